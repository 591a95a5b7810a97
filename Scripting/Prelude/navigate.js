// HTML Standard 7.4.2: how scripts make windows go elsewhere.
(function (host, internals) {
  'use strict';

  const { DOMException, stringify } = internals.primordials;
  const { ops, scalarText } = internals;

  /** The absolute URL of a text in this document. */
  internals.resolveOrThrow = text => {
    text = scalarText(text);
    const url = host(ops.resolveHere, text);
    if (url === null) throw new DOMException(`${stringify(text)} is not a URL`, 'SyntaxError');
    return url;
  };

  // What a page goes to before it has loaded takes the place of its own entry in the history.
  let loaded = false;
  internals.pageLoaded = () => { loaded = true; };

  /** Makes a window go to a URL that is relative to this document. */
  internals.navigate = (number, text, replace) => {
    const url = internals.resolveOrThrow(text);
    if (!host(ops.navigate, number, url, replace || number === 1 && !loaded))
      throw new DOMException(`the sandbox of the page does not allow it to navigate ${host(ops.windowName, number)} to ${url}`, 'SecurityError');
  };
})
