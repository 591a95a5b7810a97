// DOM Standard 4.9.1 and 4.9.2: NamedNodeMap and Attr. The attributes are the host's; an Attr is the name of one, and the element that has it.
(function (host, internals) {
  'use strict';

  const { DOMException, Proxy, append, arrayMethods, create, define, get, getOwnPropertyDescriptor, has, indexOf, iteratorSymbol, join,
    list, ownKeys, substring, toLowerCase } = internals.primordials;
  const { TargetState, attribute, brand, expose, getAttribute, illegalConstructor, make, needArguments, nodeOf, ops, setAttribute, stamp } = internals;
  const { Element, Node } = internals.primordials.global;

  class AttrState extends TargetState {
    /** The element that has the attribute; null before it has one and after it was taken away. */
    owner = null;
    name = '';
    /** The value while no element has it. */
    own = '';
    get value() { return this.owner === null ? this.own : getAttribute(this.owner, this.name) ?? ''; }
    set value(value) {
      if (this.owner === null) this.own = value;
      else setAttribute(this.owner, this.name, value);
    }
    show() { return `${this.name}="${this.value}"`; }
  }
  AttrState.prototype.interfaceName = 'Attr';
  const of = brand(AttrState);

  class Attr extends Node {
    constructor() { illegalConstructor(); }
    get namespaceURI() { return of(this) && null; }
    get prefix() { return of(this) && null; }
    get localName() { return of(this).name; }
    get name() { return of(this).name; }
    get nodeName() { return of(this).name; }
    get nodeType() { return of(this) && Node.ATTRIBUTE_NODE; }
    get value() { return of(this).value; }
    set value(value) { of(this).value = `${value}`; }
    get nodeValue() { return of(this).value; }
    set nodeValue(value) { of(this).value = value === null ? '' : `${value}`; }
    get textContent() { return of(this).value; }
    set textContent(value) { of(this).value = value === null ? '' : `${value}`; }
    get ownerElement() { return of(this).owner?.object ?? null; }
    get ownerDocument() { return of(this) && internals.document; }
    get parentNode() { return of(this) && null; }
    get isConnected() { return of(this) && false; }
    get specified() { return of(this) && true; }
  }
  expose(Attr);

  const newAttr = name => {
    const state = new AttrState(null);
    state.name = name;
    return state.object = make(Attr, state);
  };

  /** The one Attr of an attribute that an element has; null if it has no such attribute. */
  const attrOf = (element, name) => {
    const known = element.attrs ??= create(null);
    if (getAttribute(element, name) === null) {
      // Taken away meanwhile, past this object: who still holds it finds it on its own.
      if (known[name] !== undefined) of(known[name]).owner = null;
      delete known[name];
      return null;
    }
    if (known[name] === undefined) {
      known[name] = newAttr(name);
      of(known[name]).owner = element;
    }
    return known[name];
  };

  const remove = (element, name) => {
    const attr = attrOf(element, name);
    if (attr === null) throw new DOMException(`The element has no attribute '${name}'`, 'NotFoundError');
    const state = of(attr);
    state.own = state.value;
    state.owner = null;
    delete element.attrs[name];
    setAttribute(element, name, null);
    return attr;
  };

  const put = (element, attr) => {
    const state = of(attr);
    if (state.owner === element) return attr;
    if (state.owner !== null) throw new DOMException('The attribute is one of another element', 'InUseAttributeError');
    const old = attrOf(element, state.name) === null ? null : remove(element, state.name);
    setAttribute(element, state.name, state.own);
    state.owner = element;
    element.attrs[state.name] = attr;
    return old;
  };

  class MapState {
    constructor(element) { this.element = element; }
    names() {
      const text = host(ops.attributeNames, this.element.handle), names = list();
      for (let start = 0; start < text.length;) {
        const end = indexOf(text, ' ', start);
        names[names.length] = substring(text, start, end);
        start = end + 1;
      }
      return names;
    }
    item(index) {
      const names = this.names();
      return index < names.length ? attrOf(this.element, names[index]) : null;
    }
    show() {
      const names = this.names(), parts = list();
      for (let i = 0; i < names.length; i++) parts[i] = of(this.item(i)).show();
      return `NamedNodeMap [${join(parts, ', ')}]`;
    }
  }
  MapState.prototype.interfaceName = 'NamedNodeMap';
  const mapOf = brand(MapState);

  const isHtml = element => element.kind[0] !== ':';
  const nameFor = (element, name) => isHtml(element) ? toLowerCase(`${name}`) : `${name}`;

  class NamedNodeMap {
    constructor() { illegalConstructor(); }
    get length() { return mapOf(this).names().length; }
    item(index) { return mapOf(this).item(index >>> 0); }
    getNamedItem(name) {
      const { element } = mapOf(this);
      return attrOf(element, nameFor(element, name));
    }
    setNamedItem(attr) { return put(mapOf(this).element, attr); }
    removeNamedItem(name) {
      const { element } = mapOf(this);
      return remove(element, nameFor(element, name));
    }
  }
  define(NamedNodeMap.prototype, iteratorSymbol, arrayMethods.values, false);
  expose(NamedNodeMap);

  const isIndex = key => typeof key === 'string' && `${key >>> 0}` === key;
  const find = (target, key) => {
    const state = mapOf(target);
    if (isIndex(key)) return state.item(key >>> 0) ?? undefined;
    return typeof key === 'symbol' || has(target, key) ? undefined : attrOf(state.element, key) ?? undefined;
  };
  const handler = {
    __proto__: null,
    get: (target, key, receiver) => find(target, key) ?? get(target, key, receiver),
    has: (target, key) => find(target, key) !== undefined || has(target, key),
    set: (target, key, value) => !isIndex(key) && internals.primordials.set(target, key, value),
    getOwnPropertyDescriptor(target, key) {
      const value = find(target, key);
      if (value === undefined) return getOwnPropertyDescriptor(target, key);
      return { value, writable: false, enumerable: isIndex(key), configurable: true };
    },
    ownKeys(target) {
      const found = [], names = mapOf(target).names(), own = ownKeys(target);
      for (let i = 0; i < names.length; i++) append(found, `${i}`);
      for (let i = 0; i < names.length; i++) append(found, names[i]);
      for (let i = 0; i < own.length; i++) append(found, own[i]);
      return found;
    },
  };

  attribute(Element.prototype, 'attributes', self => {
    const element = nodeOf(self);
    if (element.attributeMap === undefined) {
      const state = new MapState(element);
      element.attributeMap = stamp(new Proxy(make(NamedNodeMap, state), handler), state);
    }
    return element.attributeMap;
  });

  const methods = {
    getAttributeNode(name) {
      const element = nodeOf(this);
      needArguments(arguments.length, 1, 'getAttributeNode');
      return attrOf(element, nameFor(element, name));
    },
    setAttributeNode(attr) { return put(nodeOf(this), attr); },
    removeAttributeNode(attr) {
      const element = nodeOf(this), state = of(attr);
      if (state.owner !== element) throw new DOMException('The attribute is not one of this element', 'NotFoundError');
      return remove(element, state.name);
    },
  };
  for (const name in methods) define(Element.prototype, name, methods[name]);

  internals.createAttribute = name => {
    if (!host(ops.isName, name)) throw new DOMException(`'${name}' is not a valid attribute name`, 'InvalidCharacterError');
    return newAttr(name);
  };
})
