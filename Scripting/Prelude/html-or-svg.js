// HTML Standard 3.2.8.3, HTMLOrSVGElement, and CSSOM 6.7, ElementCSSInlineStyle: what elements of HTML, SVG and MathML have in common.
(function (host, internals) {
  'use strict';

  const { defineHandlers, globalEventTypes, makeDataset, makeStyle, mixInto, nodeOf, setAttribute } = internals;

  internals.mixHtmlOrSvg = prototype => {
    mixInto(prototype, {
      get dataset() {
        const state = nodeOf(this);
        return state.dataset ??= makeDataset(state);
      },
      get style() {
        const state = nodeOf(this);
        return state.style ??= makeStyle(state);
      },
      set style(text) { setAttribute(nodeOf(this), 'style', `${text}`); },
      get tabIndex() {
        const text = internals.getAttribute(nodeOf(this), 'tabindex');
        return text === null ? internals.isFocusable(nodeOf(this)) ? 0 : -1 : text | 0;
      },
      set tabIndex(value) { setAttribute(nodeOf(this), 'tabindex', `${value | 0}`); },
      focus() { internals.focus(nodeOf(this)); },
      blur() { internals.blur(nodeOf(this)); },
    });
    defineHandlers(prototype, globalEventTypes, nodeOf);
  };
})
