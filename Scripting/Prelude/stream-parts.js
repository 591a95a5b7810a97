// Streams Standard 7 and 8: what the kinds of streams have in common. Promises, a queue whose chunks have sizes, and the strategies.
(function (host, internals) {
  'use strict';

  const { Promise, RangeError, TypeError, apply, isObject, list, then } = internals.primordials;
  const { brand, dictionary, expose, needArguments, stamp } = internals;
  const { reject, resolve } = Promise;

  const resolved = value => apply(resolve, Promise, [value]);
  const rejected = reason => apply(reject, Promise, [reason]);

  /** A promise with what settles it; settling it again does nothing. */
  const deferred = () => {
    const result = { __proto__: null, promise: undefined, resolve: undefined, reject: undefined, isPending: true };
    result.promise = new Promise((yes, no) => {
      result.resolve = value => { result.isPending = false; yes(value); };
      result.reject = reason => { result.isPending = false; no(reason); };
    });
    return result;
  };

  /** A rejection that nobody need hear of. */
  const quiet = promise => { then(promise, undefined, () => {}); };

  const tell = (promise, onValue, onError) => { quiet(then(promise, onValue, onError)); };

  /** Runs a function and gives a promise of what it returns or throws. */
  const attempt = run => {
    try {
      return resolved(run());
    } catch (error) {
      return rejected(error);
    }
  };

  class SizedQueue {
    entries = list();
    first = 0;
    size = 0;
    get isEmpty() { return this.first === this.entries.length; }
    put(value, size) {
      if (!(size >= 0 && size < Infinity)) throw new RangeError('The size of a chunk is not a number from 0 on');
      this.entries[this.entries.length] = { __proto__: null, value, size };
      this.size += size;
    }
    peek() { return this.entries[this.first].value; }
    take() {
      const { value, size } = this.entries[this.first];
      this.entries[this.first++] = undefined;
      this.size = this.size > size ? this.size - size : 0;
      if (this.first > 32 && this.first * 2 > this.entries.length) {
        const rest = list();
        for (let i = this.first; i < this.entries.length; i++) rest[i - this.first] = this.entries[i];
        this.entries = rest;
        this.first = 0;
      }
      return value;
    }
    clear() {
      this.entries = list();
      this.first = this.size = 0;
    }
  }

  /** A method of an underlying object, called on it; undefined if there is none. */
  const methodOf = (object, name, owner) => {
    const method = object[name];
    if (method === undefined) return undefined;
    if (typeof method !== 'function') throw new TypeError(`${owner}: ${name} is not a function`);
    return values => apply(method, object, values);
  };

  const one = () => 1;

  /** How much a queue may hold, and how it is measured. */
  const readStrategy = (strategy, usual, owner) => {
    strategy = dictionary(strategy, owner);
    const { highWaterMark, size } = strategy;
    if (size !== undefined && typeof size !== 'function') throw new TypeError(`${owner}: size is not a function`);
    const mark = highWaterMark === undefined ? usual : +highWaterMark;
    if (!(mark >= 0)) throw new RangeError(`${owner}: highWaterMark is not a number from 0 on`);
    return { __proto__: null, mark, measure: size === undefined ? one : chunk => +apply(size, undefined, [chunk]) };
  };

  /** What the object of a constructor's first argument is: null counts as an object of no use. */
  const readUnderlying = (value, owner) => {
    if (value === undefined) return { __proto__: null };
    if (!isObject(value)) throw new TypeError(`${owner}: the first argument is not an object`);
    return value;
  };

  internals.streamParts = { __proto__: null, SizedQueue, attempt, deferred, methodOf, quiet, readStrategy, readUnderlying, rejected, resolved, tell };

  class StrategyState {
    constructor(mark) {
      this.mark = mark;
    }
    show() { return `${this.interfaceName} { highWaterMark: ${this.mark} }`; }
  }

  const makeStrategy = (name, size) => {
    class State extends StrategyState {}
    State.prototype.interfaceName = name;
    const of = brand(State);
    const Class = {
      [name]: class {
        constructor(init) {
          needArguments(arguments.length, 1, name);
          const { highWaterMark } = dictionary(init, name);
          if (highWaterMark === undefined) throw new TypeError(`${name}: highWaterMark is missing`);
          stamp(this, new State(+highWaterMark));
        }
        get highWaterMark() { return of(this).mark; }
        get size() { return of(this) && size; }
      },
    }[name];
    expose(Class, name);
  };
  makeStrategy('CountQueuingStrategy', { size() { return 1; } }.size);
  makeStrategy('ByteLengthQueuingStrategy', { size(chunk) { return chunk.byteLength; } }.size);
})
