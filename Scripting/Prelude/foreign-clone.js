// HTML Standard 2.7.3 and 2.7.7, of objects of another window: they are serialized and transferred as they would be in a browser, where it
// makes no difference which realm an object is of.
(function (host, internals) {
  'use strict';

  const { Uint8Array, bufferLimit, isResizable, list, mapForEach, setForEach } = internals.primordials;
  const { askForeign, callForeign, cloneKindOf, cloneKinds, encodeForeign: encode, foreignOf, isPort, noTransfer, ops, reachKinds: kinds, reached,
    realmOfForeign, stateOf } = internals;
  const { isDetached, moveBuffer } = internals.cloneNatives;

  // What an object is, where it is no kind of the language's.
  const anyInterface = 'interface', port = 'port', movedPort = 'moved port', movedBuffer = 'moved buffer';

  const kindOf = object => {
    const kind = cloneKindOf(object);
    if (kind === cloneKinds.shared) return undefined;
    if (kind === cloneKinds.buffer && isDetached(object)) return movedBuffer;
    if (kind !== cloneKinds.plain || stateOf(object) === undefined) return kind;
    return isPort(object) ? stateOf(object).detached ? movedPort : port : anyInterface;
  };

  const encodeBytes = (out, bytes) => {
    out[out.length] = internals.crossingSorts.plain;
    out[out.length] = bytes;
  };

  reached[kinds.cloneKind] = (out, object) => encode(out, kindOf(object));
  reached[kinds.serialize] = (out, object) => encodeBytes(out, internals.serializeInside(object));
  reached[kinds.entries] = (out, object) => {
    if (cloneKindOf(object) === cloneKinds.set) return setForEach(object, member => encode(out, member));
    mapForEach(object, (value, key) => {
      encode(out, key);
      encode(out, value);
    });
  };
  reached[kinds.detachPort] = (out, object) => {
    internals.detach(stateOf(object));
    encode(out, stateOf(object).number);
  };
  reached[kinds.detachBuffer] = (out, object) => {
    const limit = isResizable(object) ? bufferLimit(object) : -1;
    encodeBytes(out, new Uint8Array(moveBuffer(object)));
    encode(out, limit);
  };

  const kindElsewhere = value => callForeign(foreignOf(value), kinds.cloneKind);

  internals.foreignClone = {
    __proto__: null,
    isForeign: value => foreignOf(value) !== undefined,

    /** The kind of an object of another window: one of `cloneKinds`; undefined for one that cannot be cloned. */
    kindOf(value) {
      const kind = kindElsewhere(value);
      return kind === port || kind === movedPort || kind === movedBuffer ? undefined : kind;
    },

    /** The keys and values of a map, or the members of a set, as a list of the prelude's own. */
    partsOf(value) {
      const parts = askForeign(foreignOf(value), kinds.entries), own = list();
      for (let i = 0; i < parts.length; i++) own[i] = parts[i];
      return own;
    },

    /** An object of this window that is equal to one of another. */
    copyOf: value => internals.deserialize(callForeign(foreignOf(value), kinds.serialize), noTransfer),
  };

  // Ports and buffers of other windows are taken over: a port becomes one of this window first.
  internals.transferables[internals.foreignInterface] = {
    __proto__: null,
    places: 1,
    gone: 'detached',
    applies(object) {
      const kind = kindElsewhere(object);
      return kind === port || kind === movedPort || kind === cloneKinds.buffer || kind === movedBuffer;
    },
    isGone(object) {
      const kind = kindElsewhere(object);
      return kind === movedPort || kind === movedBuffer;
    },
    take(object) {
      const foreign = foreignOf(object);
      if (kindElsewhere(object) === port)
        return internals.move(host(ops.takePort, realmOfForeign(foreign), callForeign(foreign, kinds.detachPort)), undefined);
      const parts = askForeign(foreign, kinds.detachBuffer);
      internals.moveBuffer(internals.receiveBuffer(parts[0], parts[1]));
    },
  };
})
