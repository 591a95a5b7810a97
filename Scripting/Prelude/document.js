// DOM Standard 4.5 and HTML Standard 3.1: Document.
(function (host, internals) {
  'use strict';

  const { DOMException, SyntaxError, TypeError, create, dateNow, global, includes, stringify, toLowerCase } = internals.primordials;
  const { Relation, defineHandlers, expose, fire, globalEventTypes, illegalConstructor, liveElements, make, makeEvent, mixParent,
    mixQueries, needArguments, nodeArgument, nodeInterfaces, nodeOf, on, ops, tasks, wrap } = internals;
  const { Event, Node } = global;

  const DocumentHandle = 1;
  const readyStates = ['loading', 'interactive', 'complete'];
  let readyState = 0, visibility = 'visible';

  const query = selector => wrap(host(ops.querySelector, DocumentHandle, selector));

  const checkName = name => {
    if (!host(ops.isName, name)) throw new DOMException(`${stringify(name)} is not a valid name of an element`, 'InvalidCharacterError');
  };

  const list = (self, name, operation, text) => {
    const state = nodeOf(self);
    const lists = state.lists ??= create(null);
    return lists[name] ??= liveElements(state.handle, operation, text);
  };

  class Document extends Node {
    constructor() { illegalConstructor(); }
    get implementation() { throw new DOMException('document.implementation is not there', 'NotSupportedError'); }
    get URL() { return nodeOf(this) && host(ops.documentUrl); }
    get documentURI() { return nodeOf(this) && host(ops.documentUrl); }
    get compatMode() { return host(ops.compatMode); }
    get characterSet() { return nodeOf(this) && 'UTF-8'; }
    get charset() { return nodeOf(this) && 'UTF-8'; }
    get contentType() { return nodeOf(this) && 'text/html'; }
    get doctype() { return wrap(host(ops.doctype)); }
    get documentElement() { return wrap(host(ops.relative, nodeOf(this).handle, Relation.firstElement)); }
    get head() { return query('html > head'); }
    get body() { return query('html > body'); }
    get title() { return host(ops.getTitle); }
    set title(value) { host(ops.setTitle, `${value}`); }
    get referrer() { return nodeOf(this) && host(ops.referrer); }
    get cookie() { return nodeOf(this) && host(ops.getCookies, dateNow()); }
    set cookie(value) { nodeOf(this) && host(ops.setCookie, `${value}`, dateNow()); }
    get readyState() { return nodeOf(this) && readyStates[readyState]; }
    get hidden() { return nodeOf(this) && visibility === 'hidden'; }
    get visibilityState() { return nodeOf(this) && visibility; }
    get defaultView() { return nodeOf(this) && global; }
    get location() { return nodeOf(this) && internals.location; }
    set location(value) { nodeOf(this) && internals.navigate(1, value, false); }
    get activeElement() { return nodeOf(this) && internals.activeElement(); }
    get currentScript() { return wrap(host(ops.currentScript)); }
    get forms() { return list(this, 'forms', ops.elementsByTag, 'form'); }
    get images() { return list(this, 'images', ops.elementsByTag, 'img'); }
    get scripts() { return list(this, 'scripts', ops.elementsByTag, 'script'); }
    get links() { return list(this, 'links', ops.links, ''); }
    hasFocus() { return nodeOf(this) && true; }
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
      return wrap(host(ops.createElement, toLowerCase(name)));
    }
    createElementNS(namespace, name, options = undefined) {
      nodeOf(this);
      needArguments(arguments.length, 2, 'createElementNS');
      return wrap(host(ops.createElementNs, namespace === null ? '' : `${namespace}`, `${name}`));
    }
    createTextNode(data) {
      nodeOf(this);
      needArguments(arguments.length, 1, 'createTextNode');
      return wrap(host(ops.createText, `${data}`));
    }
    createComment(data) {
      nodeOf(this);
      needArguments(arguments.length, 1, 'createComment');
      return wrap(host(ops.createComment, `${data}`));
    }
    createProcessingInstruction(target, data) {
      nodeOf(this);
      needArguments(arguments.length, 2, 'createProcessingInstruction');
      target = `${target}`;
      data = `${data}`;
      checkName(target);
      if (includes(data, '?>')) throw new DOMException('The data of a processing instruction cannot have its end in it', 'InvalidCharacterError');
      return wrap(host(ops.createInstruction, target, data));
    }
    createAttribute(name) {
      nodeOf(this);
      needArguments(arguments.length, 1, 'createAttribute');
      return internals.createAttribute(toLowerCase(`${name}`));
    }
    createDocumentFragment() { return nodeOf(this) && wrap(host(ops.createFragment, '')); }
    importNode(node, deep = false) {
      nodeOf(this);
      needArguments(arguments.length, 1, 'importNode');
      return wrap(host(ops.cloneNode, nodeArgument(node, 'importNode').handle, !!deep));
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
