// Fetch Standard 5.5: Response.
(function (host, internals) {
  'use strict';

  const { RangeError, TypeError, charCode, indexOf, stringify, substring, toLowerCase } = internals.primordials;
  const { BodyState, brand, dictionary, expose, headersOf, make, makeHeaders, mixBody, needArguments, ops, readBody, readonly, scalarText,
    stamp } = internals;

  class ResponseState extends BodyState {
    type = 'default';
    url = '';
    redirected = false;
    status = 200;
    statusText = '';
    get ok() { return this.status >= 200 && this.status <= 299; }
    show() { return `Response { status: ${this.status}, url: '${this.url}' }`; }
  }
  ResponseState.prototype.interfaceName = 'Response';
  const of = brand(ResponseState);

  const hasNoBody = status => status === 204 || status === 205 || status === 304;

  const readStatusText = value => {
    const text = `${value}`;
    for (let i = 0; i < text.length; i++) {
      const code = charCode(text, i);
      if (code > 0xFF || code < 0x20 && code !== 0x09 || code === 0x7F) throw new TypeError('Response: the statusText is not one line of a header');
    }
    return text;
  };

  const initialize = (state, body, init) => {
    init = dictionary(init, 'Response');
    const { headers, status, statusText } = init;
    if (status !== undefined) {
      state.status = +status & 0xFFFF;
      if (state.status < 200 || state.status > 599) throw new RangeError(`Response: the status ${status} is not from 200 to 599`);
    }
    if (statusText !== undefined) state.statusText = readStatusText(statusText);
    state.headers = makeHeaders(headers);
    if (body === null) return state;
    if (hasNoBody(state.status)) throw new TypeError(`Response: one with the status ${state.status} has no body`);
    state.body = body;
    const own = headersOf(state.headers);
    if (body.type !== null && own.get('content-type') === null) own.add('content-type', body.type);
    return state;
  };

  const sealed = state => {
    headersOf(state.headers).isImmutable = true;
    return make(Response, state);
  };

  class Response {
    constructor(body = null, init = undefined) {
      stamp(this, initialize(new ResponseState(), readBody(body), init));
    }
    static error() {
      const state = initialize(new ResponseState(), null, undefined);
      state.type = 'error';
      state.status = 0;
      return sealed(state);
    }
    static redirect(url, status = 302) {
      needArguments(arguments.length, 1, 'Response.redirect');
      const target = host(ops.resolveHere, scalarText(url));
      if (target === null) throw new TypeError(`Response.redirect: '${url}' is not a URL`);
      if (status !== 301 && status !== 302 && status !== 303 && status !== 307 && status !== 308)
        throw new RangeError(`Response.redirect: ${status} is not the status of a redirect`);
      const state = initialize(new ResponseState(), null, undefined);
      state.status = status;
      headersOf(state.headers).add('location', target);
      return sealed(state);
    }
    static json(data, init = undefined) {
      needArguments(arguments.length, 1, 'Response.json');
      const text = stringify(data);
      if (text === undefined) throw new TypeError('Response.json: the value has no JSON');
      const body = readBody(text);
      body.type = 'application/json';
      return make(Response, initialize(new ResponseState(), body, init));
    }
    clone() {
      const state = of(this);
      const body = state.copyContent(), copy = new ResponseState();
      copy.type = state.type;
      copy.url = state.url;
      copy.status = state.status;
      copy.statusText = state.statusText;
      copy.body = body;
      copy.headers = makeHeaders(headersOf(state.headers));
      headersOf(copy.headers).isImmutable = headersOf(state.headers).isImmutable;
      return make(Response, copy);
    }
  }
  readonly(Response, of, ['type', 'url', 'redirected', 'status', 'ok', 'statusText', 'headers']);
  mixBody(Response, of);
  expose(Response);

  /** A response of the host: a line each for type, status, its text and the URL, and then the headers. */
  internals.makeResponse = (lines, body) => {
    const state = new ResponseState();
    state.type = lines[0];
    state.status = +lines[1];
    state.statusText = lines[2];
    state.url = lines[3];
    state.headers = makeHeaders(undefined);
    const headers = headersOf(state.headers);
    for (let i = 4; i < lines.length; i++) {
      const colon = indexOf(lines[i], ':');
      headers.add(toLowerCase(substring(lines[i], 0, colon)), substring(lines[i], colon + 2));
    }
    if (state.type !== 'opaque') state.body = body;
    return sealed(state);
  };
})
