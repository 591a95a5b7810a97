// Streams Standard 6: TransformStream with its controller, and the transformers that decode and encode text (Encoding Standard 8).
(function (host, internals) {
  'use strict';

  const { RangeError, TypeError, bytesLength, global, substring, charCode, then } = internals.primordials;
  const { brand, buildReadable, buildWritable, dictionary, expose, illegalConstructor, make, ops, readonly, stamp } = internals;
  const { attempt, deferred, methodOf, readStrategy, readUnderlying } = internals.streamParts;

  class TransformState {
    hasBackpressure = false;
    change = deferred();
    readable = null;
    writable = null;
    finishing = null;
    show() { return 'TransformStream {}'; }

    /** @param parts the functions `transform`, `flush` and `cancel`. */
    build(parts, writableStrategy, readableStrategy, started) {
      this.parts = parts;
      this.writable = buildWritable(
        () => started, chunk => this.write(chunk), () => this.close(), reason => this.abort(reason), writableStrategy);
      this.readable = buildReadable(() => started, () => this.pull(), reason => this.cancel(reason), readableStrategy);
      this.setBackpressure(true);
    }

    setBackpressure(value) {
      this.change.resolve(undefined);
      this.change = deferred();
      this.hasBackpressure = value;
    }

    clear() {
      this.parts = { __proto__: null, transform: () => undefined, flush: () => undefined, cancel: () => undefined };
    }

    fail(error) {
      this.readable.controller.fail(error);
      this.failWritable(error);
    }

    failWritable(error) {
      this.clear();
      this.writable.controller.failIfNeeded(error);
      if (this.hasBackpressure) this.setBackpressure(false);
    }

    enqueue(chunk) {
      const { controller } = this.readable;
      if (!controller.canTake) throw new TypeError('enqueue: the readable side is closed, or about to be');
      try {
        controller.enqueue(chunk);
      } catch (error) {
        this.failWritable(error);
        throw this.readable.error;
      }
      const isFull = !controller.wantsMore;
      if (isFull !== this.hasBackpressure) this.setBackpressure(true);
    }

    terminate() {
      this.readable.controller.close();
      this.failWritable(new TypeError('The transform stream was ended'));
    }

    transform(chunk) {
      const { transform } = this.parts;
      return then(attempt(() => transform(chunk)), () => undefined, error => {
        this.fail(error);
        throw error;
      });
    }

    write(chunk) {
      if (!this.hasBackpressure) return this.transform(chunk);
      return then(this.change.promise, () => {
        if (this.writable.status === 'erroring') throw this.writable.error;
        return this.transform(chunk);
      });
    }

    // Whichever side ends first runs the transformer's last function, and the other waits for it.
    finish(run, succeed, fail) {
      if (this.finishing !== null) return this.finishing;
      const result = attempt(run);
      this.clear();
      return this.finishing = then(result, succeed, fail);
    }

    close() {
      const { flush } = this.parts;
      return this.finish(flush, () => {
        if (this.readable.status === 'errored') throw this.readable.error;
        this.readable.controller.close();
      }, error => {
        this.readable.controller.fail(error);
        throw error;
      });
    }

    abort(reason) {
      const { cancel } = this.parts;
      return this.finish(() => cancel(reason), () => {
        if (this.readable.status === 'errored') throw this.readable.error;
        this.readable.controller.fail(reason);
      }, error => {
        this.readable.controller.fail(error);
        throw error;
      });
    }

    cancel(reason) {
      const { cancel } = this.parts;
      return this.finish(() => cancel(reason), () => {
        if (this.writable.status === 'errored') throw this.writable.error;
        this.failWritable(reason);
      }, error => {
        this.failWritable(error);
        throw error;
      });
    }

    pull() {
      this.setBackpressure(false);
      return this.change.promise;
    }
  }
  TransformState.prototype.interfaceName = 'TransformStream';
  const of = brand(TransformState);

  class ControllerState {
    constructor(stream) {
      this.stream = stream;
    }
    show() { return 'TransformStreamDefaultController {}'; }
  }
  ControllerState.prototype.interfaceName = 'TransformStreamDefaultController';
  const controllerOf = brand(ControllerState);

  class TransformStream {
    constructor(transformer = undefined, writableStrategy = undefined, readableStrategy = undefined) {
      const source = readUnderlying(transformer, 'TransformStream');
      if (source.readableType !== undefined || source.writableType !== undefined) throw new RangeError('TransformStream: its sides have no types');
      const cancel = methodOf(source, 'cancel', 'TransformStream'), flush = methodOf(source, 'flush', 'TransformStream');
      const start = methodOf(source, 'start', 'TransformStream'), transform = methodOf(source, 'transform', 'TransformStream');
      const readable = readStrategy(readableStrategy, 0, 'TransformStream'), writable = readStrategy(writableStrategy, 1, 'TransformStream');
      const state = new TransformState(), object = make(TransformStreamDefaultController, new ControllerState(state));
      const started = deferred();
      state.build({
        __proto__: null,
        transform: transform === undefined ? chunk => state.enqueue(chunk) : chunk => transform([chunk, object]),
        flush: flush === undefined ? () => undefined : () => flush([object]),
        cancel: cancel === undefined ? () => undefined : reason => cancel([reason]),
      }, writable, readable, started.promise);
      stamp(this, state);
      started.resolve(start === undefined ? undefined : start([object]));
    }
    get readable() { return readableOf(of(this)); }
    get writable() { return writableOf(of(this)); }
  }
  expose(TransformStream);

  internals.joinStreams = (readable, writable) => {
    const state = new TransformState();
    state.readable = readable;
    state.writable = writable;
    return make(TransformStream, state);
  };

  const readableOf = state => state.readableObject ??= internals.readableObject(state.readable);
  const writableOf = state => state.writableObject ??= internals.writableObject(state.writable);

  class TransformStreamDefaultController {
    constructor() { illegalConstructor(); }
    get desiredSize() { return controllerOf(this).stream.readable.controller.desired; }
    enqueue(chunk = undefined) { controllerOf(this).stream.enqueue(chunk); }
    error(reason = undefined) { controllerOf(this).stream.fail(reason); }
    terminate() { controllerOf(this).stream.terminate(); }
  }
  expose(TransformStreamDefaultController);

  const nothing = () => undefined;
  const usual = { __proto__: null, mark: 1, measure: () => 1 };

  const buildTransform = (state, transform, flush) =>
    state.build({ __proto__: null, transform, flush, cancel: nothing }, usual, internals.noQueue, undefined);

  // Text comes as strings of which a letter may lie half in one and half in the next.
  class EncoderState extends TransformState {
    high = '';
    show() { return 'TextEncoderStream {}'; }
    encode(chunk) {
      let text = `${this.high}${chunk}`;
      this.high = '';
      const last = text === '' ? 0 : charCode(text, text.length - 1);
      if (last >= 0xD800 && last <= 0xDBFF) {
        this.high = substring(text, text.length - 1);
        text = substring(text, 0, text.length - 1);
      }
      const bytes = host(ops.encodeUtf8, internals.scalarText(text));
      if (bytesLength(bytes) > 0) this.enqueue(bytes);
    }
    flush() {
      if (this.high !== '') this.enqueue(host(ops.encodeUtf8, '\uFFFD'));
    }
  }
  EncoderState.prototype.interfaceName = 'TextEncoderStream';
  const encoderOf = brand(EncoderState);

  class TextEncoderStream {
    constructor() {
      const state = new EncoderState();
      buildTransform(state, chunk => state.encode(chunk), () => state.flush());
      stamp(this, state);
    }
    get encoding() { return encoderOf(this) && 'utf-8'; }
    get readable() { return readableOf(encoderOf(this)); }
    get writable() { return writableOf(encoderOf(this)); }
  }
  expose(TextEncoderStream);

  class DecoderState extends TransformState {
    show() { return 'TextDecoderStream {}'; }
    constructor(decoder) {
      super();
      this.decoder = decoder;
    }
    decode(bytes, stream) {
      const text = internals.decode(this.decoder, bytes, stream);
      if (text !== '') this.enqueue(text);
    }
  }
  DecoderState.prototype.interfaceName = 'TextDecoderStream';
  const decoderOf = brand(DecoderState);
  const { TextDecoder } = global;

  class TextDecoderStream {
    constructor(label = 'utf-8', options = undefined) {
      const { fatal, ignoreBOM } = dictionary(options, 'TextDecoderStream');
      const state = new DecoderState(internals.stateOf(new TextDecoder(label, { __proto__: null, fatal, ignoreBOM })));
      buildTransform(state, chunk => state.decode(chunk, true), () => state.decode(undefined, false));
      stamp(this, state);
    }
    get readable() { return readableOf(decoderOf(this)); }
    get writable() { return writableOf(decoderOf(this)); }
  }
  readonly(TextDecoderStream, self => decoderOf(self).decoder, ['encoding', 'fatal', 'ignoreBOM']);
  expose(TextDecoderStream);
})
