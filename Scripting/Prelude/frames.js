// HTML Standard 4.8.5: iframe.
(function (host, internals) {
  'use strict';

  const { global } = internals.primordials;
  const { defineElement, fire, makeEvent, nodeOf, on, ops, reflectBoolean, reflectText, reflectUrl, stateOf, tasks, windowProxy,
    wrap } = internals;
  const { Event, HTMLElement } = global;

  /** What a sandbox can allow here. */
  const sandboxTokens = ['allow-forms', 'allow-modals', 'allow-popups', 'allow-popups-to-escape-sandbox', 'allow-same-origin', 'allow-scripts',
    'allow-top-navigation', 'allow-top-navigation-by-user-activation'];

  class HTMLIFrameElement extends HTMLElement {
    get contentWindow() { return windowProxy(host(ops.windowOfFrame, nodeOf(this).handle)); }
    get contentDocument() {
      const number = host(ops.windowOfFrame, nodeOf(this).handle);
      return number === 0 ? null : internals.documentOf(number);
    }
    get sandbox() {
      const state = nodeOf(this);
      return state.sandbox ??= internals.makeTokenList(state, 'sandbox', sandboxTokens);
    }
    set sandbox(value) { internals.setAttribute(nodeOf(this), 'sandbox', `${value}`); }
    getSVGDocument() { return nodeOf(this) && null; }
  }
  reflectText(HTMLIFrameElement, ['name', 'srcdoc', 'width', 'height', 'allow', 'loading', 'referrerPolicy']);
  reflectUrl(HTMLIFrameElement, ['src']);
  reflectBoolean(HTMLIFrameElement, ['allowFullscreen']);
  defineElement(HTMLIFrameElement, 'iframe');

  /** Something happened to an element outside of scripts: a frame or a script has loaded, or could not be. */
  on(tasks.fireAtElement, (handle, type) => {
    fire(stateOf(wrap(handle)), makeEvent(Event, type, false, false));
  });
})
