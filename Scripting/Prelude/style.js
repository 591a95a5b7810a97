// CSSOM 6.6 and 7.2: the style of an element, as a bag of properties that is kept in its attribute. No style sheet is read and nothing cascades.
(function (host, internals) {
  'use strict';

  const { DOMException, Proxy, endsWith, get, has, indexOf, join, list, startsWith, substring, toLowerCase, trim } = internals.primordials;
  const { Relation, brand, expose, exposeFunctions, getAttribute, hyphenated, illegalConstructor, make, needArguments, nodeArgument, ops, relative,
    setAttribute, stamp, stateOf } = internals;

  /** The declarations in a text, as name and value in turns. */
  const parse = text => {
    const declarations = list();
    for (let start = 0; start < text.length;) {
      const end = endOfDeclaration(text, start);
      const colon = indexOf(text, ':', start);
      if (colon > 0 && colon < end)
        put(declarations, toLowerCase(trim(substring(text, start, colon))), trim(substring(text, colon + 1, end)));
      start = end + 1;
    }
    return declarations;
  };

  // A semicolon in a string or in parentheses ends nothing.
  const endOfDeclaration = (text, start) => {
    let quote = '', depth = 0;
    for (let i = start; i < text.length; i++) {
      const letter = text[i];
      if (quote !== '') {
        if (letter === '\\') i++;
        else if (letter === quote) quote = '';
      } else if (letter === '"' || letter === "'") quote = letter;
      else if (letter === '(') depth++;
      else if (letter === ')') depth--;
      else if (letter === ';' && depth <= 0) return i;
    }
    return text.length;
  };

  const put = (declarations, name, value) => {
    if (name === '') return;
    let at = 0;
    while (at < declarations.length && declarations[at] !== name) at += 2;
    declarations[at] = name;
    declarations[at + 1] = value;
  };

  class StyleState {
    constructor(element) { this.element = element; }
    text() { return getAttribute(this.element, 'style') ?? ''; }
    replace(text) { setAttribute(this.element, 'style', text); }
    declarations() { return parse(this.text()); }
    write(declarations) {
      const parts = list();
      for (let i = 0; i < declarations.length; i += 2) parts[parts.length] = `${declarations[i]}: ${declarations[i + 1]};`;
      setAttribute(this.element, 'style', join(parts, ' '));
    }
    read(name) {
      const declarations = this.declarations();
      for (let i = 0; i < declarations.length; i += 2) if (declarations[i] === name) return declarations[i + 1];
      return '';
    }
    put(name, value) {
      if (value === '') return this.remove(name);
      const declarations = this.declarations();
      put(declarations, name, value);
      this.write(declarations);
    }
    remove(name) {
      const declarations = this.declarations(), kept = list();
      for (let i = 0; i < declarations.length; i += 2) if (declarations[i] !== name) put(kept, declarations[i], declarations[i + 1]);
      if (kept.length < declarations.length) this.write(kept);
    }
    show(parts, show) { return `CSSStyleDeclaration ${show(this.text())}`; }
  }
  const of = brand(StyleState);

  const initial = {
    __proto__: null, float: 'none', height: 'auto', opacity: '1', overflow: 'visible', position: 'static', transform: 'none', visibility: 'visible',
    width: 'auto', 'z-index': 'auto', 'pointer-events': 'auto',
  };
  const inherited = {
    __proto__: null, color: true, cursor: true, direction: true, 'font-family': true, 'font-size': true, 'font-weight': true, 'line-height': true,
    'pointer-events': true, 'text-align': true, visibility: true, 'white-space': true,
  };

  const embedderOf = element => {
    const parent = relative(element.handle, Relation.parentElement);
    return parent === null ? null : stateOf(parent);
  };

  /** What an element's own style and the elements around it make of its properties; empty for what no style says. */
  class ComputedState extends StyleState {
    text() { return ''; }
    declarations() {
      const all = parse(super.text());
      for (const name in initial) put(all, name, this.read(name));
      put(all, 'display', this.read('display'));
      return all;
    }
    own(name) {
      const declarations = parse(super.text());
      for (let i = 0; i < declarations.length; i += 2) if (declarations[i] === name) return withoutPriority(declarations[i + 1]);
      return '';
    }
    read(name) {
      const value = this.own(name);
      if (value !== '' && value !== 'inherit') return value;
      if (name === 'display') return host(ops.displayOf, this.element.handle);
      const above = value === 'inherit' || inherited[name] === true || startsWith(name, '--') ? embedderOf(this.element) : null;
      return above === null ? initial[name] ?? '' : new ComputedState(above).read(name);
    }
    put() { throw new DOMException('A computed style cannot be changed', 'NoModificationAllowedError'); }
    remove() { this.put(); }
    replace() { this.put(); }
  }

  const withoutPriority = value => endsWith(value, '!important') ? trim(substring(value, 0, value.length - 10)) : value;
  const propertyName = name => startsWith(name, '--') ? name : toLowerCase(name);

  class CSSStyleDeclaration {
    constructor() { illegalConstructor(); }
    get cssText() { return of(this).text(); }
    set cssText(text) { of(this).replace(`${text}`); }
    get length() { return of(this).declarations().length / 2; }
    item(index) { return of(this).declarations()[(index >>> 0) * 2] ?? ''; }
    getPropertyValue(name) { return withoutPriority(of(this).read(propertyName(`${name}`))); }
    getPropertyPriority(name) { return endsWith(of(this).read(propertyName(`${name}`)), '!important') ? 'important' : ''; }
    setProperty(name, value, priority = '') {
      const text = value === null ? '' : `${value}`;
      of(this).put(propertyName(`${name}`), text !== '' && priority === 'important' ? `${text} !important` : text);
    }
    removeProperty(name) {
      const state = of(this), property = propertyName(`${name}`), old = withoutPriority(state.read(property));
      state.remove(property);
      return old;
    }
  }
  expose(CSSStyleDeclaration);

  // Any name is a property: `style.backgroundColor` and `style['background-color']` are the same.
  const cssName = name => name === 'cssFloat' ? 'float' : startsWith(name, 'webkit') ? `-${hyphenated(name)}` : hyphenated(name);

  const handler = {
    __proto__: null,
    get: (target, key, receiver) =>
      typeof key === 'symbol' || has(target, key) ? get(target, key, receiver) : withoutPriority(of(target).read(cssName(key))),
    set(target, key, value, receiver) {
      if (typeof key === 'symbol' || has(target, key)) return internals.primordials.set(target, key, value, receiver);
      of(target).put(cssName(key), value === null ? '' : `${value}`);
      return true;
    },
  };

  internals.computed = (element, name) => new ComputedState(element).read(name);

  const makeBag = state => stamp(new Proxy(make(CSSStyleDeclaration, state), handler), state);

  internals.makeStyle = element => makeBag(new StyleState(element));

  exposeFunctions({
    getComputedStyle(element, pseudoElement = undefined) {
      internals.checkGlobal(this);
      needArguments(arguments.length, 1, 'getComputedStyle');
      return makeBag(new ComputedState(nodeArgument(element, 'getComputedStyle')));
    },
  });
})
