// HTML Standard 8.1.2: windows of one agent reach each other's objects. Each window is a realm with a memory of its own, so an object of
// another one is a Proxy here, the same one each time, that has done in the other realm whatever is done to it. What crosses is turned into
// what stands for it, two values for each (`CrossingSort`), and comes back as itself where it is from.
(function (host, internals) {
  'use strict';

  const { FinalizationRegistry, Map, Proxy, Symbol, WeakRef, append, apply, create, deleteProperty, deref, floor, get, getOwnPropertyDescriptor,
    getPrototypeOf, global, has, indexOf, isArray, list, mapGet, mapSet, ownHas, ownKeys, register, set, substring } = internals.primordials;
  const { ops, on, reachKinds: kinds, stamp, stateOf, tasks } = internals;
  const { construct, defineProperty, isExtensible, preventExtensions, setPrototypeOf } = Reflect;
  const bigint = BigInt;
  const uncurry = Function.prototype.bind.bind(Function.prototype.call);
  const mapDelete = uncurry(Map.prototype.delete);
  const descriptionOf = uncurry(getOwnPropertyDescriptor(Symbol.prototype, 'description').get);
  const { for: registered, keyFor } = Symbol;
  const { plain, bigInt, wellKnownSymbol, registeredSymbol, otherSymbol, window: windowSort, location: locationSort,
    object: objectSort } = internals.crossingSorts;

  const realmUnit = 2 ** 32, numberUnit = 8;
  const kindObject = 0, kindArray = 1, kindFunction = 2, kindConstructor = 3;

  let own = 0;
  const ownRealm = () => own !== 0 ? own : own = host(ops.ownRealm);

  // What other realms know of this one, by number; 0 and 1 are there without being asked for.
  const exported = create(null);
  const numbers = new Map();
  let last = 1;
  const globalNumber = 0, locationNumber = 1;

  // What is here of other realms.
  const imported = new Map();
  const letGo = new FinalizationRegistry(foreign => {
    const reference = mapGet(imported, foreign);
    if (reference !== undefined && deref(reference) === undefined) mapDelete(imported, foreign);
    host(ops.releaseForeign, foreign);
  });

  class ForeignState {
    constructor(foreign) {
      this.foreign = foreign;
    }
    show() { return call(this.foreign, kinds.show); }
  }
  internals.foreignInterface = ForeignState.prototype.interfaceName = 'object of another window';

  /** The number that stands for an object of another realm; undefined for any other value. */
  const foreignOf = value => {
    const state = stateOf(value);
    return state instanceof ForeignState ? state.foreign : undefined;
  };

  // Symbols

  const nameOfSymbol = new Map(), symbolOfName = create(null);
  const symbolNames = ownKeys(Symbol);
  for (let i = 0; i < symbolNames.length; i++) {
    const symbol = Symbol[symbolNames[i]];
    if (typeof symbol !== 'symbol') continue;
    mapSet(nameOfSymbol, symbol, symbolNames[i]);
    symbolOfName[symbolNames[i]] = symbol;
  }

  const textOfSymbol = new Map(), symbolOfText = create(null);
  let symbolCount = 0;

  const encodeSymbol = (out, symbol) => {
    const at = out.length, name = mapGet(nameOfSymbol, symbol);
    if (name !== undefined) {
      out[at] = wellKnownSymbol;
      out[at + 1] = name;
      return;
    }
    const key = keyFor(symbol);
    if (key !== undefined) {
      out[at] = registeredSymbol;
      out[at + 1] = key;
      return;
    }
    let text = mapGet(textOfSymbol, symbol);
    if (text === undefined) {
      const description = descriptionOf(symbol);
      text = `${ownRealm()}:${++symbolCount}${description === undefined ? '' : ` ${description}`}`;
      mapSet(textOfSymbol, symbol, text);
      symbolOfText[text] = symbol;
    }
    out[at] = otherSymbol;
    out[at + 1] = text;
  };

  const decodeSymbol = text => {
    const known = symbolOfText[text];
    if (known !== undefined) return known;
    const blank = indexOf(text, ' ');
    const symbol = blank < 0 ? Symbol() : Symbol(substring(text, blank + 1));
    symbolOfText[text] = symbol;
    mapSet(textOfSymbol, symbol, text);
    return symbol;
  };

  // Objects on their way out

  const nothing = { __proto__: null, construct: () => create(null) };
  const isConstructor = internals.cloneNatives.quietly.bind(null, value => {
    try {
      new (new Proxy(value, nothing))();
      return true;
    } catch {
      return false;
    }
  });

  const kindOf = value =>
    typeof value === 'function' ? isConstructor(value) ? kindConstructor : kindFunction : isArray(value) ? kindArray : kindObject;

  const numberOf = object => {
    let number = mapGet(numbers, object);
    if (number === undefined) {
      number = ++last * numberUnit + kindOf(object);
      mapSet(numbers, object, number);
      exported[last] = object;
    }
    return ownRealm() * realmUnit + number;
  };

  const encode = (out, value) => {
    const at = out.length;
    switch (typeof value) {
      case 'bigint':
        out[at] = bigInt;
        out[at + 1] = `${value}`;
        return;
      case 'symbol':
        encodeSymbol(out, value);
        return;
      case 'object':
        if (value !== null) break;
      case 'undefined':
      case 'boolean':
      case 'number':
      case 'string':
        out[at] = plain;
        out[at + 1] = value;
        return;
    }
    const windowNumber = internals.numberOfWindow(value), locationOf = windowNumber === 0 ? internals.numberOfLocation(value) : 0;
    out[at] = windowNumber !== 0 ? windowSort : locationOf !== 0 ? locationSort : objectSort;
    out[at + 1] = windowNumber || locationOf || (foreignOf(value) ?? numberOf(value));
  };

  const decode = (sort, payload) => {
    switch (sort) {
      case plain: return payload;
      case bigInt: return bigint(payload);
      case wellKnownSymbol: return symbolOfName[payload];
      case registeredSymbol: return registered(payload);
      case otherSymbol: return decodeSymbol(payload);
      case windowSort: return internals.windowProxy(payload);
      case locationSort: return internals.locationOf(payload);
    }
    const realm = floor(payload / realmUnit);
    return realm === ownRealm() ? objectOf(floor((payload - realm * realmUnit) / numberUnit)) : proxyOf(payload);
  };

  const objectOf = number => number === globalNumber ? global : number === locationNumber ? internals.location : exported[number];

  // Objects of others

  // None of these has a property that cannot be removed, but the array has its length.
  const base = class {};
  const shadows = [
    () => create(null),
    () => [],
    () => () => {},
    () => bindBase(),
  ];
  const bind = Function.prototype.bind;
  const bindBase = () => apply(bind, base, [null]);

  const shadowOf = kind => {
    const shadow = shadows[kind]();
    if (kind >= kindFunction) {
      deleteProperty(shadow, 'length');
      deleteProperty(shadow, 'name');
    }
    return shadow;
  };

  const proxyOf = foreign => {
    const known = mapGet(imported, foreign), there = known === undefined ? undefined : deref(known);
    if (there !== undefined) return there;
    const proxy = new Proxy(shadowOf(foreign % numberUnit), { __proto__: traps, foreign });
    stamp(proxy, new ForeignState(foreign));
    mapSet(imported, foreign, new WeakRef(proxy));
    register(letGo, proxy, foreign);
    host(ops.holdForeign, foreign);
    return proxy;
  };

  /** Has something done with a foreign object; the answer's values from the second on, two for each. Throws what was thrown there. */
  const ask = (foreign, kind, values, count) => {
    const realm = floor(foreign / realmUnit);
    const out = list();
    out[0] = ops.callRealm;
    out[1] = realm;
    out[2] = kind;
    out[3] = floor((foreign - realm * realmUnit) / numberUnit);
    for (let i = 0; i < count; i++) encode(out, values[i]);
    const answer = apply(host, undefined, out);
    if (answer[0]) throw decode(answer[1], answer[2]);
    return answer;
  };

  const call = (foreign, kind, ...values) => {
    const answer = ask(foreign, kind, values, values.length);
    return answer.length > 1 ? decode(answer[1], answer[2]) : undefined;
  };
  internals.callForeign = call;

  internals.foreignOf = foreignOf;
  internals.encodeForeign = encode;
  internals.realmOfForeign = foreign => floor(foreign / realmUnit);

  /** All values that come of it. */
  internals.askForeign = (foreign, kind) => {
    const answer = ask(foreign, kind, [], 0), values = [];
    for (let i = 1; i < answer.length; i += 2) append(values, decode(answer[i], answer[i + 1]));
    return values;
  };

  /** The objects by which a window and its location are reached in a realm. */
  internals.globalIn = realm => realm * realmUnit + globalNumber * numberUnit;
  internals.locationIn = realm => realm * realmUnit + locationNumber * numberUnit;

  // Property descriptors: what each has is told from what it is.
  const hasValue = 1, hasGet = 2, hasSet = 4;
  const attributes = ['writable', 'enumerable', 'configurable'];

  const flagsOf = descriptor => {
    let flags = (ownHas(descriptor, 'value') ? hasValue : 0) | (ownHas(descriptor, 'get') ? hasGet : 0) | (ownHas(descriptor, 'set') ? hasSet : 0);
    for (let i = 0; i < attributes.length; i++)
      if (ownHas(descriptor, attributes[i])) flags |= (descriptor[attributes[i]] ? 3 : 1) << 3 + 2 * i;
    return flags;
  };

  const descriptorOf = (flags, value, read, write) => {
    const descriptor = create(null);
    if (flags & hasValue) descriptor.value = value;
    if (flags & hasGet) descriptor.get = read;
    if (flags & hasSet) descriptor.set = write;
    for (let i = 0; i < attributes.length; i++) {
      const bits = flags >> 3 + 2 * i & 3;
      if (bits !== 0) descriptor[attributes[i]] = bits === 3;
    }
    return descriptor;
  };

  /** A property of a foreign object's own; undefined if it has none of that name. */
  internals.foreignProperty = (foreign, key) => {
    const answer = ask(foreign, kinds.getOwnProperty, [key], 1);
    return answer.length === 1 ? undefined
      : descriptorOf(answer[2], decode(answer[3], answer[4]), decode(answer[5], answer[6]), decode(answer[7], answer[8]));
  };

  internals.defineForeign = (foreign, key, descriptor) => {
    const flags = flagsOf(descriptor);
    return call(foreign, kinds.defineOwnProperty, key, flags, flags & hasValue ? descriptor.value : undefined,
      flags & hasGet ? descriptor.get : undefined, flags & hasSet ? descriptor.set : undefined);
  };

  internals.foreignKeys = foreign => internals.askForeign(foreign, kinds.ownKeys);

  // What cannot change in the object must be in its shadow too (ECMAScript 10.5, invariants of proxies).
  const fix = (shadow, key, descriptor) => {
    if (descriptor !== undefined && !descriptor.configurable) defineProperty(shadow, key, descriptor);
    return descriptor;
  };

  const close = (shadow, foreign) => {
    const keys = internals.foreignKeys(foreign);
    for (let i = 0; i < keys.length; i++) {
      const descriptor = internals.foreignProperty(foreign, keys[i]);
      if (descriptor !== undefined) defineProperty(shadow, keys[i], descriptor);
    }
    setPrototypeOf(shadow, call(foreign, kinds.getPrototypeOf));
    preventExtensions(shadow);
  };

  const traps = {
    __proto__: null,
    get(shadow, key, receiver) { return call(this.foreign, kinds.get, key, receiver); },
    set(shadow, key, value, receiver) { return call(this.foreign, kinds.set, key, value, receiver); },
    has(shadow, key) { return call(this.foreign, kinds.has, key); },
    deleteProperty(shadow, key) { return call(this.foreign, kinds.delete, key); },
    ownKeys(shadow) { return internals.foreignKeys(this.foreign); },
    getOwnPropertyDescriptor(shadow, key) { return fix(shadow, key, internals.foreignProperty(this.foreign, key)); },
    defineProperty(shadow, key, descriptor) {
      if (!internals.defineForeign(this.foreign, key, descriptor)) return false;
      fix(shadow, key, internals.foreignProperty(this.foreign, key));
      return true;
    },
    getPrototypeOf(shadow) { return call(this.foreign, kinds.getPrototypeOf); },
    setPrototypeOf(shadow, prototype) { return call(this.foreign, kinds.setPrototypeOf, prototype); },
    isExtensible(shadow) {
      if (call(this.foreign, kinds.isExtensible)) return true;
      if (isExtensible(shadow)) close(shadow, this.foreign);
      return false;
    },
    preventExtensions(shadow) {
      if (!call(this.foreign, kinds.preventExtensions)) return false;
      if (isExtensible(shadow)) close(shadow, this.foreign);
      return true;
    },
    apply(shadow, self, values) { return callWith(this.foreign, kinds.apply, self, values); },
    construct(shadow, values, target) { return callWith(this.foreign, kinds.construct, target, values); },
  };

  const callWith = (foreign, kind, first, values) => {
    const all = list();
    all[0] = first;
    for (let i = 0; i < values.length; i++) all[i + 1] = values[i];
    const answer = ask(foreign, kind, all, all.length);
    return decode(answer[1], answer[2]);
  };

  // What others do with objects of this realm

  const argumentsIn = (values, first) => {
    const decoded = list();
    for (let i = first; i < values.length; i += 2) decoded[decoded.length] = decode(values[i], values[i + 1]);
    return decoded;
  };

  const perform = internals.reached = create(null);
  perform[kinds.get] = (out, object, values) => encode(out, get(object, values[0], values[1]));
  perform[kinds.set] = (out, object, values) => encode(out, set(object, values[0], values[1], values[2]));
  perform[kinds.has] = (out, object, values) => encode(out, has(object, values[0]));
  perform[kinds.delete] = (out, object, values) => encode(out, deleteProperty(object, values[0]));
  perform[kinds.ownKeys] = (out, object) => {
    const keys = ownKeys(object);
    for (let i = 0; i < keys.length; i++) encode(out, keys[i]);
  };
  perform[kinds.getOwnProperty] = (out, object, values) => {
    const descriptor = getOwnPropertyDescriptor(object, values[0]);
    if (descriptor === undefined) return;
    const flags = flagsOf(descriptor);
    encode(out, flags);
    encode(out, flags & hasValue ? descriptor.value : undefined);
    encode(out, flags & hasGet ? descriptor.get : undefined);
    encode(out, flags & hasSet ? descriptor.set : undefined);
  };
  perform[kinds.defineOwnProperty] = (out, object, values) =>
    encode(out, defineProperty(object, values[0], descriptorOf(values[1], values[2], values[3], values[4])));
  perform[kinds.getPrototypeOf] = (out, object) => encode(out, getPrototypeOf(object));
  perform[kinds.setPrototypeOf] = (out, object, values) => encode(out, setPrototypeOf(object, values[0]));
  perform[kinds.isExtensible] = (out, object) => encode(out, isExtensible(object));
  perform[kinds.preventExtensions] = (out, object) => encode(out, preventExtensions(object));
  perform[kinds.apply] = (out, object, values) => encode(out, apply(object, values[0], rest(values)));
  perform[kinds.construct] = (out, object, values) => encode(out, construct(object, rest(values), values[0]));
  perform[kinds.frameElement] = (out, object, values) =>
    encode(out, internals.wrap(host(ops.elementOfWindow, internals.numberOfWindow(values[0]))));
  perform[kinds.report] = (out, object) => internals.report(object);
  perform[kinds.show] = (out, object) => encode(out, internals.inspect(object));

  const rest = values => {
    const others = list();
    for (let i = 1; i < values.length; i++) others[i - 1] = values[i];
    return others;
  };

  on(tasks.reach, (kind, number, ...values) => {
    let out = list();
    out[0] = false;
    try {
      perform[kind](out, objectOf(number), argumentsIn(values, 0));
    } catch (error) {
      out = list();
      out[0] = true;
      encode(out, error);
    }
    return out;
  });

  on(tasks.objectDropped, number => {
    mapDelete(numbers, exported[number]);
    delete exported[number];
  });

  /** What nothing caught is told where it was thrown; false if that cannot be. */
  internals.reportElsewhere = error => {
    const foreign = foreignOf(error);
    if (foreign === undefined) return false;
    try {
      call(foreign, kinds.report);
      return true;
    } catch {
      return false;
    }
  };
})
