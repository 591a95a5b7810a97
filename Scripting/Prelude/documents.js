// DOM Standard 4.5.1 and HTML Standard 8.5: documents that scripts make. No window shows them, and nothing in them runs or loads.
(function (host, internals) {
  'use strict';

  const { DOMException, TypeError, global, stringify } = internals.primordials;
  const { brand, expose, illegalConstructor, insert, make, needArguments, ops, stamp, stateOf, wrap } = internals;

  const { XMLDocument } = global;

  class ImplementationState {
    constructor(document) {
      this.document = document;
    }
    show() { return 'DOMImplementation {}'; }
  }
  ImplementationState.prototype.interfaceName = 'DOMImplementation';
  const of = brand(ImplementationState);

  const checkName = name => {
    if (!host(ops.isName, name)) throw new DOMException(`${stringify(name)} is not a valid name`, 'InvalidCharacterError');
  };

  class DOMImplementation {
    constructor() { illegalConstructor(); }
    createDocumentType(name, publicId, systemId) {
      of(this);
      needArguments(arguments.length, 3, 'createDocumentType');
      name = `${name}`;
      checkName(name);
      return wrap(host(ops.createDoctype, name, `${publicId}`, `${systemId}`));
    }
    createDocument(namespace, qualifiedName, doctype = null) {
      of(this);
      needArguments(arguments.length, 2, 'createDocument');
      const document = internals.makeXmlDocument(XMLDocument), name = qualifiedName === null ? '' : `${qualifiedName}`;
      if (name !== '') checkName(name);
      if (doctype !== null && doctype !== undefined) insert(stateOf(document), internals.nodeArgument(doctype, 'createDocument'), null);
      if (name !== '') {
        const handle = host(ops.createElementNs, namespace === null || namespace === undefined ? '' : `${namespace}`, name);
        insert(stateOf(document), stateOf(wrap(handle)), null);
      }
      return document;
    }
    createHTMLDocument(title = undefined) {
      of(this);
      const heading = title === undefined ? '' : '<title></title>';
      const handle = host(ops.parseDocument, `<!DOCTYPE html><html><head>${heading}</head><body></body></html>`);
      if (title !== undefined) host(ops.setTitle, handle, `${title}`);
      return wrap(handle);
    }
    hasFeature() { return of(this) && true; }
  }
  expose(DOMImplementation);

  internals.implementationOf = document =>
    document.implementation ??= make(DOMImplementation, new ImplementationState(document));

  class ParserState {
    show() { return 'DOMParser {}'; }
  }
  ParserState.prototype.interfaceName = 'DOMParser';
  const parserOf = brand(ParserState);

  const xmlTypes = { __proto__: null, 'text/xml': true, 'application/xml': true, 'application/xhtml+xml': true, 'image/svg+xml': true };

  class DOMParser {
    constructor() { stamp(this, new ParserState()); }
    parseFromString(text, type) {
      parserOf(this);
      needArguments(arguments.length, 2, 'parseFromString');
      text = `${text}`;
      type = `${type}`;
      if (xmlTypes[type] === true) throw new DOMException(`parseFromString: ${type} is not parsed here, only text/html is`, 'NotSupportedError');
      if (type !== 'text/html') throw new TypeError(`parseFromString: ${stringify(type)} is not a type of document`);
      return wrap(host(ops.parseDocument, text));
    }
  }
  expose(DOMParser);
})
