// ECMAScript 25.4, Atomics. While script of one agent runs, no other reaches the memory that they share: every operation is atomic by
// itself. Nor can another agent do anything while one waits.
(function (host, internals) {
  'use strict';

  const { Error, RangeError, TypeError, define, global, isObject, max, redefine, tagSymbol, trunc } = internals.primordials;
  const { at, tagOf, viewBuffer, viewLength, views } = internals.cloneNatives;
  const { cloneKindOf: kindOf, cloneKinds: kinds } = internals;
  const { BigInt64Array, BigUint64Array } = global;

  const types = {
    __proto__: null, Int8Array: views[1], Uint8Array: views[2], Int16Array: views[4], Uint16Array: views[5], Int32Array: views[6],
    Uint32Array: views[7], BigInt64Array, BigUint64Array,
  };
  const mostIndex = 0x1FFFFFFFFFFFFF;

  const isView = value => isObject(value) && kindOf(value) === kinds.view;

  const checkType = (array, isWaitable) => {
    const tag = isView(array) ? tagOf(array) : undefined;
    if (tag === undefined || types[tag] === undefined || isWaitable && tag !== 'Int32Array' && tag !== 'BigInt64Array')
      throw new TypeError(isWaitable ? 'not an Int32Array or BigInt64Array' : 'not a typed array of integers');
    return tag;
  };

  // A view that has lost its buffer, or has fallen out of it, throws a TypeError.
  const checkView = array => { at(array, 0); };

  const integer = value => {
    const number = trunc(+value);
    return number !== number || number === 0 ? 0 : number;
  };

  const indexIn = (array, value) => {
    const index = integer(value);
    if (index < 0 || index > mostIndex || index >= viewLength(array)) throw new RangeError('the index is outside of the array');
    return index;
  };

  const isBig = tag => tag === 'BigInt64Array' || tag === 'BigUint64Array';

  // Storing in an array of BigInts converts with all the steps that there are, to 64 bits.
  const holder = new BigInt64Array(1);
  const convert = (tag, value) => {
    if (!isBig(tag)) return integer(value);
    holder[0] = value;
    return holder[0];
  };

  /** Atomics.name(array, index, value): puts what `change` makes of the element and the value in its place, and returns what was there. */
  const operate = (array, index, value, change) => {
    const tag = checkType(array, false);
    checkView(array);
    const place = indexIn(array, index);
    const operand = convert(tag, value);
    checkView(array);
    const before = array[place];
    array[place] = change(before, operand);
    return before;
  };

  const isShared = array => kindOf(viewBuffer(array)) === kinds.shared;

  const timeoutOf = value => {
    const timeout = +value;
    return timeout !== timeout ? Infinity : max(timeout, 0);
  };

  const functions = {
    add(typedArray, index, value) { return operate(typedArray, index, value, (a, b) => a + b); },
    and(typedArray, index, value) { return operate(typedArray, index, value, (a, b) => a & b); },
    compareExchange(typedArray, index, expectedValue, replacementValue) {
      const tag = checkType(typedArray, false);
      checkView(typedArray);
      const place = indexIn(typedArray, index);
      const expected = new types[tag](1);
      expected[0] = convert(tag, expectedValue);
      const replacement = convert(tag, replacementValue);
      checkView(typedArray);
      const before = typedArray[place];
      if (before === expected[0]) typedArray[place] = replacement;
      return before;
    },
    exchange(typedArray, index, value) { return operate(typedArray, index, value, (a, b) => b); },
    isLockFree(size) {
      const bytes = integer(size);
      return bytes === 1 || bytes === 2 || bytes === 4 || bytes === 8;
    },
    load(typedArray, index) {
      checkType(typedArray, false);
      checkView(typedArray);
      const place = indexIn(typedArray, index);
      checkView(typedArray);
      return typedArray[place];
    },
    notify(typedArray, index, count) {
      checkType(typedArray, true);
      checkView(typedArray);
      indexIn(typedArray, index);
      if (count !== undefined) integer(count);
      // Nobody ever sleeps in `wait`.
      return 0;
    },
    or(typedArray, index, value) { return operate(typedArray, index, value, (a, b) => a | b); },
    store(typedArray, index, value) {
      const tag = checkType(typedArray, false);
      checkView(typedArray);
      const place = indexIn(typedArray, index);
      const stored = convert(tag, value);
      checkView(typedArray);
      typedArray[place] = stored;
      return stored;
    },
    sub(typedArray, index, value) { return operate(typedArray, index, value, (a, b) => a - b); },
    wait(typedArray, index, value, timeout) {
      const tag = checkType(typedArray, true);
      checkView(typedArray);
      if (!isShared(typedArray)) throw new TypeError('the array is not over a SharedArrayBuffer');
      const place = indexIn(typedArray, index);
      const expected = new types[tag](1);
      expected[0] = convert(tag, value);
      const limit = timeoutOf(timeout);
      if (internals.canBlock !== true) throw new TypeError('a window cannot wait');
      if (typedArray[place] !== expected[0]) return 'not-equal';
      if (limit === Infinity)
        throw new Error('Atomics.wait without a timeout would never end: agents take turns here, and no other one can run meanwhile');
      return 'timed-out';
    },
    xor(typedArray, index, value) { return operate(typedArray, index, value, (a, b) => a ^ b); },
  };

  const Atomics = {};
  const names = ['add', 'and', 'compareExchange', 'exchange', 'isLockFree', 'load', 'notify', 'or', 'store', 'sub', 'wait', 'xor'];
  for (let i = 0; i < names.length; i++) define(Atomics, names[i], functions[names[i]], false);
  redefine(Atomics, tagSymbol, { value: 'Atomics', writable: false, enumerable: false, configurable: true });
  define(global, 'Atomics', Atomics, false);
})
