// HTML Standard 7.2.4: Location.
(function (host, internals) {
  'use strict';

  const { DOMException, charCode, define, defineAccessor, global, indexOf, startsWith, stringify, substring } = internals.primordials;
  const { attribute, expose, illegalConstructor, make, navigate, needArguments, ops, scalarText, splitLines } = internals;

  const Self = 1;
  const Part = { __proto__: null, href: 0, origin: 1, protocol: 2, host: 3, hostname: 4, port: 5, pathname: 6, search: 7, hash: 8 };

  class Location {
    constructor() { illegalConstructor(); }
  }
  expose(Location);

  const location = make(Location, { interfaceName: 'Location' });
  const read = part => host(ops.urlPart, part);

  /** Goes to the page's own URL with one part set. A value that cannot be that part leaves the page where it is. */
  const goWith = (part, value) => {
    const text = host(ops.setUrlPart, read(Part.href), part, value);
    if (text === null) throw new DOMException(`${stringify(value)} makes no URL`, 'SyntaxError');
    navigate(Self, splitLines(text)[Part.href], false);
  };

  const isLetter = code => code >= 0x41 && code <= 0x5A || code >= 0x61 && code <= 0x7A;

  /** Whether a text begins with the name of a scheme that a colon or its end follows. */
  const beginsWithScheme = text => {
    let length = indexOf(text, ':');
    if (length < 0) length = text.length;
    for (let i = 0; i < length; i++) {
      const code = charCode(text, i);
      if (!isLetter(code) && (i === 0 || !(code >= 0x30 && code <= 0x39) && code !== 0x2B && code !== 0x2D && code !== 0x2E)) return false;
    }
    return length > 0;
  };

  /** Another scheme, if it can be one here: a site's is never changed into one that is not. */
  const goToProtocol = value => {
    if (!beginsWithScheme(value)) throw new DOMException(`${stringify(value)} is not the name of a scheme`, 'SyntaxError');
    const parts = splitLines(host(ops.setUrlPart, read(Part.href), Part.protocol, value));
    if (parts[Part.protocol] === 'http:' || parts[Part.protocol] === 'https:') navigate(Self, parts[Part.href], false);
  };

  // Without a fragment it would be another document: an empty one is kept as a `#`.
  const goToFragment = value => {
    const fragment = startsWith(value, '#') ? substring(value, 1) : value;
    if (fragment !== '') {
      const parts = splitLines(host(ops.setUrlPart, read(Part.href), Part.hash, fragment));
      if (parts[Part.hash] !== read(Part.hash)) navigate(Self, parts[Part.href], false);
      return;
    }
    const href = read(Part.href), at = indexOf(href, '#');
    if (read(Part.hash) !== '') navigate(Self, `${substring(href, 0, at)}#`, false);
  };

  const writers = {
    __proto__: null,
    href: value => navigate(Self, value, false),
    origin: undefined,
    protocol: value => goToProtocol(scalarText(value)),
    hash: value => goToFragment(scalarText(value)),
  };
  for (const name in Part) {
    const part = Part[name];
    const write = name in writers ? writers[name] : value => goWith(part, scalarText(value));
    attribute(location, name, () => read(part), write && ((self, value) => write(value)));
  }
  define(location, 'toString', { toString() { return read(Part.href); } }.toString);
  define(location, 'assign', {
    assign(url) {
      needArguments(arguments.length, 1, 'assign');
      navigate(Self, url, false);
    },
  }.assign);
  define(location, 'replace', {
    replace(url) {
      needArguments(arguments.length, 1, 'replace');
      navigate(Self, url, true);
    },
  }.replace);
  define(location, 'reload', { reload() { host(ops.reload); } }.reload);

  defineAccessor(global, 'location', () => location, value => { navigate(Self, value, false); });
  internals.location = location;
})
