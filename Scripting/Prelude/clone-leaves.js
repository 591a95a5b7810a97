// HTML Standard 2.7.3, the steps for values that hold no others: what is in their internal slots is written, whatever their properties say.
(function (host, internals) {
  'use strict';

  const { String, bigintOf, bigintText, booleanOf, bufferLimit, bufferSize, charCode, dataViewBuffer, dataViewOffset, dataViewSize,
    exceptionMessage, exceptionName, flags, getOwnPropertyDescriptor, hasOwn, isResizable, numberOf, source, stackOf, stringOf, tagOf,
    timeOf, viewBuffer, viewLength, viewOffset } = internals.cloneNatives;
  const { writeByte, writeContents, writeCount, writeFloat, writeNumber, writeTagged, writeText } = internals.cloneWriter;
  const { cannotClone, cloneKindOf: kindOf, cloneKinds: kinds, isLengthTracking, isViewOutOfBounds, uncloneableName } = internals;

  const viewKinds = {
    __proto__: null, Int8Array: 1, Uint8Array: 2, Uint8ClampedArray: 3, Int16Array: 4, Uint16Array: 5, Int32Array: 6, Uint32Array: 7,
    Float32Array: 8, Float64Array: 9, BigInt64Array: 10, BigUint64Array: 11, Float16Array: 12,
  };
  const errorTypes = {
    __proto__: null, Error: 0, EvalError: 1, RangeError: 2, ReferenceError: 3, SyntaxError: 4, TypeError: 5, URIError: 6,
  };

  const hexDigit = unit => unit < 0x3A ? unit - 0x30 : unit - 0x57;

  const writeBigInt = internals.writeBigInt = value => {
    let hex = bigintText(value < 0n ? -value : value, 16);
    if (hex.length % 2 === 1) hex = '0' + hex;
    writeTagged(value < 0n ? 0x08 : 0x07, value === 0n ? 0 : hex.length / 2);
    for (let i = value === 0n ? -1 : hex.length - 2; i >= 0; i -= 2)
      writeByte(hexDigit(charCode(hex, i)) << 4 | hexDigit(charCode(hex, i + 1)));
  };

  const writeOptionalText = text => typeof text === 'string' ? writeText(text) : writeByte(0x01);

  const writeRegExp = value => {
    let present = '';
    for (let i = 0; i < flags.length; i++) if (flags[i][1](value)) present += flags[i][0];
    writeByte(0x12);
    writeText(source(value));
    writeText(present);
  };

  const nothing = {};

  /** The value of an own property that has no getter; `nothing` if there is no such property. */
  const ownData = (object, key) => {
    const property = getOwnPropertyDescriptor(object, key);
    return property !== undefined && hasOwn(property, 'value') ? property.value : nothing;
  };

  // ECMAScript, ToString: String(value), but for a symbol, which throws.
  const textOf = value => typeof value === 'symbol' ? '' + value : String(value);

  // The page's getter of `name` may run, and a `toString` of the message; what they throw propagates.
  const writeError = value => {
    const { name } = value;
    const message = ownData(value, 'message');
    const text = message === nothing ? undefined : textOf(message);
    const stack = ownData(value, 'stack');
    writeByte(0x19);
    writeByte(typeof name === 'string' ? errorTypes[name] ?? 0 : 0);
    writeOptionalText(text);
    writeOptionalText(typeof stack === 'string' ? stack : stackOf(value));
  };

  const writeException = value => {
    const stack = ownData(value, 'stack');
    writeByte(0x1A);
    writeText(exceptionName(value));
    writeText(exceptionMessage(value));
    writeOptionalText(stack);
  };

  const writeBuffer = value => {
    writeTagged(isResizable(value) ? 0x14 : 0x13, bufferSize(value));
    if (isResizable(value)) writeCount(bufferLimit(value));
    writeContents(value);
  };

  /** Writes a Blob or, if it has a name, a File. */
  internals.writeBlob = ({ buffer, lastModified, name, type }) => {
    writeByte(0x1D);
    writeText(type);
    writeOptionalText(name);
    if (name !== undefined) writeNumber(lastModified);
    writeCount(bufferSize(buffer));
    writeContents(buffer);
  };

  internals.writeLeaf = (kind, value) => {
    switch (kind) {
      case kinds.date: writeFloat(0x11, timeOf(value)); break;
      case kinds.regExp: writeRegExp(value); break;
      case kinds.error: writeError(value); break;
      case kinds.exception: writeException(value); break;
      case kinds.buffer: writeBuffer(value); break;
      case kinds.boolean: writeByte(0x10); writeByte(booleanOf(value) ? 0x04 : 0x03); break;
      case kinds.number: writeByte(0x10); writeNumber(numberOf(value)); break;
      case kinds.string: writeByte(0x10); writeText(stringOf(value)); break;
      case kinds.bigint: writeByte(0x10); writeBigInt(bigintOf(value)); break;
    }
  };

  /** Writes a view up to its buffer, which is the answer and must be written next. */
  internals.writeView = value => {
    const tag = tagOf(value);
    const isDataView = tag === undefined;
    const buffer = isDataView ? dataViewBuffer(value) : viewBuffer(value);
    if (isViewOutOfBounds(value, buffer)) throw cannotClone('it is a ' + (isDataView ? 'DataView' : tag) + ' that lies outside its buffer');
    const isTracking = isLengthTracking(value, buffer);
    writeByte(0x16);
    writeByte((isDataView ? 0 : viewKinds[tag]) | (isTracking ? 0x80 : 0));
    writeCount(isDataView ? dataViewOffset(value) : viewOffset(value));
    if (!isTracking) writeCount(isDataView ? dataViewSize(value) : viewLength(value));
    return buffer;
  };
})
