// Encoding Standard 8: TextEncoder and TextDecoder, for UTF-8, UTF-16 and windows-1252.
(function (host, internals) {
  'use strict';

  const { Boolean, RangeError, TypeError, Uint8Array, bytesLength, charCode, create, indexOf, setBytes, substring, toLowerCase, trim,
    typedArrayTag } = internals.primordials;
  const { viewBuffer, viewOffset } = internals.cloneNatives;
  const { brand, bytesOf, dictionary, expose, needArguments, ops, scalarText, stamp } = internals;

  class EncoderState {}
  EncoderState.prototype.interfaceName = 'TextEncoder';
  const encoderOf = brand(EncoderState);

  /** How many of the first bytes of UTF-8 fit without cutting a letter. */
  const fitting = (bytes, room) => {
    let length = room;
    while (length > 0 && (bytes[length] & 0xC0) === 0x80) length--;
    return length;
  };

  /** How many code units of a text the first bytes of its UTF-8 stand for. */
  const unitsOf = (bytes, length) => {
    let units = 0;
    for (let i = 0; i < length; i++) if ((bytes[i] & 0xC0) !== 0x80) units += bytes[i] >= 0xF0 ? 2 : 1;
    return units;
  };

  class TextEncoder {
    constructor() { stamp(this, new EncoderState()); }
    get encoding() { return encoderOf(this) && 'utf-8'; }
    encode(input = '') { return encoderOf(this) && host(ops.encodeUtf8, scalarText(input)); }
    encodeInto(source, destination) {
      encoderOf(this);
      needArguments(arguments.length, 2, 'encodeInto');
      source = scalarText(source);
      if (typedArrayTag(destination) !== 'Uint8Array') throw new TypeError('encodeInto: the destination is not a Uint8Array');
      const bytes = host(ops.encodeUtf8, source), room = bytesLength(destination);
      const written = bytesLength(bytes) <= room ? bytesLength(bytes) : fitting(bytes, room);
      setBytes(destination, new Uint8Array(viewBuffer(bytes), viewOffset(bytes), written));
      return { read: unitsOf(bytes, written), written };
    }
  }
  expose(TextEncoder);

  const Kind = { __proto__: null, 'utf-8': 0, 'utf-16le': 1, 'utf-16be': 2, 'windows-1252': 3 };
  const encodingOfLabel = create(null);
  const label = (encoding, labels) => {
    for (let i = 0; i < labels.length; i++) encodingOfLabel[labels[i]] = encoding;
  };
  label('utf-8', ['unicode-1-1-utf-8', 'unicode11utf8', 'unicode20utf8', 'utf-8', 'utf8', 'x-unicode20utf8']);
  label('utf-16le', ['csunicode', 'iso-10646-ucs-2', 'ucs-2', 'unicode', 'unicodefeff', 'utf-16', 'utf-16le']);
  label('utf-16be', ['unicodefffe', 'utf-16be']);
  label('windows-1252', ['ansi_x3.4-1968', 'ascii', 'cp1252', 'cp819', 'csisolatin1', 'ibm819', 'iso-8859-1', 'iso-ir-100', 'iso8859-1',
    'iso88591', 'iso_8859-1', 'iso_8859-1:1987', 'l1', 'latin1', 'us-ascii', 'windows-1252', 'x-cp1252']);

  const marked = (bytes, first, second) => bytesLength(bytes) >= 2 && bytes[0] === first && bytes[1] === second;

  const encodingOf = label => encodingOfLabel[toLowerCase(trim(label))];

  /** Whether there is an encoding of a name. */
  internals.isEncoding = label => encodingOf(label) !== undefined;

  /** "Decode": in the encoding that a byte order mark tells, else in the one of a name if there is such, else in UTF-8. */
  internals.decodeBytes = (bytes, label = '') => {
    const encoding = marked(bytes, 0xFE, 0xFF) ? 'utf-16be' : marked(bytes, 0xFF, 0xFE) ? 'utf-16le'
      : marked(bytes, 0xEF, 0xBB) && bytes[2] === 0xBF ? 'utf-8' : encodingOf(label) ?? 'utf-8';
    const text = host(ops.decodeText, Kind[encoding], bytes, false);
    return Kind[encoding] !== 3 && text !== '' && charCode(text, 0) === 0xFEFF ? substring(text, 1) : text;
  };

  /** The charset that a MIME type names; empty if it names none. */
  internals.charsetOf = type => {
    const at = indexOf(toLowerCase(type), 'charset=');
    if (at < 0) return '';
    const rest = substring(type, at + 8), end = indexOf(rest, ';');
    const value = trim(end < 0 ? rest : substring(rest, 0, end));
    return value.length > 1 && value[0] === '"' ? substring(value, 1, value.length - 1) : value;
  };

  const none = new Uint8Array(0);

  class DecoderState {
    streaming = false;
    bomSeen = false;
    pending = none;
    constructor(encoding, fatal, ignoreBOM) {
      this.encoding = encoding;
      this.kind = Kind[encoding];
      this.fatal = fatal;
      this.ignoreBOM = ignoreBOM;
    }
  }
  DecoderState.prototype.interfaceName = 'TextDecoder';
  const decoderOf = brand(DecoderState);

  const canFollow = (lead, second) => {
    switch (lead) {
      case 0xE0: return second >= 0xA0 && second <= 0xBF;
      case 0xED: return second >= 0x80 && second <= 0x9F;
      case 0xF0: return second >= 0x90 && second <= 0xBF;
      case 0xF4: return second >= 0x80 && second <= 0x8F;
      default: return second >= 0x80 && second <= 0xBF;
    }
  };

  const unfinishedUtf8 = (bytes, length) => {
    for (let back = 1; back <= 3 && back <= length; back++) {
      const code = bytes[length - back];
      if (code >= 0x80 && code <= 0xBF) continue;
      const needed = code < 0xC2 || code > 0xF4 ? 0 : code >= 0xF0 ? 4 : code >= 0xE0 ? 3 : 2;
      return needed > back && (back === 1 || canFollow(code, bytes[length - back + 1])) ? back : 0;
    }
    return 0;
  };

  const unfinishedUtf16 = (bytes, length, isBigEndian) => {
    const odd = length % 2;
    if (length - odd < 2) return odd;
    const high = bytes[length - odd - (isBigEndian ? 2 : 1)];
    return odd + (high >= 0xD8 && high <= 0xDB ? 2 : 0);
  };

  /** How many bytes at the end are the beginning of a letter whose rest may be in the next piece. */
  const unfinished = (kind, bytes, length) =>
    kind === 0 ? unfinishedUtf8(bytes, length) : kind === 3 ? 0 : unfinishedUtf16(bytes, length, kind === 2);

  const part = (bytes, start, length) => new Uint8Array(viewBuffer(bytes), viewOffset(bytes) + start, length);

  const joined = (first, second) => {
    if (bytesLength(first) === 0) return second;
    const bytes = new Uint8Array(bytesLength(first) + bytesLength(second));
    setBytes(bytes, first);
    setBytes(bytes, second, bytesLength(first));
    return bytes;
  };

  /** Leaves out a byte order mark before the first letter, unless it is to be kept. */
  const afterMark = (state, text) => {
    if (state.bomSeen || text === '') return text;
    state.bomSeen = true;
    const hasMark = !state.ignoreBOM && state.kind !== 3 && charCode(text, 0) === 0xFEFF;
    return hasMark ? substring(text, 1) : text;
  };

  const decode = (state, input, stream) => {
    const given = input === undefined ? none : bytesOf(input, 'decode');
    if (!state.streaming) {
      state.pending = none;
      state.bomSeen = false;
    }
    state.streaming = stream;
    let bytes = joined(state.pending, given);
    state.pending = none;
    if (stream) {
      const length = bytesLength(bytes), left = unfinished(state.kind, bytes, length);
      state.pending = internals.copyOf(part(bytes, length - left, left));
      bytes = part(bytes, 0, length - left);
    }
    return afterMark(state, host(ops.decodeText, state.kind, bytes, state.fatal));
  };
  internals.decode = decode;

  class TextDecoder {
    constructor(label = 'utf-8', options = undefined) {
      const encoding = encodingOfLabel[toLowerCase(trim(`${label}`))];
      options = dictionary(options, 'TextDecoder');
      const fatal = Boolean(options.fatal), ignoreBOM = Boolean(options.ignoreBOM);
      if (encoding === undefined) throw new RangeError(`TextDecoder: '${label}' is not the name of an encoding that is here`);
      stamp(this, new DecoderState(encoding, fatal, ignoreBOM));
    }
    get encoding() { return decoderOf(this).encoding; }
    get fatal() { return decoderOf(this).fatal; }
    get ignoreBOM() { return decoderOf(this).ignoreBOM; }
    decode(input = undefined, options = undefined) {
      return decode(decoderOf(this), input, Boolean(dictionary(options, 'decode').stream));
    }
  }
  expose(TextDecoder);
})
