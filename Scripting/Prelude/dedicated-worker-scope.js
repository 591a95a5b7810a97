// HTML Standard 10.2.1.2: DedicatedWorkerGlobalScope.
(function (host, internals) {
  'use strict';

  const { global } = internals.primordials;
  const { addReceiver, defineHandlers, exposeFunctions, exposeScope, illegalConstructor, needArguments, ops, postOn,
    scopeAttributes } = internals;

  class DedicatedWorkerGlobalScope extends global.WorkerGlobalScope {
    constructor() { illegalConstructor(); }
  }
  exposeScope(DedicatedWorkerGlobalScope);

  // The worker's end of the channel to its creator, which scripts never see as a port.
  let insidePort = 0;

  exposeFunctions({
    postMessage(message, options = undefined) {
      needArguments(arguments.length, 1, 'postMessage');
      postOn(insidePort, message, options, undefined);
    },
  });
  scopeAttributes({ get name() { return host(ops.workerName); } }, true);
  defineHandlers(global, ['message', 'messageerror'], () => internals.globalState);

  internals.beginScope = () => {
    insidePort = host(ops.insidePort);
    addReceiver(insidePort, global);
  };
})
