// HTML Standard 9.5: BroadcastChannel.
(function (host, internals) {
  'use strict';

  const { DOMException, create, global } = internals.primordials;
  const { TargetState, brand, defineHandlers, expose, inherit, needArguments, noTransfer, on, ops, receive, send, stamp, tasks } = internals;
  const { EventTarget } = global;

  class BroadcastState extends TargetState {
    closed = false;
  }
  BroadcastState.prototype.interfaceName = 'BroadcastChannel';
  const of = brand(BroadcastState);

  // The channels that are open, by number.
  const channels = create(null);

  class BroadcastChannel {
    constructor(name) {
      needArguments(arguments.length, 1, 'BroadcastChannel');
      const state = new BroadcastState(this);
      state.name = `${name}`;
      state.number = host(ops.openBroadcast, state.name);
      stamp(this, state);
      channels[state.number] = state;
    }
    get name() { return of(this).name; }
    postMessage(message) {
      const state = of(this);
      needArguments(arguments.length, 1, 'postMessage');
      // Whether anything can be sent at all comes before whether the channel is closed.
      if (internals.isClosing()) return;
      if (state.closed) throw new DOMException('The broadcast channel is closed', 'InvalidStateError');
      send(ops.postOnBroadcast, state.number, '', message, noTransfer);
    }
    close() {
      const state = of(this);
      if (state.closed) return;
      state.closed = true;
      delete channels[state.number];
      host(ops.closeBroadcast, state.number);
    }
  }
  inherit(BroadcastChannel, EventTarget);
  defineHandlers(BroadcastChannel.prototype, ['message', 'messageerror'], of);
  expose(BroadcastChannel);

  on(tasks.deliverToBroadcast, (number, bytes, origin, ...items) => {
    const state = channels[number];
    if (state !== undefined) receive(state, bytes, origin, null, items, 0);
  });

  /** Whether the agent takes and sends no more messages, though a task of it still runs. A worker says otherwise. */
  internals.isClosing = () => false;
})
