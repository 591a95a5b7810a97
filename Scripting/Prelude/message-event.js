// HTML Standard 9.1: MessageEvent.
(function (host, internals) {
  'use strict';

  const { TypeError, append, define, freeze, global } = internals.primordials;
  const { EventState, dictionary, eventOf, eventPart, eventPhases, expose, initEvent, makeEventOf, needArguments, stateOf } = internals;
  const { Event } = global;

  const of = eventPart('message');

  const readSource = source => {
    if (source === undefined || source === null) return null;
    if (!internals.isWindowProxy(source) && !internals.isPort(source))
      throw new TypeError('MessageEvent: the source is neither a window nor a MessagePort');
    return source;
  };

  const readPorts = (ports, name) => {
    const read = [];
    if (ports === undefined) return freeze(read);
    const entries = internals.readSequence(ports, name);
    for (let i = 0; i < entries.length; i++) {
      if (!internals.isPort(entries[i])) throw new TypeError(`${name}: entry ${i} of the ports is not a MessagePort`);
      append(read, entries[i]);
    }
    return freeze(read);
  };

  // Few messages carry ports, and few listeners ask: the array of none is made when it is asked for.
  const portsOf = part => part.ports ??= freeze([]);

  class MessageEvent extends Event {
    constructor(type, init = undefined) {
      needArguments(arguments.length, 1, 'MessageEvent');
      super(type, init);
      const { data, lastEventId, origin, ports, source } = dictionary(init, 'MessageEvent');
      stateOf(this).message = {
        data: data === undefined ? null : data,
        origin: origin === undefined ? '' : internals.scalarText(origin),
        lastEventId: lastEventId === undefined ? '' : `${lastEventId}`,
        source: readSource(source),
        ports: readPorts(ports, 'MessageEvent'),
      };
    }
    get data() { return of(this).data; }
    get origin() { return of(this).origin; }
    get lastEventId() { return of(this).lastEventId; }
    get source() { return of(this).source; }
    get ports() { return portsOf(of(this)); }
    initMessageEvent(type, bubbles = false, cancelable = false, data = null, origin = '', lastEventId = '', source = null, ports = []) {
      needArguments(arguments.length, 1, 'initMessageEvent');
      const part = of(this);
      const values = {
        data, origin: internals.scalarText(origin), lastEventId: `${lastEventId}`, source: readSource(source),
        ports: readPorts(ports, 'initMessageEvent'),
      };
      if (!initEvent(eventOf(this), `${type}`, bubbles, cancelable)) return;
      part.data = values.data;
      part.origin = values.origin;
      part.lastEventId = values.lastEventId;
      part.source = values.source;
      part.ports = values.ports;
    }
  }
  expose(MessageEvent);

  internals.showMessage = (message, parts, show) => {
    parts[parts.length] = `data: ${show(message.data)}`;
    parts[parts.length] = `origin: ${show(message.origin)}`;
    parts[parts.length] = `source: ${show(message.source)}`;
    parts[parts.length] = `ports: ${show(portsOf(message))}`;
  };

  /** A trusted message event (I5). The ports are a plain array, which is frozen here, or null for none. */
  internals.makeMessageEvent = (type, data, origin, source, ports) => {
    const message = { data, origin, lastEventId: '', source, ports: ports === null ? null : freeze(ports) };
    return makeEventOf(MessageEvent, { __proto__: EventState.prototype, type, time: internals.now(), trusted: true, message });
  };

  // What a message on a channel holds while its only listener hears it. The state of a message has few parts of its own, as each of them
  // costs; what most of them never have is said here for all. The state is the event's message part as well.
  const { AtTarget, None } = eventPhases;
  const delivered = {
    __proto__: EventState.prototype,
    type: 'message',
    trusted: true,
    origin: '',
    lastEventId: '',
    source: null,
    ports: null,
    message: true,
    get dispatching() { return this.live; },
    get currentTarget() { return this.live ? this.target : null; },
    get phase() { return this.live ? AtTarget : None; },
    get path() { return this.live ? [stateOf(this.target)] : null; },
    // A page may dispatch the event again, in the ordinary way.
    set dispatching(value) { define(this, 'dispatching', value); },
    set currentTarget(value) { define(this, 'currentTarget', value); },
    set phase(value) { define(this, 'phase', value); },
    set path(value) { define(this, 'path', value); },
  };

  internals.delivered = delivered;
  internals.deliveredEvent = MessageEvent.prototype;
})
