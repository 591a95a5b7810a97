// Runs before every prelude. Its value tells the realm how to look at what was thrown and how to make an error of a name.
(function () {
  'use strict';
  const natives = { Error, EvalError, InternalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };
  const hasOwn = Object.prototype.hasOwnProperty;
  const call = Function.prototype.call.bind(Function.prototype.call);
  const text = String;
  const DomException = DOMException;

  function read(object, key) {
    try {
      const value = object[key];
      return typeof value === 'string' ? value : value === undefined ? '' : text(value);
    } catch {
      return '';
    }
  }

  return {
    // [name, message, stack] of anything; a name only where it is an error or looks like one.
    describe(thrown) {
      if (typeof thrown === 'object' && thrown !== null && (thrown instanceof Error || thrown instanceof DomException)) {
        return [read(thrown, 'name'), read(thrown, 'message'), read(thrown, 'stack')];
      }
      try {
        return ['', text(thrown), ''];
      } catch {
        return ['', 'a value that cannot be shown', ''];
      }
    },

    newError(name, message, createOther) {
      if (call(hasOwn, natives, name)) {
        return new natives[name](message);
      }
      return createOther === undefined ? new DomException(message, name) : createOther(name, message);
    },
  };
})()
