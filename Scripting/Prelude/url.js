// URL Standard 6.1: URL. Parsing is the host's; what a URL is made of crosses as one text with a part on each line.
(function (host, internals) {
  'use strict';

  const { TypeError, indexOf, list, substring } = internals.primordials;
  const { attribute, brand, expose, make, needArguments, ops, scalarText, stamp } = internals;

  const Part = internals.urlParts = {
    __proto__: null, href: 0, origin: 1, protocol: 2, host: 3, hostname: 4, port: 5, pathname: 6, search: 7, hash: 8, username: 9,
    password: 10,
  };

  const splitLines = internals.splitLines = text => {
    const lines = list();
    for (let start = 0; ;) {
      const end = indexOf(text, '\n', start);
      lines[lines.length] = end < 0 ? substring(text, start) : substring(text, start, end);
      if (end < 0) return lines;
      start = end + 1;
    }
  };

  class UrlState {
    params = null;
    constructor(text) {
      this.parts = splitLines(text);
    }
    /** Sets a part. False if there is no URL any more, which leaves it as it was. */
    set(part, value) {
      const text = host(ops.setUrlPart, this.parts[Part.href], part, value);
      if (text === null) return false;
      this.parts = splitLines(text);
      return true;
    }
    setQuery(query) { this.set(Part.search, query); }
    queryChanged() {
      if (this.params !== null) internals.paramsOf(this.params).read(substring(this.parts[Part.search], 1));
    }
    show() { return `URL (${this.parts[Part.href]})`; }
  }
  UrlState.prototype.interfaceName = 'URL';
  const of = brand(UrlState);

  /** Whether a URL has a user name or password in it. */
  internals.hasCredentials = href => {
    const parts = splitLines(host(ops.readUrl, href, undefined));
    return parts[Part.username] !== '' || parts[Part.password] !== '';
  };

  const parse = (url, base) => host(ops.readUrl, scalarText(url), base === undefined ? undefined : scalarText(base));

  class URL {
    constructor(url, base = undefined) {
      needArguments(arguments.length, 1, 'URL');
      const text = parse(url, base);
      if (text === null) throw new TypeError(`URL: '${url}' is not a URL${base === undefined ? '' : ` relative to '${base}'`}`);
      stamp(this, new UrlState(text));
    }
    static parse(url, base = undefined) {
      needArguments(arguments.length, 1, 'URL.parse');
      const text = parse(url, base);
      return text === null ? null : make(URL, new UrlState(text));
    }
    static canParse(url, base = undefined) {
      needArguments(arguments.length, 1, 'URL.canParse');
      return parse(url, base) !== null;
    }
    get href() { return of(this).parts[Part.href]; }
    set href(value) {
      const state = of(this);
      value = scalarText(value);
      if (!state.set(Part.href, value)) throw new TypeError(`URL.href: '${value}' is not a URL`);
      state.queryChanged();
    }
    get origin() { return of(this).parts[Part.origin]; }
    get search() { return of(this).parts[Part.search]; }
    set search(value) {
      const state = of(this);
      state.set(Part.search, scalarText(value));
      state.queryChanged();
    }
    get searchParams() {
      const state = of(this);
      if (state.params === null) {
        state.params = internals.makeParams(state);
        state.queryChanged();
      }
      return state.params;
    }
    toString() { return of(this).parts[Part.href]; }
    toJSON() { return of(this).parts[Part.href]; }
  }
  const settable = ['protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'hash'];
  for (let i = 0; i < settable.length; i++) {
    const part = Part[settable[i]];
    attribute(URL.prototype, settable[i], self => of(self).parts[part], (self, value) => of(self).set(part, scalarText(value)));
  }
  expose(URL);
})
