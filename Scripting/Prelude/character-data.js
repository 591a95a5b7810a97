// DOM Standard 4.7-4.13: nodes that are neither documents nor elements.
(function (host, internals) {
  'use strict';

  const { setPrototypeOf, substring } = internals.primordials;
  const { expose, illegalConstructor, mixChild, mixParent, mixSiblings, nodeOf, ops, wrap } = internals;
  const { Node } = internals.primordials.global;

  // `new Text('a')` gives the wrapper of a node that the host makes, with the prototype of the class that was asked for.
  const makeNode = (target, operation, data) => setPrototypeOf(wrap(host(operation, data)), target.prototype);

  class CharacterData extends Node {
    constructor() { illegalConstructor(); }
    get data() { return host(ops.getData, nodeOf(this).handle); }
    set data(value) { host(ops.setData, nodeOf(this).handle, value === null ? '' : `${value}`); }
    get length() { return host(ops.getData, nodeOf(this).handle).length; }
    substringData(offset, count) {
      const text = host(ops.getData, nodeOf(this).handle);
      return substring(text, offset >>> 0, (offset >>> 0) + (count >>> 0));
    }
    appendData(text) {
      const { handle } = nodeOf(this);
      host(ops.setData, handle, `${host(ops.getData, handle)}${text}`);
    }
  }
  mixChild(CharacterData.prototype);
  mixSiblings(CharacterData.prototype);
  expose(CharacterData);

  class Text extends CharacterData {
    constructor(data = '') { return makeNode(new.target, ops.createText, `${data}`); }
    get wholeText() { return host(ops.getData, nodeOf(this).handle); }
  }
  expose(Text);

  class Comment extends CharacterData {
    constructor(data = '') { return makeNode(new.target, ops.createComment, `${data}`); }
  }
  expose(Comment);

  class ProcessingInstruction extends CharacterData {
    constructor() { illegalConstructor(); }
    get target() { return host(ops.nodeName, nodeOf(this).handle); }
  }
  expose(ProcessingInstruction);

  class DocumentFragment extends Node {
    constructor() { return makeNode(new.target, ops.createFragment, ''); }
    getElementById(id) { return wrap(host(ops.elementById, nodeOf(this).handle, `${id}`)); }
  }
  mixParent(DocumentFragment.prototype);
  expose(DocumentFragment);

  // No element has one here; scripts ask whether a node is one.
  class ShadowRoot extends DocumentFragment {
    constructor() { illegalConstructor(); }
  }
  expose(ShadowRoot);

  class DocumentType extends Node {
    constructor() { illegalConstructor(); }
    get name() { return host(ops.nodeName, nodeOf(this).handle); }
  }
  mixChild(DocumentType.prototype);
  expose(DocumentType);

  /** The interfaces of nodes that are not elements, by kind. */
  internals.nodeInterfaces = {
    __proto__: null, '#text': Text, '#comment': Comment, '#instruction': ProcessingInstruction, '#fragment': DocumentFragment, '#doctype': DocumentType, '#document': null,
  };
})
