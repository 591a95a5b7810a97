// HTML Standard 10.2.1.3: SharedWorkerGlobalScope.
(function (host, internals) {
  'use strict';

  const { global } = internals.primordials;
  const { closeScope, defineHandlers, exposeFunctions, exposeScope, fire, globalAttributes, globalStateOf, illegalConstructor, makeMessageEvent, makePort,
    moveScopeMembers, on, ops, tasks } = internals;

  class SharedWorkerGlobalScope extends global.WorkerGlobalScope {
    constructor() { illegalConstructor(); }
  }
  moveScopeMembers();
  exposeScope(SharedWorkerGlobalScope);

  exposeFunctions({ close() { closeScope(this); } });
  globalAttributes({ get name() { return host(ops.workerName); } }, true);
  defineHandlers(global, ['connect'], globalStateOf);

  on(tasks.connect, number => {
    const port = makePort(number);
    fire(internals.globalState, makeMessageEvent('connect', '', '', port, [port]));
  });
})
