// HTML Standard 8.1.4.6 and 8.1.4.7: what happens to an exception that nothing catches, and to a promise that nobody handles.
(function (host, internals) {
  'use strict';

  const { DOMException, String, apply, create, exceptionName, getOwnPropertyDescriptor, indexOf, isError, isObject, lastIndexOf, stack, startsWith, substring,
    trim } = internals.primordials;
  const { callWith, ops } = internals;

  /** Whether an object is a DOMException, whatever its prototype is. */
  internals.isException = object => {
    try {
      return typeof exceptionName(object) === 'string';
    } catch {
      return false;
    }
  };

  /** Whether an object is an error: one of the language's or a DOMException. */
  internals.isAnyError = object => isError(object) || internals.isException(object);

  /** The text of the stack of an error; undefined if it has none. */
  internals.stackOf = error =>
    isError(error) ? stack(error) : internals.isException(error) ? getOwnPropertyDescriptor(error, 'stack')?.value : undefined;

  /** Where in the page an error was made: the innermost line of its stack that is not the prelude's own. */
  const locate = error => {
    const nowhere = { file: '', line: 0, column: 0 };
    const text = isObject(error) ? internals.stackOf(error) : undefined;
    if (typeof text !== 'string') return nowhere;
    let start = 0;
    while (start < text.length) {
      let end = indexOf(text, '\n', start);
      if (end < 0) end = text.length;
      const place = readFrame(trim(substring(text, start, end)));
      // What a script made of a text, a timer or an attribute has no file: the place is where that was done.
      if (place !== null && place.file[0] !== '<' && !startsWith(place.file, internals.fileScheme)) return place;
      start = end + 1;
    }
    return nowhere;
  };
  internals.locate = locate;

  // A line of a stack is `at name (file:line:column)` or `at file:line:column`.
  const readFrame = line => {
    if (!startsWith(line, 'at ')) return null;
    const open = lastIndexOf(line, '(');
    const place = open >= 0 ? substring(line, open + 1, line.length - 1) : substring(line, 3);
    const second = lastIndexOf(place, ':');
    const first = second > 0 ? lastIndexOf(place, ':', second - 1) : -1;
    if (first <= 0) return null;
    const lineNumber = +substring(place, first + 1, second), column = +substring(place, second + 1);
    return lineNumber > 0 ? { file: substring(place, 0, first), line: lineNumber, column } : null;
  };

  /** An error as one line of text; never throws and runs no code of the page beyond its own toString. */
  internals.describe = error => {
    try {
      return isObject(error) && !internals.isAnyError(error) ? internals.inspect(error) : `${String(error)}`;
    } catch {
      return 'an object that cannot be shown';
    }
  };

  const Uncaught = 'Uncaught ';
  let reporting = false;

  /**
   * Fires an `error` event at the global object; true if it was canceled. What a listener of that event throws itself is no further event
   * ("in error reporting mode").
   */
  internals.tellOfError = (message, place, error) => {
    if (reporting) return false;
    internals.readBody?.();
    reporting = true;
    try {
      return internals.fireError(message, place, error);
    } finally {
      reporting = false;
    }
  };

  /** Reports an error that a worker did not deal with, in which there is no object to be had. */
  internals.reportFrom = (message, place) => {
    if (internals.tellOfError(message, place, null)) return;
    const text = startsWith(message, Uncaught) ? substring(message, Uncaught.length) : message;
    host(ops.scriptFailed, text, place.file, place.line, place.column);
  };

  // The scripts of other origins whose errors a page may not learn of, by address.
  const muted = create(null);
  internals.hiddenPlace = { file: '', line: 0, column: 0 };
  internals.muteErrors = address => { muted[address] = true; };

  /** Tells the page of what was thrown at a place, and of no more than that if it was in a script of another origin. */
  internals.tellOfThrown = (message, place, error) => muted[place.file] === true
    ? internals.tellOfError('Script error.', internals.hiddenPlace, null)
    : internals.tellOfError(`${Uncaught}${message}`, place, error);

  /** Reports an exception: an `error` event at the window, and the run's record unless that event was canceled. */
  internals.report = (error, place = locate(error)) => {
    if (internals.reportElsewhere?.(error)) return;
    const message = internals.describe(error);
    if (!internals.tellOfThrown(message, place, error)) host(ops.scriptFailed, message, place.file, place.line, place.column);
  };

  internals.exposeFunctions({
    reportError(error) {
      internals.checkGlobal(this);
      internals.needArguments(arguments.length, 1, 'reportError');
      internals.report(error);
    },
  });

  // How many callbacks are running, one within another. The host knows of the scripts that are no callbacks.
  let running = 0;

  /**
   * Runs a callback of a script and reports what it throws. Microtasks run when it is over, before the next listener of the same event
   * hears of it, unless it is a script that dispatches the event (8.1.4.3, "clean up after running script").
   */
  internals.runCallback = (run, a, b, c) => {
    let result, thrown = false;
    running++;
    try {
      result = run(a, b, c);
    } catch (error) {
      thrown = true;
      result = error;
    }
    running--;
    if (running === 0) host(ops.performCheckpoint);
    if (!thrown) return result;
    internals.report(result);
  };

  /** The same for a function that hears of an event. */
  internals.runListener = (callback, self, event) => {
    let failure, thrown = false;
    running++;
    try {
      callWith(callback, self, event);
    } catch (error) {
      thrown = true;
      failure = error;
    }
    running--;
    if (running === 0) host(ops.performCheckpoint);
    if (thrown) internals.report(failure);
  };

  const isMuted = reason => muted[locate(reason).file] === true;

  /** Promises were rejected in a task and nobody handled them by its end: those that nobody handles until then are told of in a task of their own. */
  internals.rejectionsWait = () => internals.queueTask(() => { host(ops.tellOfRejections); });

  /** The time has come for one of them: an `unhandledrejection` event at the global object, and the run's record unless that is canceled. */
  internals.promiseRejected = (promise, reason) => {
    if (isMuted(reason) || internals.fireRejection('unhandledrejection', promise, reason, true)) {
      const place = locate(reason);
      host(ops.rejectionUnhandled, `unhandled rejection: ${internals.describe(reason)}`, place.file, place.line, place.column);
    }
    return true;
  };

  /** One that was told of was handled after all. */
  internals.rejectionHandled = (promise, reason) => {
    if (!isMuted(reason)) internals.queueTask(() => { internals.fireRejection('rejectionhandled', promise, reason, false); });
  };

  const DomPrefix = 'DOMException ';

  /** The exception for an error of the host. A prefix tells the DOMException SyntaxError from the language's own. */
  internals.createError = (name, message) =>
    new DOMException(message, startsWith(name, DomPrefix) ? substring(name, DomPrefix.length) : name);
})
