// HTML Standard 7.2.4: Location. It can be read; scripts do not navigate.
(function (host, internals) {
  'use strict';

  const { DOMException, define, defineAccessor, global } = internals.primordials;
  const { attribute, expose, illegalConstructor, make, ops } = internals;

  class Location {
    constructor() { illegalConstructor(); }
  }
  expose(Location);

  const location = make(Location, { interfaceName: 'Location' });

  const refuse = what => {
    throw new DOMException(`${what}: navigation by script is not there; a page stays where it is`, 'NotSupportedError');
  };

  const parts = ['href', 'origin', 'protocol', 'host', 'hostname', 'port', 'pathname', 'search', 'hash'];
  for (let i = 0; i < parts.length; i++) {
    const write = parts[i] === 'origin' ? undefined : () => refuse(`location.${parts[i]}`);
    attribute(location, parts[i], () => host(ops.urlPart, i), write);
  }
  define(location, 'toString', { toString() { return host(ops.urlPart, 0); } }.toString);
  define(location, 'assign', { assign(url) { refuse('location.assign'); } }.assign);
  define(location, 'replace', { replace(url) { refuse('location.replace'); } }.replace);
  define(location, 'reload', { reload() { refuse('location.reload'); } }.reload);

  defineAccessor(global, 'location', () => location, () => refuse('location'));
  internals.location = location;
})
