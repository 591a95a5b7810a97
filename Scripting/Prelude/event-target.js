// DOM Standard 2.7-2.9: EventTarget and the dispatch of events.
(function (host, internals) {
  'use strict';

  const { Boolean, DOMException, TypeError, apply, global, isObject, list } = internals.primordials;
  const { EventState, brand, dictionary, eventPhases, expose, isTrusted, makePlatformObject, needArguments, stamp, stateOf } = internals;
  const { AtTarget, Bubbling, Capturing, None } = eventPhases;

  /** What every event target holds. */
  class TargetState {
    /** Listeners in order of registration; null while there is none. */
    listeners = null;
    /** Whether it ever had a listener that captures. */
    captures = false;
    /** Event handlers by event type; null while there is none. */
    handlers = null;
    /** The only listener, if there is one and it asks for nothing out of the ordinary; else null. */
    sole = null;
    constructor(object) {
      /** The platform object itself. */
      this.object = object;
    }
    /** The target that an event goes on to from here; null at the end of its path. */
    parent(eventState) {
      return null;
    }
  }
  TargetState.prototype.interfaceName = 'EventTarget';
  internals.TargetState = TargetState;

  /** A new event target of an interface, made without running its constructor. */
  internals.makeTarget = (Interface, State = TargetState) => {
    const state = new State(null);
    state.object = internals.make(Interface, state);
    return state.object;
  };

  class Listener {
    removed = false;
    constructor(type, callback, capture, once, passive) {
      this.type = type;
      this.callback = callback;
      this.capture = capture;
      this.once = once;
      this.passive = passive;
      this.isHandler = callback instanceof internals.Handler;
    }
  }

  const soleOf = listeners => {
    const first = listeners.length === 1 ? listeners[0] : null;
    return first === null || first.capture || first.once || first.passive ? null : first;
  };

  const brandOf = brand(TargetState);
  const of = object => brandOf(object ?? global);
  internals.targetOf = of;

  const add = (state, listener) => {
    const listeners = state.listeners ??= list();
    for (let i = 0; i < listeners.length; i++) {
      const other = listeners[i];
      if (other.type === listener.type && other.callback === listener.callback && other.capture === listener.capture) return;
    }
    listeners[listeners.length] = listener;
    if (listener.capture) state.captures = true;
    state.sole = soleOf(listeners);
  };

  // A dispatch that is under way goes on with the list that it began with.
  const removeAt = (state, index) => {
    const { listeners } = state, left = list();
    listeners[index].removed = true;
    for (let i = 0; i < listeners.length; i++) if (i !== index) left[left.length] = listeners[i];
    state.listeners = left;
    state.sole = soleOf(left);
  };

  const removeListener = (state, listener) => {
    for (let i = 0; state.listeners !== null && i < state.listeners.length; i++) {
      if (state.listeners[i] === listener) return removeAt(state, i);
    }
  };
  internals.removeListener = removeListener;

  /** Whether a target has a listener for events of a type. */
  internals.hears = (state, type) => {
    for (let i = 0; state.listeners !== null && i < state.listeners.length; i++) if (state.listeners[i].type === type) return true;
    return false;
  };

  /** Puts a listener of the prelude's own in line with the page's. */
  internals.addInternalListener = (state, type, callback) => {
    const listener = new Listener(type, callback, false, false, false);
    add(state, listener);
    return listener;
  };

  const captureOf = options => Boolean(isObject(options) ? options.capture : options);

  const checkCallback = callback => {
    if (callback !== null && callback !== undefined && !isObject(callback))
      throw new TypeError('The event listener is neither a function nor an object');
    return callback ?? null;
  };

  class EventTarget {
    constructor() {
      stamp(this, new TargetState(this));
    }
    addEventListener(type, callback, options = undefined) {
      const state = of(this);
      needArguments(arguments.length, 2, 'addEventListener');
      type = `${type}`;
      callback = checkCallback(callback);
      const capture = captureOf(options);
      const chosen = isObject(options) ? options : dictionary(undefined);
      const once = Boolean(chosen.once), passive = Boolean(chosen.passive), { signal } = chosen;
      const abort = signal === undefined ? null : internals.signalOf(signal);
      if (callback === null || abort?.aborted) return;
      const listener = new Listener(type, callback, capture, once, passive);
      add(state, listener);
      abort?.whenAborted(() => removeListener(state, listener));
    }
    removeEventListener(type, callback, options = undefined) {
      const state = of(this);
      needArguments(arguments.length, 2, 'removeEventListener');
      type = `${type}`;
      callback = checkCallback(callback);
      const capture = captureOf(options);
      for (let i = 0; state.listeners !== null && i < state.listeners.length; i++) {
        const listener = state.listeners[i];
        if (listener.type === type && listener.callback === callback && listener.capture === capture) return removeAt(state, i);
      }
    }
    dispatchEvent(event) {
      const state = of(this);
      needArguments(arguments.length, 1, 'dispatchEvent');
      const eventState = stateOf(event);
      if (!(eventState instanceof EventState)) throw new TypeError('dispatchEvent: the argument is not an Event');
      if (eventState.dispatching) throw new DOMException('The event is being dispatched already', 'InvalidStateError');
      if (!eventState.initialized) throw new DOMException('The event was not initialized', 'InvalidStateError');
      eventState.trusted = false;
      return dispatch(state, event, eventState);
    }
  }
  expose(EventTarget);

  const call = (listener, event, eventState) => {
    const { callback } = listener;
    if (listener.isHandler) return callback.run(event, eventState);
    if (typeof callback === 'function') return apply(callback, eventState.currentTarget, [event]);
    const { handleEvent } = callback;
    if (typeof handleEvent !== 'function') throw new TypeError('handleEvent of the event listener is not a function');
    apply(handleEvent, callback, [event]);
  };

  /** The event that a listener is hearing now, as `window.event` gives it. */
  internals.currentEvent = undefined;

  const invoke = (state, event, eventState, capture) => {
    if (state.listeners === null || eventState.stopped || (capture && !state.captures)) return;
    eventState.currentTarget = state.object;
    // Listeners that are added now are for the next event; the ones removed now are skipped.
    const { listeners } = state, count = listeners.length;
    for (let i = 0; i < count; i++) {
      const listener = listeners[i];
      if (listener.removed || listener.type !== eventState.type || listener.capture !== capture) continue;
      if (listener.once) removeListener(state, listener);
      const outer = internals.currentEvent;
      internals.currentEvent = event;
      if (listener.passive) eventState.passive = true;
      internals.runCallback(call, listener, event, eventState);
      if (listener.passive) eventState.passive = false;
      internals.currentEvent = outer;
      if (eventState.stoppedAtOnce) return;
    }
  };

  /** Dispatches an event (DOM Standard 2.9). True unless it was canceled. */
  const dispatch = (target, event, eventState) => {
    eventState.dispatching = true;
    eventState.target = target.object;
    const above = target.parent(eventState);
    const path = eventState.path = above === null ? [target] : list();
    path[0] = target;
    for (let state = above; state !== null; state = state.parent(eventState)) path[path.length] = state;
    const activation = eventState.mouse === null || eventState.type !== 'click' ? null : internals.prepareActivation(path, eventState);

    for (let i = path.length - 1; i >= 0; i--) {
      eventState.phase = i === 0 ? AtTarget : Capturing;
      invoke(path[i], event, eventState, true);
    }
    for (let i = 0; i < path.length; i++) {
      eventState.phase = i === 0 ? AtTarget : Bubbling;
      if (i === 0 || eventState.bubbles) invoke(path[i], event, eventState, false);
    }

    eventState.phase = None;
    eventState.currentTarget = null;
    eventState.path = null;
    eventState.dispatching = false;
    if (eventState.stopped) eventState.stopped = eventState.stoppedAtOnce = false;
    activation?.finish(eventState.canceled);
    return !eventState.canceled;
  };

  /**
   * Dispatches a message of the user agent's own at a target without parent. Nearly every target of messages has one listener for
   * them: then making the event and dispatching it comes to this, and to far fewer steps than it would by the long way.
   */
  internals.fireMessage = (target, object, data) => {
    const { sole } = target;
    let callback = null;
    if (sole !== null && sole.type === 'message') {
      callback = sole.callback;
      if (sole.isHandler) callback = callback.text === null ? callback.value : null;
    }
    if (typeof callback !== 'function') {
      internals.fire(target, internals.makeMessageEvent('message', data, '', null, null));
      return;
    }
    const eventState = { __proto__: internals.delivered, data, time: internals.now(), target: object, live: true };
    const event = makePlatformObject(internals.deliveredEvent, eventState, isTrusted);
    const outer = internals.currentEvent;
    internals.currentEvent = event;
    internals.runListener(callback, object, event);
    internals.currentEvent = outer;
    eventState.live = false;
    if (eventState.stopped) eventState.stopped = eventState.stoppedAtOnce = false;
  };

  /** Dispatches an event of the user agent's own. True unless it was canceled. */
  internals.fire = (target, event) => dispatch(target, event, stateOf(event));
})
