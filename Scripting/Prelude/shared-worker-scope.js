// HTML Standard 10.2.1.3: SharedWorkerGlobalScope.
(function (host, internals) {
  'use strict';

  const { global } = internals.primordials;
  const { defineHandlers, exposeScope, fire, illegalConstructor, makeMessageEvent, makePort, on, ops, scopeAttributes,
    tasks } = internals;

  class SharedWorkerGlobalScope extends global.WorkerGlobalScope {
    constructor() { illegalConstructor(); }
  }
  exposeScope(SharedWorkerGlobalScope);

  scopeAttributes({ get name() { return host(ops.workerName); } }, true);
  defineHandlers(global, ['connect'], () => internals.globalState);

  on(tasks.connect, number => {
    const port = makePort(number);
    fire(internals.globalState, makeMessageEvent('connect', '', '', port, [port]));
  });
})
