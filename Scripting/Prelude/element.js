// DOM Standard 4.9: Element.
(function (host, internals) {
  'use strict';

  const { DOMException, append, indexOf, stringify, substring, toLowerCase } = internals.primordials;
  const { Relation, expose, handlerType, illegalConstructor, insert, mixChild, mixParent, mixQueries, mixSiblings, needArguments,
    nodeArgument, nodeOf, ops, relative, setHandlerText, stateOf, wrap } = internals;
  const { Event, Node } = internals.primordials.global;

  /** Sets an attribute, or removes it if the value is null. */
  const setAttribute = (state, name, value) => {
    const toggles = state.kind === 'details' && name === 'open' && (host(ops.getAttribute, state.handle, name) === null) !== (value === null);
    host(ops.setAttribute, state.handle, name, value);
    internals.attributeChanged(state, name, value);
    if (toggles) tellOfToggle(state);
  };

  // HTML Standard 4.11.1: one event for all that opens or closes an element of details before it comes.
  const tellOfToggle = state => {
    if (state.toggling) return;
    state.toggling = true;
    internals.queueTask(() => {
      state.toggling = false;
      internals.fire(state, internals.makeEvent(Event, 'toggle'));
    });
  };
  internals.tellOfToggle = tellOfToggle;
  internals.setAttribute = setAttribute;
  internals.getAttribute = (state, name) => host(ops.getAttribute, state.handle, name);

  /** An attribute has another value; null if it has none any more. */
  internals.attributeChanged = (state, name, value) => {
    const type = handlerType(name);
    if (type !== null && host(ops.isScriptingEnabled)) setHandlerText(internals.handlerHome(state, type), type, value);
  };

  const isHtml = state => state.kind[0] !== ':';
  const attributeName = (state, name) => isHtml(state) ? toLowerCase(`${name}`) : `${name}`;

  const checkName = name => {
    if (!host(ops.isName, name))
      throw new DOMException(`${stringify(name)} is not a valid attribute name`, 'InvalidCharacterError');
  };

  /** The parent, or the place among its children, that `insertAdjacent...` means. */
  const adjacent = (state, where) => {
    const at = relation => {
      const found = relative(state.handle, relation);
      return found === null ? null : stateOf(found);
    };
    switch (toLowerCase(`${where}`)) {
      case 'beforebegin': return { parent: at(Relation.parent), before: state };
      case 'afterbegin': return { parent: state, before: at(Relation.firstChild) };
      case 'beforeend': return { parent: state, before: null };
      case 'afterend': return { parent: at(Relation.parent), before: at(Relation.nextSibling) };
      default: throw new DOMException(`${stringify(`${where}`)} is not a place beside an element`, 'SyntaxError');
    }
  };

  class Element extends Node {
    constructor() { illegalConstructor(); }
    get tagName() { return host(ops.nodeName, nodeOf(this).handle); }
    get localName() {
      const { kind } = nodeOf(this);
      return kind[0] === ':' ? substring(kind, 1) : kind;
    }
    get namespaceURI() { return host(ops.namespaceOf, nodeOf(this).handle); }
    get id() { return host(ops.getAttribute, nodeOf(this).handle, 'id') ?? ''; }
    set id(value) { setAttribute(nodeOf(this), 'id', `${value}`); }
    get className() { return host(ops.getAttribute, nodeOf(this).handle, 'class') ?? ''; }
    set className(value) { setAttribute(nodeOf(this), 'class', `${value}`); }
    get classList() {
      const state = nodeOf(this);
      return state.classList ??= internals.makeTokenList(state, 'class');
    }
    set classList(value) { setAttribute(nodeOf(this), 'class', `${value}`); }
    get slot() { return host(ops.getAttribute, nodeOf(this).handle, 'slot') ?? ''; }
    set slot(value) { setAttribute(nodeOf(this), 'slot', `${value}`); }
    getAttribute(name) {
      const state = nodeOf(this);
      needArguments(arguments.length, 1, 'getAttribute');
      return host(ops.getAttribute, state.handle, attributeName(state, name));
    }
    setAttribute(name, value) {
      const state = nodeOf(this);
      needArguments(arguments.length, 2, 'setAttribute');
      name = attributeName(state, name);
      checkName(name);
      setAttribute(state, name, `${value}`);
    }
    removeAttribute(name) {
      const state = nodeOf(this);
      needArguments(arguments.length, 1, 'removeAttribute');
      name = attributeName(state, name);
      if (host(ops.getAttribute, state.handle, name) !== null) setAttribute(state, name, null);
    }
    hasAttribute(name) {
      const state = nodeOf(this);
      needArguments(arguments.length, 1, 'hasAttribute');
      return host(ops.getAttribute, state.handle, attributeName(state, name)) !== null;
    }
    hasAttributes() { return host(ops.attributeNames, nodeOf(this).handle) !== ''; }
    getAttributeNames() {
      const names = [];
      const text = host(ops.attributeNames, nodeOf(this).handle);
      for (let start = 0; start < text.length;) {
        const end = indexOf(text, ' ', start);
        append(names, substring(text, start, end));
        start = end + 1;
      }
      return names;
    }
    toggleAttribute(name, force = undefined) {
      const state = nodeOf(this);
      needArguments(arguments.length, 1, 'toggleAttribute');
      name = attributeName(state, name);
      checkName(name);
      const has = host(ops.getAttribute, state.handle, name) !== null;
      const wanted = force === undefined ? !has : !!force;
      if (wanted !== has) setAttribute(state, name, wanted ? '' : null);
      return wanted;
    }
    matches(selector) {
      const { handle } = nodeOf(this);
      needArguments(arguments.length, 1, 'matches');
      return host(ops.matches, handle, `${selector}`);
    }
    closest(selector) {
      const { handle } = nodeOf(this);
      needArguments(arguments.length, 1, 'closest');
      return wrap(host(ops.closest, handle, `${selector}`));
    }
    get innerHTML() { return host(ops.getHtml, nodeOf(this).handle, false); }
    set innerHTML(value) { host(ops.setHtml, nodeOf(this).handle, value === null ? '' : `${value}`); }
    get outerHTML() { return host(ops.getHtml, nodeOf(this).handle, true); }
    set outerHTML(value) { host(ops.replaceWithHtml, nodeOf(this).handle, value === null ? '' : `${value}`); }
    insertAdjacentHTML(where, text) {
      const state = nodeOf(this);
      needArguments(arguments.length, 2, 'insertAdjacentHTML');
      const { parent, before } = adjacent(state, where);
      if (parent === null) throw new DOMException('The element has no parent', 'NoModificationAllowedError');
      host(ops.insertHtml, parent.handle, before === null ? 0 : before.handle, `${text}`);
    }
    insertAdjacentElement(where, element) {
      const state = nodeOf(this);
      needArguments(arguments.length, 2, 'insertAdjacentElement');
      const { parent, before } = adjacent(state, where);
      if (parent === null) return null;
      insert(parent, nodeArgument(element, 'insertAdjacentElement'), before);
      return element;
    }
    insertAdjacentText(where, text) {
      const state = nodeOf(this);
      needArguments(arguments.length, 2, 'insertAdjacentText');
      const { parent, before } = adjacent(state, where);
      if (parent !== null) insert(parent, stateOf(wrap(host(ops.createText, `${text}`))), before);
    }
  }
  mixParent(Element.prototype);
  mixQueries(Element.prototype);
  mixChild(Element.prototype);
  mixSiblings(Element.prototype);
  expose(Element);
})
