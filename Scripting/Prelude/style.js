// CSSOM 6.6: the style of an element, as a bag of properties that is kept in its attribute. Nothing computes or cascades.
(function (host, internals) {
  'use strict';

  const { Proxy, endsWith, get, has, indexOf, join, list, startsWith, substring, toLowerCase, trim } = internals.primordials;
  const { brand, expose, getAttribute, hyphenated, illegalConstructor, make, setAttribute, stamp } = internals;

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

  const withoutPriority = value => endsWith(value, '!important') ? trim(substring(value, 0, value.length - 10)) : value;
  const propertyName = name => startsWith(name, '--') ? name : toLowerCase(name);

  class CSSStyleDeclaration {
    constructor() { illegalConstructor(); }
    get cssText() { return of(this).text(); }
    set cssText(text) { setAttribute(of(this).element, 'style', `${text}`); }
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

  internals.makeStyle = element => {
    const state = new StyleState(element);
    return stamp(new Proxy(make(CSSStyleDeclaration, state), handler), state);
  };
})
