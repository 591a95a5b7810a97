// Resize Observer and Intersection Observer, where no element has a box: nothing is ever resized, and nothing comes into view.
(function (host, internals) {
  'use strict';

  const { RangeError, TypeError, append, apply, freeze, list } = internals.primordials;
  const { brand, dictionary, expose, make, makeRectangle, needArguments, nodeArgument, queueTask, readonly, runCallback, stamp } = internals;

  const checkCallback = (callback, name) => {
    if (typeof callback !== 'function') throw new TypeError(`${name}: the callback is not a function`);
    return callback;
  };

  class ObserverState {
    targets = list();
    constructor(object, callback) {
      this.object = object;
      this.callback = callback;
    }
    show() { return `${this.interfaceName} {}`; }
    has(target) {
      for (let i = 0; i < this.targets.length; i++) if (this.targets[i] === target) return true;
      return false;
    }
    observe(target) {
      if (this.has(target)) return false;
      this.targets[this.targets.length] = target;
      return true;
    }
    unobserve(target) {
      const left = list();
      for (let i = 0; i < this.targets.length; i++) if (this.targets[i] !== target) left[left.length] = this.targets[i];
      this.targets = left;
    }
    disconnect() { this.targets = list(); }
  }

  class ResizeState extends ObserverState {}
  ResizeState.prototype.interfaceName = 'ResizeObserver';
  const resizeOf = brand(ResizeState);

  class ResizeObserver {
    constructor(callback) {
      needArguments(arguments.length, 1, 'ResizeObserver');
      stamp(this, new ResizeState(this, checkCallback(callback, 'ResizeObserver')));
    }
    // The size that is told of first is that of an element without a box: there is nothing to tell.
    observe(target, options = undefined) { resizeOf(this).observe(nodeArgument(target, 'observe')); }
    unobserve(target) { resizeOf(this).unobserve(nodeArgument(target, 'unobserve')); }
    disconnect() { resizeOf(this).disconnect(); }
  }
  expose(ResizeObserver);

  class EntryState {
    constructor(target) {
      this.target = target;
      this.time = internals.now();
      this.rootBounds = null;
      this.boundingClientRect = makeRectangle(0, 0);
      this.intersectionRect = makeRectangle(0, 0);
      this.isIntersecting = false;
      this.intersectionRatio = 0;
    }
    show() { return 'IntersectionObserverEntry { isIntersecting: false }'; }
  }
  EntryState.prototype.interfaceName = 'IntersectionObserverEntry';
  const entryOf = brand(EntryState);

  class IntersectionObserverEntry {
    constructor() { internals.illegalConstructor(); }
  }
  readonly(IntersectionObserverEntry, entryOf, ['time', 'rootBounds', 'boundingClientRect', 'intersectionRect', 'isIntersecting', 'intersectionRatio',
    'target']);
  expose(IntersectionObserverEntry);

  // The first entry of a target comes as a task of its own, with all that were observed before it.
  class IntersectionState extends ObserverState {
    entries = list();
    isQueued = false;
    begin(target) {
      if (!this.observe(target)) return;
      this.entries[this.entries.length] = target;
      if (this.isQueued) return;
      this.isQueued = true;
      queueTask(() => {
        this.isQueued = false;
        const records = this.take();
        if (records.length > 0) runCallback(() => apply(this.callback, this.object, [records, this.object]));
      });
    }
    take() {
      const records = [];
      for (let i = 0; i < this.entries.length; i++) {
        if (!this.has(this.entries[i])) continue;
        append(records, make(IntersectionObserverEntry, new EntryState(this.entries[i].object)));
      }
      this.entries = list();
      return records;
    }
  }
  IntersectionState.prototype.interfaceName = 'IntersectionObserver';
  const intersectionOf = brand(IntersectionState);

  const readThresholds = value => {
    const read = typeof value === 'number' ? [value] : internals.readSequence(value, 'IntersectionObserver'), thresholds = [];
    for (let i = 0; i < read.length; i++) {
      const number = +read[i];
      if (!(number >= 0 && number <= 1)) throw new RangeError('IntersectionObserver: a threshold is not from 0 to 1');
      append(thresholds, number);
    }
    return freeze(thresholds);
  };

  class IntersectionObserver {
    constructor(callback, options = undefined) {
      needArguments(arguments.length, 1, 'IntersectionObserver');
      const state = new IntersectionState(this, checkCallback(callback, 'IntersectionObserver'));
      const { root = null, rootMargin = '0px 0px 0px 0px', threshold = 0 } = dictionary(options, 'IntersectionObserver');
      if (root !== null) nodeArgument(root, 'IntersectionObserver');
      state.root = root;
      state.rootMargin = `${rootMargin}`;
      state.thresholds = readThresholds(threshold);
      stamp(this, state);
    }
    observe(target) { intersectionOf(this).begin(nodeArgument(target, 'observe')); }
    unobserve(target) { intersectionOf(this).unobserve(nodeArgument(target, 'unobserve')); }
    disconnect() { intersectionOf(this).disconnect(); }
    takeRecords() { return intersectionOf(this).take(); }
  }
  readonly(IntersectionObserver, intersectionOf, ['root', 'rootMargin', 'thresholds']);
  expose(IntersectionObserver);
})
