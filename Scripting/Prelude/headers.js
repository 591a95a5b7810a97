// Fetch Standard 5.2: Headers.
(function (host, internals) {
  'use strict';

  const { TypeError, append, charCode, includes, isObject, list, substring, toLowerCase } = internals.primordials;
  const { brand, definePairs, expose, make, needArguments, readPairs, sortPairs, stamp } = internals;

  const isBlank = code => code === 0x20 || code === 0x09 || code === 0x0A || code === 0x0D;

  /** A ByteString: code units up to FF. */
  const byteText = value => {
    const text = `${value}`;
    for (let i = 0; i < text.length; i++)
      if (charCode(text, i) > 0xFF) throw new TypeError(`Headers: the letter at ${i} of '${text}' is not one of a header`);
    return text;
  };

  internals.isToken = text => {
    for (let i = 0; i < text.length; i++) {
      const code = charCode(text, i);
      const isWord = code >= 0x30 && code <= 0x39 || code >= 0x41 && code <= 0x5A || code >= 0x61 && code <= 0x7A;
      if (!isWord && !includes("!#$%&'*+-.^_`|~", text[i])) return false;
    }
    return text !== '';
  };

  const readName = value => {
    const name = byteText(value);
    if (!internals.isToken(name)) throw new TypeError(`Headers: '${name}' is not the name of a header`);
    return toLowerCase(name);
  };

  const readValue = value => {
    const text = byteText(value);
    let start = 0, end = text.length;
    while (start < end && isBlank(charCode(text, start))) start++;
    while (end > start && isBlank(charCode(text, end - 1))) end--;
    const trimmed = substring(text, start, end);
    if (includes(trimmed, '\0') || includes(trimmed, '\n') || includes(trimmed, '\r'))
      throw new TypeError('Headers: the value of a header is more than a line');
    return trimmed;
  };

  internals.readHeaderName = readName;
  internals.readHeaderValue = readValue;

  class HeadersState {
    names = list();
    values = list();
    isImmutable = false;
    add(name, value) {
      this.names[this.names.length] = name;
      this.values[this.values.length] = value;
    }
    get(name) {
      let found = null;
      for (let i = 0; i < this.names.length; i++)
        if (this.names[i] === name) found = found === null ? this.values[i] : `${found}, ${this.values[i]}`;
      return found;
    }
    remove(name) {
      const { names, values } = this;
      let kept = 0;
      for (let i = 0; i < names.length; i++) {
        if (names[i] === name) continue;
        names[kept] = names[i];
        values[kept++] = values[i];
      }
      names.length = values.length = kept;
    }
    /** Each name once, in order; but each cookie by itself. */
    combined() {
      const all = new HeadersState(), combined = new HeadersState();
      for (let i = 0; i < this.names.length; i++) all.add(this.names[i], this.values[i]);
      sortPairs(all.names, all.values);
      for (let i = 0; i < all.names.length; i++) {
        const last = combined.names.length - 1, name = all.names[i];
        if (name === 'set-cookie' || last < 0 || combined.names[last] !== name) combined.add(name, all.values[i]);
        else combined.values[last] += `, ${all.values[i]}`;
      }
      return combined;
    }
    show() {
      const { names, values } = this.combined();
      let text = 'Headers {';
      for (let i = 0; i < names.length; i++) text += `${i === 0 ? ' ' : ', '}${names[i]}: '${values[i]}'`;
      return names.length === 0 ? 'Headers {}' : `${text} }`;
    }
  }
  HeadersState.prototype.interfaceName = 'Headers';
  const of = brand(HeadersState);

  const changeable = self => {
    const state = of(self);
    if (state.isImmutable) throw new TypeError('Headers: these cannot be changed');
    return state;
  };

  const fill = (state, init) => {
    if (init === undefined) return;
    if (!isObject(init)) throw new TypeError('Headers: the argument is neither an object nor a list of pairs');
    readPairs(init, 'Headers', (name, value) => state.add(readName(name), readValue(value)), byteText);
  };

  class Headers {
    constructor(init = undefined) {
      const state = new HeadersState();
      fill(state, init);
      stamp(this, state);
    }
    append(name, value) {
      const state = of(this);
      needArguments(arguments.length, 2, 'append');
      name = readName(name);
      value = readValue(value);
      changeable(this);
      state.add(name, value);
    }
    delete(name) {
      needArguments(arguments.length, 1, 'delete');
      name = readName(name);
      changeable(this).remove(name);
    }
    get(name) {
      const state = of(this);
      needArguments(arguments.length, 1, 'get');
      return state.get(readName(name));
    }
    getSetCookie() {
      const { names, values } = of(this);
      const found = [];
      for (let i = 0; i < names.length; i++) if (names[i] === 'set-cookie') append(found, values[i]);
      return found;
    }
    has(name) {
      const state = of(this);
      needArguments(arguments.length, 1, 'has');
      return state.get(readName(name)) !== null;
    }
    set(name, value) {
      const state = of(this);
      needArguments(arguments.length, 2, 'set');
      name = readName(name);
      value = readValue(value);
      changeable(this);
      state.remove(name);
      state.add(name, value);
    }
  }
  definePairs(Headers, of, state => state.combined());
  expose(Headers);

  /** New headers, of what a page gave, of the state of others, or none. */
  internals.makeHeaders = init => {
    const state = new HeadersState();
    if (init instanceof HeadersState) for (let i = 0; i < init.names.length; i++) state.add(init.names[i], init.values[i]);
    else fill(state, init);
    return make(Headers, state);
  };
  internals.headersOf = of;
})
