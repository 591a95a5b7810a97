// Streams Standard 5: WritableStream with its writer and controller.
(function (host, internals) {
  'use strict';

  const { RangeError, TypeError, list } = internals.primordials;
  const { brand, expose, illegalConstructor, make, needArguments, stamp } = internals;
  const { SizedQueue, attempt, deferred, methodOf, quiet, readStrategy, readUnderlying, rejected, resolved, tell } = internals.streamParts;

  const CloseMark = { __proto__: null };

  class WritableState {
    status = 'writable';
    error = undefined;
    writer = null;
    controller = null;
    writes = list();
    firstWrite = 0;
    inFlight = null;
    closing = null;
    closingInFlight = null;
    aborting = null;
    hasBackpressure = false;
    get isLocked() { return this.writer !== null; }
    get isClosing() { return this.closing !== null || this.closingInFlight !== null; }
    show() { return `WritableStream { locked: ${this.isLocked} }`; }

    abort(reason) {
      if (this.status === 'closed' || this.status === 'errored') return resolved(undefined);
      this.controller.signal.abort(reason);
      if (this.status === 'closed' || this.status === 'errored') return resolved(undefined);
      if (this.aborting !== null) return this.aborting.done.promise;
      const wasErroring = this.status === 'erroring';
      this.aborting = { __proto__: null, done: deferred(), reason: wasErroring ? undefined : reason, wasErroring };
      const { promise } = this.aborting.done;
      if (!wasErroring) this.startErroring(reason);
      return promise;
    }

    close() {
      if (this.status === 'closed' || this.status === 'errored') return rejected(new TypeError('The stream is closed, or has failed'));
      const done = this.closing = deferred();
      if (this.writer !== null && this.hasBackpressure && this.status === 'writable') this.writer.ready.resolve(undefined);
      this.controller.close();
      return done.promise;
    }

    addWrite() {
      const done = deferred();
      this.writes[this.writes.length] = done;
      return done.promise;
    }

    takeWrite() {
      const done = this.writes[this.firstWrite];
      this.writes[this.firstWrite++] = undefined;
      return done;
    }

    dealWithFailure(error) {
      if (this.status === 'writable') this.startErroring(error);
      else this.finishErroring();
    }

    startErroring(reason) {
      this.status = 'erroring';
      this.error = reason;
      if (this.writer !== null) this.writer.refuseReady(reason);
      if (this.inFlight === null && this.closingInFlight === null && this.controller.isStarted) this.finishErroring();
    }

    finishErroring() {
      this.status = 'errored';
      this.controller.queue.clear();
      for (; this.firstWrite < this.writes.length;) this.takeWrite().reject(this.error);
      const { aborting } = this;
      if (aborting === null) {
        this.refuseClosing();
        return;
      }
      this.aborting = null;
      if (aborting.wasErroring) {
        aborting.done.reject(this.error);
        this.refuseClosing();
        return;
      }
      tell(this.controller.abortSteps(aborting.reason), () => {
        aborting.done.resolve(undefined);
        this.refuseClosing();
      }, error => {
        aborting.done.reject(error);
        this.refuseClosing();
      });
    }

    refuseClosing() {
      if (this.closing !== null) {
        this.closing.reject(this.error);
        this.closing = null;
      }
      if (this.writer === null) return;
      this.writer.closed.reject(this.error);
      quiet(this.writer.closed.promise);
    }

    finishClosing() {
      this.closingInFlight.resolve(undefined);
      this.closingInFlight = null;
      if (this.status === 'erroring') {
        this.error = undefined;
        if (this.aborting !== null) this.aborting.done.resolve(undefined);
        this.aborting = null;
      }
      this.status = 'closed';
      if (this.writer !== null) this.writer.closed.resolve(undefined);
    }

    failClosing(error) {
      this.closingInFlight.reject(error);
      this.closingInFlight = null;
      if (this.aborting !== null) this.aborting.done.reject(error);
      this.aborting = null;
      this.dealWithFailure(error);
    }

    updateBackpressure(value) {
      if (this.writer !== null && value !== this.hasBackpressure) {
        if (value) this.writer.ready = deferred();
        else this.writer.ready.resolve(undefined);
      }
      this.hasBackpressure = value;
    }
  }
  WritableState.prototype.interfaceName = 'WritableStream';
  const of = brand(WritableState);

  class ControllerState {
    queue = new SizedQueue();
    isStarted = false;
    signal = internals.newSignal();
    constructor(stream, strategy, write, close, abort) {
      this.stream = stream;
      this.strategy = strategy;
      this.onWrite = write;
      this.onClose = close;
      this.onAbort = abort;
    }
    show() { return 'WritableStreamDefaultController {}'; }

    start(run) {
      const { stream } = this;
      stream.updateBackpressure(this.desired <= 0);
      tell(resolved(run()), () => {
        this.isStarted = true;
        this.advance();
      }, error => {
        this.isStarted = true;
        stream.dealWithFailure(error);
      });
    }

    get desired() { return this.strategy.mark - this.queue.size; }

    clear() {
      this.onWrite = this.onClose = this.onAbort = () => undefined;
    }

    abortSteps(reason) {
      const { onAbort } = this, result = attempt(() => onAbort(reason));
      this.clear();
      return result;
    }

    sizeOf(chunk) {
      try {
        return this.strategy.measure(chunk);
      } catch (error) {
        this.failIfNeeded(error);
        return 1;
      }
    }

    write(chunk, size) {
      try {
        this.queue.put(chunk, size);
      } catch (error) {
        this.failIfNeeded(error);
        return;
      }
      const { stream } = this;
      if (!stream.isClosing && stream.status === 'writable') stream.updateBackpressure(this.desired <= 0);
      this.advance();
    }

    close() {
      this.queue.put(CloseMark, 0);
      this.advance();
    }

    advance() {
      const { queue, stream } = this;
      if (!this.isStarted || stream.inFlight !== null) return;
      if (stream.status === 'erroring') {
        stream.finishErroring();
        return;
      }
      if (stream.status !== 'writable' || queue.isEmpty) return;
      if (queue.peek() === CloseMark) this.closeSink();
      else this.writeToSink(queue.peek());
    }

    closeSink() {
      const { stream, onClose } = this;
      stream.closingInFlight = stream.closing;
      stream.closing = null;
      this.queue.take();
      const result = attempt(onClose);
      this.clear();
      tell(result, () => stream.finishClosing(), error => stream.failClosing(error));
    }

    writeToSink(chunk) {
      const { stream, onWrite } = this;
      stream.inFlight = stream.takeWrite();
      tell(attempt(() => onWrite(chunk)), () => {
        stream.inFlight.resolve(undefined);
        stream.inFlight = null;
        this.queue.take();
        if (!stream.isClosing && stream.status === 'writable') stream.updateBackpressure(this.desired <= 0);
        this.advance();
      }, error => {
        if (stream.status === 'writable') this.clear();
        stream.inFlight.reject(error);
        stream.inFlight = null;
        stream.dealWithFailure(error);
      });
    }

    failIfNeeded(error) {
      if (this.stream.status !== 'writable') return;
      this.clear();
      this.stream.startErroring(error);
    }
  }
  ControllerState.prototype.interfaceName = 'WritableStreamDefaultController';
  const controllerOf = brand(ControllerState);

  class WriterState {
    stream = null;
    ready = deferred();
    closed = deferred();
    show() { return 'WritableStreamDefaultWriter {}'; }

    refuseReady(error) {
      if (!this.ready.isPending) this.ready = deferred();
      this.ready.reject(error);
      quiet(this.ready.promise);
    }

    refuseClosed(error) {
      if (!this.closed.isPending) this.closed = deferred();
      this.closed.reject(error);
      quiet(this.closed.promise);
    }

    get desired() {
      const { stream } = this;
      if (stream.status === 'errored' || stream.status === 'erroring') return null;
      return stream.status === 'closed' ? 0 : stream.controller.desired;
    }

    write(chunk) {
      const { stream } = this, { controller } = stream;
      const size = controller.sizeOf(chunk);
      if (stream !== this.stream) return rejected(new TypeError('The writer was released'));
      if (stream.status === 'errored') return rejected(stream.error);
      if (stream.isClosing || stream.status === 'closed') return rejected(new TypeError('The stream is closed, or about to be'));
      if (stream.status === 'erroring') return rejected(stream.error);
      const result = stream.addWrite();
      controller.write(chunk, size);
      return result;
    }

    release() {
      const { stream } = this;
      if (stream === null) return;
      const error = new TypeError('The writer was released');
      this.refuseReady(error);
      this.refuseClosed(error);
      this.stream = stream.writer = null;
    }
  }
  WriterState.prototype.interfaceName = 'WritableStreamDefaultWriter';
  const writerOf = brand(WriterState);

  const lock = stream => {
    if (stream.isLocked) throw new TypeError('The stream has a writer already');
    const writer = stream.writer = new WriterState();
    writer.stream = stream;
    const { status } = stream;
    if (status === 'writable') {
      if (stream.isClosing || !stream.hasBackpressure) writer.ready.resolve(undefined);
    } else if (status === 'closed') {
      writer.ready.resolve(undefined);
      writer.closed.resolve(undefined);
    } else {
      writer.refuseReady(stream.error);
      if (status === 'errored') writer.refuseClosed(stream.error);
    }
    return writer;
  };

  /** A stream of the prelude's own. */
  const build = (start, write, close, abort, strategy) => {
    const stream = new WritableState();
    const controller = stream.controller = new ControllerState(stream, strategy, write, close, abort);
    controller.start(() => start(controller));
    return stream;
  };

  class WritableStream {
    constructor(underlyingSink = undefined, strategy = undefined) {
      const sink = readUnderlying(underlyingSink, 'WritableStream');
      if (sink.type !== undefined) throw new RangeError('WritableStream: a sink has no type');
      const abort = methodOf(sink, 'abort', 'WritableStream'), close = methodOf(sink, 'close', 'WritableStream');
      const start = methodOf(sink, 'start', 'WritableStream'), write = methodOf(sink, 'write', 'WritableStream');
      const state = new WritableState(), nothing = () => undefined;
      const controller = state.controller = new ControllerState(
        state, readStrategy(strategy, 1, 'WritableStream'), nothing, nothing, nothing);
      const object = make(WritableStreamDefaultController, controller);
      if (write !== undefined) controller.onWrite = chunk => write([chunk, object]);
      if (close !== undefined) controller.onClose = () => close([]);
      if (abort !== undefined) controller.onAbort = reason => abort([reason]);
      stamp(this, state);
      controller.start(() => start === undefined ? undefined : start([object]));
    }
    get locked() { return of(this).isLocked; }
    abort(reason = undefined) {
      return attempt(() => {
        const state = of(this);
        if (state.isLocked) throw new TypeError('A stream that has a writer is aborted by it');
        return state.abort(reason);
      });
    }
    close() {
      return attempt(() => {
        const state = of(this);
        if (state.isLocked) throw new TypeError('A stream that has a writer is closed by it');
        if (state.isClosing) throw new TypeError('The stream is about to be closed');
        return state.close();
      });
    }
    getWriter() { return make(WritableStreamDefaultWriter, lock(of(this))); }
  }
  expose(WritableStream);

  const attached = self => {
    const state = writerOf(self);
    if (state.stream === null) throw new TypeError('The writer was released');
    return state;
  };

  class WritableStreamDefaultWriter {
    constructor(stream) {
      needArguments(arguments.length, 1, 'WritableStreamDefaultWriter');
      stamp(this, lock(of(stream)));
    }
    get closed() { return attempt(() => writerOf(this).closed.promise); }
    get desiredSize() { return attached(this).desired; }
    get ready() { return attempt(() => writerOf(this).ready.promise); }
    abort(reason = undefined) { return attempt(() => attached(this).stream.abort(reason)); }
    close() {
      return attempt(() => {
        const { stream } = attached(this);
        if (stream.isClosing) throw new TypeError('The stream is about to be closed');
        return stream.close();
      });
    }
    releaseLock() { writerOf(this).release(); }
    write(chunk = undefined) { return attempt(() => attached(this).write(chunk)); }
  }
  expose(WritableStreamDefaultWriter);

  class WritableStreamDefaultController {
    constructor() { illegalConstructor(); }
    get signal() { return controllerOf(this).signal.object; }
    error(error = undefined) { controllerOf(this).failIfNeeded(error); }
  }
  expose(WritableStreamDefaultController);

  internals.writableOf = of;
  internals.buildWritable = build;
  internals.lockWritable = lock;
  internals.writableObject = state => make(WritableStream, state);
})
