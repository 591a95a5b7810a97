// HTML Standard 4.6.3: the parts of the URL that a link leads to, as attributes of its element.
(function (host, internals) {
  'use strict';

  const { global } = internals.primordials;
  const { attribute, getAttribute, nodeOf, ops, scalarText, setAttribute, splitLines, urlParts } = internals;
  const names = ['protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'hash'];

  /** The parts of the URL of a link, by their numbers; null if it has none. */
  const partsOf = element => {
    const href = getAttribute(nodeOf(element), 'href');
    const text = href === null ? null : host(ops.readUrl, host(ops.resolveUrl, href), undefined);
    return text === null ? null : splitLines(text);
  };

  const defineParts = prototype => {
    attribute(prototype, 'origin', self => partsOf(self)?.[urlParts.origin] ?? '');
    for (let i = 0; i < names.length; i++) {
      const part = urlParts[names[i]], without = names[i] === 'protocol' ? ':' : '';
      attribute(prototype, names[i], self => partsOf(self)?.[part] ?? without, (self, value) => {
        const parts = partsOf(self);
        value = scalarText(value);
        const text = parts === null ? null : host(ops.setUrlPart, parts[urlParts.href], part, value);
        if (text !== null) setAttribute(nodeOf(self), 'href', splitLines(text)[urlParts.href]);
      });
    }
  };
  defineParts(global.HTMLAnchorElement.prototype);
  defineParts(global.HTMLAreaElement.prototype);
})
