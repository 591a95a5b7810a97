// XMLHttpRequest Standard 3: XMLHttpRequest, on what fetch reads from. What is asked for is on this machine: it comes at once and whole, in a
// task of its own unless the script waits for it. There are no documents as responses.
(function (host, internals) {
  'use strict';

  const { DOMException, bytesBuffer, bytesLength, list, setPrototypeOf, toUpperCase, trunc } = internals.primordials;
  const { TargetState, brand, charsetOf, constants, copyOf, decodeBytes, defineHandlers, expose, fire, fireProgress,
    headersOf, illegalConstructor, isEncoding, isToken, makeBlob, makeEvent, makeHeaders, makeTarget, needArguments, ops,
    readBody, readHeaderName, readHeaderValue, scalarText, stateOf } = internals;
  const { Event, EventTarget } = internals.primordials.global;
  const parseJson = JSON.parse;

  const Unsent = 0, Opened = 1, HeadersReceived = 2, Loading = 3, Done = 4;
  const progressTypes = ['loadstart', 'progress', 'abort', 'error', 'load', 'timeout', 'loadend'];
  const responseTypes = { __proto__: null, '': true, arraybuffer: true, blob: true, json: true, text: true };
  const usualMethods = { __proto__: null, DELETE: true, GET: true, HEAD: true, OPTIONS: true, POST: true, PUT: true };
  const forbiddenMethods = { __proto__: null, CONNECT: true, TRACE: true, TRACK: true };

  class ListeningState extends TargetState {}
  class UploadState extends ListeningState {}
  UploadState.prototype.interfaceName = 'XMLHttpRequestUpload';

  class ExchangeState extends ListeningState {
    readyState = Unsent;
    method = 'GET';
    url = '';
    isAsync = true;
    headers = null;
    isSent = false;
    timeout = 0;
    withCredentials = false;
    responseType = '';
    overriddenType = null;
    /** What came, a response's state; null before, and after a network error. */
    response = null;
    /** The response as its type has it, once a script has asked for it. */
    converted = undefined;
    /** What is being asked for; another object each time, so that an answer that comes too late is known. */
    asking = null;
    upload = stateOf(makeTarget(XMLHttpRequestUpload, UploadState));
  }
  ExchangeState.prototype.interfaceName = 'XMLHttpRequest';

  class XMLHttpRequestEventTarget extends EventTarget {
    constructor() { illegalConstructor(); }
  }
  defineHandlers(XMLHttpRequestEventTarget.prototype, progressTypes, brand(ListeningState));
  expose(XMLHttpRequestEventTarget);

  class XMLHttpRequestUpload extends XMLHttpRequestEventTarget {
    constructor() { illegalConstructor(); }
  }
  expose(XMLHttpRequestUpload);

  const of = brand(ExchangeState);
  const isWindow = () => internals.windowState !== undefined;
  const refuse = (name, message) => { throw new DOMException(message, name); };

  const change = (state, readyState) => {
    state.readyState = readyState;
    fire(state, makeEvent(Event, 'readystatechange'));
  };

  const contentType = state => state.overriddenType ?? (headersOf(state.response.headers).get('content-type') || 'text/xml');

  const bytesOf = state => state.response.body === null ? host(ops.encodeUtf8, '') : state.response.body.bytes;

  const textOf = state => {
    const type = contentType(state), named = charsetOf(type);
    return decodeBytes(bytesOf(state), isEncoding(named) ? named : charsetOf(headersOf(state.response.headers).get('content-type') ?? ''));
  };

  const convert = state => {
    switch (state.responseType) {
      case 'arraybuffer': return bytesBuffer(copyOf(bytesOf(state)));
      case 'blob': return makeBlob(bytesBuffer(copyOf(bytesOf(state))), contentType(state));
      default:
        try {
          return parseJson(decodeBytes(bytesOf(state)));
        } catch {
          return null;
        }
    }
  };

  const forget = state => {
    state.response = null;
    state.converted = undefined;
    state.asking = null;
  };

  /** The request has failed, or was given up: both sides hear of it, as an event of the type. */
  const fail = (state, type, body) => {
    forget(state);
    state.isSent = false;
    change(state, Done);
    const { upload } = state;
    if (body !== null) {
      fireProgress(upload, type, 0, 0);
      fireProgress(upload, 'loadend', 0, 0);
    }
    fireProgress(state, type, 0, 0);
    fireProgress(state, 'loadend', 0, 0);
  };

  const ask = state => {
    const response = internals.loadResource(state.url, state.method, 'cors');
    return response === null ? null : stateOf(response);
  };

  const tellUpload = (state, asking, body) => {
    const size = bytesLength(body.bytes), types = ['progress', 'load', 'loadend'];
    for (let i = 0; i < types.length && state.asking === asking; i++) fireProgress(state.upload, types[i], size, size);
  };

  /** The answer comes: every event may be where a script gives the request up or begins another one. */
  const receive = (state, asking, body) => {
    if (body !== null) tellUpload(state, asking, body);
    if (state.asking !== asking) return;
    const response = ask(state);
    if (response === null) {
      fail(state, 'error', body);
      return;
    }
    state.response = response;
    const size = bytesLength(bytesOf(state));
    change(state, HeadersReceived);
    if (state.asking === asking && size > 0) change(state, Loading);
    if (state.asking === asking) fireProgress(state, 'progress', size, size);
    if (state.asking !== asking) return;
    state.isSent = false;
    change(state, Done);
    if (state.asking === asking) fireProgress(state, 'load', size, size);
    if (state.asking === asking) fireProgress(state, 'loadend', size, size);
  };

  const readMethod = value => {
    const method = `${value}`, upper = toUpperCase(method);
    if (!isToken(method)) refuse('SyntaxError', `open: '${method}' is not a method`);
    if (forbiddenMethods[upper] === true) refuse('SecurityError', `open: the method ${upper} cannot be used`);
    return usualMethods[upper] === true ? upper : method;
  };

  const header = (read, value) => {
    try {
      return read(value);
    } catch {
      return refuse('SyntaxError', 'setRequestHeader: this is not the name or the value of a header');
    }
  };

  const checkSetting = (state, what) => {
    if (isWindow() && !state.isAsync && state.readyState !== Unsent)
      refuse('InvalidAccessError', `${what} cannot be set for a request that a window waits for`);
  };

  class XMLHttpRequest extends XMLHttpRequestEventTarget {
    constructor() { return setPrototypeOf(makeTarget(XMLHttpRequest, ExchangeState), new.target.prototype); }
    get readyState() { return of(this).readyState; }
    get timeout() { return of(this).timeout; }
    set timeout(value) {
      const state = of(this);
      value = trunc(+value) >>> 0;
      checkSetting(state, 'timeout');
      state.timeout = value;
    }
    get withCredentials() { return of(this).withCredentials; }
    set withCredentials(value) {
      const state = of(this);
      if (state.readyState > Opened || state.isSent) refuse('InvalidStateError', 'withCredentials: the request was sent');
      state.withCredentials = !!value;
    }
    get upload() { return of(this).upload.object; }
    get responseURL() { return of(this).response?.url ?? ''; }
    get status() { return of(this).response?.status ?? 0; }
    get statusText() { return of(this).response?.statusText ?? ''; }
    get responseType() { return of(this).responseType; }
    set responseType(value) {
      const state = of(this);
      value = `${value}`;
      if (responseTypes[value] !== true) return;
      if (state.readyState >= Loading) refuse('InvalidStateError', 'responseType: the response is coming already');
      checkSetting(state, 'responseType');
      state.responseType = value;
    }
    get response() {
      const state = of(this);
      if (state.responseType === '' || state.responseType === 'text') return this.responseText;
      if (state.readyState !== Done || state.response === null) return null;
      if (state.converted === undefined) state.converted = convert(state);
      return state.converted;
    }
    get responseText() {
      const state = of(this);
      if (state.responseType !== '' && state.responseType !== 'text')
        refuse('InvalidStateError', `responseText: the response is of the type '${state.responseType}'`);
      return state.readyState < Loading || state.response === null ? '' : textOf(state);
    }
    open(method, url, async = true, username = null, password = null) {
      const state = of(this);
      needArguments(arguments.length, 2, 'open');
      method = readMethod(method);
      const target = host(ops.resolveHere, scalarText(url)), isAsync = arguments.length < 3 || !!async;
      if (target === null) refuse('SyntaxError', `open: '${url}' is not a URL`);
      if (isWindow() && !isAsync && (state.timeout !== 0 || state.responseType !== ''))
        refuse('InvalidAccessError', 'open: a window can wait for a request only if it has neither a timeout nor a responseType');
      forget(state);
      state.isSent = false;
      state.method = method;
      state.url = target;
      state.isAsync = isAsync;
      state.headers = makeHeaders(undefined);
      if (state.readyState !== Opened) change(state, Opened);
    }
    setRequestHeader(name, value) {
      const state = of(this);
      needArguments(arguments.length, 2, 'setRequestHeader');
      if (state.readyState !== Opened || state.isSent) refuse('InvalidStateError', 'setRequestHeader: the request is not open, or was sent');
      headersOf(state.headers).add(header(readHeaderName, name), header(readHeaderValue, value));
    }
    overrideMimeType(mime) {
      const state = of(this);
      needArguments(arguments.length, 1, 'overrideMimeType');
      if (state.readyState >= Loading) refuse('InvalidStateError', 'overrideMimeType: the response is coming already');
      state.overriddenType = `${mime}`;
    }
    send(body = null) {
      const state = of(this);
      if (state.readyState !== Opened || state.isSent) refuse('InvalidStateError', 'send: the request is not open, or was sent');
      const content = state.method === 'GET' || state.method === 'HEAD' ? null : readBody(body);
      if (!state.isAsync) {
        state.response = ask(state);
        state.readyState = Done;
        if (state.response === null) throw new DOMException(`send: '${state.url}' could not be fetched`, 'NetworkError');
        change(state, Done);
        fireProgress(state, 'load', bytesLength(bytesOf(state)), bytesLength(bytesOf(state)));
        fireProgress(state, 'loadend', bytesLength(bytesOf(state)), bytesLength(bytesOf(state)));
        return;
      }
      const asking = state.asking = {};
      state.isSent = true;
      fireProgress(state, 'loadstart', 0, 0);
      if (content !== null && state.asking === asking) fireProgress(state.upload, 'loadstart', 0, bytesLength(content.bytes));
      if (state.asking === asking) internals.queueTask(() => { if (state.asking === asking) receive(state, asking, content); });
    }
    abort() {
      const state = of(this);
      const isUnderWay = state.isSent && state.readyState !== Done;
      state.asking = null;
      if (isUnderWay) fail(state, 'abort', null);
      if (state.readyState === Done) {
        state.readyState = Unsent;
        forget(state);
      }
    }
    getResponseHeader(name) {
      const { response } = of(this);
      needArguments(arguments.length, 1, 'getResponseHeader');
      return response === null || !isToken(`${name}`) ? null : headersOf(response.headers).get(readHeaderName(name));
    }
    getAllResponseHeaders() {
      const { response } = of(this);
      if (response === null) return '';
      const { names, values } = headersOf(response.headers).combined(), lines = list();
      for (let i = 0; i < names.length; i++) lines[i] = `${names[i]}: ${values[i]}\r\n`;
      return internals.primordials.join(lines, '');
    }
  }
  constants(XMLHttpRequest, { UNSENT: Unsent, OPENED: Opened, HEADERS_RECEIVED: HeadersReceived, LOADING: Loading, DONE: Done });
  defineHandlers(XMLHttpRequest.prototype, ['readystatechange'], of);
  expose(XMLHttpRequest);
})
