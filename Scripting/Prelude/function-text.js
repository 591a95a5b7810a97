// ECMAScript 20.2.3.5, Function.prototype.toString: a function of the user agent's own has no source that a page could see.
(function (host, internals) {
  'use strict';

  const { Function, define, deleteProperty, endsWith, functionText, getOwnPropertyDescriptor, startsWith } = internals.primordials;
  const { apply } = internals.primordials;

  // The engine's own attributes of functions, which no browser has. They tell which functions are the prelude's.
  const fileName = getOwnPropertyDescriptor(Function.prototype, 'fileName').get;
  const own = ['fileName', 'lineNumber', 'columnNumber'];
  for (let i = 0; i < own.length; i++) deleteProperty(Function.prototype, own[i]);

  const isOfPrelude = value => {
    const file = typeof value === 'function' ? apply(fileName, value, []) : undefined;
    return typeof file === 'string' && startsWith(file, internals.fileScheme);
  };

  // How the engine shows its own functions. It is no text that a script's function can have.
  const native = '() {\n    [native code]\n}';

  define(Function.prototype, 'toString', {
    toString() {
      if (!isOfPrelude(this)) {
        const text = functionText(this);
        if (!endsWith(text, native)) return text;
      }
      const name = getOwnPropertyDescriptor(this, 'name');
      return `function ${typeof name?.value === 'string' ? name.value : ''}() { [native code] }`;
    },
  }.toString, false);
})
