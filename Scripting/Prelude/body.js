// Fetch Standard 5.3: Body, what Request and Response have in common. A body is all there at once, unless a script made it of a stream.
(function (host, internals) {
  'use strict';

  const { TypeError, Uint8Array, bytesBuffer, bytesLength, define, isObject, ownKeys, setBytes, substring, then, typedArrayTag } = internals.primordials;
  const { deferred } = internals.streamParts;
  const { attribute, blobParts, bytesOf, copyOf, isBufferSource, makeBlob, ops, promised, scalarText, stateOf } = internals;
  const parseJson = JSON.parse;

  /** A body: its bytes, which nobody changes, or the stream that they come from; and the type that goes with what it was made of. */
  class BodyContent {
    constructor(bytes, type, stream = null) {
      this.bytes = bytes;
      this.type = type;
      this.stream = stream;
    }
  }

  const isInUse = stream => stream !== null && (stream.isDisturbed || stream.isLocked);

  /** All the bytes of a stream, which gives nothing but bytes. */
  const readAll = stream => {
    const reader = internals.lockReadable(stream), result = deferred();
    let bytes = new Uint8Array(0);
    const next = () => reader.read({
      __proto__: null,
      chunk: value => {
        if (typedArrayTag(value) !== 'Uint8Array') {
          result.reject(new TypeError('A chunk of the body is not a Uint8Array'));
          return;
        }
        const joined = new Uint8Array(bytesLength(bytes) + bytesLength(value));
        setBytes(joined, bytes);
        setBytes(joined, value, bytesLength(bytes));
        bytes = joined;
        next();
      },
      close: () => result.resolve(bytes),
      fail: result.reject,
    });
    next();
    return result.promise;
  };

  /** What a Request or Response holds of its body. */
  class BodyState {
    body = null;
    isTaken = false;
    stream = null;
    get bodyUsed() { return this.isTaken || this.stream !== null && this.stream.isDisturbed; }

    /** The stream of the body, which is made when it is asked for. */
    openStream() {
      if (this.body === null) return null;
      if (this.stream === null) {
        this.stream = this.body.stream ?? internals.streamOfBytes(this.body.bytes);
        if (this.isTaken && this.body.stream === null) {
          this.stream.isDisturbed = true;
          this.stream.cancel(undefined);
        }
      }
      return this.stream;
    }

    /** What the body is made of; it is not to be had again. */
    takeContent() {
      if (this.bodyUsed || isInUse(this.stream) || this.body !== null && isInUse(this.body.stream)) throw new TypeError('The body was read before');
      this.isTaken = this.body !== null;
      if (this.stream !== null && this.body.stream === null) this.stream.cancel(undefined);
      return this.body;
    }

    /** Hands the bytes of the body to a function, at once or when they are there; gives what it returns, or a promise of that. */
    take(use) {
      const content = this.takeContent();
      if (content === null) return use(host(ops.encodeUtf8, ''));
      return content.stream === null ? use(content.bytes) : then(readAll(content.stream), use);
    }

    /** The same body for another, which does not keep this one from being read. */
    copyContent() {
      const { body } = this;
      if (this.bodyUsed || isInUse(this.stream)) throw new TypeError('The body was read before');
      if (body === null || body.stream === null) return body;
      if (isInUse(body.stream)) throw new TypeError('The body was read before');
      const branches = internals.teeStream(body.stream);
      this.body = new BodyContent(null, body.type, branches.first);
      this.stream = null;
      return new BodyContent(null, body.type, branches.second);
    }
  }
  internals.BodyState = BodyState;

  /** The body of a response of the host. */
  internals.bodyOfBytes = bytes => new BodyContent(bytes, null);

  /** BodyInit: null for none. */
  internals.readBody = value => {
    if (value === undefined || value === null) return null;
    if (internals.isReadable(value)) {
      const stream = internals.readableOf(value);
      if (isInUse(stream)) throw new TypeError('The stream is locked, or was read before');
      return new BodyContent(null, null, stream);
    }
    const blob = isObject(value) ? blobParts(value) : undefined;
    if (blob !== undefined) return new BodyContent(blob.bytes, blob.type === '' ? null : blob.type);
    const form = internals.formParts(value);
    if (form !== undefined) return new BodyContent(internals.joinParts(form.parts), `multipart/form-data; boundary=${form.boundary}`);
    if (isBufferSource(value)) return new BodyContent(copyOf(bytesOf(value, 'body')), null);
    const isForm = stateOf(value)?.interfaceName === 'URLSearchParams';
    const text = isForm ? stateOf(value).text() : scalarText(value);
    const type = isForm ? 'application/x-www-form-urlencoded;charset=UTF-8' : 'text/plain;charset=UTF-8';
    return new BodyContent(host(ops.encodeUtf8, text), type);
  };

  const textOf = bytes => {
    const text = host(ops.decodeText, 0, bytes, false);
    return text !== '' && text[0] === '\uFEFF' ? substring(text, 1) : text;
  };

  /** Gives an interface the members of Body. */
  internals.mixBody = (Class, of) => {
    const read = (self, use) => promised(() => {
      const state = of(self);
      return state.take(bytes => use(bytes, internals.headersOf(state.headers).get('content-type') ?? ''));
    });
    const methods = {
      arrayBuffer() { return read(this, bytes => bytesBuffer(copyOf(bytes))); },
      blob() { return read(this, (bytes, type) => makeBlob(bytesBuffer(copyOf(bytes)), type)); },
      bytes() { return read(this, copyOf); },
      formData() { return read(this, (bytes, type) => internals.readForm(bytes, type)); },
      json() { return read(this, bytes => parseJson(textOf(bytes))); },
      text() { return read(this, textOf); },
    };
    const names = ownKeys(methods);
    for (let i = 0; i < names.length; i++) define(Class.prototype, names[i], methods[names[i]]);
    attribute(Class.prototype, 'bodyUsed', self => of(self).bodyUsed);
    attribute(Class.prototype, 'body', self => {
      const stream = of(self).openStream();
      return stream === null ? null : internals.readableObject(stream);
    });
  };
})
