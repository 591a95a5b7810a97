// HTML Standard 10.2.6.3: Worker.
(function (host, internals) {
  'use strict';

  const { DOMException, TypeError, create, global, join, stringify } = internals.primordials;
  const { TargetState, addReceiver, brand, defineHandlers, dictionary, errorKinds, expose, fire, fireErrorAt, inherit, makeEvent,
    needArguments, on, ops, postOn, quicken, removeReceiver, reportFrom, stamp, tasks } = internals;
  const { Event, EventTarget } = global;

  /** The absolute form of a script's URL; a SyntaxError if it is none. */
  internals.parseScriptUrl = (url, name) => {
    const absolute = host(ops.parseUrl, url);
    if (absolute === null) throw new DOMException(`${name}: ${stringify(url)} is not a URL`, 'SyntaxError');
    return absolute;
  };

  /** A member of a dictionary that has one of a few values. */
  internals.readEnum = (value, name, values) => {
    value = value === undefined ? values[0] : `${value}`;
    for (let i = 0; i < values.length; i++) if (values[i] === value) return value;
    throw new TypeError(`${name}: ${stringify(value)} is not one of ${join(values, ', ')}`);
  };

  /** WorkerOptions, in the order in which Web IDL reads its members. */
  internals.readWorkerOptions = (options, name) => {
    options = dictionary(options, name);
    const { credentials } = options;
    const checked = internals.readEnum(credentials, `${name}: credentials`, ['same-origin', 'omit', 'include']);
    const given = options.name;
    const label = given === undefined ? '' : `${given}`;
    return { __proto__: null, credentials: checked, name: label, type: internals.readEnum(options.type, `${name}: type`, ['classic', 'module']) };
  };

  class WorkerState extends TargetState {
    terminated = false;
  }
  WorkerState.prototype.interfaceName = 'Worker';
  const of = brand(WorkerState);

  // Workers by the number of the port that leads to them, until they are terminated.
  const workers = create(null);

  class Worker {
    constructor(url, options = undefined) {
      needArguments(arguments.length, 1, 'Worker');
      url = internals.scalarText(url);
      const chosen = internals.readWorkerOptions(options, 'Worker');
      const state = new WorkerState(this);
      state.number = host(ops.createWorker, internals.parseScriptUrl(url, 'Worker'), chosen.name, chosen.type);
      stamp(this, state);
      workers[state.number] = state;
      addReceiver(state.number, this);
    }
    postMessage(message, options = undefined) {
      const state = of(this);
      needArguments(arguments.length, 1, 'postMessage');
      postOn(state.number, message, options, undefined);
    }
    terminate() {
      const state = of(this);
      if (state.terminated) return;
      state.terminated = true;
      removeReceiver(state.number);
      delete workers[state.number];
      host(ops.terminateWorker, state.number);
    }
  }
  quicken(Worker.prototype, 'postMessage', ops.postPlainOnPort, WorkerState.prototype);
  inherit(Worker, EventTarget);
  defineHandlers(Worker.prototype, ['message', 'messageerror', 'error'], of);
  expose(Worker);

  // What a worker did not deal with is told here, and is an error of this realm if nobody deals with it here either. A script that could not
  // be loaded or parsed is a plain event: nothing ran that could have thrown (10.2.4, "run a worker").
  on(tasks.workerFailed, (number, kind, message, file, line, column) => {
    const state = workers[number];
    if (state === undefined) return;
    if (kind === errorKinds.notRun) return fire(state, makeEvent(Event, 'error'));
    const place = { file, line, column };
    if (!fireErrorAt(state, message, place, null) && kind === errorKinds.uncaught) reportFrom(message, place);
  });
})
