// HTML Standard 10.2.1.2: DedicatedWorkerGlobalScope.
(function (host, internals) {
  'use strict';

  const { global } = internals.primordials;
  const { addReceiver, checkGlobal, closeScope, defineHandlers, exposeFunctions, exposeScope, globalAttributes, globalStateOf,
    illegalConstructor, moveScopeMembers, needArguments, ops, postOn } = internals;

  class DedicatedWorkerGlobalScope extends global.WorkerGlobalScope {
    constructor() { illegalConstructor(); }
  }
  moveScopeMembers();
  exposeScope(DedicatedWorkerGlobalScope);

  // The worker's end of the channel to its creator, which scripts never see as a port.
  let insidePort = 0;

  exposeFunctions({
    postMessage(message, options = undefined) {
      checkGlobal(this);
      needArguments(arguments.length, 1, 'postMessage');
      postOn(insidePort, message, options, undefined);
    },
    close() { closeScope(this); },
  });
  globalAttributes({ get name() { return host(ops.workerName); } }, true);
  defineHandlers(global, ['message', 'messageerror'], globalStateOf);

  internals.beginScope = () => {
    insidePort = host(ops.insidePort);
    addReceiver(insidePort, global);
  };
})
