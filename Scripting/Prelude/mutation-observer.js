// DOM Standard 4.3: MutationObserver.
(function (host, internals) {
  'use strict';

  const { Boolean, TypeError, Uint8Array, append, apply, list, queueMicrotask } = internals.primordials;
  const { Relation, brand, dictionary, expose, fixedNodes, illegalConstructor, make, needArguments, nodeArgument, on, ops, readSequence,
    readonly, relative, runCallback, stamp, stateOf, tasks, wrap } = internals;

  class ObserverState {
    constructor(object, callback) {
      this.object = object;
      this.callback = callback;
      this.nodes = list();
      this.records = [];
    }
    take() {
      const { records } = this;
      this.records = [];
      return records;
    }
  }
  ObserverState.prototype.interfaceName = 'MutationObserver';
  const of = brand(ObserverState);

  class RecordState {
    constructor(record) { this.record = record; }
    show(parts, show) { parts[parts.length] = `type: ${show(this.record.type)}`; }
  }
  RecordState.prototype.interfaceName = 'MutationRecord';
  const recordOf = brand(RecordState);

  class MutationRecord {
    constructor() { illegalConstructor(); }
  }
  readonly(MutationRecord, self => recordOf(self).record, ['type', 'target', 'addedNodes', 'removedNodes', 'previousSibling', 'nextSibling',
    'attributeName', 'attributeNamespace', 'oldValue']);
  expose(MutationRecord);

  // Observers with records, in the order in which these came; they are told at the next microtask.
  let waiting = list(), queued = false;

  const notify = () => {
    queued = false;
    const observers = waiting;
    waiting = list();
    for (let i = 0; i < observers.length; i++) {
      const state = observers[i], records = state.take();
      if (records.length > 0) runCallback(() => apply(state.callback, state.object, [records, state.object]));
    }
  };

  const enqueue = (observer, record) => {
    if (observer.records.length === 0) waiting[waiting.length] = observer;
    append(observer.records, make(MutationRecord, new RecordState(record)));
    if (queued) return;
    queued = true;
    queueMicrotask(notify);
  };

  const isWanted = (options, type, name, isTarget) => {
    if (!isTarget && !options.subtree || !options[type]) return false;
    if (type !== 'attributes' || options.filter === null) return true;
    for (let i = 0; i < options.filter.length; i++) if (options.filter[i] === name) return true;
    return false;
  };

  /** Records a change for every observer of the node or, with its subtree, of one above it. */
  const record = (target, type, oldValue, parts) => {
    const observers = list(), withOld = list();
    for (let object = target.object; object !== null; object = relative(stateOf(object).handle, Relation.parent)) {
      const observed = stateOf(object).observed;
      for (let i = 0; observed !== undefined && i < observed.length; i++) {
        const { observer, options } = observed[i];
        if (!isWanted(options, type, parts.attributeName, object === target.object)) continue;
        let at = 0;
        while (at < observers.length && observers[at] !== observer) at++;
        observers[at] = observer;
        withOld[at] = withOld[at] === true || options[`${type}OldValue`] === true;
      }
    }
    for (let i = 0; i < observers.length; i++) {
      enqueue(observers[i], {
        type, target: target.object, addedNodes: parts.added ?? fixedNodes(new Uint8Array(0)), removedNodes: parts.removed ?? fixedNodes(new Uint8Array(0)),
        previousSibling: parts.previous ?? null, nextSibling: parts.next ?? null, attributeName: parts.attributeName ?? null,
        attributeNamespace: null, oldValue: withOld[i] ? oldValue : null,
      });
    }
  };

  on(tasks.childrenChanged, (handle, added, removed, previous, next) => record(stateOf(wrap(handle)), 'childList', null,
    { added: fixedNodes(added), removed: fixedNodes(removed), previous: wrap(previous), next: wrap(next) }));
  on(tasks.attributeChanged, (handle, attributeName, old) => record(stateOf(wrap(handle)), 'attributes', old, { attributeName }));
  on(tasks.dataChanged, (handle, old) => record(stateOf(wrap(handle)), 'characterData', old, {}));

  const readOptions = init => {
    const { attributeFilter, attributeOldValue, attributes, characterData, characterDataOldValue, childList, subtree } = init;
    let filter = null;
    if (attributeFilter !== undefined) {
      filter = readSequence(attributeFilter, 'observe');
      for (let i = 0; i < filter.length; i++) filter[i] = `${filter[i]}`;
    }
    const options = {
      __proto__: null, filter, childList: Boolean(childList), subtree: Boolean(subtree),
      attributes: attributes === undefined ? attributeOldValue !== undefined || filter !== null : Boolean(attributes),
      characterData: characterData === undefined ? characterDataOldValue !== undefined : Boolean(characterData),
      attributesOldValue: Boolean(attributeOldValue), characterDataOldValue: Boolean(characterDataOldValue),
    };
    if (!options.childList && !options.attributes && !options.characterData)
      throw new TypeError('observe: one of childList, attributes and characterData must be true');
    if (!options.attributes && (options.attributesOldValue || filter !== null)) throw new TypeError('observe: attributes is false');
    if (!options.characterData && options.characterDataOldValue) throw new TypeError('observe: characterData is false');
    return options;
  };

  const forget = (node, observer) => {
    const kept = list();
    for (let i = 0; node.observed !== undefined && i < node.observed.length; i++)
      if (node.observed[i].observer !== observer) kept[kept.length] = node.observed[i];
    node.observed = kept;
  };

  class MutationObserver {
    constructor(callback) {
      needArguments(arguments.length, 1, 'MutationObserver');
      if (typeof callback !== 'function') throw new TypeError('MutationObserver: the callback is not a function');
      stamp(this, new ObserverState(this, callback));
    }
    observe(target, options = undefined) {
      const observer = of(this);
      needArguments(arguments.length, 1, 'observe');
      const node = nodeArgument(target, 'observe'), chosen = readOptions(dictionary(options, 'observe'));
      host(ops.observeMutations);
      forget(node, observer);
      node.observed[node.observed.length] = { observer, options: chosen };
      observer.nodes[observer.nodes.length] = node;
    }
    disconnect() {
      const observer = of(this);
      for (let i = 0; i < observer.nodes.length; i++) forget(observer.nodes[i], observer);
      observer.nodes = list();
      observer.take();
    }
    takeRecords() { return of(this).take(); }
  }
  expose(MutationObserver);
})
