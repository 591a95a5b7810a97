// ECMAScript 25.2, SharedArrayBuffer, and HTML Standard 8.1.3.5, "create a new realm": it is there only for agents that are cross-origin
// isolated. Every realm is an engine with a memory of its own; the host makes the copies of shared memory equal whenever the turn of
// another agent begins, see `internals.shareMemory` and `internals.openMemory`.
(function (host, internals) {
  'use strict';

  const { defineProperty, getOwnPropertyDescriptor } = Reflect;
  const Shared = SharedArrayBuffer;
  const uncurry = Function.prototype.bind.bind(Function.prototype.call);
  const getter = key => uncurry(getOwnPropertyDescriptor(Shared.prototype, key).get);

  const grow = uncurry(Shared.prototype.grow);
  const memory = internals.sharedMemory = {
    __proto__: null,
    example: new Shared(0),
    byteLength: getter('byteLength'),
    isGrowable: getter('growable'),
    limit: getter('maxByteLength'),

    /** The number by which other agents are given what a SharedArrayBuffer holds. */
    share: buffer => internals.shareMemory(buffer, memory.isGrowable(buffer) ? memory.limit(buffer) : -1),
  };

  /** Another agent has sent a SharedArrayBuffer, or has made one longer. */
  internals.newMemory = (length, limit) => limit < 0 ? new Shared(length) : new Shared(length, { __proto__: null, maxByteLength: limit });
  internals.growMemory = (buffer, length) => grow(buffer, length);

  delete globalThis.SharedArrayBuffer;

  internals.exposeSharedMemory = () =>
    defineProperty(globalThis, 'SharedArrayBuffer', { __proto__: null, value: Shared, writable: true, enumerable: false, configurable: true });
})
