// HTML Standard 10.2.1.1: WorkerGlobalScope, the part of a worker's global object that all workers share.
(function (host, internals) {
  'use strict';

  const { deleteProperty, getOwnPropertyDescriptor, global, ownKeys, redefine, setPrototypeOf, tagSymbol } = internals.primordials;
  const { TargetState, checkGlobal, defineHandlers, expose, globalAttributes, globalStateOf, illegalConstructor, ops,
    stamp } = internals;
  const { EventTarget } = global;

  class ScopeState extends TargetState {
    show() { return `${this.interfaceName} (${host(ops.urlPart, 0)})`; }
  }
  ScopeState.prototype.interfaceName = 'WorkerGlobalScope';
  internals.globalState = new ScopeState(global);
  internals.canBlock = true;

  class WorkerGlobalScope extends EventTarget {
    constructor() { illegalConstructor(); }
  }
  expose(WorkerGlobalScope);

  /** Makes the global object one of an interface that is the last of its kind. */
  internals.exposeScope = Scope => {
    expose(Scope);
    deleteProperty(global, tagSymbol);
    setPrototypeOf(global, Scope.prototype);
    internals.globalState.interfaceName = Scope.name;
    stamp(global, internals.globalState);
  };

  globalAttributes({
    get self() { return global; },
    get isSecureContext() { return host(ops.isSecureContext); },
    get crossOriginIsolated() { return host(ops.isCrossOriginIsolated); },
  });
  globalAttributes({ get origin() { return host(ops.origin); } }, true);
  defineHandlers(global, ['error', 'languagechange', 'offline', 'online', 'rejectionhandled', 'unhandledrejection'], globalStateOf);

  /** The operation `close` of either kind of worker. */
  internals.closeScope = self => {
    checkGlobal(self);
    host(ops.closeWorker);
  };

  /**
   * Moves what was defined on the global object until now to where Web IDL has it: the last interface of a global object keeps its members
   * on the object, WorkerGlobalScope is not the last. What can be enumerated are members, the rest are interfaces and the language's own.
   */
  internals.moveScopeMembers = () => {
    const names = ownKeys(global);
    for (let i = 0; i < names.length; i++) {
      const descriptor = getOwnPropertyDescriptor(global, names[i]);
      if (!descriptor.enumerable) continue;
      deleteProperty(global, names[i]);
      redefine(WorkerGlobalScope.prototype, names[i], descriptor);
    }
  };

  internals.isClosing = () => host(ops.isClosing);
  internals.isWindowProxy = () => false;
})
