// File API 6: FileReader. A blob is all there at once; what is told of it comes in three tasks all the same, as from a slower one.
(function (host, internals) {
  'use strict';

  const { DOMException, TypeError, bytesBuffer, setPrototypeOf } = internals.primordials;
  const { charsetOf, decodeBytes, isEncoding, queueTask } = internals;
  const { TargetState, blobParts, brand, constants, copyOf, defineHandlers, expose, fireProgress, makeTarget, needArguments } = internals;
  const { decodeBase64, toBase64 } = internals.cloneNatives;
  const { EventTarget } = internals.primordials.global;

  const Empty = 0, Loading = 1, Done = 2;

  class ReaderState extends TargetState {
    readyState = Empty;
    result = null;
    error = null;
    /** What is being read; another object for each reading, so that one that was given up is known. */
    reading = null;
  }
  ReaderState.prototype.interfaceName = 'FileReader';
  const of = brand(ReaderState);

  const read = (reader, blob, name, convert) => {
    const state = of(reader), parts = blobParts(blob);
    if (parts === undefined) throw new TypeError(`${name}: the argument is not a Blob`);
    if (state.readyState === Loading) throw new DOMException('The FileReader is reading already', 'InvalidStateError');
    const reading = state.reading = {};
    state.readyState = Loading;
    state.result = state.error = null;
    const { size } = parts;
    // An event of the reading, unless it was given up; says whether it still was not.
    const tell = (type, loaded) => {
      if (state.reading === reading) fireProgress(state, type, loaded, size);
      return state.reading === reading;
    };
    const finish = () => {
      if (state.reading !== reading) return;
      state.result = convert(parts);
      state.readyState = Done;
      if (tell('load', size) && state.readyState !== Loading) tell('loadend', size);
    };
    queueTask(() => {
      if (!tell('loadstart', 0)) return;
      if (size === 0) queueTask(finish);
      else queueTask(() => { if (tell('progress', size)) queueTask(finish); });
    });
  };

  /** What a reading gives, by its kind. A text is in the encoding that is asked for, or else in the one that the blob's type names. */
  const conversions = internals.blobConversions = {
    __proto__: null,
    buffer: parts => bytesBuffer(copyOf(parts.bytes)),
    text: (parts, encoding) => decodeBytes(parts.bytes, encoding !== undefined && isEncoding(`${encoding}`) ? `${encoding}` : charsetOf(parts.type)),
    dataUrl: parts => `data:${parts.type === '' ? 'application/octet-stream' : parts.type};base64,${toBase64(parts.bytes)}`,
    binary: parts => decodeBase64(toBase64(parts.bytes)),
  };

  class FileReader extends EventTarget {
    constructor() { return setPrototypeOf(makeTarget(FileReader, ReaderState), new.target.prototype); }
    get readyState() { return of(this).readyState; }
    get result() { return of(this).result; }
    get error() { return of(this).error; }
    readAsArrayBuffer(blob) {
      needArguments(arguments.length, 1, 'readAsArrayBuffer');
      read(this, blob, 'readAsArrayBuffer', conversions.buffer);
    }
    readAsBinaryString(blob) {
      needArguments(arguments.length, 1, 'readAsBinaryString');
      read(this, blob, 'readAsBinaryString', conversions.binary);
    }
    readAsText(blob, encoding = undefined) {
      needArguments(arguments.length, 1, 'readAsText');
      read(this, blob, 'readAsText', parts => conversions.text(parts, encoding));
    }
    readAsDataURL(blob) {
      needArguments(arguments.length, 1, 'readAsDataURL');
      read(this, blob, 'readAsDataURL', conversions.dataUrl);
    }
    abort() {
      const state = of(this);
      if (state.readyState !== Loading) {
        state.result = null;
        return;
      }
      state.reading = null;
      state.readyState = Done;
      state.result = null;
      state.error = new DOMException('The reading was given up', 'AbortError');
      fireProgress(state, 'abort', 0, 0);
      if (state.readyState !== Loading) fireProgress(state, 'loadend', 0, 0);
    }
  }
  constants(FileReader, { EMPTY: Empty, LOADING: Loading, DONE: Done });
  defineHandlers(FileReader.prototype, ['loadstart', 'progress', 'load', 'abort', 'error', 'loadend'], of);
  expose(FileReader);
})
