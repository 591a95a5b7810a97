// Streams Standard 4: ReadableStream with its reader and controller. There are no streams of bytes with readers that bring their own buffer.
(function (host, internals) {
  'use strict';

  const { RangeError, TypeError, list, then } = internals.primordials;
  const { brand, dictionary, expose, illegalConstructor, make, needArguments, stamp, stateOf } = internals;
  const { SizedQueue, attempt, deferred, methodOf, quiet, readStrategy, readUnderlying, rejected, resolved, tell } = internals.streamParts;

  class ReadableState {
    status = 'readable';
    reader = null;
    error = undefined;
    isDisturbed = false;
    controller = null;
    object = undefined;
    get isLocked() { return this.reader !== null; }
    show() { return `ReadableStream { locked: ${this.isLocked} }`; }

    close() {
      this.status = 'closed';
      const { reader } = this;
      if (reader === null) return;
      reader.closed.resolve(undefined);
      for (let request; (request = reader.takeRequest()) !== undefined;) request.close();
    }

    fail(error) {
      this.status = 'errored';
      this.error = error;
      const { reader } = this;
      if (reader === null) return;
      reader.closed.reject(error);
      quiet(reader.closed.promise);
      for (let request; (request = reader.takeRequest()) !== undefined;) request.fail(error);
    }

    cancel(reason) {
      this.isDisturbed = true;
      if (this.status === 'closed') return resolved(undefined);
      if (this.status === 'errored') return rejected(this.error);
      this.close();
      return then(this.controller.cancelSteps(reason), () => undefined);
    }
  }
  ReadableState.prototype.interfaceName = 'ReadableStream';
  const of = brand(ReadableState);

  class ControllerState {
    queue = new SizedQueue();
    isStarted = false;
    isClosing = false;
    isPulling = false;
    pullsAgain = false;
    constructor(stream, strategy, pull, cancel) {
      this.stream = stream;
      this.strategy = strategy;
      this.pull = pull;
      this.onCancel = cancel;
    }
    show() { return 'ReadableStreamDefaultController {}'; }

    start(run) {
      // What the source throws at once is the constructor's; what it promises is waited for.
      tell(resolved(run()), () => {
        this.isStarted = true;
        this.pullIfNeeded();
      }, error => this.fail(error));
    }

    get canTake() { return !this.isClosing && this.stream.status === 'readable'; }

    get desired() {
      const { status } = this.stream;
      return status === 'errored' ? null : status === 'closed' ? 0 : this.strategy.mark - this.queue.size;
    }

    get wantsMore() {
      return this.canTake && this.isStarted && (this.stream.reader !== null && this.stream.reader.isWaiting || this.desired > 0);
    }

    pullIfNeeded() {
      if (!this.wantsMore) return;
      if (this.isPulling) {
        this.pullsAgain = true;
        return;
      }
      this.isPulling = true;
      tell(attempt(this.pull), () => {
        this.isPulling = false;
        if (!this.pullsAgain) return;
        this.pullsAgain = false;
        this.pullIfNeeded();
      }, error => this.fail(error));
    }

    clear() {
      this.pull = this.onCancel = () => undefined;
    }

    close() {
      if (!this.canTake) return;
      this.isClosing = true;
      if (!this.queue.isEmpty) return;
      this.clear();
      this.stream.close();
    }

    enqueue(chunk) {
      if (!this.canTake) return;
      const { reader } = this.stream;
      if (reader !== null && reader.isWaiting) {
        reader.takeRequest().chunk(chunk);
      } else {
        try {
          this.queue.put(chunk, this.strategy.measure(chunk));
        } catch (error) {
          this.fail(error);
          throw error;
        }
      }
      this.pullIfNeeded();
    }

    fail(error) {
      if (this.stream.status !== 'readable') return;
      this.queue.clear();
      this.clear();
      this.stream.fail(error);
    }

    cancelSteps(reason) {
      this.queue.clear();
      const { onCancel } = this;
      const result = attempt(() => onCancel(reason));
      this.clear();
      return result;
    }

    pullSteps(request) {
      if (this.queue.isEmpty) {
        this.stream.reader.addRequest(request);
        this.pullIfNeeded();
        return;
      }
      const chunk = this.queue.take();
      if (this.isClosing && this.queue.isEmpty) {
        this.clear();
        this.stream.close();
      } else {
        this.pullIfNeeded();
      }
      request.chunk(chunk);
    }
  }
  ControllerState.prototype.interfaceName = 'ReadableStreamDefaultController';
  const controllerOf = brand(ControllerState);

  class ReaderState {
    requests = list();
    first = 0;
    stream = null;
    closed = deferred();
    get isWaiting() { return this.first < this.requests.length; }
    show() { return 'ReadableStreamDefaultReader {}'; }
    addRequest(request) { this.requests[this.requests.length] = request; }
    takeRequest() {
      if (!this.isWaiting) return undefined;
      const request = this.requests[this.first];
      this.requests[this.first++] = undefined;
      return request;
    }

    /** Calls exactly one of the request's `chunk`, `close` and `fail`, now or later. */
    read(request) {
      const { stream } = this;
      stream.isDisturbed = true;
      if (stream.status === 'closed') request.close();
      else if (stream.status === 'errored') request.fail(stream.error);
      else stream.controller.pullSteps(request);
    }

    release() {
      const { stream } = this;
      if (stream === null) return;
      const error = new TypeError('The reader was released');
      if (!this.closed.isPending) this.closed = deferred();
      this.closed.reject(error);
      quiet(this.closed.promise);
      this.stream = stream.reader = null;
      for (let request; (request = this.takeRequest()) !== undefined;) request.fail(error);
    }
  }
  ReaderState.prototype.interfaceName = 'ReadableStreamDefaultReader';
  const readerOf = brand(ReaderState);

  const lock = (stream, reader) => {
    if (stream.isLocked) throw new TypeError('The stream has a reader already');
    stream.reader = reader;
    reader.stream = stream;
    if (stream.status === 'closed') reader.closed.resolve(undefined);
    if (stream.status === 'errored') {
      reader.closed.reject(stream.error);
      quiet(reader.closed.promise);
    }
    return reader;
  };

  /** A stream of the prelude's own; its functions are called as those of a page are. */
  const build = (start, pull, cancel, strategy) => {
    const stream = new ReadableState();
    const controller = stream.controller = new ControllerState(stream, strategy, pull, cancel);
    controller.start(() => start(controller));
    return stream;
  };

  const objectOf = state => state.object ??= make(ReadableStream, state);

  const one = { __proto__: null, mark: 1, measure: () => 1 };
  const none = { __proto__: null, mark: 0, measure: () => 1 };

  class ReadableStream {
    constructor(underlyingSource = undefined, strategy = undefined) {
      const source = readUnderlying(underlyingSource, 'ReadableStream');
      const { type } = source;
      if (type !== undefined) {
        if (`${type}` !== 'bytes') throw new TypeError(`ReadableStream: '${type}' is not a type of source`);
        throw new RangeError('ReadableStream: there are no sources of bytes here');
      }
      const cancel = methodOf(source, 'cancel', 'ReadableStream'), pull = methodOf(source, 'pull', 'ReadableStream');
      const start = methodOf(source, 'start', 'ReadableStream');
      const state = new ReadableState();
      const controller = state.controller = new ControllerState(
        state, readStrategy(strategy, 1, 'ReadableStream'), () => undefined, () => undefined);
      const object = make(ReadableStreamDefaultController, controller);
      if (pull !== undefined) controller.pull = () => pull([object]);
      if (cancel !== undefined) controller.onCancel = reason => cancel([reason]);
      stamp(this, state);
      state.object = this;
      controller.start(() => start === undefined ? undefined : start([object]));
    }
    static from(asyncIterable) {
      needArguments(arguments.length, 1, 'ReadableStream.from');
      return objectOf(internals.streamFrom(asyncIterable));
    }
    get locked() { return of(this).isLocked; }
    cancel(reason = undefined) {
      return attempt(() => {
        const state = of(this);
        if (state.isLocked) throw new TypeError('A stream that has a reader is cancelled by it');
        return state.cancel(reason);
      });
    }
    getReader(options = undefined) {
      const state = of(this), { mode } = dictionary(options, 'getReader');
      if (mode !== undefined) throw new TypeError(`getReader: there are no readers of the mode '${mode}' here`);
      const reader = lock(state, new ReaderState());
      return make(ReadableStreamDefaultReader, reader);
    }
    pipeThrough(transform, options = undefined) {
      const state = of(this);
      needArguments(arguments.length, 1, 'pipeThrough');
      const { readable, writable } = dictionary(transform, 'pipeThrough');
      of(readable);
      const target = internals.writableOf(writable);
      const settings = internals.pipeOptions(options);
      if (state.isLocked || target.isLocked) throw new TypeError('pipeThrough: one of the streams is locked');
      quiet(internals.pipe(state, target, settings));
      return readable;
    }
    pipeTo(destination, options = undefined) {
      return attempt(() => {
        const state = of(this);
        needArguments(arguments.length, 1, 'pipeTo');
        const target = internals.writableOf(destination), settings = internals.pipeOptions(options);
        if (state.isLocked || target.isLocked) throw new TypeError('pipeTo: one of the streams is locked');
        return internals.pipe(state, target, settings);
      });
    }
    tee() {
      const branches = internals.teeStream(of(this));
      return [objectOf(branches.first), objectOf(branches.second)];
    }
    values(options = undefined) {
      const state = of(this), keeps = !!dictionary(options, 'values').preventCancel;
      return internals.iterateStream(lock(state, new ReaderState()), keeps);
    }
  }
  expose(ReadableStream);

  class ReadableStreamDefaultReader {
    constructor(stream) {
      needArguments(arguments.length, 1, 'ReadableStreamDefaultReader');
      stamp(this, lock(of(stream), new ReaderState()));
    }
    get closed() {
      return attempt(() => readerOf(this).closed.promise);
    }
    cancel(reason = undefined) {
      return attempt(() => {
        const { stream } = readerOf(this);
        if (stream === null) throw new TypeError('The reader was released');
        return stream.cancel(reason);
      });
    }
    read() {
      return attempt(() => {
        const state = readerOf(this), result = deferred();
        if (state.stream === null) throw new TypeError('The reader was released');
        state.read({
          __proto__: null,
          chunk: value => result.resolve({ value, done: false }),
          close: () => result.resolve({ value: undefined, done: true }),
          fail: result.reject,
        });
        return result.promise;
      });
    }
    releaseLock() { readerOf(this).release(); }
  }
  expose(ReadableStreamDefaultReader);

  class ReadableStreamDefaultController {
    constructor() { illegalConstructor(); }
    get desiredSize() { return controllerOf(this).desired; }
    close() {
      const state = controllerOf(this);
      if (!state.canTake) throw new TypeError('close: the stream is closed, or about to be');
      state.close();
    }
    enqueue(chunk = undefined) {
      const state = controllerOf(this);
      if (!state.canTake) throw new TypeError('enqueue: the stream is closed, or about to be');
      state.enqueue(chunk);
    }
    error(error = undefined) { controllerOf(this).fail(error); }
  }
  expose(ReadableStreamDefaultController);

  internals.readableOf = of;
  internals.isReadable = value => stateOf(value) instanceof ReadableState;
  internals.buildReadable = build;
  internals.lockReadable = stream => lock(stream, new ReaderState());
  internals.readableObject = objectOf;
  internals.noQueue = none;
  internals.oneChunk = one;

  /** A stream that gives bytes and ends. */
  internals.streamOfBytes = bytes => {
    let isGiven = internals.primordials.bytesLength(bytes) === 0;
    const state = build(() => undefined, () => {
      if (!isGiven) state.controller.enqueue(internals.copyOf(bytes));
      isGiven = true;
      state.controller.close();
    }, () => undefined, none);
    if (isGiven) state.controller.close();
    return state;
  };
})
