// The interfaces of events that windows and workers have alike, beside Event itself (DOM Standard 2.4; HTML Standard 8.1.4.6 and 8.1.4.7).
(function (host, internals) {
  'use strict';

  const { dictionary, eventOf, eventPart, expose, fire, initEvent, makeEvent, needArguments, ops, readonly, scalarText,
    stateOf } = internals;
  const { Event } = internals.primordials.global;
  const { Promise, TypeError, apply } = internals.primordials;
  const { resolve } = Promise;

  /** Promise<any>: anything is made into a promise that is none. */
  const resolved = value => apply(resolve, Promise, [value]);

  const text = value => value === undefined ? '' : `${value}`;

  const customOf = eventPart('custom');
  class CustomEvent extends Event {
    constructor(type, init = undefined) {
      needArguments(arguments.length, 1, 'CustomEvent');
      super(type, init);
      const { detail } = dictionary(init, 'CustomEvent');
      stateOf(this).custom = { detail: detail === undefined ? null : detail };
    }
    initCustomEvent(type, bubbles = false, cancelable = false, detail = null) {
      needArguments(arguments.length, 1, 'initCustomEvent');
      const part = customOf(this);
      if (initEvent(eventOf(this), `${type}`, bubbles, cancelable)) part.detail = detail;
    }
  }
  readonly(CustomEvent, customOf, ['detail']);
  expose(CustomEvent);

  class ErrorEvent extends Event {
    constructor(type, init = undefined) {
      needArguments(arguments.length, 1, 'ErrorEvent');
      super(type, init);
      const { colno, error, filename, lineno, message } = dictionary(init, 'ErrorEvent');
      stateOf(this).error = {
        message: text(message), filename: filename === undefined ? '' : scalarText(filename), lineno: lineno >>> 0, colno: colno >>> 0, error,
      };
    }
  }
  readonly(ErrorEvent, eventPart('error'), ['message', 'filename', 'lineno', 'colno', 'error']);
  expose(ErrorEvent);

  class PromiseRejectionEvent extends Event {
    constructor(type, init) {
      needArguments(arguments.length, 2, 'PromiseRejectionEvent');
      super(type, init);
      init = dictionary(init, 'PromiseRejectionEvent');
      const { promise, reason } = init;
      if (promise === undefined) throw new TypeError('PromiseRejectionEvent: the promise is missing');
      stateOf(this).rejection = { promise: resolved(promise), reason };
    }
  }
  readonly(PromiseRejectionEvent, eventPart('rejection'), ['promise', 'reason']);
  expose(PromiseRejectionEvent);

  /** Dispatches an error event; true if it was canceled, which means that the error was dealt with. */
  internals.fireErrorAt = (target, message, place, error) => {
    const event = makeEvent(ErrorEvent, 'error', false, true);
    stateOf(event).error = { message, filename: place.file, lineno: place.line, colno: place.column, error };
    return !fire(target, event);
  };

  /** A value that is no error does not know where it was thrown; the event says at least in whose scripts. */
  internals.fireError = (message, place, error) => {
    const known = place.file !== '' || place === internals.hiddenPlace ? place : { file: host(ops.urlPart, 0), line: place.line, column: place.column };
    return internals.fireErrorAt(internals.globalState, message, known, error);
  };

  internals.fireRejection = (type, promise, reason, cancelable) => {
    const event = makeEvent(PromiseRejectionEvent, type, false, cancelable);
    stateOf(event).rejection = { promise, reason };
    return fire(internals.globalState, event);
  };
})
