// Fetch Standard 5.4: Request.
(function (host, internals) {
  'use strict';

  const { TypeError, isObject, list, toUpperCase } = internals.primordials;
  const { BodyState, brand, dictionary, expose, headersOf, isToken, make, makeHeaders, mixBody, needArguments, ops, readBody, readonly,
    scalarText, signalOf, signalOfAny, stamp, stateOf } = internals;

  const usualMethods = { __proto__: null, DELETE: true, GET: true, HEAD: true, OPTIONS: true, POST: true, PUT: true };
  const forbiddenMethods = { __proto__: null, CONNECT: true, TRACE: true, TRACK: true };

  class RequestState extends BodyState {
    method = 'GET';
    mode = 'cors';
    destination = '';
    referrer = 'about:client';
    referrerPolicy = '';
    credentials = 'same-origin';
    cache = 'default';
    redirect = 'follow';
    integrity = '';
    keepalive = false;
    constructor(url) {
      super();
      this.url = url;
    }
    show() { return `Request { method: '${this.method}', url: '${this.url}' }`; }
  }
  RequestState.prototype.interfaceName = 'Request';
  const of = brand(RequestState);

  const readMethod = value => {
    const method = `${value}`, upper = toUpperCase(method);
    if (!isToken(method) || forbiddenMethods[upper] === true) throw new TypeError(`Request: '${method}' is not a method that can be used`);
    return usualMethods[upper] === true ? upper : method;
  };

  const readUrl = input => {
    const text = scalarText(input), url = host(ops.resolveHere, text);
    if (url === null) throw new TypeError(`Request: '${text}' is not a URL`);
    if (internals.hasCredentials(url)) throw new TypeError(`Request: '${text}' has a user name in it`);
    return url;
  };

  const choose = (init, name, allowed) => {
    const value = init[name];
    if (value === undefined) return undefined;
    for (let i = 0; i < allowed.length; i++) if (`${value}` === allowed[i]) return allowed[i];
    throw new TypeError(`Request: '${value}' is not a ${name}`);
  };
  const choices = {
    __proto__: null,
    mode: ['same-origin', 'no-cors', 'cors'],
    credentials: ['omit', 'same-origin', 'include'],
    cache: ['default', 'no-store', 'reload', 'no-cache', 'force-cache', 'only-if-cached'],
    redirect: ['follow', 'error', 'manual'],
  };

  const copyParts = (state, source) => {
    for (const name in choices) state[name] = source[name];
    state.method = source.method;
    state.body = source.body;
  };

  /** The state of a new request for what a page gave; it has headers and a signal, too. */
  internals.readRequest = (input, init) => {
    const given = isObject(input) ? stateOf(input) : undefined;
    const source = given instanceof RequestState ? given : null;
    const state = new RequestState(source === null ? readUrl(input) : source.url);
    init = dictionary(init, 'Request');
    if (source !== null) copyParts(state, source);
    for (const name in choices) state[name] = choose(init, name, choices[name]) ?? state[name];
    if (init.method !== undefined) state.method = readMethod(init.method);
    state.headers = makeHeaders(init.headers !== undefined ? init.headers : source === null ? undefined : headersOf(source.headers));
    readSignal(state, init.signal, source);
    if (init.body !== undefined && init.body !== null) {
      setBody(state, readBody(init.body));
      if (state.body.stream !== null && `${init.duplex}` !== 'half') throw new TypeError("Request: one whose body is a stream has the duplex 'half'");
    }
    else if (source !== null && source.body !== null) state.body = source.takeContent();
    if (state.body !== null && (state.method === 'GET' || state.method === 'HEAD'))
      throw new TypeError(`Request: one with the method ${state.method} has no body`);
    return state;
  };

  const readSignal = (state, signal, source) => {
    const signals = list();
    if (signal !== undefined && signal !== null) signals[0] = signalOf(signal);
    else if (signal === undefined && source !== null) signals[0] = signalOf(source.signal);
    state.signal = signalOfAny(signals).object;
  };

  const setBody = (state, body) => {
    state.body = body;
    const headers = headersOf(state.headers);
    if (body.type !== null && headers.get('content-type') === null) headers.add('content-type', body.type);
  };

  class Request {
    constructor(input, init = undefined) {
      needArguments(arguments.length, 1, 'Request');
      stamp(this, internals.readRequest(input, init));
    }
    clone() {
      const state = of(this);
      const body = state.copyContent(), copy = new RequestState(state.url);
      copyParts(copy, state);
      copy.body = body;
      copy.headers = makeHeaders(headersOf(state.headers));
      copy.signal = signalOfAny([signalOf(state.signal)]).object;
      return make(Request, copy);
    }
  }
  readonly(Request, of, ['method', 'url', 'headers', 'destination', 'referrer', 'referrerPolicy', 'mode', 'credentials', 'cache',
    'redirect', 'integrity', 'keepalive', 'signal']);
  mixBody(Request, of);
  expose(Request);
})
