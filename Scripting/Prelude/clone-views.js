// Structured clone, what script cannot ask of a view on a resizable buffer: whether it still fits, and whether it follows the
// buffer's end. Both are found out by trying, between two moments at which a page's code can run, and leave no trace.
(function (host, internals) {
  'use strict';

  const { Uint8Array, at, bufferLimit, bufferSize, copy, dataViewOffset, dataViewSize, isDetached, isResizable, min, quietly, resize, tagOf,
    viewOffset, viewSize } = internals.cloneNatives;

  const { cloneKindOf: kindOf, cloneKinds: kinds } = internals;
  const { byteLength, isGrowable } = internals.sharedMemory;

  const largestElement = 8;

  const sizeOf = view => tagOf(view) === undefined ? dataViewSize(view) : viewSize(view);

  // A view that has fallen out of its buffer refuses these two and nothing else does.
  const throwsWhenOut = view => {
    try {
      if (tagOf(view) === undefined) dataViewSize(view);
      else at(view, 0);
      return false;
    } catch {
      return true;
    }
  };

  /** ECMAScript, IsTypedArrayOutOfBounds and IsViewOutOfBounds. */
  const isOutOfBounds = internals.isViewOutOfBounds = (view, buffer) =>
    !isShared(buffer) && (isDetached(buffer) || isResizable(buffer) && quietly(throwsWhenOut, view));

  const growsAlong = (view, buffer, size, room) => {
    const before = sizeOf(view);
    resize(buffer, size + room);
    const grew = sizeOf(view) !== before;
    resize(buffer, size);
    return grew;
  };

  const shrinksAlong = (view, buffer, size, cut) => {
    const lost = new Uint8Array(cut);
    copy(lost, new Uint8Array(buffer, size - cut, cut));
    resize(buffer, size - cut);
    const shrank = !isOutOfBounds(view, buffer);
    resize(buffer, size);
    copy(new Uint8Array(buffer), lost, size - cut);
    return shrank;
  };

  const isShared = buffer => kindOf(buffer) === kinds.shared;

  // Shared memory only grows, and trying would be seen by others: a view that reaches to the end is taken for one that follows it.
  const reachesEnd = (view, buffer) => isGrowable(buffer)
    && (tagOf(view) === undefined ? dataViewOffset(view) : viewOffset(view)) + sizeOf(view) + largestElement > byteLength(buffer);

  /** Whether the length of a view that fits its buffer is "auto": it follows a resizable buffer's end. */
  internals.isLengthTracking = (view, buffer) => {
    if (isShared(buffer)) return reachesEnd(view, buffer);
    if (!isResizable(buffer)) return false;
    const size = bufferSize(buffer), own = sizeOf(view);
    const left = size - (tagOf(view) === undefined ? dataViewOffset(view) : viewOffset(view)) - own;
    if (left >= largestElement) return false;
    const room = min(largestElement, bufferLimit(buffer) - size);
    return room > 0 && growsAlong(view, buffer, size, room) || own > 0 && shrinksAlong(view, buffer, size, left + min(largestElement, own));
  };
})
