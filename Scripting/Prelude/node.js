// DOM Standard 4.4: Node. The tree itself is the host's; a node here is a handle, an integer, with one wrapper each.
(function (host, internals) {
  'use strict';

  const { DOMException, TypeError, list } = internals.primordials;
  const { TargetState, brand, constants, expose, illegalConstructor, make, needArguments, ops, stateOf } = internals;
  const { EventTarget } = internals.primordials.global;

  // The document of the window has this handle in every realm.
  const DocumentHandle = internals.DocumentHandle = 1;

  /** What a node holds. The kind is the local name of an HTML element, `:` and the local name of another, or `#` and a word. */
  class NodeState extends TargetState {
    constructor(handle, kind) {
      super(null);
      this.handle = handle;
      this.kind = kind;
    }
    get isElement() { return this.kind[0] !== '#'; }
    get isDocument() { return this.kind === '#document' || this.kind === '#xml'; }
    /** Whether it is in the document of the window or is one of its nodes; in any other nothing runs. */
    get isOfWindow() { return this.handle === DocumentHandle || host(ops.ownerDocument, this.handle) === DocumentHandle; }
    parent(eventState) {
      const parent = relative(this.handle, Relation.parent);
      if (parent !== null) return stateOf(parent);
      return this.handle === DocumentHandle && eventState.type !== 'load' ? internals.windowState : null;
    }
    show() {
      return this.isElement ? host(ops.showElement, this.handle) : this.kind;
    }
  }
  NodeState.prototype.interfaceName = 'Node';
  internals.NodeState = NodeState;

  const of = brand(NodeState);
  internals.nodeOf = of;

  const Relation = { __proto__: null, parent: 0, firstChild: 1, lastChild: 2, previousSibling: 3, nextSibling: 4, parentElement: 5,
    firstElement: 6, lastElement: 7, previousElement: 8, nextElement: 9, root: 10 };
  internals.Relation = Relation;

  const wrappers = list();

  /** The one wrapper of a node; null for handle 0. */
  const wrap = handle => handle === 0 ? null : wrappers[handle] ?? makeWrapper(handle);
  internals.wrap = wrap;

  const makeWrapper = handle => {
    const described = host(ops.describeNode, handle);
    let end = internals.primordials.indexOf(described, ' ');
    const state = new NodeState(handle, end < 0 ? described : internals.primordials.substring(described, 0, end));
    state.object = wrappers[handle] = make(internals.interfaceOf(state.kind, handle), state);
    // The names after the kind are those of attributes with event handlers.
    while (end >= 0) {
      const next = internals.primordials.indexOf(described, ' ', end + 1);
      const name = internals.primordials.substring(described, end + 1, next < 0 ? described.length : next);
      internals.attributeChanged(state, name, host(ops.getAttribute, handle, name));
      end = next;
    }
    return state.object;
  };

  /** Registers a wrapper that was made before its node was asked for. */
  internals.adoptWrapper = (object, state) => {
    state.object = wrappers[state.handle] = object;
    return object;
  };

  const relative = (handle, relation) => wrap(host(ops.relative, handle, relation));
  internals.relative = relative;

  /** The state of a node that was given as an argument. */
  const argument = (value, name) => {
    const state = stateOf(value);
    if (!(state instanceof NodeState)) throw new TypeError(`${name}: the argument is not a Node`);
    return state;
  };
  internals.nodeArgument = argument;

  /** Puts a node into the tree: before another, or last if that is null. */
  internals.insert = (parent, node, before) => host(ops.insertNode, parent.handle, node.handle, before === null ? 0 : before.handle);

  class Node extends EventTarget {
    constructor() { illegalConstructor(); }
    get nodeType() { return host(ops.nodeType, of(this).handle); }
    get nodeName() { return host(ops.nodeName, of(this).handle); }
    get baseURI() { return of(this) && host(ops.resolveUrl, ''); }
    get isConnected() { return host(ops.isConnected, of(this).handle); }
    get ownerDocument() {
      const state = of(this);
      return state.isDocument ? null : wrap(host(ops.ownerDocument, state.handle));
    }
    get parentNode() { return relative(of(this).handle, Relation.parent); }
    get parentElement() { return relative(of(this).handle, Relation.parentElement); }
    get childNodes() { return of(this).children ??= internals.liveNodes(of(this).handle, ops.childNodes); }
    get firstChild() { return relative(of(this).handle, Relation.firstChild); }
    get lastChild() { return relative(of(this).handle, Relation.lastChild); }
    get previousSibling() { return relative(of(this).handle, Relation.previousSibling); }
    get nextSibling() { return relative(of(this).handle, Relation.nextSibling); }
    get nodeValue() { return of(this).isElement ? null : host(ops.getData, of(this).handle); }
    set nodeValue(value) { if (!of(this).isElement) host(ops.setData, of(this).handle, value === null ? '' : `${value}`); }
    get textContent() { return host(ops.getText, of(this).handle); }
    set textContent(value) { host(ops.setText, of(this).handle, value === null || value === undefined ? '' : `${value}`); }
    hasChildNodes() { return host(ops.relative, of(this).handle, Relation.firstChild) !== 0; }
    getRootNode() { return relative(of(this).handle, Relation.root); }
    contains(other) {
      const state = of(this);
      needArguments(arguments.length, 1, 'contains');
      return other !== null && other !== undefined && host(ops.contains, state.handle, argument(other, 'contains').handle);
    }
    compareDocumentPosition(other) {
      const state = of(this);
      needArguments(arguments.length, 1, 'compareDocumentPosition');
      return host(ops.comparePosition, state.handle, argument(other, 'compareDocumentPosition').handle);
    }
    isSameNode(other) { return of(this).object === other; }
    isEqualNode(other) {
      const state = of(this);
      return other !== null && other !== undefined && host(ops.equalNodes, state.handle, argument(other, 'isEqualNode').handle);
    }
    normalize() { host(ops.normalize, of(this).handle); }
    cloneNode(deep = false) { return wrap(host(ops.cloneNode, of(this).handle, !!deep)); }
    appendChild(node) {
      const parent = of(this);
      needArguments(arguments.length, 1, 'appendChild');
      internals.insert(parent, argument(node, 'appendChild'), null);
      return node;
    }
    insertBefore(node, child) {
      const parent = of(this);
      needArguments(arguments.length, 2, 'insertBefore');
      const before = child === null || child === undefined ? null : argument(child, 'insertBefore');
      internals.insert(parent, argument(node, 'insertBefore'), before);
      return node;
    }
    replaceChild(node, child) {
      const parent = of(this);
      needArguments(arguments.length, 2, 'replaceChild');
      host(ops.replaceChild, parent.handle, argument(node, 'replaceChild').handle, argument(child, 'replaceChild').handle);
      return child;
    }
    removeChild(child) {
      const parent = of(this);
      needArguments(arguments.length, 1, 'removeChild');
      const state = argument(child, 'removeChild');
      if (host(ops.relative, state.handle, Relation.parent) !== parent.handle)
        throw new DOMException('removeChild: the node is not a child of this node', 'NotFoundError');
      host(ops.removeNode, state.handle);
      return child;
    }
  }
  constants(Node, {
    ELEMENT_NODE: 1, ATTRIBUTE_NODE: 2, TEXT_NODE: 3, CDATA_SECTION_NODE: 4, ENTITY_REFERENCE_NODE: 5, ENTITY_NODE: 6,
    PROCESSING_INSTRUCTION_NODE: 7, COMMENT_NODE: 8, DOCUMENT_NODE: 9, DOCUMENT_TYPE_NODE: 10, DOCUMENT_FRAGMENT_NODE: 11,
    NOTATION_NODE: 12, DOCUMENT_POSITION_DISCONNECTED: 1, DOCUMENT_POSITION_PRECEDING: 2, DOCUMENT_POSITION_FOLLOWING: 4,
    DOCUMENT_POSITION_CONTAINS: 8, DOCUMENT_POSITION_CONTAINED_BY: 16, DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC: 32,
  });
  expose(Node);
})
