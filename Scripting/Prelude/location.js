// HTML Standard 7.2.4: Location.
(function (host, internals) {
  'use strict';

  const { DOMException, Symbol, charCode, defineConstant, global, indexOf, objectValue, ownKeys, startsWith, stringify, substring } = internals.primordials;
  const { attribute, brand, expose, illegalConstructor, make, navigate, needArguments, ops, scalarText, splitLines } = internals;

  const Self = 1;
  const Part = { __proto__: null, href: 0, origin: 1, protocol: 2, host: 3, hostname: 4, port: 5, pathname: 6, search: 7, hash: 8 };

  class Location {
    constructor() { illegalConstructor(); }
  }
  expose(Location);

  class LocationState {}
  LocationState.prototype.interfaceName = 'Location';
  const of = brand(LocationState);
  const location = make(Location, new LocationState());
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
    attribute(location, name, self => of(self) && read(part), write && ((self, value) => of(self) && write(value)), false);
  }
  const operations = {
    toString() { return of(this) && read(Part.href); },
    assign(url) {
      of(this);
      needArguments(arguments.length, 1, 'assign');
      navigate(Self, url, false);
    },
    replace(url) {
      of(this);
      needArguments(arguments.length, 1, 'replace');
      navigate(Self, url, true);
    },
    reload() { of(this) && host(ops.reload); },
  };
  // Nothing of it can be replaced ([LegacyUnforgeable]), nor what turns it into a text or a number.
  const names = ownKeys(operations);
  for (let i = 0; i < names.length; i++) defineConstant(location, names[i], operations[names[i]]);
  defineConstant(location, 'valueOf', objectValue, false);
  defineConstant(location, Symbol.toPrimitive, undefined, false);

  attribute(global, 'location', self => {
    internals.checkGlobal(self);
    return location;
  }, (self, value) => {
    internals.checkGlobal(self);
    navigate(Self, value, false);
  }, false);
  internals.location = location;
})
