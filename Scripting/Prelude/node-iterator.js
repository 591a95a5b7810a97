// DOM Standard 6.1: NodeIterator. Where it stands is the host's to know, since it must stay beside nodes that are removed.
(function (host, internals) {
  'use strict';

  const { DOMException, FinalizationRegistry, define, global, register } = internals.primordials;
  const { brand, expose, illegalConstructor, make, needArguments, nodeArgument, nodeOf, ops, readFilter, verdictOf, wrap } = internals;

  const Accept = 1;

  class IteratorState {
    isActive = false;
    constructor(root, whatToShow, filter) {
      this.number = host(ops.createIterator, root.handle);
      this.root = root.object;
      this.whatToShow = whatToShow;
      this.filter = filter;
    }
    show() { return 'NodeIterator {}'; }

    // If nothing is found, or the filter throws, it stands where it stood.
    go(operation) {
      if (this.isActive) throw new DOMException('The filter of a NodeIterator must not iterate', 'InvalidStateError');
      const reference = host(ops.iteratorReference, this.number), isBefore = host(ops.isIteratorBefore, this.number);
      let found = 0;
      try {
        for (let handle; found === 0 && (handle = host(operation, this.number)) !== 0;) if (verdictOf(this, handle) === Accept) found = handle;
        return wrap(found);
      } finally {
        if (found === 0) host(ops.returnIterator, this.number, reference, isBefore);
      }
    }
  }
  IteratorState.prototype.interfaceName = 'NodeIterator';
  const of = brand(IteratorState);
  const letGo = new FinalizationRegistry(number => host(ops.forgetIterator, number));

  class NodeIterator {
    constructor() { illegalConstructor(); }
    get root() { return of(this).root; }
    get referenceNode() { return wrap(host(ops.iteratorReference, of(this).number)); }
    get pointerBeforeReferenceNode() { return host(ops.isIteratorBefore, of(this).number); }
    get whatToShow() { return of(this).whatToShow; }
    get filter() { return of(this).filter; }
    nextNode() { return of(this).go(ops.iteratorNext); }
    previousNode() { return of(this).go(ops.iteratorPrevious); }
    detach() { of(this); }
  }
  expose(NodeIterator);

  define(global.Document.prototype, 'createNodeIterator', {
    createNodeIterator(root, whatToShow = 0xFFFFFFFF, filter = null) {
      nodeOf(this);
      needArguments(arguments.length, 1, 'createNodeIterator');
      filter = readFilter(filter, 'createNodeIterator');
      const state = new IteratorState(nodeArgument(root, 'createNodeIterator'), whatToShow >>> 0, filter);
      const iterator = make(NodeIterator, state);
      register(letGo, iterator, state.number);
      return iterator;
    },
  }.createNodeIterator);
})
