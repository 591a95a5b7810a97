// Web IDL: how arguments of several interfaces are converted, and what crosses the boundary to the host.
(function (host, internals) {
  'use strict';

  const { Int32Array, TypeError, apply, bytesBuffer, bytesLength, bytesOffset, isObject, iteratorSymbol, list,
    toWellFormed } = internals.primordials;

  /** A USVString: unpaired surrogates are replaced. */
  internals.scalarText = value => toWellFormed(`${value}`);

  /** sequence<any>: whatever can be iterated, read to its end. The result is a list of the prelude's own. */
  internals.readSequence = (value, name) => {
    const method = isObject(value) ? value[iteratorSymbol] : undefined;
    if (method === undefined || method === null) throw new TypeError(`${name}: the value cannot be iterated`);
    return internals.iterate(value, method, name);
  };

  /** Reads an iterable to its end by its own method. */
  internals.iterate = (value, method, name) => {
    if (typeof method !== 'function') throw new TypeError(`${name}: the value cannot be iterated`);
    const iterator = apply(method, value, []);
    if (!isObject(iterator)) throw new TypeError(`${name}: the iterator is not an object`);
    const { next } = iterator;
    const values = list();
    while (true) {
      const step = apply(next, iterator, []);
      if (!isObject(step)) throw new TypeError(`${name}: a step of the iterator is not an object`);
      if (step.done) return values;
      values[values.length] = step.value;
    }
  };

  /** The numbers in bytes from the host. */
  internals.integers = bytes => new Int32Array(bytesBuffer(bytes), bytesOffset(bytes), bytesLength(bytes) / 4);

  /** How many numbers there are in bytes from the host. */
  internals.countOf = bytes => bytesLength(bytes) / 4;
})
