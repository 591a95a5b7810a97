// HTML Standard 10.2.1.2: DedicatedWorkerGlobalScope.
(function (host, internals) {
  'use strict';

  const { global } = internals.primordials;
  const { addReceiver, checkGlobal, closeScope, defineHandlers, exposeFunctions, exposeScope, globalAttributes, globalStateOf,
    illegalConstructor, moveScopeMembers, needArguments, ops, postOn, quicken } = internals;

  class DedicatedWorkerGlobalScope extends global.WorkerGlobalScope {
    constructor() { illegalConstructor(); }
  }
  moveScopeMembers();
  exposeScope(DedicatedWorkerGlobalScope);

  // The worker's end of the channel to its creator, which scripts never see as a port.
  const inside = { __proto__: null, number: 0 };

  exposeFunctions({
    postMessage(message, options = undefined) {
      checkGlobal(this);
      needArguments(arguments.length, 1, 'postMessage');
      postOn(inside.number, message, options, undefined);
    },
    close() { closeScope(this); },
  });
  quicken(global, 'postMessage', ops.postPlainOnPort, inside, true);
  globalAttributes({ get name() { return host(ops.workerName); } }, true);
  defineHandlers(global, ['message', 'messageerror'], globalStateOf);

  internals.beginScope = () => {
    inside.number = host(ops.insidePort);
    addReceiver(inside.number, global);
  };
})
