// Structured clone, the bytes: writes the parts of the binary form (docs/binary-form.md) into memory that is kept from one record to the
// next. A record that begins inside a getter that another one ran is written behind what that has written so far.
(function (host, internals) {
  'use strict';

  const { ArrayBuffer, DataView, Uint8Array, bufferSize, charCode, copy, encodeBase64, execute, floor, readBase64, setFloat64 } =
    internals.cloneNatives;

  const usualRoom = 2048, mostKeptRoom = 1 << 20;
  const longestByUnit = 2, longestShort = 63, longestKeptName = 32, mostKeptNames = 256;
  const beyondLatin1 = /[^\x00-\xFF]/;

  let room, block, bytes, floats;
  let at = 0;

  const replace = newRoom => {
    room = newRoom;
    block = new ArrayBuffer(room);
    bytes = new Uint8Array(block);
    floats = new DataView(block);
  };
  replace(usualRoom);

  const grow = needed => {
    const old = bytes;
    let newRoom = room * 2;
    while (newRoom < at + needed) newRoom *= 2;
    replace(newRoom);
    copy(bytes, old);
  };

  const writeByte = byte => {
    if (at === room) grow(1);
    bytes[at++] = byte;
  };

  const writeCount = value => {
    if (at + 8 > room) grow(8);
    while (value > 0x7F) {
      bytes[at++] = value % 0x80 | 0x80;
      value = floor(value / 0x80);
    }
    bytes[at++] = value;
  };

  const writeTagged = (tag, value) => {
    writeByte(tag);
    writeCount(value);
  };

  const writeFloat = (tag, value) => {
    if (at + 9 > room) grow(9);
    bytes[at] = tag;
    setFloat64(floats, at + 1, value, true);
    at += 9;
  };

  const writeNumber = value => {
    if ((value | 0) !== value || value === 0 && 1 / value < 0) writeFloat(0x06, value);
    else if (value >= 0 && value <= 0x7F) writeByte(0x80 + value);
    else writeTagged(0x05, value < 0 ? -2 * value - 1 : 2 * value);
  };

  const writeContents = buffer => {
    const size = bufferSize(buffer);
    if (at + size > room) grow(size);
    copy(bytes, new Uint8Array(buffer), at);
    at += size;
  };

  const writeWide = (text, length) => {
    writeTagged(0x0A, length);
    if (at + 2 * length > room) grow(2 * length);
    for (let i = 0; i < length; i++) {
      const unit = charCode(text, i);
      bytes[at++] = unit;
      bytes[at++] = unit >> 8;
    }
  };

  const decoded = new Uint8Array(longestShort);

  // Unit by unit is slow in an interpreter; for all but the shortest texts the way through base64, which is native, is shorter.
  const writeText = text => {
    const { length } = text;
    if (at + longestShort >= room) grow(longestShort + 1);
    if (length <= longestByUnit) {
      let union = 0;
      for (let i = 0; i < length; i++) union |= bytes[at + i + 1] = charCode(text, i);
      if (union > 0xFF) return writeWide(text, length);
      bytes[at] = 0x40 + length;
      at += length + 1;
    } else if (execute(beyondLatin1, text) !== null) {
      writeWide(text, length);
    } else if (length <= longestShort) {
      readBase64(decoded, encodeBase64(text));
      bytes[at] = 0x40 + length;
      copy(bytes, decoded, at + 1);
      at += length + 1;
    } else {
      writeTagged(0x09, length);
      if (at + length > room) grow(length);
      readBase64(new Uint8Array(block, at, length), encodeBase64(text));
      at += length;
    }
  };

  // The names of properties are few and come again: their bytes are kept.
  const keptNames = { __proto__: null };
  let keptCount = 0;

  const writeName = name => {
    const kept = keptNames[name];
    if (kept !== undefined) {
      if (at + longestKeptName >= room) grow(longestKeptName + 1);
      copy(bytes, kept, at);
      at += name.length + 1;
      return;
    }
    const start = at;
    writeText(name);
    if (name.length > longestKeptName || keptCount === mostKeptNames || bytes[start] < 0x40) return;
    keptCount++;
    keptNames[name] = new Uint8Array(at - start);
    copy(keptNames[name], new Uint8Array(block, start, at - start));
  };

  internals.cloneWriter = {
    writeByte, writeContents, writeCount, writeFloat, writeName, writeNumber, writeTagged, writeText,

    /** Begins a record and returns its start, by which the other two know it. */
    begin: () => {
      const start = at;
      writeByte(0xC1);
      return start;
    },

    /** What was written since a record began. It must be copied before the next one begins. */
    written: start => new Uint8Array(block, start, at - start),

    /** Ends the record that began last, whether it is whole or failed. Memory that grew unusually large is let go. */
    end: start => {
      at = start;
      if (at === 0 && room > mostKeptRoom) replace(usualRoom);
    },
  };
})
