// HTML Standard 8.1.8.2: which event handlers elements, documents and windows have.
(function (host, internals) {
  'use strict';

  /** GlobalEventHandlers. */
  internals.globalEventTypes = ['abort', 'auxclick', 'beforeinput', 'blur', 'cancel', 'change', 'click', 'close', 'contextmenu', 'copy',
    'cut', 'dblclick', 'drag', 'dragend', 'dragenter', 'dragleave', 'dragover', 'dragstart', 'drop', 'error', 'focus', 'input', 'invalid',
    'keydown', 'keypress', 'keyup', 'load', 'mousedown', 'mouseenter', 'mouseleave', 'mousemove', 'mouseout', 'mouseover', 'mouseup',
    'paste', 'pointerdown', 'pointermove', 'pointerup', 'reset', 'resize', 'scroll', 'select', 'submit', 'toggle', 'wheel'];

  /** WindowEventHandlers. */
  internals.windowEventTypes = ['afterprint', 'beforeprint', 'beforeunload', 'hashchange', 'languagechange', 'message', 'messageerror',
    'offline', 'online', 'pagehide', 'pageshow', 'popstate', 'rejectionhandled', 'storage', 'unhandledrejection', 'unload'];

  /** What the body element hands on to its window. */
  internals.bodyEventTypes = ['blur', 'error', 'focus', 'load', 'resize', 'scroll'];
  for (let i = 0; i < internals.windowEventTypes.length; i++)
    internals.bodyEventTypes[internals.bodyEventTypes.length] = internals.windowEventTypes[i];
})
