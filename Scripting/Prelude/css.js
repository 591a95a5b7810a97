// CSSOM 8.1: the namespace CSS, of which nothing is here but what makes selectors of any text.
(function (host, internals) {
  'use strict';

  const { charCode, create, define, global, substring, tagSymbol } = internals.primordials;
  const { needArguments } = internals;

  const Hexadecimal = '0123456789abcdef';

  const isDigit = code => code >= 0x30 && code <= 0x39;
  const isNameLetter = code => code >= 0x80 || code === 0x2D || code === 0x5F || isDigit(code) || code >= 0x41 && code <= 0x5A
    || code >= 0x61 && code <= 0x7A;

  const byNumber = code => {
    let digits = '';
    for (let rest = code; rest > 0; rest >>= 4) digits = `${Hexadecimal[rest & 15]}${digits}`;
    return `\\${digits} `;
  };

  // CSSOM 2.1, "serialize an identifier".
  const escape = text => {
    let escaped = '';
    for (let i = 0; i < text.length; i++) {
      const code = charCode(text, i), letter = substring(text, i, i + 1);
      const isLeading = i === 0 || i === 1 && charCode(text, 0) === 0x2D;
      if (code === 0) escaped += '\uFFFD';
      else if (code <= 0x1F || code === 0x7F || isLeading && isDigit(code)) escaped += byNumber(code);
      else if (i === 0 && code === 0x2D && text.length === 1) escaped += '\\-';
      else escaped += isNameLetter(code) ? letter : `\\${letter}`;
    }
    return escaped;
  };

  const CSS = create(internals.primordials.Object.prototype);
  define(CSS, 'escape', {
    escape(ident) {
      needArguments(arguments.length, 1, 'escape');
      return escape(`${ident}`);
    },
  }.escape);
  internals.primordials.redefine(CSS, tagSymbol, { value: 'CSS', writable: false, enumerable: false, configurable: true });
  define(global, 'CSS', CSS, false);
})
