// HTML Standard 3.2: HTMLElement, and which interface each HTML element has.
(function (host, internals) {
  'use strict';

  const { create, global } = internals.primordials;
  const { defineHandlers, expose, globalEventTypes, nodeInterfaces, nodeOf, ops, reflectBoolean, reflectText, setAttribute,
    splitWords } = internals;
  const { Element } = global;

  class HTMLElement extends Element {
    get dataset() {
      const state = nodeOf(this);
      return state.dataset ??= internals.makeDataset(state);
    }
    get style() {
      const state = nodeOf(this);
      return state.style ??= internals.makeStyle(state);
    }
    set style(text) { setAttribute(nodeOf(this), 'style', `${text}`); }
    get innerText() { return host(ops.getVisibleText, nodeOf(this).handle); }
    set innerText(value) { host(ops.setVisibleText, nodeOf(this).handle, value === null ? '' : `${value}`); }
    get tabIndex() {
      const text = internals.getAttribute(nodeOf(this), 'tabindex');
      return text === null ? internals.isFocusable(nodeOf(this)) ? 0 : -1 : text | 0;
    }
    set tabIndex(value) { setAttribute(nodeOf(this), 'tabindex', `${value | 0}`); }
    click() {
      const state = nodeOf(this);
      if (!internals.isDisabled(state)) internals.click(state, false);
    }
    focus() { internals.focus(nodeOf(this)); }
    blur() { internals.blur(nodeOf(this)); }
  }
  reflectText(HTMLElement, ['title', 'lang', 'dir', 'accessKey']);
  reflectBoolean(HTMLElement, ['hidden', 'autofocus', 'inert']);
  defineHandlers(HTMLElement.prototype, globalEventTypes, nodeOf);
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
  internals.interfaceOf = kind =>
    kind[0] === '#' ? nodeInterfaces[kind] : kind[0] === ':' ? Element : byName[kind] ?? HTMLElement;
})
