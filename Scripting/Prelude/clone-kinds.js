// Structured clone, what it must know of objects: of which kind they are by their internal slots, whatever their prototypes and
// properties say, and how to look into them past everything that a page may have replaced. `internals.classOf(object)` is the engine's:
// a number for the class of an object, the same for all objects with the same internal slots. Texts are joined with +: the engine makes a
// template literal into a call of String.prototype.concat, which a page can replace.
(function (host, internals) {
  'use strict';

  const { apply, defineProperty, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
  const { hasOwn, keys, setPrototypeOf } = Object;
  const { classOf } = internals;
  const bind = Function.prototype.bind;
  const uncurry = method => apply(bind, Function.prototype.call, [method]);
  const getter = (object, key) => uncurry(getOwnPropertyDescriptor(object, key).get);
  const setter = (object, key) => uncurry(getOwnPropertyDescriptor(object, key).set);

  const map = Map.prototype;
  const set = Set.prototype;
  const typedArray = getPrototypeOf(Uint8Array.prototype);
  const buffer = ArrayBuffer.prototype;
  const dataView = DataView.prototype;
  const regExp = RegExp.prototype;

  const natives = internals.cloneNatives = {
    __proto__: null,
    ArrayBuffer, BigInt, DOMException, DataView, Date, Map, Object, RangeError, RegExp, Set, String, Uint16Array, Uint8Array,
    getOwnPropertyDescriptor, hasOwn, keys, setPrototypeOf,
    floor: Math.floor,
    min: Math.min,
    charCode: uncurry(String.prototype.charCodeAt),
    mapForEach: uncurry(map.forEach),
    mapGet: uncurry(map.get),
    mapSet: uncurry(map.set),
    setForEach: uncurry(set.forEach),
    setAdd: uncurry(set.add),

    /** An array that inherits nothing: reading and writing by index cannot reach a page's code. */
    list: () => setPrototypeOf([], null),

    /** Defines a plain property, past any setter and anything that a page may have put on Object.prototype. */
    define: (object, key, value, enumerable = true) =>
      defineProperty(object, key, { __proto__: null, value, writable: true, enumerable, configurable: true }),

    views: [
      DataView, Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array,
      BigInt64Array, BigUint64Array, Float16Array,
    ],
    errors: [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError],
    arrayPrototype: Array.prototype,
    booleanOf: uncurry(Boolean.prototype.valueOf),
    numberOf: uncurry(Number.prototype.valueOf),
    stringOf: uncurry(String.prototype.valueOf),
    bigintOf: uncurry(BigInt.prototype.valueOf),
    bigintText: uncurry(BigInt.prototype.toString),
    timeOf: uncurry(Date.prototype.getTime),
    source: getter(regExp, 'source'),
    flags: [
      ['d', getter(regExp, 'hasIndices')], ['g', getter(regExp, 'global')], ['i', getter(regExp, 'ignoreCase')],
      ['m', getter(regExp, 'multiline')], ['s', getter(regExp, 'dotAll')], ['u', getter(regExp, 'unicode')],
      ['v', getter(regExp, 'unicodeSets')], ['y', getter(regExp, 'sticky')],
    ],
    execute: uncurry(regExp.exec),
    bufferSize: getter(buffer, 'byteLength'),
    bufferLimit: getter(buffer, 'maxByteLength'),
    isResizable: getter(buffer, 'resizable'),
    isDetached: getter(buffer, 'detached'),
    resize: uncurry(buffer.resize),
    moveBuffer: uncurry(buffer.transfer),
    copy: uncurry(typedArray.set),
    readBase64: uncurry(Uint8Array.prototype.setFromBase64),
    setFloat64: uncurry(dataView.setFloat64),
    getFloat64: uncurry(dataView.getFloat64),
    at: uncurry(typedArray.at),
    reverse: uncurry(typedArray.reverse),
    tagOf: getter(typedArray, Symbol.toStringTag),
    viewBuffer: getter(typedArray, 'buffer'),
    viewOffset: getter(typedArray, 'byteOffset'),
    viewLength: getter(typedArray, 'length'),
    viewSize: getter(typedArray, 'byteLength'),
    dataViewBuffer: getter(dataView, 'buffer'),
    dataViewOffset: getter(dataView, 'byteOffset'),
    dataViewSize: getter(dataView, 'byteLength'),
    toBase64: uncurry(Uint8Array.prototype.toBase64),
    toHex: uncurry(Uint8Array.prototype.toHex),
    encodeBase64: btoa,
    decodeBase64: atob,
    fromCharCode: String.fromCharCode,
    stackOf: getter(Error.prototype, 'stack'),
    exceptionName: getter(DOMException.prototype, 'name'),
    exceptionMessage: getter(DOMException.prototype, 'message'),
  };

  const anyError = Error;
  const readPrepare = getter(anyError, 'prepareStackTrace');
  const writePrepare = setter(anyError, 'prepareStackTrace');

  /** Runs what may make errors of our own without a page's Error.prepareStackTrace seeing them. */
  natives.quietly = (run, a, b, c) => {
    const prepare = readPrepare(anyError);
    if (prepare === undefined) return run(a, b, c);
    writePrepare(anyError, undefined);
    try {
      return run(a, b, c);
    } finally {
      writePrepare(anyError, prepare);
    }
  };

  // Engines number classes as they like: an object of each kind tells its number.
  const kinds = internals.cloneKinds = {
    __proto__: null, plain: 1, array: 2, map: 3, set: 4, date: 5, regExp: 6, error: 7, exception: 8, buffer: 9, view: 10, boolean: 11,
    number: 12, string: 13, bigint: 14, shared: 15,
  };
  const kindOfClass = { __proto__: null };
  const learn = (kind, samples) => {
    for (let i = 0; i < samples.length; i++) kindOfClass[classOf(samples[i])] = kind;
  };
  learn(kinds.plain, [{}]);
  learn(kinds.array, [[]]);
  learn(kinds.map, [new Map()]);
  learn(kinds.set, [new Set()]);
  learn(kinds.date, [new Date(0)]);
  learn(kinds.regExp, [/ /]);
  learn(kinds.error, [new Error()]);
  learn(kinds.exception, [new DOMException()]);
  learn(kinds.buffer, [new ArrayBuffer(0)]);
  for (let i = 0; i < natives.views.length; i++) learn(kinds.view, [new natives.views[i](new ArrayBuffer(0))]);
  learn(kinds.boolean, [Object(false)]);
  learn(kinds.number, [Object(0)]);
  learn(kinds.string, [Object('')]);
  learn(kinds.bigint, [Object(0n)]);
  learn(kinds.shared, [internals.sharedMemory.example]);

  /** The kind of an object, undefined for one that cannot be cloned whatever is in it. */
  internals.cloneKindOf = object => kindOfClass[classOf(object)];

  // What a person calls the objects that cannot be cloned.
  const nameOfClass = { __proto__: null };
  const name = (text, sample) => {
    nameOfClass[classOf(sample)] ??= text;
  };
  name('a Proxy', new Proxy({}, {}));
  name('a Promise', Promise.resolve());
  name('a WeakMap', new WeakMap());
  name('a WeakSet', new WeakSet());
  name('a WeakRef', new WeakRef({}));
  name('a FinalizationRegistry', new FinalizationRegistry(() => {}));
  name('a generator', (function* () {})());
  name('an async generator', (async function* () {})());
  name('a Symbol object', Object(Symbol()));
  name('an iterator', [].values());
  name('an iterator', new Map().values());
  name('an iterator', new Set().values());
  name('an iterator', ''[Symbol.iterator]());
  name('an arguments object', (function () { return arguments; })());
  name('an arguments object', new Function('return arguments')());

  /** What an object that cannot be cloned is, with its article. */
  internals.uncloneableName = value =>
    typeof value === 'function' ? 'a function' : typeof value === 'symbol' ? 'a symbol' : nameOfClass[classOf(value)] ?? 'an exotic object';
})
