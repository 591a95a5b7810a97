// HTML Standard 4.12.5.1.15 and 4.12.5.1.17: ImageData, pixels that no canvas needs to have.
(function (host, internals) {
  'use strict';

  const { ArrayBuffer, DOMException, TypeError, bytesBuffer, bytesLength, bytesOffset, isObject, typedArrayTag } = internals.primordials;
  const { brand, dictionary, expose, make, needArguments, stamp, stateOf } = internals;
  const { writeByte, writeContents, writeCount } = internals.cloneWriter;
  const { Uint8ClampedArray } = internals.primordials.global;

  const PixelBytes = 4;
  const spaces = ['srgb', 'display-p3'];

  class ImageState {
    constructor(data, width, height, space) {
      this.data = data;
      this.width = width;
      this.height = height;
      this.space = space;
    }
    get colorSpace() { return spaces[this.space]; }
    show() { return `ImageData { width: ${this.width}, height: ${this.height} }`; }
  }
  ImageState.prototype.interfaceName = 'ImageData';
  const of = internals.imageOf = brand(ImageState);

  const readSpace = settings => {
    const { colorSpace } = dictionary(settings, 'ImageData');
    if (colorSpace === undefined || `${colorSpace}` === 'srgb') return 0;
    if (`${colorSpace}` !== 'display-p3') throw new TypeError(`ImageData: '${colorSpace}' is not a colour space`);
    return 1;
  };

  const refuse = (message, name) => { throw new DOMException(message, name); };

  const blank = (width, height, settings) => {
    const space = readSpace(settings);
    if (width === 0 || height === 0) refuse('ImageData: an image has a pixel at least', 'IndexSizeError');
    return new ImageState(new Uint8ClampedArray(width * height * PixelBytes), width, height, space);
  };

  /** An image of bytes that are there: how many rows it has follows from them, and may be said too. */
  const around = (data, width, height, settings) => {
    const space = readSpace(settings), size = bytesLength(data);
    if (size === 0 || size % PixelBytes !== 0) refuse('ImageData: the bytes are not those of whole pixels', 'InvalidStateError');
    const rows = size / PixelBytes / width;
    if (width === 0 || rows % 1 !== 0) refuse('ImageData: the bytes are not those of whole rows', 'IndexSizeError');
    if (height !== undefined && height !== rows) refuse(`ImageData: the bytes are those of ${rows} rows, not of ${height}`, 'IndexSizeError');
    return new ImageState(data, width, rows, space);
  };

  class ImageData {
    constructor(dataOrWidth, widthOrHeight, heightOrSettings = undefined, settings = undefined) {
      needArguments(arguments.length, 2, 'ImageData');
      if (!isObject(dataOrWidth)) {
        stamp(this, blank(dataOrWidth >>> 0, widthOrHeight >>> 0, heightOrSettings));
        return;
      }
      if (typedArrayTag(dataOrWidth) !== 'Uint8ClampedArray') throw new TypeError('ImageData: the bytes are not a Uint8ClampedArray');
      const height = heightOrSettings === undefined ? undefined : heightOrSettings >>> 0;
      stamp(this, around(dataOrWidth, widthOrHeight >>> 0, height, settings));
    }
    get width() { return of(this).width; }
    get height() { return of(this).height; }
    get data() { return of(this).data; }
    get colorSpace() { return of(this).colorSpace; }
  }
  expose(ImageData);

  internals.leafWriters[internals.leafWriters.length] = object => {
    const state = stateOf(object);
    if (!(state instanceof ImageState)) return false;
    const { data, height, space, width } = state;
    if (bytesLength(data) !== width * height * PixelBytes) throw internals.cannotClone('it is an ImageData whose bytes are detached');
    const copy = new ArrayBuffer(bytesLength(data));
    internals.primordials.setBytes(new Uint8ClampedArray(copy), new Uint8ClampedArray(bytesBuffer(data), bytesOffset(data), bytesLength(data)));
    writeByte(0x1E);
    writeCount(width);
    writeCount(height);
    writeByte(space);
    writeContents(copy);
    return true;
  };

  internals.readImage = (buffer, width, height, space) => make(ImageData, new ImageState(new Uint8ClampedArray(buffer), width, height, space));
})
