// HTML Standard 7.2.3: WindowProxy. Another window is another realm, and frames reach each other by messages only.
(function (host, internals) {
  'use strict';

  const { DOMException, Proxy, Symbol, append, create, global, tagSymbol } = internals.primordials;
  const { ops, stamp, stateOf } = internals;

  class ProxyState {
    constructor(number) {
      this.number = number;
      this.post = null;
    }
    show() { return `Window (${host(ops.windowName, this.number)})`; }
  }

  internals.unreachable = (what, whose = 'another window') => new DOMException(
    `${what} of ${whose} cannot be reached: frames reach each other only by messages (postMessage)`, 'SecurityError');

  const SelfNumber = 1;

  /** What can be read of another window, by name. */
  const members = {
    __proto__: null,
    postMessage: state => state.post ??= function postMessage(message, options = undefined) {
      internals.postToWindow(state.number, arguments);
    },
    closed: state => host(ops.isWindowClosed, state.number),
    window: state => state.proxy,
    self: state => state.proxy,
    frames: state => state.proxy,
    top: () => windowProxy(host(ops.topWindow)),
    parent(state) {
      const number = host(ops.parentOfWindow, state.number);
      if (number === 0) throw internals.unreachable('parent');
      return windowProxy(number);
    },
    focus: () => function focus() {},
    blur: () => function blur() {},
  };

  // What the language itself asks of any object, for example when it is the result of an async function.
  const absent = { __proto__: null, then: true, [tagSymbol]: true, [Symbol.hasInstance]: true, [Symbol.isConcatSpreadable]: true };

  const read = (state, key) => {
    const member = members[key];
    if (member !== undefined) return member(state);
    if (absent[key] === true || key === Symbol.toPrimitive) return undefined;
    throw internals.unreachable(typeof key === 'symbol' ? 'a symbol' : key);
  };

  const refuse = (target, key) => {
    throw internals.unreachable(typeof key === 'symbol' ? 'a symbol' : `${key}`);
  };

  const handlerOf = state => ({
    __proto__: null,
    get: (target, key) => read(state, key),
    has: (target, key) => members[key] !== undefined || absent[key] !== true && refuse(target, key),
    getOwnPropertyDescriptor(target, key) {
      if (absent[key] === true && members[key] === undefined) return undefined;
      return { value: read(state, key), writable: false, enumerable: false, configurable: true };
    },
    ownKeys() {
      const names = [];
      for (const name in members) append(names, name);
      return names;
    },
    getPrototypeOf: () => null,
    setPrototypeOf: (target, prototype) => prototype === null,
    isExtensible: () => true,
    preventExtensions: () => false,
    set: refuse,
    defineProperty: refuse,
    deleteProperty: refuse,
  });

  const proxies = create(null);

  /** The one object that stands for a window in this realm; null for number 0, the global object for the window itself. */
  const windowProxy = number => number === 0 ? null : number === SelfNumber ? global : proxies[number] ??= makeProxy(number);
  internals.windowProxy = windowProxy;

  const makeProxy = number => {
    const state = new ProxyState(number);
    state.proxy = stamp(new Proxy(create(null), handlerOf(state)), state);
    return state.proxy;
  };

  internals.isWindowProxy = value => value === global || stateOf(value) instanceof ProxyState;
})
