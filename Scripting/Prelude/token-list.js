// DOM Standard 7.1: DOMTokenList, an attribute as a set of words.
(function (host, internals) {
  'use strict';

  const { DOMException, Proxy, TypeError, arrayMethods, charCode, define, get, has, iteratorSymbol, join, list, stringify,
    substring, toLowerCase } = internals.primordials;
  const { brand, expose, getAttribute, illegalConstructor, make, setAttribute, stamp } = internals;

  const isBlank = code => code === 32 || code >= 9 && code <= 13 && code !== 11;

  /** The words of a text that blanks separate, each once. */
  const splitWords = text => {
    const words = list();
    for (let i = 0; i < text.length;) {
      while (i < text.length && isBlank(charCode(text, i))) i++;
      const start = i;
      while (i < text.length && !isBlank(charCode(text, i))) i++;
      if (i > start) addWord(words, substring(text, start, i));
    }
    return words;
  };

  internals.splitWords = splitWords;

  const positionOf = (words, word) => {
    for (let i = 0; i < words.length; i++) if (words[i] === word) return i;
    return -1;
  };

  const addWord = (words, word) => {
    if (positionOf(words, word) < 0) words[words.length] = word;
  };

  const removeWord = (words, word) => {
    const at = positionOf(words, word);
    if (at < 0) return;
    for (let i = at + 1; i < words.length; i++) words[i - 1] = words[i];
    words.length--;
  };

  class TokenListState {
    constructor(element, attribute, supported) {
      this.element = element;
      this.attribute = attribute;
      this.supported = supported;
    }
    text() { return getAttribute(this.element, this.attribute) ?? ''; }
    words() { return splitWords(this.text()); }
    write(words) { setAttribute(this.element, this.attribute, join(words, ' ')); }
    show(parts, show) { return `DOMTokenList ${show(this.text())}`; }
  }
  const of = brand(TokenListState);

  const checkToken = token => {
    token = `${token}`;
    if (token === '') throw new DOMException('A token must not be empty', 'SyntaxError');
    for (let i = 0; i < token.length; i++)
      if (isBlank(charCode(token, i))) throw new DOMException(`The token ${stringify(token)} contains a blank`, 'InvalidCharacterError');
    return token;
  };

  class DOMTokenList {
    constructor() { illegalConstructor(); }
    get length() { return of(this).words().length; }
    get value() { return of(this).text(); }
    set value(text) {
      const { element, attribute } = of(this);
      setAttribute(element, attribute, `${text}`);
    }
    item(index) { return of(this).words()[index >>> 0] ?? null; }
    contains(token) { return positionOf(of(this).words(), `${token}`) >= 0; }
    add(...tokens) {
      const state = of(this), words = state.words();
      for (let i = 0; i < tokens.length; i++) addWord(words, checkToken(tokens[i]));
      state.write(words);
    }
    remove(...tokens) {
      const state = of(this), words = state.words();
      for (let i = 0; i < tokens.length; i++) removeWord(words, checkToken(tokens[i]));
      state.write(words);
    }
    toggle(token, force = undefined) {
      const state = of(this), words = state.words();
      token = checkToken(token);
      const wanted = force === undefined ? positionOf(words, token) < 0 : !!force;
      if (wanted) addWord(words, token); else removeWord(words, token);
      state.write(words);
      return wanted;
    }
    replace(token, newToken) {
      const state = of(this), words = state.words();
      const at = positionOf(words, checkToken(token));
      newToken = checkToken(newToken);
      if (at < 0) return false;
      words[at] = newToken;
      state.write(splitWords(join(words, ' ')));
      return true;
    }
    supports(token) {
      const { attribute, supported } = of(this);
      if (supported === undefined) throw new TypeError(`There is no list of what ${attribute} supports`);
      return positionOf(supported, toLowerCase(`${token}`)) >= 0;
    }
    toString() { return of(this).text(); }
  }
  define(DOMTokenList.prototype, 'entries', arrayMethods.entries);
  define(DOMTokenList.prototype, 'forEach', arrayMethods.forEach);
  define(DOMTokenList.prototype, 'keys', arrayMethods.keys);
  define(DOMTokenList.prototype, 'values', arrayMethods.values);
  define(DOMTokenList.prototype, iteratorSymbol, arrayMethods.values, false);
  expose(DOMTokenList);

  const wordAt = (target, key) => typeof key === 'string' && `${key >>> 0}` === key ? of(target).words()[key >>> 0] : undefined;

  const tokenHandler = {
    __proto__: null,
    get: (target, key, receiver) => wordAt(target, key) ?? get(target, key, receiver),
    has: (target, key) => wordAt(target, key) !== undefined || has(target, key),
  };

  /** @param supported the tokens that mean something, where there is a list of them. */
  internals.makeTokenList = (element, attribute, supported = undefined) => {
    const state = new TokenListState(element, attribute, supported);
    return stamp(new Proxy(make(DOMTokenList, state), tokenHandler), state);
  };
})
