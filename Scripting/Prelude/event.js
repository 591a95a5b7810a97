// DOM Standard 2.2: Event.
(function (host, internals) {
  'use strict';

  const { Boolean, append, getOwnPropertyDescriptor, redefine } = internals.primordials;
  const { brand, constants, dictionary, expose, makePlatformObject, needArguments, partOf, stamp } = internals;

  const None = 0, Capturing = 1, AtTarget = 2, Bubbling = 3;
  internals.eventPhases = { __proto__: null, None, Capturing, AtTarget, Bubbling };

  /** What an event holds. What most events never change stands on the prototype, which keeps making one cheap. */
  class EventState {}
  const defaults = EventState.prototype;
  defaults.initialized = true;
  defaults.bubbles = defaults.cancelable = defaults.composed = defaults.dispatching = false;
  defaults.target = defaults.currentTarget = defaults.path = null;
  defaults.phase = None;
  defaults.trusted = defaults.stopped = defaults.stoppedAtOnce = defaults.canceled = defaults.passive = false;
  // The parts that only some interfaces have; each holds an object of its own, which tells the interfaces apart.
  defaults.custom = defaults.view = defaults.mouse = defaults.key = defaults.input = defaults.focus = defaults.message = null;
  defaults.error = defaults.rejection = defaults.submit = null;
  defaults.interfaceName = 'Event';
  defaults.show = function (parts, show) {
    parts[parts.length] = `type: ${show(this.type)}`;
    if (this.message !== null) internals.showMessage(this.message === true ? this : this.message, parts, show);
    parts[parts.length] = `target: ${show(this.target)}`;
  };
  internals.EventState = EventState;

  // As a literal: the engine makes that at once, and an object that a constructor fills one field after the other.
  const newState = (type, bubbles, cancelable, composed) => ({
    __proto__: defaults, type, bubbles, cancelable, composed, time: internals.now(),
  });

  const of = brand(EventState);
  internals.eventOf = of;

  const cancel = state => {
    if (state.cancelable && !state.passive) state.canceled = true;
  };
  internals.cancelEvent = cancel;

  // [LegacyUnforgeable]: every event has this attribute of its own, with one getter for all.
  const isTrusted = getOwnPropertyDescriptor({ get isTrusted() { return of(this).trusted; } }, 'isTrusted');
  isTrusted.configurable = false;

  internals.isTrusted = isTrusted.get;

  const stampEvent = (event, state) => redefine(stamp(event, state), 'isTrusted', isTrusted);

  /** A new event of an interface, made without running its constructor. */
  internals.makeEventOf = (Interface, state) => makePlatformObject(Interface.prototype, state, isTrusted.get);

  class Event {
    constructor(type, init = undefined) {
      needArguments(arguments.length, 1, 'Event');
      type = `${type}`;
      init = dictionary(init, 'Event');
      stampEvent(this, newState(type, Boolean(init.bubbles), Boolean(init.cancelable), Boolean(init.composed)));
    }
    get type() { return of(this).type; }
    get target() { return of(this).target; }
    get srcElement() { return of(this).target; }
    get currentTarget() { return of(this).currentTarget; }
    get eventPhase() { return of(this).phase; }
    get bubbles() { return of(this).bubbles; }
    get cancelable() { return of(this).cancelable; }
    get composed() { return of(this).composed; }
    get timeStamp() { return of(this).time; }
    get defaultPrevented() { return of(this).canceled; }
    get returnValue() { return !of(this).canceled; }
    set returnValue(value) {
      const state = of(this);
      if (!value) cancel(state);
    }
    get cancelBubble() { return of(this).stopped; }
    set cancelBubble(value) {
      const state = of(this);
      if (value) state.stopped = true;
    }
    composedPath() {
      const { path } = of(this);
      const objects = [];
      for (let i = 0; path !== null && i < path.length; i++) append(objects, path[i].object);
      return objects;
    }
    stopPropagation() { of(this).stopped = true; }
    stopImmediatePropagation() {
      const state = of(this);
      state.stopped = true;
      state.stoppedAtOnce = true;
    }
    preventDefault() { cancel(of(this)); }
    initEvent(type, bubbles = false, cancelable = false) {
      needArguments(arguments.length, 1, 'initEvent');
      internals.initEvent(of(this), `${type}`, bubbles, cancelable);
    }
  }
  constants(Event, { NONE: None, CAPTURING_PHASE: Capturing, AT_TARGET: AtTarget, BUBBLING_PHASE: Bubbling });
  expose(Event);

  /** Initializes an event again. False if it is being dispatched, which leaves it as it is. */
  internals.initEvent = (state, type, bubbles, cancelable) => {
    if (state.dispatching) return false;
    state.initialized = true;
    state.type = type;
    state.bubbles = Boolean(bubbles);
    state.cancelable = Boolean(cancelable);
    state.stopped = state.stoppedAtOnce = state.canceled = state.trusted = false;
    state.target = null;
    return true;
  };

  /** A new event as the user agent makes it: trusted. */
  internals.makeEvent = (Interface, type, bubbles = false, cancelable = false) => {
    const state = newState(type, bubbles, cancelable, false);
    state.trusted = true;
    return internals.makeEventOf(Interface, state);
  };

  /** Makes the function that gives one part of the state of an event, and throws for an event that has no such part. */
  internals.eventPart = name => partOf(EventState, name);
})
