// URL Standard 6.2: URLSearchParams.
(function (host, internals) {
  'use strict';

  const { indexOf, isObject, join, list, startsWith, substring } = internals.primordials;
  const { brand, definePairs, expose, make, needArguments, ops, readPairs, scalarText, stamp } = internals;

  const decode = text => indexOf(text, '+') < 0 && indexOf(text, '%') < 0 ? text : host(ops.decodeForm, text);

  class ParamsState {
    names = list();
    values = list();
    /** The URL whose query this is; null if there is none. */
    url = null;
    add(name, value) {
      this.names[this.names.length] = name;
      this.values[this.values.length] = value;
    }
    /** Keeps the pairs for which `keeps(name, value)`. */
    keep(keeps) {
      const { names, values } = this;
      let kept = 0;
      for (let i = 0; i < names.length; i++) {
        if (!keeps(names[i], values[i])) continue;
        names[kept] = names[i];
        values[kept++] = values[i];
      }
      names.length = values.length = kept;
    }
    /** Reads a query without its question mark in place of all that there is. */
    read(query) {
      this.names.length = this.values.length = 0;
      for (let start = 0; start <= query.length;) {
        let end = indexOf(query, '&', start);
        if (end < 0) end = query.length;
        const part = substring(query, start, end), equals = indexOf(part, '=');
        if (part !== '') this.add(decode(equals < 0 ? part : substring(part, 0, equals)), equals < 0 ? '' : decode(substring(part, equals + 1)));
        start = end + 1;
      }
    }
    changed() {
      this.url?.setQuery(this.text());
    }
    text() {
      const parts = list();
      for (let i = 0; i < this.names.length; i++)
        parts[i] = `${host(ops.encodeForm, this.names[i])}=${host(ops.encodeForm, this.values[i])}`;
      return join(parts, '&');
    }
    show() { return `URLSearchParams (${this.text()})`; }
  }
  ParamsState.prototype.interfaceName = 'URLSearchParams';
  const of = brand(ParamsState);

  /** The names and values in a text of the type application/x-www-form-urlencoded, as two lists. */
  internals.parseForm = text => {
    const state = new ParamsState();
    state.read(text);
    return state;
  };

  const matches = (name, value) => (otherName, otherValue) => otherName === name && (value === undefined || otherValue === value);

  class URLSearchParams {
    constructor(init = '') {
      const state = new ParamsState();
      if (isObject(init)) {
        readPairs(init, 'URLSearchParams', (name, value) => state.add(name, value));
      } else {
        const text = scalarText(init);
        state.read(startsWith(text, '?') ? substring(text, 1) : text);
      }
      stamp(this, state);
    }
    get size() { return of(this).names.length; }
    append(name, value) {
      const state = of(this);
      needArguments(arguments.length, 2, 'append');
      name = scalarText(name);
      state.add(name, scalarText(value));
      state.changed();
    }
    delete(name, value = undefined) {
      const state = of(this);
      needArguments(arguments.length, 1, 'delete');
      const isMeant = matches(scalarText(name), value === undefined ? undefined : scalarText(value));
      state.keep((name, value) => !isMeant(name, value));
      state.changed();
    }
    get(name) {
      const { names, values } = of(this);
      needArguments(arguments.length, 1, 'get');
      name = scalarText(name);
      for (let i = 0; i < names.length; i++) if (names[i] === name) return values[i];
      return null;
    }
    getAll(name) {
      const { names, values } = of(this);
      needArguments(arguments.length, 1, 'getAll');
      name = scalarText(name);
      const found = [];
      for (let i = 0; i < names.length; i++) if (names[i] === name) internals.primordials.append(found, values[i]);
      return found;
    }
    has(name, value = undefined) {
      const { names, values } = of(this);
      needArguments(arguments.length, 1, 'has');
      const isMeant = matches(scalarText(name), value === undefined ? undefined : scalarText(value));
      for (let i = 0; i < names.length; i++) if (isMeant(names[i], values[i])) return true;
      return false;
    }
    set(name, value) {
      const state = of(this);
      needArguments(arguments.length, 2, 'set');
      name = scalarText(name);
      value = scalarText(value);
      let isSet = false;
      for (let i = 0; i < state.names.length && !isSet; i++) {
        if (state.names[i] !== name) continue;
        state.values[i] = value;
        isSet = true;
      }
      let seen = false;
      if (isSet) state.keep(other => other !== name || !seen && (seen = true));
      else state.add(name, value);
      state.changed();
    }
    sort() {
      const state = of(this);
      internals.sortPairs(state.names, state.values);
      state.changed();
    }
    toString() { return of(this).text(); }
  }
  definePairs(URLSearchParams, of, state => state);
  expose(URLSearchParams);

  /** The parameters of a URL: they change it, and `read` follows it. */
  internals.makeParams = url => {
    const state = new ParamsState();
    state.url = url;
    return make(URLSearchParams, state);
  };
  internals.paramsOf = of;
})
