// A page shares every built-in object with these scripts and may replace any part of it. What the scripts use of them is taken
// here, before a page runs. Three rules follow for every script of the prelude: no iteration protocol on arrays (no spread, no
// for-of, no array patterns), no methods of values, and no reading of a property that may be missing from an object that inherits.
(function (host, internals) {
  'use strict';

  const { apply, defineProperty, deleteProperty, get, getOwnPropertyDescriptor, getPrototypeOf, has, ownKeys, set } = Reflect;
  const { setPrototypeOf } = Object;
  const uncurry = Function.prototype.bind.bind(Function.prototype.call);
  const getter = (prototype, key) => uncurry(getOwnPropertyDescriptor(prototype, key).get);

  // The engine puts template literals together with this method, those of the preludes too: it must stay what it is.
  defineProperty(String.prototype, 'concat', { writable: false, configurable: false });

  internals.primordials = {
    __proto__: null,
    apply, deleteProperty, get, getOwnPropertyDescriptor, getPrototypeOf, has, ownKeys, set, setPrototypeOf,
    global: globalThis,
    Array, ArrayBuffer, Boolean, DOMException, Error, FinalizationRegistry,
    Function, Int32Array, Map, Number, Object, Promise, Proxy, RangeError, Set, String, Symbol,
    SyntaxError, TypeError, Uint8Array, WeakRef,
    floor: Math.floor, max: Math.max, min: Math.min, trunc: Math.trunc,
    isArray: Array.isArray,
    isError: Error.isError,
    freeze: Object.freeze,
    create: Object.create,
    keys: Object.keys,
    stringify: JSON.stringify,
    join: uncurry(Array.prototype.join),
    arrayMethods: {
      entries: Array.prototype.entries, forEach: Array.prototype.forEach, keys: Array.prototype.keys, values: Array.prototype.values,
    },
    objectValue: Object.prototype.valueOf,
    ownHas: uncurry(Object.prototype.hasOwnProperty),
    functionText: uncurry(Function.prototype.toString),
    stack: getter(Error.prototype, 'stack'),
    exceptionName: getter(DOMException.prototype, 'name'),
    deref: uncurry(WeakRef.prototype.deref),
    register: uncurry(FinalizationRegistry.prototype.register),
    dateNow: Date.now,
    performanceNow: performance.now,
    evaluate: eval,
    queueMicrotask,
    dateTime: uncurry(Date.prototype.getTime),
    dateIso: uncurry(Date.prototype.toISOString),
    regexpSource: getter(RegExp.prototype, 'source'),
    regexpFlags: getter(RegExp.prototype, 'flags'),
    regexpPrototype: RegExp.prototype,
    symbolText: uncurry(Symbol.prototype.toString),
    numberFixed: uncurry(Number.prototype.toFixed),
    charCode: uncurry(String.prototype.charCodeAt),
    indexOf: uncurry(String.prototype.indexOf),
    lastIndexOf: uncurry(String.prototype.lastIndexOf),
    includes: uncurry(String.prototype.includes),
    startsWith: uncurry(String.prototype.startsWith),
    endsWith: uncurry(String.prototype.endsWith),
    substring: uncurry(String.prototype.substring),
    toLowerCase: uncurry(String.prototype.toLowerCase),
    toUpperCase: uncurry(String.prototype.toUpperCase),
    trim: uncurry(String.prototype.trim),
    trimEnd: uncurry(String.prototype.trimEnd),
    repeat: uncurry(String.prototype.repeat),
    padEnd: uncurry(String.prototype.padEnd),
    toWellFormed: uncurry(String.prototype.toWellFormed),
    mapGet: uncurry(Map.prototype.get),
    mapSet: uncurry(Map.prototype.set),
    mapSize: getter(Map.prototype, 'size'),
    mapForEach: uncurry(Map.prototype.forEach),
    setAdd: uncurry(Set.prototype.add),
    setSize: getter(Set.prototype, 'size'),
    setForEach: uncurry(Set.prototype.forEach),
    then: uncurry(Promise.prototype.then),
    iteratorSymbol: Symbol.iterator,
    tagSymbol: Symbol.toStringTag,
    typedArrayTag: getter(getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag),
    typedArrayLength: getter(getPrototypeOf(Uint8Array.prototype), 'length'),
    setBytes: uncurry(getPrototypeOf(Uint8Array.prototype).set),
    bytesBuffer: getter(getPrototypeOf(Uint8Array.prototype), 'buffer'),
    bytesOffset: getter(getPrototypeOf(Uint8Array.prototype), 'byteOffset'),
    bytesLength: getter(getPrototypeOf(Uint8Array.prototype), 'byteLength'),
    isResizable: getter(ArrayBuffer.prototype, 'resizable'),
    bufferLimit: getter(ArrayBuffer.prototype, 'maxByteLength'),
    bufferLength: getter(ArrayBuffer.prototype, 'byteLength'),

    isObject: value => typeof value === 'object' ? value !== null : typeof value === 'function',

    /** An array that inherits nothing: reading, writing and appending by index cannot reach a page's code. */
    list: () => setPrototypeOf([], null),

    /** Defines a plain property, untouched by what a page may have put on Object.prototype. */
    define: (object, key, value, enumerable = true) =>
      defineProperty(object, key, { __proto__: null, value, writable: true, enumerable, configurable: true }),

    defineConstant: (object, key, value, enumerable = true) =>
      defineProperty(object, key, { __proto__: null, value, writable: false, enumerable, configurable: false }),

    defineAccessor: (object, key, read, write, enumerable = true, configurable = true) =>
      defineProperty(object, key, { __proto__: null, get: read, set: write, enumerable, configurable }),

    redefine: (object, key, descriptor) => defineProperty(object, key, setPrototypeOf(descriptor, null)),

    /** Appends to an array that is meant for the page, past any setter on Array.prototype. */
    append: (array, value) =>
      defineProperty(array, array.length, { __proto__: null, value, writable: true, enumerable: true, configurable: true }),
  };
})
