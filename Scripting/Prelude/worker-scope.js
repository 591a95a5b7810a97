// HTML Standard 10.2.1.1: WorkerGlobalScope, the part of a worker's global object that all workers share.
(function (host, internals) {
  'use strict';

  const { define, defineAccessor, deleteProperty, getOwnPropertyDescriptor, global, ownKeys, setPrototypeOf,
    tagSymbol } = internals.primordials;
  const { TargetState, defineHandlers, expose, illegalConstructor, on, ops, stamp } = internals;
  const { EventTarget } = global;

  class ScopeState extends TargetState {
    show() { return `${this.interfaceName} (${host(ops.urlPart, 0)})`; }
  }
  ScopeState.prototype.interfaceName = 'WorkerGlobalScope';
  internals.globalState = new ScopeState(global);

  class WorkerGlobalScope extends EventTarget {
    constructor() { illegalConstructor(); }
  }
  expose(WorkerGlobalScope);

  /** Makes the global object one of an interface that is the last of its kind: its members are the global object's own. */
  internals.exposeScope = Scope => {
    expose(Scope);
    deleteProperty(global, tagSymbol);
    setPrototypeOf(global, Scope.prototype);
    internals.globalState.interfaceName = Scope.name;
    stamp(global, internals.globalState);
  };

  internals.scopeAttributes = (members, isReplaceable) => {
    const names = ownKeys(members);
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      const write = isReplaceable ? value => define(global, name, value) : undefined;
      defineAccessor(global, name, getOwnPropertyDescriptor(members, name).get, write);
    }
  };

  internals.scopeAttributes({
    get self() { return global; },
    get isSecureContext() { return host(ops.isSecureContext); },
    get crossOriginIsolated() { return host(ops.isCrossOriginIsolated); },
  }, false);
  internals.scopeAttributes({ get origin() { return host(ops.origin); } }, true);
  defineHandlers(global, ['error', 'languagechange', 'offline', 'online', 'rejectionhandled', 'unhandledrejection'],
    () => internals.globalState);

  internals.exposeFunctions({ close() { host(ops.closeWorker); } });

  internals.isClosing = () => host(ops.isClosing);
  internals.isWindowProxy = () => false;
})
