// DOM Standard 4.2.10: NodeList and HTMLCollection.
(function (host, internals) {
  'use strict';

  const { Proxy, append, arrayMethods, define, get, getOwnPropertyDescriptor, has, iteratorSymbol, ownKeys } = internals.primordials;
  const { brand, expose, illegalConstructor, integers, make, ops, stamp, wrap } = internals;

  /** Nodes in order: those of a moment, or those that a host operation finds whenever they are asked for. */
  class ListState {
    constructor(operation, handle, text) {
      this.operation = operation;
      this.handle = handle;
      this.text = text;
      this.fixed = null;
    }
    handles() {
      return this.fixed ?? integers(host(this.operation, this.handle, this.text));
    }
    show(parts, show) {
      const handles = this.handles();
      for (let i = 0; i < internals.primordials.typedArrayLength(handles); i++) parts[parts.length] = show(wrap(handles[i]));
    }
  }
  const of = brand(ListState);
  const countOf = state => internals.primordials.typedArrayLength(state.handles());
  const itemOf = (state, index) => {
    const handles = state.handles();
    index >>>= 0;
    return index < internals.primordials.typedArrayLength(handles) ? wrap(handles[index]) : null;
  };
  const namedItem = (state, name) => {
    if (name === '') return null;
    const handles = state.handles();
    const count = internals.primordials.typedArrayLength(handles);
    for (let i = 0; i < count; i++) {
      if (host(ops.getAttribute, handles[i], 'id') === name || host(ops.getAttribute, handles[i], 'name') === name) return wrap(handles[i]);
    }
    return null;
  };

  class NodeList {
    constructor() { illegalConstructor(); }
    get length() { return countOf(of(this)); }
    item(index) { return itemOf(of(this), index); }
  }
  const { entries, forEach, keys, values } = arrayMethods;
  define(NodeList.prototype, 'entries', entries);
  define(NodeList.prototype, 'forEach', forEach);
  define(NodeList.prototype, 'keys', keys);
  define(NodeList.prototype, 'values', values);
  define(NodeList.prototype, iteratorSymbol, values, false);
  expose(NodeList);

  class HTMLCollection {
    constructor() { illegalConstructor(); }
    get length() { return countOf(of(this)); }
    item(index) { return itemOf(of(this), index); }
    namedItem(name) { return namedItem(of(this), `${name}`); }
  }
  define(HTMLCollection.prototype, iteratorSymbol, values, false);
  expose(HTMLCollection);

  class HTMLFormControlsCollection extends HTMLCollection {}
  expose(HTMLFormControlsCollection);

  class HTMLOptionsCollection extends HTMLCollection {}
  expose(HTMLOptionsCollection);

  const indexOf = key => typeof key === 'string' && `${key >>> 0}` === key ? key >>> 0 : -1;

  const element = (target, key) => {
    const index = indexOf(key);
    if (index >= 0) return itemOf(of(target), index) ?? undefined;
    return typeof key === 'symbol' || target instanceof NodeList || has(target, key) ? undefined : namedItem(of(target), key) ?? undefined;
  };

  const handler = {
    __proto__: null,
    get: (target, key, receiver) => element(target, key) ?? get(target, key, receiver),
    has: (target, key) => element(target, key) !== undefined || has(target, key),
    set: (target, key, value) => indexOf(key) < 0 && internals.primordials.set(target, key, value),
    getOwnPropertyDescriptor(target, key) {
      const value = element(target, key);
      return value === undefined ? getOwnPropertyDescriptor(target, key) : { value, writable: false, enumerable: true, configurable: true };
    },
    ownKeys(target) {
      const found = [];
      const count = countOf(of(target));
      for (let i = 0; i < count; i++) append(found, `${i}`);
      const own = ownKeys(target);
      for (let i = 0; i < own.length; i++) append(found, own[i]);
      return found;
    },
  };

  const live = (Interface, operation, handle, text) => {
    const state = new ListState(operation, handle, text);
    return stamp(new Proxy(make(Interface, state), handler), state);
  };

  internals.liveNodes = (handle, operation, text = '') => live(NodeList, operation, handle, text);
  internals.liveElements = (handle, operation, text = '') => live(HTMLCollection, operation, handle, text);
  internals.liveControls = (handle, operation) => live(HTMLFormControlsCollection, operation, handle, '');
  internals.liveOptions = (handle, operation) => live(HTMLOptionsCollection, operation, handle, '');

  /** A NodeList that stays as it is. */
  internals.fixedNodes = bytes => {
    const state = new ListState(0, 0, '');
    state.fixed = integers(bytes);
    const nodes = make(NodeList, state);
    const count = countOf(state);
    for (let i = 0; i < count; i++) define(nodes, `${i}`, wrap(state.fixed[i]));
    return nodes;
  };
})
