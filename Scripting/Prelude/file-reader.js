// File API 6: FileReader. A blob is all there at once, so that one task tells of all of it.
(function (host, internals) {
  'use strict';

  const { DOMException, TypeError, bytesBuffer, setPrototypeOf } = internals.primordials;
  const { TargetState, blobParts, brand, constants, copyOf, defineHandlers, expose, fireProgress, makeTarget, needArguments } = internals;
  const { toBase64 } = internals.cloneNatives;
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
    internals.queueTask(() => {
      if (state.reading !== reading) return;
      const { size } = parts;
      fireProgress(state, 'loadstart', 0, size);
      if (state.reading !== reading) return;
      state.result = convert(parts);
      state.readyState = Done;
      state.reading = null;
      if (size > 0) fireProgress(state, 'progress', size, size);
      fireProgress(state, 'load', size, size);
      if (state.readyState !== Loading) fireProgress(state, 'loadend', size, size);
    });
  };

  class FileReader extends EventTarget {
    constructor() { return setPrototypeOf(makeTarget(FileReader, ReaderState), new.target.prototype); }
    get readyState() { return of(this).readyState; }
    get result() { return of(this).result; }
    get error() { return of(this).error; }
    readAsArrayBuffer(blob) {
      needArguments(arguments.length, 1, 'readAsArrayBuffer');
      read(this, blob, 'readAsArrayBuffer', parts => bytesBuffer(copyOf(parts.bytes)));
    }
    readAsText(blob, encoding = undefined) {
      needArguments(arguments.length, 1, 'readAsText');
      read(this, blob, 'readAsText', parts => parts.text);
    }
    readAsDataURL(blob) {
      needArguments(arguments.length, 1, 'readAsDataURL');
      read(this, blob, 'readAsDataURL',
        parts => `data:${parts.type === '' ? 'application/octet-stream' : parts.type};base64,${toBase64(parts.bytes)}`);
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
