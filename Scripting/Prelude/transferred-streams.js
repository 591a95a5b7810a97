// Streams Standard 8.2: streams that are transferred. A stream stays where it is, and what is made of it at the other end is fed from it over a
// channel of their own.
(function (host, internals) {
  'use strict';

  const { DOMException, isObject, then } = internals.primordials;
  const { addInternalListener, buildReadable, buildWritable, makePort, move, noQueue, oneChunk, ops, pipe, postOn, readableObject, stateOf,
    transferables, writableObject } = internals;
  const { deferred, quiet, rejected } = internals.streamParts;

  // What a port stands for that travels, as the host has it (Messaging.Ports.TransferredForm).
  const Forms = { __proto__: null, readable: 1, writable: 2, transformReadable: 3, transformWritable: 4 };

  const post = (number, type, value) => { postOn(number, { __proto__: null, type, value }, undefined, null); };

  const postError = (number, error) => {
    try {
      post(number, 'error', error);
    } catch {
      // There is nobody left who could be told.
    }
  };

  /** Posts what a page gave, which may be nothing that can be cloned: then the other end hears of that. */
  const tryPost = (number, type, value) => {
    try {
      post(number, type, value);
      return null;
    } catch (error) {
      postError(number, error);
      return { __proto__: null, error };
    }
  };

  const end = number => { host(ops.closePort, number); };

  /** Takes what the other end posts. `hear` is called with the type and the value of a message, `fail` when one could not be read. */
  const listen = (number, hear, fail) => {
    const port = stateOf(makePort(number));
    addInternalListener(port, 'message', event => {
      const { data } = stateOf(event).message;
      if (isObject(data)) hear(data.type, data.value);
    });
    addInternalListener(port, 'messageerror', () => {
      const error = new DOMException('A chunk could not be read', 'DataCloneError');
      postError(number, error);
      fail(error);
      end(number);
    });
    host(ops.startPort, number);
  };

  /** 8.2.2, SetUpCrossRealmTransformReadable. */
  const readFrom = number => {
    const stream = buildReadable(() => undefined, () => { post(number, 'pull', undefined); }, reason => {
      const failure = tryPost(number, 'error', reason);
      end(number);
      return failure === null ? undefined : rejected(failure.error);
    }, noQueue);
    const { controller } = stream;
    listen(number, (type, value) => {
      if (type === 'chunk') {
        controller.enqueue(value);
      } else if (type === 'close') {
        controller.close();
        end(number);
      } else if (type === 'error') {
        controller.fail(value);
        end(number);
      }
    }, error => controller.fail(error));
    return stream;
  };

  /** 8.2.1, SetUpCrossRealmTransformWritable. */
  const writeTo = number => {
    let room = deferred();
    const makeRoom = () => { room.resolve(undefined); };
    const stream = buildWritable(() => undefined, chunk => then(room.promise, () => {
      room = deferred();
      const failure = tryPost(number, 'chunk', chunk);
      if (failure === null) return;
      end(number);
      throw failure.error;
    }), () => {
      post(number, 'close', undefined);
      end(number);
    }, reason => {
      const failure = tryPost(number, 'error', reason);
      end(number);
      return failure === null ? undefined : rejected(failure.error);
    }, oneChunk);
    const fail = error => {
      stream.controller.failIfNeeded(error);
      makeRoom();
    };
    listen(number, (type, value) => {
      if (type === 'pull') makeRoom();
      else if (type === 'error') fail(value);
    }, fail);
    return stream;
  };

  const options = { __proto__: null, preventAbort: false, preventCancel: false, preventClose: false, signal: null };

  // The port that leaves is nobody's here: it is made all the same, so that it is forgotten as any port is that was transferred.
  const leave = (number, form) => {
    internals.detach(stateOf(makePort(number)));
    move(number, form);
  };

  const sendReadable = (state, form) => {
    const number = host(ops.createChannel);
    quiet(pipe(state, writeTo(number), options));
    leave(number + 1, form);
  };

  const sendWritable = (state, form) => {
    const number = host(ops.createChannel);
    quiet(pipe(readFrom(number), state, options));
    leave(number + 1, form);
  };

  // The transfer steps: a stream that has a reader or writer already stays.
  const way = (places, isLocked, send) => ({
    __proto__: null, places, gone: 'locked', isGone: stream => isLocked(stateOf(stream)), take: stream => send(stateOf(stream)),
  });
  transferables.ReadableStream = way(1, state => state.isLocked, state => sendReadable(state, Forms.readable));
  transferables.WritableStream = way(1, state => state.isLocked, state => sendWritable(state, Forms.writable));
  transferables.TransformStream = way(2, state => state.readable.isLocked || state.writable.isLocked, state => {
    sendReadable(state.readable, Forms.transformReadable);
    sendWritable(state.writable, Forms.transformWritable);
  });

  /** The transfer-receiving steps: the stream that a port stands for. Of the two of a TransformStream the second stands for nothing more. */
  internals.receiveStream = (number, form, numberOfNext) => {
    switch (form) {
      case Forms.readable: return readableObject(readFrom(number));
      case Forms.writable: return writableObject(writeTo(number));
      case Forms.transformReadable: return internals.joinStreams(readFrom(number), writeTo(numberOfNext));
      default: return null;
    }
  };
})
