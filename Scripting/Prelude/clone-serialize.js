// HTML Standard 2.7.3 and 2.7.7: StructuredSerializeWithTransfer, into the binary form (docs/binary-form.md). Objects that are not done
// with are on a stack of our own rather than on the engine's, so that no depth of a graph is too deep. What is plain data only is
// written by `internals.writePlain` instead, which is many times faster.
(function (host, internals) {
  'use strict';

  const { Map, hasOwn, isDetached, keys, list, mapForEach, mapGet, mapSet, moveBuffer, setForEach } = internals.cloneNatives;
  const { begin, end, writeByte, writeName, writeNumber, writeTagged, writeText, written } = internals.cloneWriter;
  const { cloneKindOf: kindOf, cloneKinds: kinds, cloneShapes: shapes, isArrayIndex, uncloneableName, writePlain } =
    internals;

  const mostKeptDepth = 1 << 10;

  // What the serialization knows: its hooks; the objects met and their numbers (of one in the transfer list: the complement of its place).
  // A table is made for the second object only; most messages have one.
  let hooks;
  let first;
  let memory = null;
  let count = 0;

  // Objects that another one was met in: how each is visited, what is left of it, and for an array what is not written yet. Those from base
  // up belong to this serialization, those below to one whose getter it runs in.
  let shapesOf, objects, partsOf, nexts, ends, lengths, unwritten;
  let base = 0;
  let depth = 0;

  const forget = () => {
    shapesOf = list();
    objects = list();
    partsOf = list();
    nexts = list();
    ends = list();
    lengths = list();
    unwritten = list();
  };
  forget();

  const push = (shape, object, parts, next, end, length, firstUnwritten) => {
    shapesOf[depth] = shape;
    objects[depth] = object;
    partsOf[depth] = parts;
    nexts[depth] = next;
    ends[depth] = end;
    lengths[depth] = length;
    unwritten[depth] = firstUnwritten;
    depth++;
  };

  const pop = () => {
    depth--;
    objects[depth] = undefined;
    partsOf[depth] = undefined;
  };

  const cannotClone = internals.cannotClone = reason => {
    const path = internals.clonePath(shapesOf, partsOf, nexts, base, depth);
    return hooks.dataCloneError(path + ' cannot be cloned: ' + reason + '.');
  };

  /** Writes a primitive; false for anything else. */
  const writePrimitive = value => {
    switch (typeof value) {
      case 'string': writeText(value); return true;
      case 'number': writeNumber(value); return true;
      case 'boolean': writeByte(value ? 0x04 : 0x03); return true;
      case 'undefined': writeByte(0x01); return true;
      case 'bigint': internals.writeBigInt(value); return true;
      case 'object': if (value !== null) return false; writeByte(0x02); return true;
      default: return false;
    }
  };

  const remember = (value, number) => {
    if (memory !== null) mapSet(memory, value, number);
    else if (number === 0) first = value;
    else {
      memory = new Map();
      mapSet(memory, first, 0);
      mapSet(memory, value, number);
    }
  };

  /** Each writes a platform object that holds no others, if it is one of the interface that it knows; says whether it is. */
  const leafWriters = internals.leafWriters = list();
  const writeAsLeaf = value => {
    for (let i = 0; i < leafWriters.length; i++) if (leafWriters[i](value)) return true;
    return false;
  };

  // Visiting writes an object's parts from one on. It ends with the object, or at a part that is an object itself: then what is left has
  // been pushed, and that part is the answer.
  const enter = value => {
    if (typeof value !== 'object') throw cannotClone('it is ' + uncloneableName(value));
    const known = memory !== null ? mapGet(memory, value) : value === first ? 0 : undefined;
    if (known !== undefined) return writeTagged(known < 0 ? 0x0D : 0x0C, known < 0 ? ~known : known);
    const kind = kindOf(value);
    if (kind === undefined && internals.foreignClone?.isForeign(value)) return enterForeign(value);
    if (kind === kinds.plain) {
      const name = hooks.interfaceOf(value);
      if (name !== undefined && writeAsLeaf(value)) return remember(value, count++);
      if (name !== undefined)
        throw cannotClone('it is a ' + name + (hooks.transferOf(value) === undefined ? '' : ' that is not in the transfer list'));
      remember(value, count++);
      writeByte(0x1C);
      const names = keys(value);
      return visitNames(value, names, 0, names.length, undefined, 0);
    }
    switch (kind) {
      case kinds.array: return enterArray(value);
      case kinds.map: return enterValues(0x17, shapes.map, value, entriesOf(value));
      case kinds.set: return enterValues(0x18, shapes.set, value, membersOf(value));
      case kinds.view: remember(value, count++); return internals.writeView(value);
      case kinds.shared: return enterShared(value);
      case kinds.buffer: if (isDetached(value)) throw cannotClone('it is a detached ArrayBuffer'); break;
      case undefined: throw cannotClone('it is ' + uncloneableName(value));
    }
    internals.writeLeaf(kind, value);
    remember(value, count++);
  };

  // An object of another window is taken apart where it is, and goes into the record as if it were of this one.
  const enterForeign = value => {
    const { kindOf: kindElsewhere, partsOf: partsElsewhere, copyOf } = internals.foreignClone;
    const kind = kindElsewhere(value);
    switch (kind) {
      case kinds.plain: {
        remember(value, count++);
        writeByte(0x1C);
        const names = keys(value);
        return visitNames(value, names, 0, names.length, undefined, 0);
      }
      case kinds.array: return enterArray(value);
      case kinds.map: return enterValues(0x17, shapes.map, value, partsElsewhere(value));
      case kinds.set: return enterValues(0x18, shapes.set, value, partsElsewhere(value));
      case undefined: throw cannotClone('it is an object of another window that is neither data nor in the transfer list');
    }
    let copy;
    try {
      copy = copyOf(value);
    } catch {
      throw cannotClone('it is an object of another window that cannot be cloned there');
    }
    if (kind === kinds.view) {
      remember(value, count++);
      return internals.writeView(copy);
    }
    if (hooks.interfaceOf(copy) !== undefined) writeAsLeaf(copy);
    else internals.writeLeaf(kind, copy);
    remember(value, count++);
  };

  const enterShared = value => {
    const place = hooks.share(value);
    if (place === undefined) throw cannotClone('it is a SharedArrayBuffer, and ' + hooks.whyNotShared);
    remember(value, count++);
    writeTagged(0x15, place);
  };

  const visitNames = (object, names, next, end, length, firstUnwritten) => {
    while (next < end) {
      const name = names[next++];
      if (!hasOwn(object, name)) continue;
      const value = object[name];
      if (length === undefined || !isArrayIndex(name)) {
        if (length !== undefined) firstUnwritten = writeHoles(firstUnwritten, length);
        writeName(name);
      } else firstUnwritten = writeHoles(firstUnwritten, +name) + 1;
      if (!writePrimitive(value)) {
        push(shapes.names, object, names, next, end, length, firstUnwritten);
        return value;
      }
    }
    if (length !== undefined) writeHoles(firstUnwritten, length);
    writeByte(0x00);
  };

  const writeHoles = (from, to) => {
    if (to > from) writeTagged(0x0B, to - from);
    return to;
  };

  const enterArray = array => {
    const { length } = array;
    const names = keys(array);
    remember(array, count++);
    writeTagged(0x1B, length);
    const isFull = names.length === length && (length === 0 || names[length - 1] === '' + (length - 1));
    return isFull ? visitElements(array, 0, length, 0) : visitNames(array, names, 0, names.length, length, 0);
  };

  const visitElements = (array, next, end, firstUnwritten) => {
    while (next < end) {
      const index = next++;
      if (!hasOwn(array, index)) continue;
      const value = array[index];
      if (firstUnwritten !== index) writeHoles(firstUnwritten, index);
      firstUnwritten = next;
      if (!writePrimitive(value)) {
        push(shapes.elements, array, undefined, next, end, end, firstUnwritten);
        return value;
      }
    }
    writeHoles(firstUnwritten, end);
    writeByte(0x00);
  };

  const enterValues = (tag, shape, object, values) => {
    remember(object, count++);
    writeByte(tag);
    return visitValues(shape, object, values, 0, values.length);
  };

  const visitValues = (shape, object, values, next, end) => {
    while (next < end) {
      const value = values[next++];
      if (!writePrimitive(value)) {
        push(shape, object, values, next, end);
        return value;
      }
    }
    writeByte(0x00);
  };

  const entriesOf = map => {
    const entries = list();
    let length = 0;
    mapForEach(map, (value, key) => {
      entries[length++] = key;
      entries[length++] = value;
    });
    return entries;
  };

  const membersOf = set => {
    const members = list();
    let length = 0;
    setForEach(set, member => {
      members[length++] = member;
    });
    return members;
  };

  const resume = () => {
    const frame = depth - 1;
    const shape = shapesOf[frame], object = objects[frame], parts = partsOf[frame];
    pop();
    switch (shape) {
      case shapes.names: return visitNames(object, parts, nexts[frame], ends[frame], lengths[frame], unwritten[frame]);
      case shapes.elements: return visitElements(object, nexts[frame], ends[frame], unwritten[frame]);
      default: return visitValues(shape, object, parts, nexts[frame], ends[frame]);
    }
  };

  const write = value => {
    if (writePrimitive(value)) return;
    let inner = enter(value);
    while (inner !== undefined || depth > base) inner = inner === undefined ? resume() : enter(inner);
  };

  const bufferWay = {
    __proto__: null, places: 1, gone: 'detached', isGone: isDetached, take: buffer => hooks.transferBuffer(moveBuffer(buffer)),
  };

  // The transfer list is checked before anything of the page's can run, and moved after everything has. The answer is how each entry moves.
  const expect = transferList => {
    memory = new Map();
    const listed = new Map(), ways = list();
    for (let i = 0, place = 0; i < transferList.length; i++) {
      const entry = transferList[i], way = kindOf(entry) === kinds.buffer ? bufferWay : hooks.transferOf(entry);
      if (way === undefined) throw hooks.dataCloneError('Entry ' + i + ' of the transfer list is not transferable.');
      if (mapGet(listed, entry)) throw hooks.dataCloneError('Entry ' + i + ' of the transfer list is in the list twice.');
      mapSet(listed, entry, true);
      if (way.places > 0) mapSet(memory, entry, ~place);
      place += way.places;
      ways[i] = way;
    }
    return ways;
  };

  const transfer = (transferList, ways) => {
    for (let i = 0; i < transferList.length; i++) {
      const entry = transferList[i], way = ways[i];
      if (way.isGone(entry)) throw hooks.dataCloneError('Entry ' + i + ' of the transfer list is ' + way.gone + '.');
      way.take(entry);
    }
  };

  const serialize = (value, transferList, given) => {
    const start = begin();
    hooks = given;
    try {
      const ways = transferList.length > 0 ? expect(transferList) : undefined;
      write(value);
      if (ways !== undefined) transfer(transferList, ways);
      return written(start);
    } finally {
      end(start);
      while (depth > base) pop();
      hooks = first = undefined;
      memory = null;
      count = 0;
      if (depth === 0 && shapesOf.length > mostKeptDepth) forget();
    }
  };

  const serializeInside = (value, transferList, given) => {
    const outerHooks = hooks, outerFirst = first, outerMemory = memory, outerCount = count, outerBase = base;
    first = undefined;
    memory = null;
    count = 0;
    base = depth;
    try {
      return serialize(value, transferList, given);
    } finally {
      hooks = outerHooks;
      first = outerFirst;
      memory = outerMemory;
      count = outerCount;
      base = outerBase;
    }
  };

  /**
   * The bytes of a value. `transferList` is a list of the prelude's own, of objects. The hooks:
   * - `interfaceOf(object)`: the name of a platform object's interface; undefined for any other object;
   * - `transferOf(object)`: how a platform object moves, undefined for one of a kind that cannot. `places`: how many it takes among what is
   *   transferred, by the first of which it is referred to; 0 for one that is written like any value, and only given up. `isGone(object)`: whether
   *   it can move no longer, for which `gone` is the word. `take(object)` moves it;
   * - `transferBuffer(buffer)`: moves a new buffer that holds the bytes of one in the list. Both are called in list order after all else has
   *   gone well; if a later entry fails, what they were given has been given up all the same;
   * - `share(buffer)`: the place of a SharedArrayBuffer in the list of shared memory that goes with the bytes; undefined if it must not be
   *   shared, for which `whyNotShared` is the reason;
   * - `dataCloneError(message)`: the exception to throw.
   * The bytes must be copied before the next call. Platform objects must have a private field, by which they are told from plain data.
   */
  internals.serialize = (value, transferList, given) => {
    const plain = transferList.length === 0 ? writePlain(value) : undefined;
    if (plain !== undefined) return plain;
    return hooks === undefined ? serialize(value, transferList, given) : serializeInside(value, transferList, given);
  };
})
