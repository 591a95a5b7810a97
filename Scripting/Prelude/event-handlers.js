// HTML Standard 8.1.8: event handlers, that is `on...` attributes and properties.
(function (host, internals) {
  'use strict';

  const { Function, apply, create, global, isObject, startsWith, substring } = internals.primordials;
  const { addInternalListener, attribute, cancelEvent, removeListener, targetOf } = internals;

  /** One event handler of one target. It stands in line with the listeners from when it is set until it is set to null. */
  class Handler {
    listener = null;
    constructor(state, type) {
      this.state = state;
      this.type = type;
      this.value = null;
      this.text = null;
    }
    set(value, text) {
      this.value = value;
      this.text = text;
      const active = value !== null || text !== null;
      if (active && this.listener === null) {
        this.listener = addInternalListener(this.state, this.type, this);
      } else if (!active && this.listener !== null) {
        removeListener(this.state, this.listener);
        this.listener = null;
      }
    }
    get() {
      if (this.text !== null) {
        const { text } = this;
        this.text = null;
        this.value = compile(this.state, this.type, text);
      }
      return this.value;
    }
    run(event, eventState) {
      const value = this.get();
      if (typeof value !== 'function') return;
      const { error } = eventState;
      if (error !== null && this.type === 'error' && eventState.currentTarget === global) {
        if (apply(value, global, [error.message, error.filename, error.lineno, error.colno, error.error]) === true) cancelEvent(eventState);
      } else if (apply(value, eventState.currentTarget, [event]) === false) {
        cancelEvent(eventState);
      }
    }
  }
  internals.Handler = Handler;

  // The text of an attribute sees the element, its form and the document as if their properties were variables.
  const scopes = ['with (arguments[0]) ', 'with (arguments[1]) ', 'with (arguments[2]) '];
  const compile = (state, type, text) => {
    const parameters = type === 'error' && state.object === global ? 'event, source, lineno, colno, error' : 'event';
    const { element, form, document } = internals.handlerScope(state);
    try {
      const around = `${document ? scopes[0] : ''}${form ? scopes[1] : ''}${element ? scopes[2] : ''}`;
      const make = new Function(`${around}{ return function on${type}(${parameters}) {\n${text}\n} }`);
      return make(document, form, element);
    } catch (error) {
      internals.report(error);
      return null;
    }
  };

  const handlerOf = (state, type) => {
    const handlers = state.handlers ??= create(null);
    return handlers[type] ??= new Handler(state, type);
  };

  const readHandler = (state, type) => state.handlers?.[type]?.get() ?? null;

  const writeHandler = (state, type, value) => {
    const callback = isObject(value) ? value : null;
    if (callback !== null || state.handlers?.[type] !== undefined) handlerOf(state, type).set(callback, null);
  };

  /** Sets the handler that stands in a content attribute; null removes it. */
  internals.setHandlerText = (state, type, text) => {
    if (text !== null || state.handlers?.[type] !== undefined) handlerOf(state, type).set(null, text);
  };

  /**
   * Defines `on...` properties.
   * @param stateOf gives the target's state for `this`; the body element, for example, answers for its window.
   * @param written is called after each write.
   */
  internals.defineHandlers = (object, types, stateOf = targetOf, written = undefined) => {
    for (let i = 0; i < types.length; i++) {
      const type = types[i];
      attribute(object, `on${type}`, self => readHandler(stateOf(self), type), (self, value) => {
        const state = stateOf(self);
        writeHandler(state, type, value);
        written?.(state, type);
      });
    }
  };

  /** The event type of a content attribute's name, for example `click` of `onclick`; null if it is not the name of an event handler. */
  internals.handlerType = name => startsWith(name, 'on') && name.length > 2 ? substring(name, 2) : null;
})
