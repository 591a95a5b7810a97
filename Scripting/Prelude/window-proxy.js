// HTML Standard 7.2.3: WindowProxy. Another window is another realm. One whose document this one may reach lets everything through, see
// membrane.js, whatever document it has then; any other lets messages through and little else.
(function (host, internals) {
  'use strict';

  const { DOMException, Proxy, Symbol, append, create, freeze, global, ownHas, tagSymbol } = internals.primordials;
  const { callForeign, ops, reachKinds: kinds, stamp, stateOf } = internals;

  class ProxyState {
    constructor(number) {
      this.number = number;
      this.functions = create(null);
    }
    show() { return `Window (${host(ops.windowName, this.number)})`; }
  }

  internals.unreachable = (what, whose = 'another window') => new DOMException(
    `${what} of ${whose} cannot be reached: it is of another origin, or of another agent, and gets messages only (postMessage)`, 'SecurityError');

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
    location: state => internals.locationOf(state.number),
    top: state => windowProxy(host(ops.topOfWindow, state.number)) ?? refuse(state, 'top'),
    parent: state => windowProxy(host(ops.parentOfWindow, state.number)) ?? refuse(state, 'parent'),
  };

  // What stays as it is for a window that can be reached: a message is from whoever calls, and other windows know when one is closed.
  const ownMembers = { __proto__: null, postMessage: true, close: true, closed: true, window: true, self: true, frames: true, location: true };

  /** What can be used of the location of another window. */
  const locationMembers = {
    __proto__: null,
    replace: state => method(state, 'replace', () => function replace(url) {
      internals.needArguments(arguments.length, 1, 'replace');
      internals.navigate(state.number, url, true);
    }),
  };

  // Where a location that can be reached goes is relative to whoever sends it there.
  const ownLocationMembers = {
    __proto__: null,
    replace: true,
    assign: true,
  };
  const assign = state => method(state, 'assign', () => function assign(url) {
    internals.needArguments(arguments.length, 1, 'assign');
    internals.navigate(state.number, url, false);
  });

  const refuse = (target, key) => {
    throw internals.unreachable(typeof key === 'symbol' ? 'a symbol' : `${key}`);
  };

  // What the language itself asks of any object, for example when it is the result of an async function.
  const absent = { __proto__: null, then: true, [tagSymbol]: true, [Symbol.hasInstance]: true, [Symbol.isConcatSpreadable]: true };

  /**
   * What another window lets through (HTML Standard 7.2.1.3): members that can be read, one that can be set to go elsewhere, and nothing else.
   * @param settable the name of that member.
   * @param objectIn gives the object itself in the realm of its window's document, which is used if that can be reached.
   * @param own the members that are this realm's own even then.
   */
  const handlerOf = (state, members, settable, objectIn, own) => {
    const reach = () => {
      const realm = host(ops.realmOfWindow, state.number);
      return realm === 0 ? undefined : objectIn(realm);
    };
    const ownRead = key => key === 'assign' ? assign(state) : members[key](state);
    const read = key => {
      const member = members[key];
      if (member !== undefined) return member(state);
      if (absent[key] === true || key === Symbol.toPrimitive) return undefined;
      return refuse(state, key);
    };
    return freeze({
      __proto__: null,
      get(target, key, receiver) {
        if (own[key] === true && (key !== 'assign' || reach() !== undefined)) return ownRead(key);
        const foreign = reach();
        return foreign === undefined ? read(key) : callForeign(foreign, kinds.get, key, receiver);
      },
      has(target, key) {
        const foreign = reach();
        if (foreign !== undefined) return callForeign(foreign, kinds.has, key);
        return members[key] !== undefined || absent[key] !== true && refuse(target, key);
      },
      getOwnPropertyDescriptor(target, key) {
        const foreign = reach();
        if (foreign !== undefined) {
          const descriptor = internals.foreignProperty(foreign, key);
          if (descriptor === undefined) return undefined;
          // Whatever the document says: the next one need not have it.
          descriptor.configurable = true;
          if (own[key] === true && ownHas(descriptor, 'value')) descriptor.value = ownRead(key);
          return descriptor;
        }
        if (absent[key] === true && members[key] === undefined) return undefined;
        return { value: read(key), writable: false, enumerable: false, configurable: true };
      },
      ownKeys() {
        const foreign = reach();
        if (foreign !== undefined) return internals.foreignKeys(foreign);
        const names = [];
        for (const name in members) append(names, name);
        return names;
      },
      getPrototypeOf() {
        const foreign = reach();
        return foreign === undefined ? null : callForeign(foreign, kinds.getPrototypeOf);
      },
      setPrototypeOf(target, prototype) {
        const foreign = reach();
        return prototype === (foreign === undefined ? null : callForeign(foreign, kinds.getPrototypeOf));
      },
      isExtensible: () => true,
      preventExtensions: () => false,
      set(target, key, value, receiver) {
        if (key === settable) {
          internals.navigate(state.number, value, false);
          return true;
        }
        const foreign = reach();
        return foreign === undefined ? refuse(target, key) : callForeign(foreign, kinds.set, key, value, receiver);
      },
      defineProperty(target, key, descriptor) {
        const foreign = reach();
        return foreign === undefined ? refuse(target, key) : internals.defineForeign(foreign, key, descriptor);
      },
      deleteProperty(target, key) {
        const foreign = reach();
        return foreign === undefined ? refuse(target, key) : callForeign(foreign, kinds.delete, key);
      },
    });
  };

  class OtherLocation {
    constructor(number) {
      this.number = number;
      this.functions = create(null);
    }
    show() { return 'Location (of another window)'; }
  }
  OtherLocation.prototype.interfaceName = 'Location';

  const makeLocation = number => {
    const state = new OtherLocation(number);
    const handler = handlerOf(state, locationMembers, 'href', realm => internals.locationIn(realm), ownLocationMembers);
    return stamp(new Proxy(create(null), handler), state);
  };

  const locations = create(null);
  internals.locationOf = number => number === SelfNumber ? internals.location : locations[number] ??= makeLocation(number);

  const proxies = create(null);

  /** The one object that stands for a window in this realm; null for number 0, the global object for the window itself. */
  const windowProxy = number => number === 0 ? null : number === SelfNumber ? global : proxies[number] ??= makeProxy(number);
  internals.windowProxy = windowProxy;

  const makeProxy = number => {
    const state = new ProxyState(number);
    state.proxy = stamp(new Proxy(create(null), handlerOf(state, windowMembers, 'location', realm => internals.globalIn(realm), ownMembers)), state);
    return state.proxy;
  };

  /** The numbers of the window and of the location that an object stands for here; 0 for any other object. */
  internals.numberOfWindow = value => {
    if (value === global) return SelfNumber;
    const state = stateOf(value);
    return state instanceof ProxyState ? state.number : 0;
  };
  internals.numberOfLocation = value => {
    if (value === internals.location) return SelfNumber;
    const state = stateOf(value);
    return state instanceof OtherLocation ? state.number : 0;
  };

  /** The document of a window, null if it cannot be reached. */
  internals.documentOf = number => {
    const realm = host(ops.realmOfWindow, number);
    return realm === 0 ? null : callForeign(internals.globalIn(realm), kinds.get, 'document', windowProxy(number));
  };

  /** The element that embeds this window, null if that cannot be reached. */
  internals.embeddingElement = () => {
    const realm = host(ops.realmOfWindow, host(ops.parentWindow));
    return realm === 0 ? null : callForeign(internals.globalIn(realm), kinds.frameElement, global);
  };

  internals.isWindowProxy = value => value === global || stateOf(value) instanceof ProxyState;
})
