// HTML Standard 9.4: MessageChannel and MessagePort.
(function (host, internals) {
  'use strict';

  const { DOMException, FinalizationRegistry, TypeError, WeakRef, create, deref, global, isObject, iteratorSymbol,
    register } = internals.primordials;
  const { TargetState, brand, checkObjects, defineHandlers, expose, fire, fireMessage, illegalConstructor, iterate, make, makeEvent, needArguments,
    noTransfer, on, ops, quicken, readTransferOption, send, stamp, stateOf, tasks } = internals;
  const { Event, EventTarget } = global;

  class PortState extends TargetState {
    detached = false;
    constructor(number) {
      super(null);
      this.number = number;
    }
    // Held weakly, so that a port is gone as soon as the page has let go of it.
    get object() { return deref(this.reference); }
    set object(object) { this.reference = object === null ? null : new WeakRef(object); }
  }
  PortState.prototype.interfaceName = 'MessagePort';
  const of = brand(PortState);

  // What events can come to, by number: an object and its state as a target. While a port is here it stays, whatever the page holds.
  const receivers = create(null);
  const addReceiver = (number, object, target) => { receivers[number] = { __proto__: null, object, target }; };

  // A port that the page has let go of and that nothing can come to any more is closed, so that nothing is kept for it.
  const letGo = new FinalizationRegistry(number => host(ops.forgetPort, number));

  internals.makePort = number => {
    const state = new PortState(number);
    const port = make(MessagePort, state);
    addReceiver(number, port, state);
    state.object = port;
    register(letGo, port, number);
    return port;
  };

  /** Lets an object that is no port of the page's take what comes on a channel of its own: a worker, or a worker's global object. */
  internals.addReceiver = (number, object) => addReceiver(number, object, stateOf(object));
  internals.removeReceiver = number => { delete receivers[number]; };

  internals.isPort = value => stateOf(value) instanceof PortState;

  /** The port was transferred: nothing comes to it any more. */
  internals.detach = state => {
    state.detached = true;
    delete receivers[state.number];
  };

  internals.transferables.MessagePort = {
    __proto__: null,
    places: 1,
    gone: 'detached',
    isGone: port => stateOf(port).detached,
    take(port) {
      const state = stateOf(port);
      internals.detach(state);
      internals.move(state.number, undefined);
    },
  };

  /** The second argument of postMessage: a list if it can be iterated, else options. */
  const readTransfer = value => {
    if (value === undefined || value === null) return noTransfer;
    if (!isObject(value)) throw new TypeError('postMessage: the second argument is neither a transfer list nor an object with options');
    const method = value[iteratorSymbol];
    return method === undefined || method === null ? readTransferOption(value, 'postMessage')
      : checkObjects(iterate(value, method, 'postMessage'), 'postMessage');
  };

  /**
   * Posts a message on the channel with a number, as the two overloads of postMessage do. What it leaves by cannot travel in it. Plain data
   * without options has been posted already, see `quicken`.
   */
  internals.postOn = (number, message, options, self) => {
    const transferList = readTransfer(options);
    for (let i = 0; i < transferList.length; i++)
      if (transferList[i] === self) throw new DOMException('A port cannot be sent through itself', 'DataCloneError');
    send(ops.postOnPort, number, '', message, transferList);
  };

  const start = state => {
    if (!state.detached) host(ops.startPort, state.number);
  };

  class MessagePort extends EventTarget {
    constructor() { illegalConstructor(); }
    postMessage(message, options = undefined) {
      const state = of(this);
      needArguments(arguments.length, 1, 'postMessage');
      internals.postOn(state.number, message, options, this);
    }
    start() { start(of(this)); }
    close() {
      const state = of(this);
      if (state.detached) return;
      state.detached = true;
      host(ops.closePort, state.number);
    }
  }
  quicken(MessagePort.prototype, 'postMessage', ops.postPlainOnPort, PortState.prototype);
  defineHandlers(MessagePort.prototype, ['message'], of, start);
  defineHandlers(MessagePort.prototype, ['messageerror', 'close'], of);
  expose(MessagePort);

  class ChannelState {
    constructor(first) {
      this.port1 = internals.makePort(first);
      this.port2 = internals.makePort(first + 1);
    }
  }
  ChannelState.prototype.interfaceName = 'MessageChannel';
  const channelOf = brand(ChannelState);

  class MessageChannel {
    constructor() { stamp(this, new ChannelState(host(ops.createChannel))); }
    get port1() { return channelOf(this).port1; }
    get port2() { return channelOf(this).port2; }
  }
  expose(MessageChannel);

  on(tasks.deliverToPort, (number, bytes, ...items) => {
    const receiver = receivers[number];
    if (receiver !== undefined) internals.receive(receiver.target, bytes, '', null, items, 0);
  });

  /** A message of plain data in which nothing travels comes due: it is here already as the value that it is. */
  const { accept } = ops;
  internals.deliver = (number, data) => {
    const receiver = receivers[number];
    if (receiver === undefined) return;
    host(accept);
    fireMessage(receiver.target, receiver.object, data);
  };

  on(tasks.deliverClose, number => {
    const receiver = receivers[number];
    if (receiver === undefined) return;
    delete receivers[number];
    // The channel to a worker is no port that its ends could hear of.
    if (receiver.target instanceof PortState) fire(receiver.target, makeEvent(Event, 'close', false, false));
  });
})
