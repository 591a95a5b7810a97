// HTML Standard 3.2: HTMLElement, and which interface each HTML element has.
(function (host, internals) {
  'use strict';

  const { create, global } = internals.primordials;
  const { expose, mixHtmlOrSvg, nodeInterfaces, nodeOf, ops, reflectBoolean, reflectText, splitWords } = internals;
  const { Element } = global;

  class HTMLElement extends Element {
    get innerText() { return host(ops.getVisibleText, nodeOf(this).handle); }
    set innerText(value) { host(ops.setVisibleText, nodeOf(this).handle, value === null ? '' : `${value}`); }
    click() {
      const state = nodeOf(this);
      if (!internals.isDisabled(state)) internals.click(state, false);
    }
  }
  reflectText(HTMLElement, ['title', 'lang', 'dir', 'accessKey']);
  reflectBoolean(HTMLElement, ['hidden', 'autofocus', 'inert']);
  mixHtmlOrSvg(HTMLElement.prototype);
  expose(HTMLElement);

  const byName = create(null);

  /** Exposes the interface of the HTML elements that have one of some names. */
  internals.defineElement = (Class, names) => {
    expose(Class);
    const all = splitWords(names);
    for (let i = 0; i < all.length; i++) byName[all[i]] = Class;
    return Class;
  };

  /** The interface of a node, by its kind. */
  internals.interfaceOf = (kind, handle) => kind[0] === '#' ? nodeInterfaces[kind]
    : kind[0] === ':' ? internals.foreignInterfaceOf(kind, handle) : byName[kind] ?? HTMLElement;
})
