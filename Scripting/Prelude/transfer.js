// HTML Standard 2.7.7-2.7.9: messages with what travels in them, on their way out of the realm and into it.
(function (host, internals) {
  'use strict';

  const { ArrayBuffer, DOMException, TypeError, Uint8Array, append, apply, bufferLength, bufferLimit, bytesBuffer, create, isObject, isResizable,
    list, setBytes } = internals.primordials;
  const { ops, readSequence, stateOf } = internals;

  const nothing = list();
  internals.noTransfer = nothing;

  /** sequence<object>: every entry is an object, or the list is refused. */
  internals.checkObjects = (entries, name) => {
    for (let i = 0; i < entries.length; i++)
      if (!isObject(entries[i])) throw new TypeError(`${name}: entry ${i} of the transfer list is not an object`);
    return entries;
  };

  internals.readTransferList = (value, name) => internals.checkObjects(readSequence(value, name), name);

  /** StructuredSerializeOptions: undefined and null are empty. */
  internals.readTransferOption = (options, name) => {
    if (options === undefined || options === null) return nothing;
    const { transfer } = internals.dictionary(options, name);
    return transfer === undefined ? nothing : internals.readTransferList(transfer, name);
  };

  // What was transferred by the serialization under way, two values for each item: the number of a port and undefined, or what it stands for
  // if that is a stream; or a buffer and the length up to which it may grow, -1 for one of fixed length.
  let moved = nothing;

  // The numbers of the shared memory that it referred to.
  let shared;

  const move = (item, form) => {
    moved[moved.length] = item;
    moved[moved.length] = form;
  };

  internals.move = move;

  /**
   * How platform objects move, by their interface: see the hook `transferOf` of `internals.serialize`. One that only some of them can has
   * `applies(object)` besides.
   */
  const transferables = internals.transferables = create(null);

  internals.moveBuffer = buffer => move(buffer, isResizable(buffer) ? bufferLimit(buffer) : -1);

  const hooks = {
    __proto__: null,
    interfaceOf(object) {
      const state = stateOf(object);
      return state === undefined ? undefined : state.interfaceName ?? 'platform object';
    },
    transferOf(object) {
      const way = transferables[stateOf(object)?.interfaceName];
      return way?.applies === undefined || way.applies(object) ? way : undefined;
    },
    transferBuffer: internals.moveBuffer,
    share(buffer) {
      if (!host(ops.isCrossOriginIsolated)) return undefined;
      shared ??= list();
      shared[shared.length] = internals.sharedMemory.share(buffer);
      return shared.length - 1;
    },
    whyNotShared: 'the sender is not cross-origin isolated',
    dataCloneError: message => new DOMException(message, 'DataCloneError'),
  };

  /** A simulation can leave no memory for a clone; nothing is asked of the host where none does. */
  const requireMemory = () => {
    if (internals.mayFailToSend && host(ops.failsToSend)) throw new DOMException('There is no memory for the clone.', 'DataCloneError');
  };

  /**
   * Serializes a message and hands it to the host in the same call as everything that was transferred. Transfers that were made
   * before a later one failed are not undone: the sides are stranded.
   */
  internals.send = (operation, to, origin, message, transferList) => {
    requireMemory();
    const outer = moved, outerShared = shared;
    const items = moved = transferList.length === 0 ? nothing : list();
    shared = undefined;
    try {
      const bytes = internals.serialize(message, transferList, hooks);
      if (items.length === 0 && shared === undefined) host(operation, to, origin, bytes);
      else callWith(operation, to, origin, bytes, items, shared);
    } catch (error) {
      if (items.length > 0) callWith(ops.strand, 0, '', '', items);
      throw error;
    } finally {
      moved = outer;
      shared = outerShared;
    }
  };

  const callWith = (operation, to, origin, bytes, items, numbers = nothing) => {
    const values = list();
    values[0] = operation;
    values[1] = to;
    values[2] = origin;
    values[3] = bytes;
    for (let i = 0; i < items.length; i++) values[i + 4] = items[i];
    for (let i = 0; i < numbers.length; i++) {
      values[values.length] = numbers[i];
      values[values.length] = true;
    }
    return apply(host, undefined, values);
  };

  /** The objects for what arrived: in the form of `moved` above, from a place in the values on. What is shared comes after them. */
  const receiveItems = (values, start) => {
    if (values.length <= start) return nothing;
    const received = list();
    for (let i = start; i < values.length && values[i + 1] !== true; i += 2)
      received[received.length] = typeof values[i] === 'number' ? receivePort(values[i], values[i + 1], values[i + 2]) : receiveBuffer(values[i], values[i + 1]);
    return received;
  };

  const receivePort = (number, form, next) =>
    form === undefined ? internals.makePort(number) : internals.receiveStream(number, form, next);

  /** The numbers of the shared memory that came along, null where it cannot be had here. */
  const numbersAmong = (values, start) => {
    if (values.length <= start || values[values.length - 1] !== true) return undefined;
    const numbers = list();
    for (let i = start; i < values.length; i += 2) if (values[i + 1] === true) numbers[numbers.length] = values[i];
    return numbers;
  };

  const receiveBuffer = internals.receiveBuffer = (bytes, limit) => {
    if (limit < 0) return bytesBuffer(bytes);
    const buffer = new ArrayBuffer(bufferLength(bytesBuffer(bytes)), { __proto__: null, maxByteLength: limit });
    setBytes(new Uint8Array(buffer), bytes);
    return buffer;
  };

  const portsAmong = received => {
    if (received.length === 0) return null;
    const ports = [];
    for (let i = 0; i < received.length; i++) if (internals.isPort(received[i])) append(ports, received[i]);
    return ports;
  };

  /**
   * A message that came due: `message` at its target once it was deserialized whole and the host knows, else `messageerror`.
   * @param values what travelled in it, from the place `start` on.
   */
  internals.receive = (target, bytes, origin, source, values, start) => {
    let data, ports;
    const received = receiveItems(values, start);
    try {
      data = internals.deserialize(bytes, received, numbersAmong(values, start));
      ports = portsAmong(received);
    } catch {
      for (let i = 0; i < received.length; i++) if (internals.isPort(received[i])) internals.detach(stateOf(received[i]));
      internals.fire(target, internals.makeMessageEvent('messageerror', null, origin, source, null));
      return;
    }
    host(ops.accept);
    internals.fire(target, internals.makeMessageEvent('message', data, origin, source, ports));
  };

  const keepingHooks = {
    __proto__: hooks,
    share: () => undefined,
    whyNotShared: 'shared memory cannot be kept',
  };

  /** A value that is to be kept, with nothing transferred, as bytes. */
  internals.serializeInside = value => new Uint8Array(internals.serialize(value, nothing, keepingHooks));

  /** A copy of a value for the prelude's own use, made as a message would be. */
  internals.cloneInside = value => internals.deserialize(internals.serializeInside(value), nothing);

  internals.exposeFunctions({
    structuredClone(value, options = undefined) {
      internals.checkGlobal(this);
      internals.needArguments(arguments.length, 1, 'structuredClone');
      const transferList = internals.readTransferOption(options, 'structuredClone');
      requireMemory();
      const outer = moved, outerShared = shared;
      const items = moved = transferList.length === 0 ? nothing : list();
      shared = undefined;
      let bytes, numbers;
      try {
        bytes = new Uint8Array(internals.serialize(value, transferList, hooks));
        numbers = shared;
      } catch (error) {
        if (items.length > 0) callWith(ops.strand, 0, '', '', items);
        throw error;
      } finally {
        moved = outer;
        shared = outerShared;
      }
      // A port comes out as another port of this realm; a buffer is there already.
      const received = list();
      for (let i = 0; i < items.length; i += 2) if (typeof items[i] === 'number') items[i] = host(ops.adoptOwn, items[i]);
      for (let i = 0; i < items.length; i += 2)
        received[i / 2] = typeof items[i] === 'number' ? receivePort(items[i], items[i + 1], items[i + 2]) : items[i];
      return internals.deserialize(bytes, received, numbers);
    },
  });
})
