// Fetch Standard 5.3: Body, what Request and Response have in common. A body is all there at once.
(function (host, internals) {
  'use strict';

  const { TypeError, bytesBuffer, define, defineAccessor, getOwnPropertyDescriptor, isObject, ownKeys, substring } = internals.primordials;
  const { blobParts, bytesOf, copyOf, isBufferSource, makeBlob, ops, promised, scalarText, stateOf } = internals;
  const parseJson = JSON.parse;

  /** A body: its bytes, which nobody changes, and the type that goes with what it was made of. */
  class BodyContent {
    constructor(bytes, type) {
      this.bytes = bytes;
      this.type = type;
    }
  }

  /** What a Request or Response holds of its body. */
  class BodyState {
    body = null;
    bodyUsed = false;
    take() {
      if (this.bodyUsed) throw new TypeError('The body was read before');
      this.bodyUsed = this.body !== null;
      return this.body === null ? host(ops.encodeUtf8, '') : this.body.bytes;
    }
  }
  internals.BodyState = BodyState;

  /** The body of a response of the host. */
  internals.bodyOfBytes = bytes => new BodyContent(bytes, null);

  /** BodyInit: null for none. */
  internals.readBody = value => {
    if (value === undefined || value === null) return null;
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
    const methods = {
      arrayBuffer() { return promised(() => bytesBuffer(copyOf(of(this).take()))); },
      blob() {
        return promised(() => {
          const state = of(this);
          return makeBlob(bytesBuffer(copyOf(state.take())), internals.headersOf(state.headers).get('content-type') ?? '');
        });
      },
      bytes() { return promised(() => copyOf(of(this).take())); },
      formData() {
        return promised(() => {
          const state = of(this);
          return internals.readForm(state.take(), internals.headersOf(state.headers).get('content-type') ?? '');
        });
      },
      json() { return promised(() => parseJson(textOf(of(this).take()))); },
      text() { return promised(() => textOf(of(this).take())); },
    };
    const names = ownKeys(methods);
    for (let i = 0; i < names.length; i++) define(Class.prototype, names[i], methods[names[i]]);
    const { get } = getOwnPropertyDescriptor({ get bodyUsed() { return of(this).bodyUsed; } }, 'bodyUsed');
    defineAccessor(Class.prototype, 'bodyUsed', get, undefined);
  };
})
