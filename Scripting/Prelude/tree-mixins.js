// DOM Standard 4.2.6-4.2.8: what elements, documents and fragments have as parents, and what nodes have as children.
(function (host, internals) {
  'use strict';

  const { getOwnPropertyDescriptor, ownKeys, redefine } = internals.primordials;
  const { NodeState, Relation, countOf, fixedNodes, insert, liveElements, needArguments, nodeOf, ops, relative, stateOf,
    wrap } = internals;

  const mix = internals.mixInto = (prototype, members) => {
    const names = ownKeys(members);
    for (let i = 0; i < names.length; i++) redefine(prototype, names[i], getOwnPropertyDescriptor(members, names[i]));
  };

  /** The state of a node, or of a new text node for anything else. */
  const nodeOrText = value => {
    const state = stateOf(value);
    return state instanceof NodeState ? state : stateOf(wrap(host(ops.createText, `${value}`)));
  };

  const insertAll = (parent, values, before) => {
    for (let i = 0; i < values.length; i++) insert(parent, nodeOrText(values[i]), before);
  };

  const stateAt = (state, relation) => {
    const found = relative(state.handle, relation);
    return found === null ? null : stateOf(found);
  };

  /** The nearest sibling in a direction that is not among the values. */
  const siblingNotIn = (state, values, relation) => {
    let sibling = stateAt(state, relation);
    while (sibling !== null) {
      let among = false;
      for (let i = 0; i < values.length; i++) among ||= values[i] === sibling.object;
      if (!among) return sibling;
      sibling = stateAt(sibling, relation);
    }
    return null;
  };

  internals.mixParent = prototype => mix(prototype, {
    get children() {
      const state = nodeOf(this);
      return state.elements ??= liveElements(state.handle, ops.childElements);
    },
    get firstElementChild() { return relative(nodeOf(this).handle, Relation.firstElement); },
    get lastElementChild() { return relative(nodeOf(this).handle, Relation.lastElement); },
    get childElementCount() { return countOf(host(ops.childElements, nodeOf(this).handle)); },
    append(...nodes) { insertAll(nodeOf(this), nodes, null); },
    prepend(...nodes) {
      const state = nodeOf(this);
      insertAll(state, nodes, stateAt(state, Relation.firstChild));
    },
    replaceChildren(...nodes) {
      const state = nodeOf(this);
      host(ops.setText, state.handle, '');
      insertAll(state, nodes, null);
    },
    querySelector(selector) {
      const { handle } = nodeOf(this);
      needArguments(arguments.length, 1, 'querySelector');
      return wrap(host(ops.querySelector, handle, `${selector}`));
    },
    querySelectorAll(selector) {
      const { handle } = nodeOf(this);
      needArguments(arguments.length, 1, 'querySelectorAll');
      return fixedNodes(host(ops.querySelectorAll, handle, `${selector}`));
    },
  });

  internals.mixQueries = prototype => mix(prototype, {
    getElementsByTagName(name) { return liveElements(nodeOf(this).handle, ops.elementsByTag, `${name}`); },
    getElementsByClassName(names) { return liveElements(nodeOf(this).handle, ops.elementsByClass, `${names}`); },
  });

  internals.mixChild = prototype => mix(prototype, {
    before(...nodes) {
      const state = nodeOf(this), parent = stateAt(state, Relation.parent);
      if (parent === null) return;
      const previous = siblingNotIn(state, nodes, Relation.previousSibling);
      insertAll(parent, nodes, previous === null ? stateAt(parent, Relation.firstChild) : stateAt(previous, Relation.nextSibling));
    },
    after(...nodes) {
      const state = nodeOf(this), parent = stateAt(state, Relation.parent);
      if (parent !== null) insertAll(parent, nodes, siblingNotIn(state, nodes, Relation.nextSibling));
    },
    replaceWith(...nodes) {
      const state = nodeOf(this), parent = stateAt(state, Relation.parent);
      if (parent === null) return;
      const next = siblingNotIn(state, nodes, Relation.nextSibling);
      host(ops.removeNode, state.handle);
      insertAll(parent, nodes, next);
    },
    remove() { host(ops.removeNode, nodeOf(this).handle); },
  });

  internals.mixSiblings = prototype => mix(prototype, {
    get previousElementSibling() { return relative(nodeOf(this).handle, Relation.previousElement); },
    get nextElementSibling() { return relative(nodeOf(this).handle, Relation.nextElement); },
  });
})
