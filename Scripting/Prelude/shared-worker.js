// HTML Standard 10.2.6.4: SharedWorker.
(function (host, internals) {
  'use strict';

  const { Boolean, create, global, isObject } = internals.primordials;
  const { TargetState, brand, defineHandlers, expose, fire, inherit, makeEvent, needArguments, on, ops, stamp, tasks } = internals;
  const { Event, EventTarget } = global;

  class SharedWorkerState extends TargetState {}
  SharedWorkerState.prototype.interfaceName = 'SharedWorker';
  const of = brand(SharedWorkerState);

  const workers = create(null);

  /** The second argument is a name or options. */
  const readOptions = options => {
    if (options !== undefined && options !== null && !isObject(options)) options = { __proto__: null, name: options };
    const chosen = internals.readWorkerOptions(options, 'SharedWorker');
    chosen.extendedLifetime = isObject(options) && Boolean(options.extendedLifetime);
    return chosen;
  };

  class SharedWorker {
    constructor(url, options = undefined) {
      needArguments(arguments.length, 1, 'SharedWorker');
      url = internals.scalarText(url);
      const { credentials, extendedLifetime, name, type } = readOptions(options);
      const state = new SharedWorkerState(this);
      const number = host(ops.connectSharedWorker, internals.parseScriptUrl(url, 'SharedWorker'), name, type, credentials, extendedLifetime);
      state.port = internals.makePort(number);
      stamp(this, state);
      workers[number] = state;
    }
    get port() { return of(this).port; }
  }
  inherit(SharedWorker, EventTarget);
  defineHandlers(SharedWorker.prototype, ['error'], of);
  expose(SharedWorker);

  // Nobody hears of what a running shared worker throws; that it could not be had is a plain event.
  on(tasks.sharedWorkerFailed, number => {
    const state = workers[number];
    if (state !== undefined) fire(state, makeEvent(Event, 'error'));
  });
})
