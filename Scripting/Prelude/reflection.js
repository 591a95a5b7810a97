// HTML Standard 2.6.2: attributes that properties reflect, from tables of their names.
(function (host, internals) {
  'use strict';

  const { toLowerCase } = internals.primordials;
  const { attribute, getAttribute, nodeOf, ops, setAttribute } = internals;

  /** The content attribute of a property: the same name in lower case, but for a few. */
  const contentNames = { __proto__: null, htmlFor: 'for', className: 'class', defaultValue: 'value', defaultChecked: 'checked',
    defaultSelected: 'selected', httpEquiv: 'http-equiv', acceptCharset: 'accept-charset' };
  const contentName = name => contentNames[name] ?? toLowerCase(name);

  const each = (names, define) => {
    for (let i = 0; i < names.length; i++) define(names[i], contentName(names[i]));
  };

  internals.reflectText = (Class, names) => each(names, (name, content) => attribute(Class.prototype, name,
    self => getAttribute(nodeOf(self), content) ?? '',
    (self, value) => setAttribute(nodeOf(self), content, `${value}`)));

  internals.reflectBoolean = (Class, names) => each(names, (name, content) => attribute(Class.prototype, name,
    self => getAttribute(nodeOf(self), content) !== null,
    (self, value) => setAttribute(nodeOf(self), content, value ? '' : null)));

  internals.reflectInteger = (Class, name, fallback) => attribute(Class.prototype, name,
    self => {
      const text = getAttribute(nodeOf(self), contentName(name));
      const number = text === null || text === '' ? fallback : +text;
      return number === number ? number | 0 : fallback;
    },
    (self, value) => setAttribute(nodeOf(self), contentName(name), `${value | 0}`));

  /** Attributes that hold a URL: read as an absolute one. */
  internals.reflectUrl = (Class, names) => each(names, (name, content) => attribute(Class.prototype, name,
    self => {
      const text = getAttribute(nodeOf(self), content);
      return text === null ? '' : host(ops.resolveUrl, text);
    },
    (self, value) => setAttribute(nodeOf(self), content, internals.scalarText(value))));
})
