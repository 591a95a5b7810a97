// HTML Standard 8.11: ImageBitmap, the pixels of an image that never change.
(function (host, internals) {
  'use strict';

  const { ArrayBuffer, DOMException, Promise, TypeError, bytesLength, global, isObject, setBytes, trunc } = internals.primordials;
  const { brand, checkGlobal, dictionary, expose, exposeFunctions, illegalConstructor, imageOf, make, needArguments, stateOf } = internals;
  const { writeByte, writeContents, writeCount } = internals.cloneWriter;
  const { Uint8ClampedArray } = global;

  const PixelBytes = 4;
  const BitmapTag = 2;

  class BitmapState {
    constructor(pixels, width, height) {
      this.pixels = pixels;
      this.width = width;
      this.height = height;
    }
    close() {
      this.pixels = null;
      this.width = this.height = 0;
    }
    show() { return `ImageBitmap { width: ${this.width}, height: ${this.height} }`; }
  }
  BitmapState.prototype.interfaceName = 'ImageBitmap';
  const of = brand(BitmapState);

  class ImageBitmap {
    constructor() { illegalConstructor(); }
    get width() { return of(this).width; }
    get height() { return of(this).height; }
    close() { of(this).close(); }
  }
  expose(ImageBitmap);

  // Its pixels are written where it stands in the message.
  internals.transferables.ImageBitmap = {
    __proto__: null,
    places: 0,
    gone: 'detached',
    isGone: bitmap => of(bitmap).pixels === null,
    take: bitmap => of(bitmap).close(),
  };

  const refuse = message => { throw new DOMException(`createImageBitmap: ${message}`, 'InvalidStateError'); };

  // A canvas, an ImageData or another bitmap; pixels that are null are all transparent black.
  const sourceOf = image => {
    const state = stateOf(image);
    if (state instanceof BitmapState) return state.pixels === null ? refuse('the bitmap is closed') : state;
    if (state?.interfaceName === 'ImageData') {
      const { data, height, width } = imageOf(image);
      return bytesLength(data) === width * height * PixelBytes ? { pixels: data, width, height } : refuse('the bytes of the image are detached');
    }
    if (state?.interfaceName === 'Blob' || state?.interfaceName === 'File') refuse('no image files are read here');
    const canvas = internals.canvasBitmap?.(image);
    if (canvas === undefined) throw new TypeError('createImageBitmap: this is no image');
    return canvas.width > 0 && canvas.height > 0 ? canvas : refuse('the canvas has no pixels');
  };

  /** A copy of a rectangle, which may lie in part or whole beside the source: there it is transparent. */
  const crop = (source, left, top, width, height) => {
    const pixels = new Uint8ClampedArray(width * height * PixelBytes);
    for (let y = 0; source.pixels !== null && y < height; y++) {
      for (let x = 0; x < width; x++) {
        const fromX = left + x, fromY = top + y;
        if (fromX < 0 || fromY < 0 || fromX >= source.width || fromY >= source.height) continue;
        const from = (fromY * source.width + fromX) * PixelBytes, to = (y * width + x) * PixelBytes;
        for (let i = 0; i < PixelBytes; i++) pixels[to + i] = source.pixels[from + i];
      }
    }
    return make(ImageBitmap, new BitmapState(pixels, width, height));
  };

  const cropTo = (source, x, y, width, height) => {
    width = trunc(+width);
    height = trunc(+height);
    if (!(width !== 0 && height !== 0)) throw new global.RangeError('createImageBitmap: the rectangle is empty');
    x = trunc(+x) || 0;
    y = trunc(+y) || 0;
    return crop(source, width < 0 ? x + width : x, height < 0 ? y + height : y, width < 0 ? -width : width, height < 0 ? -height : height);
  };

  exposeFunctions({
    createImageBitmap(image, xOrOptions = undefined, y = undefined, width = undefined, height = undefined) {
      const count = arguments.length;
      return new Promise((resolve, reject) => {
        checkGlobal(this);
        needArguments(count, 1, 'createImageBitmap');
        const isWhole = count < 3 && (xOrOptions === undefined || isObject(xOrOptions));
        if (isWhole) dictionary(xOrOptions, 'createImageBitmap');
        else needArguments(count, 5, 'createImageBitmap');
        const source = sourceOf(image);
        const bitmap = isWhole ? crop(source, 0, 0, source.width, source.height) : cropTo(source, xOrOptions, y, width, height);
        internals.queueTask(() => resolve(bitmap));
      });
    },
  });

  internals.leafWriters[internals.leafWriters.length] = object => {
    const state = stateOf(object);
    if (!(state instanceof BitmapState)) return false;
    if (state.pixels === null) throw internals.cannotClone('it is an ImageBitmap that is closed');
    const copy = new ArrayBuffer(bytesLength(state.pixels));
    setBytes(new Uint8ClampedArray(copy), state.pixels);
    writeByte(0x1E);
    writeCount(state.width);
    writeCount(state.height);
    writeByte(BitmapTag);
    writeContents(copy);
    return true;
  };

  internals.readBitmap = (buffer, width, height) => make(ImageBitmap, new BitmapState(new Uint8ClampedArray(buffer), width, height));
})
