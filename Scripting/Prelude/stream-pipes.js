// Streams Standard 4.9: what is done with whole streams. Piping, teeing, iterating, and streams of anything that can be iterated.
(function (host, internals) {
  'use strict';

  const { TypeError, apply, define, global, isObject, iteratorSymbol, queueMicrotask, setPrototypeOf, then } = internals.primordials;
  const { brand, buildReadable, dictionary, lockReadable, lockWritable, noQueue, oneChunk, stamp } = internals;
  const { attempt, deferred, quiet, rejected, resolved, tell } = internals.streamParts;
  const asyncIteratorSymbol = Symbol.asyncIterator;
  const asyncIteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}).prototype);

  internals.pipeOptions = options => {
    const { preventAbort, preventCancel, preventClose, signal } = dictionary(options, 'pipeTo');
    return {
      __proto__: null, preventAbort: !!preventAbort, preventCancel: !!preventCancel, preventClose: !!preventClose,
      signal: signal === undefined ? null : internals.signalOf(signal),
    };
  };

  internals.pipe = (source, target, settings) => {
    const reader = lockReadable(source), writer = lockWritable(target), result = deferred();
    source.isDisturbed = true;
    let isEnding = false, lastWrite = resolved(undefined);

    const finish = (hasFailed, error) => {
      writer.release();
      reader.release();
      if (hasFailed) result.reject(error);
      else result.resolve(undefined);
    };

    const whenWritten = () => {
      const last = lastWrite, again = () => last === lastWrite ? undefined : whenWritten();
      return then(last, again, again);
    };

    // What was read is written before anything else is done, if it still can be.
    const end = (action, hasFailed, error) => {
      if (isEnding) return;
      isEnding = true;
      const act = () => {
        if (action === null) finish(hasFailed, error);
        else tell(action(), () => finish(hasFailed, error), failure => finish(true, failure));
      };
      if (target.status === 'writable' && !target.isClosing) tell(whenWritten(), act, act);
      else act();
    };

    const sourceFailed = error => end(settings.preventAbort ? null : () => target.abort(error), true, error);
    const targetFailed = error => end(settings.preventCancel ? null : () => source.cancel(error), true, error);
    const closeTarget = () => {
      if (target.isClosing || target.status === 'closed') return resolved(undefined);
      return target.status === 'errored' ? rejected(target.error) : target.close();
    };
    const sourceClosed = () => end(settings.preventClose ? null : closeTarget, false, undefined);

    const aborted = () => {
      const error = settings.signal.reason;
      end(() => {
        const first = settings.preventAbort || target.status !== 'writable' ? resolved(undefined) : target.abort(error);
        const second = settings.preventCancel || source.status !== 'readable' ? resolved(undefined) : source.cancel(error);
        quiet(second);
        return then(first, () => second);
      }, true, error);
    };

    const step = () => {
      tell(writer.ready.promise, () => {
        if (isEnding) return;
        reader.read({
          __proto__: null,
          chunk: value => {
            lastWrite = writer.write(value);
            quiet(lastWrite);
            step();
          },
          close: () => {},
          fail: () => {},
        });
      }, () => {});
    };

    if (settings.signal !== null) {
      if (settings.signal.aborted) {
        aborted();
        return result.promise;
      }
      settings.signal.whenAborted(aborted);
    }
    if (source.status === 'errored') sourceFailed(source.error);
    else if (target.status === 'errored' || target.status === 'erroring') targetFailed(target.error);
    else if (source.status === 'closed') sourceClosed();
    else if (target.isClosing || target.status === 'closed') targetFailed(new TypeError('pipeTo: the destination is closed, or about to be'));
    tell(reader.closed.promise, sourceClosed, sourceFailed);
    tell(writer.closed.promise, () => {}, targetFailed);
    step();
    return result.promise;
  };

  internals.teeStream = source => {
    const reader = lockReadable(source), cancelled = deferred();
    const branches = { __proto__: null, first: null, second: null };
    const gone = { __proto__: null, first: false, second: false };
    const reasons = { __proto__: null, first: undefined, second: undefined };
    let isReading = false, readsAgain = false;
    const each = act => {
      if (!gone.first) act(branches.first.controller);
      if (!gone.second) act(branches.second.controller);
    };

    const pull = () => {
      if (isReading) {
        readsAgain = true;
        return;
      }
      isReading = true;
      reader.read({
        __proto__: null,
        chunk: value => queueMicrotask(() => {
          readsAgain = false;
          each(controller => controller.enqueue(value));
          isReading = false;
          if (readsAgain) pull();
        }),
        close: () => {
          isReading = false;
          each(controller => controller.close());
          if (!gone.first || !gone.second) cancelled.resolve(undefined);
        },
        fail: () => { isReading = false; },
      });
    };

    const cancel = name => reason => {
      gone[name] = true;
      reasons[name] = reason;
      if (gone.first && gone.second) cancelled.resolve(source.cancel([reasons.first, reasons.second]));
      return cancelled.promise;
    };

    branches.first = buildReadable(() => undefined, pull, cancel('first'), oneChunk);
    branches.second = buildReadable(() => undefined, pull, cancel('second'), oneChunk);
    tell(reader.closed.promise, () => {}, error => {
      branches.first.controller.fail(error);
      branches.second.controller.fail(error);
      if (!gone.first || !gone.second) cancelled.resolve(undefined);
    });
    return branches;
  };

  const methodFor = iterable => {
    const method = iterable[asyncIteratorSymbol];
    return method === undefined || method === null ? iterable[iteratorSymbol] : method;
  };

  const asObject = value => {
    if (!isObject(value)) throw new TypeError('ReadableStream.from: what the iterator gave is not an object');
    return value;
  };

  internals.streamFrom = iterable => {
    if (iterable === undefined || iterable === null) throw new TypeError('ReadableStream.from: the value cannot be iterated');
    const method = methodFor(iterable);
    if (typeof method !== 'function') throw new TypeError('ReadableStream.from: the value cannot be iterated');
    const isAsync = method === iterable[asyncIteratorSymbol];
    const iterator = asObject(apply(method, iterable, []));
    const { next } = iterator;
    const state = buildReadable(
      () => undefined,
      () => then(resolved(apply(next, iterator, [])), result => {
        const { done, value } = asObject(result);
        if (done) state.controller.close();
        else if (isAsync) state.controller.enqueue(value);
        else return then(resolved(value), settled => state.controller.enqueue(settled));
      }),
      reason => {
        const end = iterator.return;
        if (end === undefined || end === null) return undefined;
        return then(resolved(apply(end, iterator, [reason])), asObject);
      },
      noQueue);
    return state;
  };

  class IteratorState {
    ongoing = resolved(undefined);
    isFinished = false;
    constructor(reader, keeps) {
      this.reader = reader;
      this.keeps = keeps;
    }
    show() { return 'ReadableStream AsyncIterator {}'; }

    next() {
      if (this.isFinished) return resolved({ value: undefined, done: true });
      const result = deferred(), { reader } = this;
      reader.read({
        __proto__: null,
        chunk: value => result.resolve({ value, done: false }),
        close: () => {
          this.end();
          result.resolve({ value: undefined, done: true });
        },
        fail: error => {
          this.end();
          result.reject(error);
        },
      });
      return result.promise;
    }

    end() {
      this.isFinished = true;
      this.reader.release();
    }

    finish(value) {
      const done = { value, done: true };
      if (this.isFinished) return resolved(done);
      const { stream } = this.reader;
      const ended = this.keeps ? resolved(undefined) : stream.cancel(value);
      this.end();
      return then(ended, () => done);
    }

    // One after the other, in the order in which they were asked for.
    after(act) {
      this.ongoing = then(this.ongoing, act, act);
      return this.ongoing;
    }
  }
  const iteratorOf = brand(IteratorState);
  const iteratorPrototype = {
    next() { return attempt(() => { const state = iteratorOf(this); return state.after(() => state.next()); }); },
    return(value) { return attempt(() => { const state = iteratorOf(this); return state.after(() => state.finish(value)); }); },
  };
  setPrototypeOf(iteratorPrototype, asyncIteratorPrototype);

  internals.iterateStream = (reader, keeps) => {
    const iterator = {};
    setPrototypeOf(iterator, iteratorPrototype);
    return stamp(iterator, new IteratorState(reader, keeps));
  };

  define(global.ReadableStream.prototype, asyncIteratorSymbol, global.ReadableStream.prototype.values, false);
})
