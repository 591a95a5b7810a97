// DOM Standard 6: NodeFilter and TreeWalker.
(function (host, internals) {
  'use strict';

  const { DOMException, TypeError, apply, define, global, isObject } = internals.primordials;
  const { Relation, brand, constants, expose, illegalConstructor, make, needArguments, nodeArgument, nodeOf, ops, wrap } = internals;

  class NodeFilter {
    constructor() { illegalConstructor(); }
  }
  constants(NodeFilter, {
    FILTER_ACCEPT: 1, FILTER_REJECT: 2, FILTER_SKIP: 3, SHOW_ALL: 0xFFFFFFFF, SHOW_ELEMENT: 1, SHOW_ATTRIBUTE: 2, SHOW_TEXT: 4,
    SHOW_CDATA_SECTION: 8, SHOW_ENTITY_REFERENCE: 0x10, SHOW_ENTITY: 0x20, SHOW_PROCESSING_INSTRUCTION: 0x40, SHOW_COMMENT: 0x80,
    SHOW_DOCUMENT: 0x100, SHOW_DOCUMENT_TYPE: 0x200, SHOW_DOCUMENT_FRAGMENT: 0x400, SHOW_NOTATION: 0x800,
  });
  expose(NodeFilter);

  const Accept = 1, Reject = 2, Skip = 3;

  /** DOM Standard 6, "filter": what a walker or iterator makes of a node, given by its handle. */
  const verdictOf = internals.verdictOf = (state, handle) => {
    if ((state.whatToShow >>> (host(ops.nodeType, handle) - 1) & 1) === 0) return Skip;
    const { filter } = state;
    if (filter === null) return Accept;
    state.isActive = true;
    try {
      if (typeof filter === 'function') return apply(filter, undefined, [wrap(handle)]) >>> 0;
      const { acceptNode } = filter;
      if (typeof acceptNode !== 'function') throw new TypeError(`${state.interfaceName}: the filter has no acceptNode`);
      return apply(acceptNode, filter, [wrap(handle)]) >>> 0;
    } finally {
      state.isActive = false;
    }
  };

  /** The filter that was given as an argument, or null for none. */
  const readFilter = internals.readFilter = (filter, name) => {
    if (filter === undefined || filter === null) return null;
    if (!isObject(filter)) throw new TypeError(`${name}: the filter is neither a function nor an object`);
    return filter;
  };

  class WalkerState {
    constructor(root, whatToShow, filter) {
      this.root = root;
      this.current = root;
      this.whatToShow = whatToShow;
      this.filter = filter;
      this.isActive = false;
    }
    show() { return 'TreeWalker {}'; }

    // Nodes are handles here, and 0 is none.
    accept(handle) {
      if (this.isActive) throw new DOMException('The filter of a TreeWalker must not walk', 'InvalidStateError');
      return verdictOf(this, handle);
    }

    go(handle) {
      if (handle === 0) return null;
      this.current = handle;
      return wrap(handle);
    }

    parent() {
      for (let node = this.current; node !== 0 && node !== this.root;) {
        node = to(node, Relation.parent);
        if (node !== 0 && this.accept(node) === Accept) return this.go(node);
      }
      return null;
    }

    child(first, next) {
      let node = to(this.current, first);
      while (node !== 0) {
        const verdict = this.accept(node);
        if (verdict === Accept) return this.go(node);
        const below = verdict === Skip ? to(node, first) : 0;
        if (below !== 0) {
          node = below;
          continue;
        }
        for (;;) {
          const sibling = to(node, next);
          if (sibling !== 0) {
            node = sibling;
            break;
          }
          node = to(node, Relation.parent);
          if (node === 0 || node === this.root || node === this.current) return null;
        }
      }
      return null;
    }

    sibling(next, first) {
      let node = this.current;
      if (node === this.root) return null;
      for (;;) {
        let sibling = to(node, next);
        while (sibling !== 0) {
          node = sibling;
          const verdict = this.accept(node);
          if (verdict === Accept) return this.go(node);
          sibling = verdict === Reject ? 0 : to(node, first);
          if (sibling === 0) sibling = to(node, next);
        }
        node = to(node, Relation.parent);
        if (node === 0 || node === this.root || this.accept(node) === Accept) return null;
      }
    }

    previous() {
      let node = this.current;
      while (node !== this.root) {
        let sibling = to(node, Relation.previousSibling);
        while (sibling !== 0) {
          node = sibling;
          let verdict = this.accept(node);
          for (let last; verdict !== Reject && (last = to(node, Relation.lastChild)) !== 0;) {
            node = last;
            verdict = this.accept(node);
          }
          if (verdict === Accept) return this.go(node);
          sibling = to(node, Relation.previousSibling);
        }
        if (node === this.root) return null;
        node = to(node, Relation.parent);
        if (node === 0) return null;
        if (this.accept(node) === Accept) return this.go(node);
      }
      return null;
    }

    next() {
      let node = this.current, verdict = Accept;
      for (;;) {
        for (let below; verdict !== Reject && (below = to(node, Relation.firstChild)) !== 0;) {
          node = below;
          verdict = this.accept(node);
          if (verdict === Accept) return this.go(node);
        }
        let sibling = 0;
        for (let above = node; above !== 0; above = to(above, Relation.parent)) {
          if (above === this.root) return null;
          sibling = to(above, Relation.nextSibling);
          if (sibling !== 0) break;
        }
        if (sibling === 0) return null;
        node = sibling;
        verdict = this.accept(node);
        if (verdict === Accept) return this.go(node);
      }
    }
  }
  WalkerState.prototype.interfaceName = 'TreeWalker';
  const of = brand(WalkerState);
  const to = (handle, relation) => host(ops.relative, handle, relation);

  class TreeWalker {
    constructor() { illegalConstructor(); }
    get root() { return wrap(of(this).root); }
    get whatToShow() { return of(this).whatToShow; }
    get filter() { return of(this).filter; }
    get currentNode() { return wrap(of(this).current); }
    set currentNode(value) { of(this).current = nodeArgument(value, 'currentNode').handle; }
    parentNode() { return of(this).parent(); }
    firstChild() { return of(this).child(Relation.firstChild, Relation.nextSibling); }
    lastChild() { return of(this).child(Relation.lastChild, Relation.previousSibling); }
    previousSibling() { return of(this).sibling(Relation.previousSibling, Relation.lastChild); }
    nextSibling() { return of(this).sibling(Relation.nextSibling, Relation.firstChild); }
    previousNode() { return of(this).previous(); }
    nextNode() { return of(this).next(); }
  }
  expose(TreeWalker);

  define(global.Document.prototype, 'createTreeWalker', {
    createTreeWalker(root, whatToShow = 0xFFFFFFFF, filter = null) {
      nodeOf(this);
      needArguments(arguments.length, 1, 'createTreeWalker');
      filter = readFilter(filter, 'createTreeWalker');
      return make(TreeWalker, new WalkerState(nodeArgument(root, 'createTreeWalker').handle, whatToShow >>> 0, filter));
    },
  }.createTreeWalker);
})
