// HTML Standard 4.12.5: the canvas as a store of pixels, which scripts put into it and get out again. Nothing is drawn.
(function (host, internals) {
  'use strict';

  const { ArrayBuffer, DOMException, TypeError, bytesLength, charCode, global, isObject, max, min, trim, trunc } = internals.primordials;
  const { attribute, brand, defineElement, expose, getAttribute, illegalConstructor, make, needArguments, nodeOf, setAttribute } = internals;
  const { HTMLElement, Uint8ClampedArray } = global;

  const PixelBytes = 4;
  const MostBytes = 0x7FFFFFFF;
  const MostCoordinate = 0x7FFFFFFF;

  /** What a canvas holds: transparent black until something is put into it. */
  class Bitmap {
    pixels = null;
    constructor(width, height) {
      this.width = width;
      this.height = height;
    }
  }

  class ContextState {
    constructor(canvas) { this.canvas = canvas; }
  }
  ContextState.prototype.interfaceName = 'CanvasRenderingContext2D';
  const of = brand(ContextState);

  // Web IDL: [EnforceRange] long.
  const readLong = (value, name) => {
    const number = trunc(+value);
    if (!(number >= -MostCoordinate - 1 && number <= MostCoordinate)) throw new TypeError(`${name}: ${value} is not a whole number of 32 bits`);
    return number;
  };

  const readSize = (width, height, name) => {
    if (width === 0 || height === 0) throw new DOMException(`${name}: an image has a pixel at least`, 'IndexSizeError');
    if (width * height * PixelBytes > MostBytes) throw new DOMException(`${name}: the image is too large`, 'IndexSizeError');
  };

  const blankImage = (width, height) => internals.readImage(new ArrayBuffer(width * height * PixelBytes), width, height, 0);

  /** The number at the beginning of an attribute (2.3.4.2); the usual one where there is none. */
  const sizeOf = (node, name, usual) => {
    const text = trim(getAttribute(node, name) ?? '');
    let at = charCode(text, 0) === 0x2B ? 1 : 0, digits = 0, number = 0;
    for (let code; (code = charCode(text, at) - 0x30) >= 0 && code <= 9; at++, digits++) number = number * 10 + code;
    return digits === 0 || number > MostCoordinate ? usual : number;
  };

  /** The bitmap of a canvas, a new one if its size was changed by an attribute. */
  const bitmapOf = canvas => {
    const node = nodeOf(canvas), width = sizeOf(node, 'width', 300), height = sizeOf(node, 'height', 150);
    const known = node.bitmap;
    return known !== undefined && known.width === width && known.height === height ? known : node.bitmap = new Bitmap(width, height);
  };

  /** The pixels of an element that is a canvas; undefined for any other value. */
  internals.canvasBitmap = value => internals.stateOf(value)?.kind === 'canvas' ? bitmapOf(value) : undefined;

  /** Copies pixels of a rectangle that lies within both images. */
  const copyPixels = (from, fromWidth, fromX, fromY, to, toWidth, toX, toY, width, height) => {
    for (let y = 0; y < height; y++) {
      let source = ((fromY + y) * fromWidth + fromX) * PixelBytes, target = ((toY + y) * toWidth + toX) * PixelBytes;
      for (let i = 0; i < width * PixelBytes; i++) to[target++] = from[source++];
    }
  };

  class CanvasRenderingContext2D {
    constructor() { illegalConstructor(); }
    get canvas() { return of(this).canvas; }
    createImageData(widthOrImage, height = undefined) {
      of(this);
      needArguments(arguments.length, 1, 'createImageData');
      if (arguments.length === 1 || isObject(widthOrImage)) {
        const image = internals.imageOf(widthOrImage);
        return blankImage(image.width, image.height);
      }
      let width = readLong(widthOrImage, 'createImageData');
      height = readLong(height, 'createImageData');
      if (width < 0) width = -width;
      if (height < 0) height = -height;
      readSize(width, height, 'createImageData');
      return blankImage(width, height);
    }
    getImageData(x, y, width, height) {
      const bitmap = bitmapOf(of(this).canvas);
      needArguments(arguments.length, 4, 'getImageData');
      x = readLong(x, 'getImageData');
      y = readLong(y, 'getImageData');
      width = readLong(width, 'getImageData');
      height = readLong(height, 'getImageData');
      if (width < 0) {
        x += width;
        width = -width;
      }
      if (height < 0) {
        y += height;
        height = -height;
      }
      readSize(width, height, 'getImageData');
      const image = blankImage(width, height);
      const left = max(x, 0), top = max(y, 0), right = min(x + width, bitmap.width), bottom = min(y + height, bitmap.height);
      if (bitmap.pixels !== null && left < right && top < bottom)
        copyPixels(bitmap.pixels, bitmap.width, left, top, internals.imageOf(image).data, width, left - x, top - y, right - left, bottom - top);
      return image;
    }
    putImageData(image, x, y, dirtyX = undefined, dirtyY = undefined, dirtyWidth = undefined, dirtyHeight = undefined) {
      const bitmap = bitmapOf(of(this).canvas);
      needArguments(arguments.length, 3, 'putImageData');
      const { data, height, width } = internals.imageOf(image);
      x = readLong(x, 'putImageData');
      y = readLong(y, 'putImageData');
      let fromX = 0, fromY = 0, toX = width, toY = height;
      if (arguments.length > 3) {
        needArguments(arguments.length, 7, 'putImageData');
        const oneX = readLong(dirtyX, 'putImageData'), oneY = readLong(dirtyY, 'putImageData');
        const otherX = oneX + readLong(dirtyWidth, 'putImageData'), otherY = oneY + readLong(dirtyHeight, 'putImageData');
        fromX = min(oneX, otherX);
        fromY = min(oneY, otherY);
        toX = max(oneX, otherX);
        toY = max(oneY, otherY);
      }
      if (bytesLength(data) !== width * height * PixelBytes) throw new DOMException('putImageData: the bytes of the image are detached', 'InvalidStateError');
      const left = max(fromX, 0, -x), top = max(fromY, 0, -y);
      const right = min(toX, width, bitmap.width - x), bottom = min(toY, height, bitmap.height - y);
      if (left >= right || top >= bottom) return;
      bitmap.pixels ??= new Uint8ClampedArray(bitmap.width * bitmap.height * PixelBytes);
      copyPixels(data, width, left, top, bitmap.pixels, bitmap.width, x + left, y + top, right - left, bottom - top);
    }
  }
  expose(CanvasRenderingContext2D);

  class HTMLCanvasElement extends HTMLElement {
    getContext(contextId, options = null) {
      const node = nodeOf(this);
      needArguments(arguments.length, 1, 'getContext');
      if (`${contextId}` !== '2d') return null;
      return node.context ??= make(CanvasRenderingContext2D, new ContextState(this));
    }
  }
  const size = (name, usual) => attribute(HTMLCanvasElement.prototype, name, self => sizeOf(nodeOf(self), name, usual), (self, value) => {
    const node = nodeOf(self), number = value >>> 0;
    setAttribute(node, name, `${number > MostCoordinate ? usual : number}`);
    // Whoever sets the size clears the canvas, even if it is the size that it has.
    node.bitmap = undefined;
  });
  size('width', 300);
  size('height', 150);
  defineElement(HTMLCanvasElement, 'canvas');
})
