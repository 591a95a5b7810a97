// HTML Standard 2.7.6, the steps for values that hold no others.
(function (host, internals) {
  'use strict';

  const { ArrayBuffer, BigInt, DOMException, Date, Object, RegExp, Uint8Array, copy, define, errors, isResizable, reverse, toHex, views } =
    internals.cloneNatives;
  const { fail, place, read, readByte, readBytes, readCount, readFloat, readTextOf } = internals.cloneReader;
  const { cloneKindOf: kindOf, cloneKinds: kinds } = internals;
  const { isGrowable } = internals.sharedMemory;

  const largestTime = 8.64e15;

  const readText = () => readTextOf(readByte());

  const readOptionalText = () => {
    const tag = readByte();
    return tag === 0x01 ? undefined : readTextOf(tag);
  };

  internals.readBigInt = isNegative => {
    const bytes = readBytes(readCount());
    const magnitude = new Uint8Array(bytes);
    const value = BigInt('0x0' + toHex(reverse(magnitude)));
    return isNegative ? -value : value;
  };

  const readWrapper = () => {
    const tag = readByte();
    const isPrimitive = tag >= 0x40 || tag >= 0x03 && tag <= 0x0A;
    return isPrimitive ? Object(read(tag)) : fail('a wrapper holds something else than a boolean, number, bigint or string');
  };

  const readDate = () => {
    const time = readFloat();
    const isTime = time !== time || time >= -largestTime && time <= largestTime && time % 1 === 0;
    return isTime ? new Date(time) : fail('this is not the time value of a date');
  };

  const readBuffer = (length, limit) => {
    const bytes = readBytes(length);
    const buffer = limit === undefined ? new ArrayBuffer(length) : new ArrayBuffer(length, { __proto__: null, maxByteLength: limit });
    copy(new Uint8Array(buffer), bytes);
    return buffer;
  };

  const readResizable = () => {
    const length = readCount(), limit = readCount();
    return length <= limit ? readBuffer(length, limit) : fail('a buffer is longer than its maximum');
  };

  const readError = () => {
    const type = readByte();
    if (type >= errors.length) fail(type + ' is not a type of error');
    const error = new errors[type](readOptionalText());
    define(error, 'stack', readOptionalText() ?? '', false);
    return error;
  };

  const readException = () => {
    const name = readText();
    const exception = new DOMException(readText(), name);
    define(exception, 'stack', readOptionalText() ?? '', false);
    return exception;
  };

  const readWholeNumber = () => {
    const value = read(readByte());
    return typeof value === 'number' && value % 1 === 0 ? value : fail('a whole number was expected');
  };

  const readBlob = () => {
    const type = readText(), name = readOptionalText();
    const lastModified = name === undefined ? 0 : readWholeNumber();
    const buffer = readBuffer(readCount());
    return internals.readBlob === undefined ? fail('there are no blobs here') : internals.readBlob(buffer, type, name, lastModified);
  };

  const readImage = () => {
    const width = readCount(), height = readCount(), space = readByte(), size = width * height * 4;
    if (!(size > 0 && size <= 0x7FFFFFFF) || space > 2) fail('this is not the size or the colour space of an image');
    const buffer = readBuffer(size);
    if (space === 2 && internals.readBitmap !== undefined) return internals.readBitmap(buffer, width, height);
    return internals.readImage === undefined ? fail('there are no images here') : internals.readImage(buffer, width, height, space);
  };

  const readFileList = () =>
    internals.makeFileList === undefined ? fail('there are no lists of files here') : internals.makeFileList();

  internals.readLeaf = tag => {
    switch (tag) {
      case 0x10: return readWrapper();
      case 0x11: return readDate();
      case 0x12: return new RegExp(readText(), readText());
      case 0x13: return readBuffer(readCount());
      case 0x14: return readResizable();
      case 0x15: return internals.readShared(readCount());
      case 0x19: return readError();
      case 0x1A: return readException();
      case 0x1D: return readBlob();
      case 0x1E: return readImage();
      case 0x1F: return readFileList();
      default: return fail(tag + ' is not the tag of a value', place() - 1);
    }
  };

  internals.readView = () => {
    const type = readByte();
    const isTracking = type >= 0x80;
    if (type % 0x80 >= views.length) fail(type + ' is not a kind of view');
    const offset = readCount();
    const length = isTracking ? undefined : readCount();
    const tag = readByte();
    const buffer = tag === 0x0C || tag === 0x0D || tag >= 0x13 && tag <= 0x15 ? read(tag) : undefined;
    const kind = typeof buffer === 'object' ? kindOf(buffer) : undefined;
    if (kind !== kinds.buffer && kind !== kinds.shared) fail('a view is not over a buffer');
    if (isTracking && !(kind === kinds.buffer ? isResizable(buffer) : isGrowable(buffer))) fail('a view follows the end of a buffer of fixed length');
    return new views[type % 0x80](buffer, offset, length);
  };
})
