// File API 3 and 4: Blob and File. What a blob holds is in one buffer that no page ever sees.
(function (host, internals) {
  'use strict';

  const { ArrayBuffer, TypeError, Uint8Array, bufferLength, bytesBuffer, bytesLength, charCode, dateNow, indexOf, isObject, list, max,
    min, setBytes, substring, toLowerCase, trunc } = internals.primordials;
  const { brand, bytesOf, copyOf, dictionary, expose, isBufferSource, make, needArguments, ops, promised, readSequence, scalarText, stamp,
    stateOf } = internals;

  class BlobState {
    constructor(buffer, type) {
      this.buffer = buffer;
      this.type = type;
    }
    get size() { return bufferLength(this.buffer); }
    get bytes() { return new Uint8Array(this.buffer); }
    get text() { return host(ops.decodeText, 0, withoutMark(this.bytes), false); }
    show() { return `${this.interfaceName} { size: ${this.size}, type: '${this.type}' }`; }
  }
  BlobState.prototype.interfaceName = 'Blob';
  const of = brand(BlobState);
  internals.BlobState = BlobState;

  class FileState extends BlobState {
    constructor(buffer, type, name, lastModified) {
      super(buffer, type);
      this.name = name;
      this.lastModified = lastModified;
    }
    show() { return `File { name: '${this.name}', size: ${this.size}, type: '${this.type}' }`; }
  }
  FileState.prototype.interfaceName = 'File';
  const fileOf = brand(FileState);

  const withoutMark = bytes => bytesLength(bytes) >= 3 && bytes[0] === 0xEF && bytes[1] === 0xBB && bytes[2] === 0xBF
    ? new Uint8Array(bytesBuffer(bytes), 3)
    : bytes;

  const nativeLines = text => {
    let lines = '';
    for (let start = 0; ;) {
      const end = indexOf(text, '\r', start);
      if (end < 0) return lines + substring(text, start);
      lines += `${substring(text, start, end)}\n`;
      start = text[end + 1] === '\n' ? end + 2 : end + 1;
    }
  };

  /** The bytes of BlobParts, one behind the other, in a new buffer. */
  const readParts = (parts, isNative, name) => {
    if (!isObject(parts)) throw new TypeError(`${name}: the parts are not a sequence`);
    const entries = readSequence(parts, name), pieces = list();
    let size = 0;
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i], state = stateOf(entry);
      if (state instanceof BlobState) pieces[i] = state.bytes;
      else if (isBufferSource(entry)) pieces[i] = copyOf(bytesOf(entry, name));
      else pieces[i] = host(ops.encodeUtf8, isNative ? nativeLines(scalarText(entry)) : scalarText(entry));
      size += bytesLength(pieces[i]);
    }
    const buffer = new ArrayBuffer(size), bytes = new Uint8Array(buffer);
    for (let i = 0, at = 0; i < pieces.length; i++) {
      setBytes(bytes, pieces[i], at);
      at += bytesLength(pieces[i]);
    }
    return buffer;
  };

  const readType = type => {
    for (let i = 0; i < type.length; i++) {
      const code = charCode(type, i);
      if (code < 0x20 || code > 0x7E) return '';
    }
    return toLowerCase(type);
  };

  const readOptions = (options, name) => {
    options = dictionary(options, name);
    const { endings, type } = options;
    const isNative = endings !== undefined && `${endings}` === 'native';
    if (endings !== undefined && !isNative && `${endings}` !== 'transparent')
      throw new TypeError(`${name}: endings is neither 'transparent' nor 'native'`);
    return { isNative, type: type === undefined ? '' : readType(`${type}`), lastModified: options.lastModified };
  };

  const place = (value, size, fallback) => {
    if (value === undefined) return fallback;
    const number = +value;
    const whole = number === number ? trunc(number) : 0;
    return whole < 0 ? max(size + whole, 0) : min(whole, size);
  };

  class Blob {
    constructor(blobParts = undefined, options = undefined) {
      // A File brings its own state.
      if (blobParts instanceof FileState) {
        stamp(this, blobParts);
        return;
      }
      const { isNative, type } = readOptions(options, 'Blob');
      const buffer = blobParts === undefined ? new ArrayBuffer(0) : readParts(blobParts, isNative, 'Blob');
      stamp(this, new BlobState(buffer, type));
    }
    get size() { return of(this).size; }
    get type() { return of(this).type; }
    slice(start = undefined, end = undefined, contentType = '') {
      const state = of(this), { size } = state;
      const first = place(start, size, 0), last = max(place(end, size, size), first);
      const bytes = copyOf(new Uint8Array(state.buffer, first, last - first));
      return make(Blob, new BlobState(bytesBuffer(bytes), readType(`${contentType}`)));
    }
    text() { return promised(() => of(this).text); }
    arrayBuffer() { return promised(() => bytesBuffer(copyOf(of(this).bytes))); }
    bytes() { return promised(() => copyOf(of(this).bytes)); }
    stream() { return internals.readableObject(internals.streamOfBytes(of(this).bytes)); }
  }
  expose(Blob);

  class File extends Blob {
    constructor(fileBits, fileName, options = undefined) {
      needArguments(arguments.length, 2, 'File');
      const name = scalarText(fileName), { isNative, type, lastModified } = readOptions(options, 'File');
      const time = lastModified === undefined ? dateNow() : trunc(+lastModified) || 0;
      super(new FileState(readParts(fileBits, isNative, 'File'), type, name, time));
    }
    get name() { return fileOf(this).name; }
    get lastModified() { return fileOf(this).lastModified; }
    get webkitRelativePath() { return fileOf(this) && ''; }
  }
  expose(File);

  /** A blob of bytes that nobody else has. */
  internals.makeBlob = (buffer, type) => make(Blob, new BlobState(buffer, type));

  /** The same content as a File of another name; the object itself if it is a File and none is given. */
  internals.renamedFile = (object, name) => {
    const state = of(object);
    return name === undefined ? object : make(File, new FileState(state.buffer, state.type, name, state.lastModified ?? dateNow()));
  };

  /** The bytes of texts, blobs and buffers, one behind the other. */
  internals.joinParts = parts => new Uint8Array(readParts(parts, false, 'Blob'));

  /** What the parts of a blob are for structured clone; undefined for what is none. */
  internals.blobParts = object => {
    const state = stateOf(object);
    return state instanceof BlobState ? state : undefined;
  };

  internals.leafWriters[internals.leafWriters.length] = object => {
    const parts = internals.blobParts(object);
    if (parts !== undefined) internals.writeBlob(parts);
    return parts !== undefined;
  };

  /** The blob, or file if it has a name, that structured clone has read. */
  internals.readBlob = (buffer, type, name, lastModified) =>
    name === undefined ? internals.makeBlob(buffer, type) : make(File, new FileState(buffer, type, name, lastModified));
})
