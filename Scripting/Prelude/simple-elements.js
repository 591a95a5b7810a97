// HTML Standard 4: the interfaces of elements that have a few reflecting attributes and nothing else of their own.
(function (host, internals) {
  'use strict';

  const { define, global } = internals.primordials;
  const { attribute, defineElement, liveElements, nodeOf, ops, reflectBoolean, reflectInteger, reflectText, reflectUrl } = internals;
  const { HTMLElement } = global;

  const element = (name, names) => defineElement({ [name]: class extends HTMLElement {} }[name], names);

  /** The attribute `text`, the text content by another name. */
  const textAttribute = Class => attribute(Class.prototype, 'text',
    self => host(ops.getText, nodeOf(self).handle),
    (self, value) => host(ops.setText, nodeOf(self).handle, `${value}`));

  element('HTMLBRElement', 'br');
  element('HTMLDivElement', 'div');
  element('HTMLHRElement', 'hr');
  element('HTMLHeadElement', 'head');
  element('HTMLHeadingElement', 'h1 h2 h3 h4 h5 h6');
  element('HTMLHtmlElement', 'html');
  element('HTMLLegendElement', 'legend');
  reflectText(element('HTMLParagraphElement', 'p'), ['align']);
  element('HTMLPreElement', 'pre listing xmp');
  element('HTMLSpanElement', 'span');
  element('HTMLTableCaptionElement', 'caption');
  element('HTMLTableSectionElement', 'thead tbody tfoot');
  element('HTMLUListElement', 'ul');
  element('HTMLDListElement', 'dl');
  element('HTMLDataListElement', 'datalist');
  element('HTMLUnknownElement', 'applet bgsound blink isindex keygen multicol nextid spacer');

  reflectInteger(element('HTMLLIElement', 'li'), 'value', 0);
  reflectInteger(element('HTMLOListElement', 'ol'), 'start', 1);
  reflectText(element('HTMLMetaElement', 'meta'), ['name', 'content', 'httpEquiv']);
  reflectText(element('HTMLStyleElement', 'style'), ['media', 'type']);
  reflectText(element('HTMLDataElement', 'data'), ['value']);
  reflectText(element('HTMLTimeElement', 'time'), ['dateTime']);
  reflectBoolean(element('HTMLDetailsElement', 'details'), ['open']);
  reflectBoolean(element('HTMLFieldSetElement', 'fieldset'), ['disabled']);

  const image = element('HTMLImageElement', 'img');
  reflectText(image, ['alt', 'srcset', 'sizes', 'loading']);
  reflectUrl(image, ['src']);
  reflectInteger(image, 'width', 0);
  reflectInteger(image, 'height', 0);

  const base = element('HTMLBaseElement', 'base');
  reflectText(base, ['target']);
  reflectUrl(base, ['href']);

  const link = element('HTMLLinkElement', 'link');
  reflectText(link, ['rel', 'type', 'media', 'as']);
  reflectUrl(link, ['href']);

  const anchor = element('HTMLAnchorElement', 'a');
  reflectText(anchor, ['target', 'rel', 'download', 'type', 'hreflang']);
  reflectUrl(anchor, ['href']);
  textAttribute(anchor);
  define(anchor.prototype, 'toString', { toString() { return this.href; } }.toString);

  const area = element('HTMLAreaElement', 'area');
  reflectText(area, ['alt', 'coords', 'shape', 'target', 'rel', 'download']);
  reflectUrl(area, ['href']);
  define(area.prototype, 'toString', { toString() { return this.href; } }.toString);

  const cell = element('HTMLTableCellElement', 'td th');
  reflectInteger(cell, 'colSpan', 1);
  reflectInteger(cell, 'rowSpan', 1);

  const elements = (Class, name, operation) => attribute(Class.prototype, name, self => {
    const state = nodeOf(self);
    const known = state.lists ??= internals.primordials.create(null);
    return known[name] ??= liveElements(state.handle, ops.elementsByTag, operation);
  });
  elements(element('HTMLTableRowElement', 'tr'), 'cells', 'td');
  elements(element('HTMLTableElement', 'table'), 'rows', 'tr');

  const script = element('HTMLScriptElement', 'script');
  reflectText(script, ['type', 'charset', 'integrity', 'crossOrigin']);
  reflectUrl(script, ['src']);
  reflectBoolean(script, ['defer', 'async', 'noModule']);
  textAttribute(script);

  const title = element('HTMLTitleElement', 'title');
  textAttribute(title);

  const template = element('HTMLTemplateElement', 'template');
  attribute(template.prototype, 'content', self => internals.wrap(host(ops.templateContent, nodeOf(self).handle)));

  // The body answers for its window: its handlers of the window's events are the window's.
  const body = element('HTMLBodyElement', 'body');
  internals.defineHandlers(body.prototype, internals.bodyEventTypes, self => internals.windowOfBody(nodeOf(self)));
})
