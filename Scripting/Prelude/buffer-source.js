// Web IDL 3.10: BufferSource, an ArrayBuffer or a view of one.
(function (host, internals) {
  'use strict';

  const { TypeError, Uint8Array, isObject, setBytes } = internals.primordials;
  const { dataViewBuffer, dataViewOffset, dataViewSize, isDetached, tagOf, viewBuffer, viewOffset, viewSize } = internals.cloneNatives;
  const { cloneKindOf: kindOf, cloneKinds: kinds } = internals;

  const none = new Uint8Array(0);

  const isBuffer = value => kindOf(value) === kinds.buffer;
  const viewOf = (buffer, offset, size) => isBuffer(buffer) && isDetached(buffer) ? none : new Uint8Array(buffer, offset, size);

  internals.isBufferSource = value => {
    if (!isObject(value)) return false;
    const kind = kindOf(value);
    return kind === kinds.buffer || kind === kinds.view;
  };

  /** The bytes that a BufferSource holds, themselves and no copy. */
  internals.bytesOf = (value, name) => {
    if (!internals.isBufferSource(value)) throw new TypeError(`${name}: the argument is neither an ArrayBuffer nor a view of one`);
    if (isBuffer(value)) return isDetached(value) ? none : new Uint8Array(value);
    return tagOf(value) === undefined
      ? viewOf(dataViewBuffer(value), dataViewOffset(value), dataViewSize(value))
      : viewOf(viewBuffer(value), viewOffset(value), viewSize(value));
  };

  /** A copy of some bytes, in a buffer of their own. */
  internals.copyOf = bytes => {
    const copy = new Uint8Array(viewSize(bytes));
    setBytes(copy, bytes);
    return copy;
  };
})
