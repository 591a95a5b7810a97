// DOM Standard 4.5 and HTML Standard 3.1: Document.
(function (host, internals) {
  'use strict';

  const { DOMException, SyntaxError, TypeError, create, dateNow, global, includes, setPrototypeOf, stringify, toLowerCase } = internals.primordials;
  const { DocumentHandle, Relation, defineHandlers, expose, fire, globalEventTypes, liveElements, make, makeEvent, mixParent,
    mixQueries, needArguments, nodeArgument, nodeInterfaces, nodeOf, on, ops, tasks, wrap } = internals;
  const { Event, Node } = global;

  const readyStates = ['loading', 'interactive', 'complete'];
  let readyState = 0, visibility = 'visible';

  const query = (self, selector) => wrap(host(ops.querySelector, nodeOf(self).handle, selector));

  /** The state of a document, and whether it is the window's: another one has no window, and is there as a whole from the beginning. */
  const isShown = self => nodeOf(self).handle === DocumentHandle;

  /** A node that the host has made is one of the document's that was asked for it. */
  const made = (self, handle) => {
    if (!isShown(self)) host(ops.adoptNode, nodeOf(self).handle, handle);
    return wrap(handle);
  };

  const checkName = name => {
    if (!host(ops.isName, name)) throw new DOMException(`${stringify(name)} is not a valid name of an element`, 'InvalidCharacterError');
  };

  const list = (self, name, operation, text) => {
    const state = nodeOf(self);
    const lists = state.lists ??= create(null);
    return lists[name] ??= liveElements(state.handle, operation, text);
  };

  class Document extends Node {
    constructor() { return internals.makeXmlDocument(new.target); }
    get implementation() { return internals.implementationOf(nodeOf(this)); }
    get URL() { return isShown(this) ? host(ops.documentUrl) : 'about:blank'; }
    get documentURI() { return isShown(this) ? host(ops.documentUrl) : 'about:blank'; }
    get compatMode() { return host(ops.compatMode, nodeOf(this).handle); }
    get characterSet() { return nodeOf(this) && 'UTF-8'; }
    get charset() { return nodeOf(this) && 'UTF-8'; }
    get contentType() { return nodeOf(this).kind === '#xml' ? 'application/xml' : 'text/html'; }
    get doctype() { return wrap(host(ops.doctype, nodeOf(this).handle)); }
    get documentElement() { return wrap(host(ops.relative, nodeOf(this).handle, Relation.firstElement)); }
    get head() { return query(this, 'html > head'); }
    get body() { return query(this, 'html > body'); }
    get title() { return host(ops.getTitle, nodeOf(this).handle); }
    set title(value) { host(ops.setTitle, nodeOf(this).handle, `${value}`); }
    get referrer() { return isShown(this) ? host(ops.referrer) : ''; }
    get cookie() { return isShown(this) ? host(ops.getCookies, dateNow()) : ''; }
    set cookie(value) { if (isShown(this)) host(ops.setCookie, `${value}`, dateNow()); }
    get readyState() { return isShown(this) ? readyStates[readyState] : 'complete'; }
    get hidden() { return !isShown(this) || visibility === 'hidden'; }
    get visibilityState() { return isShown(this) ? visibility : 'hidden'; }
    get defaultView() { return isShown(this) ? global : null; }
    get location() { return isShown(this) ? internals.location : null; }
    set location(value) { if (isShown(this)) internals.navigate(1, value, false); }
    get activeElement() { return isShown(this) ? internals.activeElement() : query(this, 'html > body'); }
    get currentScript() { return isShown(this) ? wrap(host(ops.currentScript)) : null; }
    get forms() { return list(this, 'forms', ops.elementsByTag, 'form'); }
    get images() { return list(this, 'images', ops.elementsByTag, 'img'); }
    get scripts() { return list(this, 'scripts', ops.elementsByTag, 'script'); }
    get links() { return list(this, 'links', ops.links, ''); }
    hasFocus() { return isShown(this); }
    getElementById(id) {
      const { handle } = nodeOf(this);
      needArguments(arguments.length, 1, 'getElementById');
      return wrap(host(ops.elementById, handle, `${id}`));
    }
    getElementsByName(name) { return liveElements(nodeOf(this).handle, ops.elementsByName, `${name}`); }
    createElement(name, options = undefined) {
      nodeOf(this);
      needArguments(arguments.length, 1, 'createElement');
      name = `${name}`;
      checkName(name);
      return made(this, nodeOf(this).kind === '#xml' ? host(ops.createElementNs, '', name) : host(ops.createElement, toLowerCase(name)));
    }
    createElementNS(namespace, name, options = undefined) {
      nodeOf(this);
      needArguments(arguments.length, 2, 'createElementNS');
      return made(this, host(ops.createElementNs, namespace === null ? '' : `${namespace}`, `${name}`));
    }
    createTextNode(data) {
      nodeOf(this);
      needArguments(arguments.length, 1, 'createTextNode');
      return made(this, host(ops.createText, `${data}`));
    }
    createComment(data) {
      nodeOf(this);
      needArguments(arguments.length, 1, 'createComment');
      return made(this, host(ops.createComment, `${data}`));
    }
    createProcessingInstruction(target, data) {
      nodeOf(this);
      needArguments(arguments.length, 2, 'createProcessingInstruction');
      target = `${target}`;
      data = `${data}`;
      checkName(target);
      if (includes(data, '?>')) throw new DOMException('The data of a processing instruction cannot have its end in it', 'InvalidCharacterError');
      return made(this, host(ops.createInstruction, target, data));
    }
    createAttribute(name) {
      nodeOf(this);
      needArguments(arguments.length, 1, 'createAttribute');
      return internals.createAttribute(toLowerCase(`${name}`));
    }
    createDocumentFragment() { return made(this, host(ops.createFragment, '')); }
    importNode(node, deep = false) {
      nodeOf(this);
      needArguments(arguments.length, 1, 'importNode');
      const handle = host(ops.cloneNode, nodeArgument(node, 'importNode').handle, !!deep);
      host(ops.adoptNode, nodeOf(this).handle, handle);
      return wrap(handle);
    }
    adoptNode(node) {
      const { handle } = nodeOf(this);
      needArguments(arguments.length, 1, 'adoptNode');
      host(ops.adoptNode, handle, nodeArgument(node, 'adoptNode').handle);
      return node;
    }
    createEvent(name) {
      nodeOf(this);
      needArguments(arguments.length, 1, 'createEvent');
      return internals.createEvent(`${name}`);
    }
    write() {
      nodeOf(this);
      throw new DOMException('document.write is not there; use append or innerHTML', 'NotSupportedError');
    }
    writeln() { this.write(); }
  }
  mixParent(Document.prototype);
  mixQueries(Document.prototype);
  defineHandlers(Document.prototype, globalEventTypes, nodeOf);
  defineHandlers(Document.prototype, ['readystatechange', 'visibilitychange'], nodeOf);
  expose(Document);

  class HTMLDocument extends Document {}
  expose(HTMLDocument);
  nodeInterfaces['#document'] = HTMLDocument;

  class XMLDocument extends Document {}
  expose(XMLDocument);

  /** A document that is not HTML, with nothing in it. The host makes no difference between the two. */
  internals.makeXmlDocument = Class => {
    const document = wrap(host(ops.makeDocument));
    nodeOf(document).kind = '#xml';
    return setPrototypeOf(document, Class.prototype);
  };

  // The document has handle 1 in every realm, so it can be made before the host knows of any node.
  const documentState = new internals.NodeState(DocumentHandle, '#document');
  internals.document = internals.adoptWrapper(make(HTMLDocument, documentState), documentState);

  const becomeReady = state => {
    readyState = state;
    fire(documentState, makeEvent(Event, 'readystatechange', false, false));
  };

  on(tasks.importMapFailed, (name, message, file, line, column) =>
    internals.report(name === 'SyntaxError' ? new SyntaxError(message) : new TypeError(message), { file, line, column }));

  /** The document was parsed; scripts that were put off run next. */
  on(tasks.documentParsed, () => {
    internals.readBody();
    becomeReady(1);
  });

  on(tasks.fireContentLoaded, () => { fire(documentState, makeEvent(Event, 'DOMContentLoaded', true, false)); });

  /** Sees to it that the handlers in the attributes of the body are those of the window, also while the document is still being parsed. */
  internals.readBody = () => { internals.document.body; };

  internals.changeVisibility = value => {
    visibility = value;
    fire(documentState, makeEvent(Event, 'visibilitychange', true, false));
  };

  internals.windowLoaded = () => becomeReady(2);
})
