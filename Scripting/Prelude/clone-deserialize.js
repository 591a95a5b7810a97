// HTML Standard 2.7.6: StructuredDeserialize, from the binary form (docs/binary-form.md) to objects of this realm. The bytes may be
// anybody's: a length is checked against what is left before anything is made of it, and what is wrong ends in an exception. Objects that
// are not full are on a stack of our own rather than on the engine's; each is put into its container when it begins. What is plain data
// only is made by `internals.readPlain` instead, which is many times faster.
(function (host, internals) {
  'use strict';

  const { DataView, Map, RangeError, Set, Uint16Array, Uint8Array, arrayPrototype, copy, decodeBase64, define, fromCharCode,
    getFloat64, list, mapSet, quietly, setAdd, setPrototypeOf, toBase64, viewBuffer, viewOffset, viewSize } = internals.cloneNatives;
  const { isArrayIndex, readPlain } = internals;

  const unitsAtOnce = 8;
  const none = new Uint8Array(0);
  const noKey = {};

  let bytes = none;
  let block, floats;
  let offset = 0;
  let size = 0;
  let at = 0;

  const fail = (reason, place = at) => {
    throw new RangeError('The record is malformed at byte ' + place + ': ' + reason + '.');
  };

  const need = length => {
    if (length > size - at) fail('it ends early', size);
  };

  const readByte = () => at < size ? bytes[at++] : fail('it ends early');

  /** A length, offset, number or index that must not be above a limit. */
  const readCount = (limit = 0x1FFFFFFFFFFFFF) => {
    const start = at;
    let count = 0, scale = 1, part;
    do {
      if (at - start === 8) fail('a count takes more than 8 bytes', start);
      part = readByte();
      count += (part & 0x7F) * scale;
      scale *= 0x80;
    } while (part > 0x7F);
    return count <= limit ? count : fail('a count is ' + count + ', above ' + limit, start);
  };

  const readFloat = () => {
    need(8);
    at += 8;
    return getFloat64(floats, at - 8, true);
  };

  /** A window onto the next bytes of the record. */
  const readBytes = length => {
    need(length);
    at += length;
    return new Uint8Array(block, offset + at - length, length);
  };

  const readLatin1 = length => {
    if (length > size - at) fail('it ends early', size);
    const from = at;
    at += length;
    switch (length) {
      case 0: return '';
      case 1: return fromCharCode(bytes[from]);
      case 2: return fromCharCode(bytes[from], bytes[from + 1]);
      case 3: return fromCharCode(bytes[from], bytes[from + 1], bytes[from + 2]);
      case 4: return fromCharCode(bytes[from], bytes[from + 1], bytes[from + 2], bytes[from + 3]);
      case 5: return fromCharCode(bytes[from], bytes[from + 1], bytes[from + 2], bytes[from + 3], bytes[from + 4]);
    }
    return decodeBase64(toBase64(new Uint8Array(block, offset + from, length)));
  };

  const readWide = length => {
    const raw = readBytes(2 * length);
    const units = new Uint16Array(length);
    copy(new Uint8Array(viewBuffer(units)), raw);
    const full = length - length % unitsAtOnce;
    let text = '';
    for (let i = 0; i < full; i += unitsAtOnce)
      text += fromCharCode(units[i], units[i + 1], units[i + 2], units[i + 3], units[i + 4], units[i + 5], units[i + 6], units[i + 7]);
    for (let i = full; i < length; i++) text += fromCharCode(units[i]);
    return text;
  };

  /** The text that begins with a tag already read. */
  const readTextOf = tag => {
    if (tag >= 0x40 && tag < 0x80) return readLatin1(tag - 0x40);
    if (tag === 0x09) return readLatin1(readCount());
    if (tag === 0x0A) return readWide(readCount());
    return fail('a string was expected, not tag ' + tag, at - 1);
  };

  // What was transferred, the numbers of shared memory, and the objects made so far by number; nothing for a view whose buffer comes next.
  let transferred;
  let shared;
  let objects;
  let count;

  // Objects that another one began in: the object and its tag, of an array its length and the index that comes next, of a map the key whose
  // value comes next.
  let containers, tags, lengths, nexts, keys;
  let depth;

  const forget = () => {
    transferred = shared = undefined;
    objects = list();
    containers = list();
    tags = list();
    lengths = list();
    nexts = list();
    keys = list();
    count = depth = 0;
  };
  forget();

  const push = (tag, container) => {
    objects[count++] = container;
    containers[depth] = container;
    tags[depth] = tag;
    depth++;
    return container;
  };

  // Nothing is inherited while elements are set, so that no setter on Array.prototype is reached.
  const pushArray = () => {
    const array = setPrototypeOf([], null);
    array.length = lengths[depth] = readCount(0xFFFFFFFF);
    nexts[depth] = 0;
    return push(0x1B, array);
  };

  const pushMap = () => {
    keys[depth] = noKey;
    return push(0x17, new Map());
  };

  const readReference = () => {
    const number = readCount();
    return (number < count ? objects[number] : undefined) ?? fail('an object is referred to that is not there');
  };

  const readTransferred = () => {
    const number = readCount();
    return number < transferred.length ? transferred[number] : fail('a transferred object is referred to that is not there');
  };

  // There is no number for the memory of another agent cluster.
  internals.readShared = place => {
    const number = shared === undefined || place >= shared.length ? null : shared[place];
    return number === null ? fail('shared memory is referred to that cannot be had here') : internals.openMemory(undefined, number);
  };

  const readInteger = () => {
    const zigzag = readCount(0xFFFFFFFF);
    return zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
  };

  // Reads a value that has no parts, or begins one that has: then it has been pushed.
  const read = tag => {
    if (tag >= 0x80) return tag - 0x80;
    if (tag >= 0x40) return readLatin1(tag - 0x40);
    switch (tag) {
      case 0x1C: return push(tag, {});
      case 0x1B: return pushArray();
      case 0x06: return readFloat();
      case 0x05: return readInteger();
      case 0x09: case 0x0A: return readTextOf(tag);
      case 0x02: return null;
      case 0x03: return false;
      case 0x04: return true;
      case 0x01: return undefined;
      case 0x0C: return readReference();
      case 0x0D: return readTransferred();
      case 0x17: return pushMap();
      case 0x18: return push(tag, new Set());
      case 0x07: return internals.readBigInt(false);
      case 0x08: return internals.readBigInt(true);
      case 0x16: return readView();
    }
    return objects[count++] = internals.readLeaf(tag);
  };

  const readView = () => {
    const number = count++;
    objects[number] = undefined;
    return objects[number] = internals.readView();
  };

  // Each of these goes on with the innermost object until it is full, or until another one has begun inside it.
  const fill = frame => {
    switch (tags[frame]) {
      case 0x1C: return fillObject(frame, containers[frame]);
      case 0x1B: return fillArray(frame, containers[frame], lengths[frame]);
      case 0x17: return fillMap(frame, containers[frame]);
      default: return fillSet(frame, containers[frame]);
    }
  };

  const fillObject = (frame, object) => {
    do {
      const tag = at < size ? bytes[at++] : fail('it ends early');
      if (tag === 0x00) return pop();
      const name = tag >= 0x40 && tag < 0x80 ? readLatin1(tag - 0x40) : readTextOf(tag);
      const next = at < size ? bytes[at++] : fail('it ends early');
      const value = next >= 0x80 ? next - 0x80 : read(next);
      // Neither __proto__ nor a setter that a page put on Object.prototype may run.
      if (name in object) define(object, name, value);
      else object[name] = value;
    } while (depth === frame + 1);
  };

  const fillArray = (frame, array, length) => {
    let next = nexts[frame];
    while (next < length) {
      const tag = at < size ? bytes[at++] : fail('it ends early');
      if (tag === 0x0B) next += readCount(length - next) || fail('a run of holes is empty');
      else {
        array[next++] = tag >= 0x80 ? tag - 0x80 : read(tag);
        if (depth !== frame + 1) break;
      }
    }
    nexts[frame] = next;
    if (depth === frame + 1) fillNamesOfArray(frame, array);
  };

  const fillNamesOfArray = (frame, array) => {
    do {
      const tag = readByte();
      if (tag === 0x00) {
        setPrototypeOf(array, arrayPrototype);
        return pop();
      }
      const name = readTextOf(tag);
      if (name === 'length' || isArrayIndex(name)) fail(name + ' cannot be a named property of an array');
      array[name] = read(readByte());
    } while (depth === frame + 1);
  };

  const fillMap = (frame, map) => {
    do {
      const key = keys[frame];
      const tag = readByte();
      if (key !== noKey) {
        keys[frame] = noKey;
        mapSet(map, key, read(tag));
      } else if (tag === 0x00) return pop();
      else keys[frame] = read(tag);
    } while (depth === frame + 1);
  };

  const fillSet = (frame, set) => {
    do {
      const tag = readByte();
      if (tag === 0x00) return pop();
      setAdd(set, read(tag));
    } while (depth === frame + 1);
  };

  const pop = () => {
    containers[--depth] = undefined;
  };

  const readRecord = (record, received, numbers) => {
    try {
      bytes = record;
      block = viewBuffer(record);
      offset = viewOffset(record);
      size = viewSize(record);
      floats = new DataView(block, offset, size);
      at = 0;
      transferred = received;
      shared = numbers;
      if (readByte() !== 0xC1) fail('it does not begin with 193', 0);
      const value = read(readByte());
      while (depth > 0) fill(depth - 1);
      return at === size ? value : fail('bytes follow the value');
    } finally {
      bytes = none;
      block = floats = undefined;
      forget();
    }
  };

  /** What the readers of other kinds of value read with. */
  internals.cloneReader = { fail, place: () => at, read, readByte, readBytes, readCount, readFloat, readTextOf };

  /**
   * The value that a Uint8Array holds in the binary form. `transferred` is a list of the prelude's own with this realm's objects for what
   * was transferred, in the order of the transfer list, `shared` one with the numbers of shared memory, or nothing. Throws if the bytes are malformed or the engine refuses to make an object.
   */
  internals.deserialize = (record, transferred, shared) => {
    const plain = transferred.length === 0 ? readPlain(record) : record;
    return plain !== record ? plain : quietly(readRecord, record, transferred, shared);
  };
})
