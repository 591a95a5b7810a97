// Web IDL 2.5.9 and 3.7.10: interfaces that are lists of pairs of texts, such as URLSearchParams and Headers.
(function (host, internals) {
  'use strict';

  const { TypeError, apply, create, define, getOwnPropertyDescriptor, getPrototypeOf, isObject, iteratorSymbol, list, min,
    ownKeys, redefine, tagSymbol } = internals.primordials;
  const { brand, iterate, needArguments, scalarText, stamp } = internals;

  const iteratorPrototype = getPrototypeOf(getPrototypeOf([][iteratorSymbol]()));
  const Kind = { __proto__: null, keys: 0, values: 1, entries: 2 };

  /**
   * Gives an interface `entries`, `keys`, `values`, `forEach` and the iteration of its pairs.
   * @param of gives the state of `this`.
   * @param pairs gives `{ names, values }` of a state as they are now: two lists of the prelude's own.
   */
  internals.definePairs = (Class, of, pairs) => {
    class IteratorState {
      index = 0;
      constructor(target, kind) {
        this.target = target;
        this.kind = kind;
      }
    }
    IteratorState.prototype.interfaceName = `${Class.name} Iterator`;
    const iteratorOf = brand(IteratorState);

    const prototype = create(iteratorPrototype);
    define(prototype, 'next', {
      next() {
        const state = iteratorOf(this);
        const { names, values } = pairs(state.target);
        const { index, kind } = state;
        if (index >= names.length) return { value: undefined, done: true };
        state.index++;
        return { value: kind === Kind.keys ? names[index] : kind === Kind.values ? values[index] : [names[index], values[index]], done: false };
      },
    }.next);
    redefine(prototype, tagSymbol, { value: `${Class.name} Iterator`, writable: false, enumerable: false, configurable: true });

    const iterator = (self, kind) => stamp(create(prototype), new IteratorState(of(self), kind));
    const methods = {
      entries() { return iterator(this, Kind.entries); },
      keys() { return iterator(this, Kind.keys); },
      values() { return iterator(this, Kind.values); },
      forEach(callback, thisArg = undefined) {
        const state = of(this);
        needArguments(arguments.length, 1, 'forEach');
        if (typeof callback !== 'function') throw new TypeError('forEach: the argument is not a function');
        for (let i = 0; i < pairs(state).names.length; i++) {
          const { names, values } = pairs(state);
          apply(callback, thisArg, [values[i], names[i], this]);
        }
      },
    };
    const names = ownKeys(methods);
    for (let i = 0; i < names.length; i++) define(Class.prototype, names[i], methods[names[i]]);
    define(Class.prototype, iteratorSymbol, methods.entries, false);
  };

  /**
   * Reads (sequence<sequence<USVString>> or record<USVString, USVString>), that is any object: each pair is given to `add`.
   * @param convert makes a text of a name or value.
   */
  internals.readPairs = (object, name, add, convert = scalarText) => {
    const method = object[iteratorSymbol];
    if (method !== undefined && method !== null) {
      const entries = iterate(object, method, name);
      const pairs = list();
      for (let i = 0; i < entries.length; i++) {
        const pair = isObject(entries[i]) ? internals.readSequence(entries[i], name) : list();
        if (pair.length !== 2) throw new TypeError(`${name}: entry ${i} is not a pair of a name and a value`);
        pairs[i] = [convert(pair[0]), convert(pair[1])];
      }
      for (let i = 0; i < pairs.length; i++) add(pairs[i][0], pairs[i][1]);
      return;
    }
    // A record has each name once: where two become one name, the last value stands in the place of the first.
    const keys = ownKeys(object), record = create(null), names = list();
    for (let i = 0; i < keys.length; i++) {
      const descriptor = getOwnPropertyDescriptor(object, keys[i]);
      if (descriptor === undefined || !descriptor.enumerable) continue;
      const name = convert(keys[i]);
      if (!(name in record)) names[names.length] = name;
      record[name] = convert(object[keys[i]]);
    }
    for (let i = 0; i < names.length; i++) add(names[i], record[names[i]]);
  };

  /** Sorts pairs by their names' code units; those of the same name keep their order. */
  internals.sortPairs = (names, values) => {
    for (let width = 1; width < names.length; width *= 2) {
      const oldNames = list(), oldValues = list();
      for (let i = 0; i < names.length; i++) {
        oldNames[i] = names[i];
        oldValues[i] = values[i];
      }
      for (let start = 0; start < names.length; start += 2 * width) merge(oldNames, oldValues, names, values, start, width);
    }
  };

  const merge = (fromNames, fromValues, names, values, start, width) => {
    const middle = min(start + width, names.length), end = min(start + 2 * width, names.length);
    for (let to = start, left = start, right = middle; to < end; to++) {
      const from = right >= end || left < middle && fromNames[left] <= fromNames[right] ? left++ : right++;
      names[to] = fromNames[from];
      values[to] = fromValues[from];
    }
  };
})
