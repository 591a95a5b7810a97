// HTML Standard 7.2.3: WindowProxy. Another window is another realm, and windows reach each other by messages only.
(function (host, internals) {
  'use strict';

  const { DOMException, Proxy, Symbol, append, create, freeze, global, tagSymbol } = internals.primordials;
  const { ops, stamp, stateOf } = internals;

  class ProxyState {
    constructor(number) {
      this.number = number;
      this.functions = create(null);
      this.location = null;
    }
    show() { return `Window (${host(ops.windowName, this.number)})`; }
  }

  internals.unreachable = (what, whose = 'another window') => new DOMException(
    `${what} of ${whose} cannot be reached: frames reach each other only by messages (postMessage)`, 'SecurityError');

  const SelfNumber = 1;

  /** A function of another window: the same one each time. */
  const method = (state, name, make) => state.functions[name] ??= make();

  /** What can be read of another window, by name. */
  const windowMembers = {
    __proto__: null,
    postMessage: state => method(state, 'postMessage', () => function postMessage(message, options = undefined) {
      internals.postToWindow(state.number, arguments);
    }),
    close: state => method(state, 'close', () => function close() { host(ops.closeWindow, state.number); }),
    focus: state => method(state, 'focus', () => function focus() {}),
    blur: state => method(state, 'blur', () => function blur() {}),
    closed: state => host(ops.isWindowClosed, state.number),
    window: state => state.proxy,
    self: state => state.proxy,
    frames: state => state.proxy,
    location: state => state.location ??= makeLocation(state.number),
    top: state => windowProxy(host(ops.topOfWindow, state.number)) ?? refuse(state, 'top'),
    parent: state => windowProxy(host(ops.parentOfWindow, state.number)) ?? refuse(state, 'parent'),
  };

  /** What can be used of the location of another window. */
  const locationMembers = {
    __proto__: null,
    replace: state => method(state, 'replace', () => function replace(url) {
      internals.needArguments(arguments.length, 1, 'replace');
      internals.navigate(state.number, url, true);
    }),
  };

  const refuse = (target, key) => {
    throw internals.unreachable(typeof key === 'symbol' ? 'a symbol' : `${key}`);
  };

  // What the language itself asks of any object, for example when it is the result of an async function.
  const absent = { __proto__: null, then: true, [tagSymbol]: true, [Symbol.hasInstance]: true, [Symbol.isConcatSpreadable]: true };

  /**
   * What another window lets through (HTML Standard 7.2.1.3): members that can be read, one that can be set to go elsewhere, and nothing else.
   * @param settable the name of that member.
   */
  const handlerOf = (state, members, settable) => {
    const read = key => {
      const member = members[key];
      if (member !== undefined) return member(state);
      if (absent[key] === true || key === Symbol.toPrimitive) return undefined;
      return refuse(state, key);
    };
    return freeze({
      __proto__: null,
      get: (target, key) => read(key),
      has: (target, key) => members[key] !== undefined || absent[key] !== true && refuse(target, key),
      getOwnPropertyDescriptor(target, key) {
        if (absent[key] === true && members[key] === undefined) return undefined;
        return { value: read(key), writable: false, enumerable: false, configurable: true };
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
      set(target, key, value) {
        if (key !== settable) return refuse(target, key);
        internals.navigate(state.number, value, false);
        return true;
      },
      defineProperty: refuse,
      deleteProperty: refuse,
    });
  };

  const makeLocation = number => {
    const state = { number, functions: create(null), interfaceName: 'Location', show: () => 'Location (of another window)' };
    return stamp(new Proxy(create(null), handlerOf(state, locationMembers, 'href')), state);
  };

  const proxies = create(null);

  /** The one object that stands for a window in this realm; null for number 0, the global object for the window itself. */
  const windowProxy = number => number === 0 ? null : number === SelfNumber ? global : proxies[number] ??= makeProxy(number);
  internals.windowProxy = windowProxy;

  const makeProxy = number => {
    const state = new ProxyState(number);
    state.proxy = stamp(new Proxy(create(null), handlerOf(state, windowMembers, 'location')), state);
    return state.proxy;
  };

  internals.isWindowProxy = value => value === global || stateOf(value) instanceof ProxyState;
})
