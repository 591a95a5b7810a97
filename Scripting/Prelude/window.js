// HTML Standard 7.2.2: Window, the global object.
(function (host, internals) {
  'use strict';

  const { define, defineAccessor, deleteProperty, getOwnPropertyDescriptor, global, ownKeys, setPrototypeOf,
    tagSymbol } = internals.primordials;
  const { TargetState, defineHandlers, expose, fire, globalEventTypes, illegalConstructor, make, makeEvent, on, ops, stamp, tasks,
    windowEventTypes, windowProxy } = internals;
  const { Event, EventTarget } = global;

  class WindowState extends TargetState {
    show() { return `Window (${host(ops.documentUrl)})`; }
  }
  WindowState.prototype.interfaceName = 'Window';
  internals.windowState = internals.globalState = new WindowState(global);

  class Window extends EventTarget {
    constructor() { illegalConstructor(); }
  }
  expose(Window);
  deleteProperty(global, tagSymbol);
  setPrototypeOf(global, Window.prototype);
  stamp(global, internals.windowState);

  defineHandlers(global, globalEventTypes);
  defineHandlers(global, windowEventTypes);

  /** Attributes of the global object that cannot be set. */
  const fixed = members => {
    const names = ownKeys(members);
    for (let i = 0; i < names.length; i++)
      defineAccessor(global, names[i], getOwnPropertyDescriptor(members, names[i]).get, undefined);
  };

  /** Attributes that a page may replace by a variable of its own (Web IDL, [Replaceable]). */
  const replaceable = members => {
    const names = ownKeys(members);
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      defineAccessor(global, name, getOwnPropertyDescriptor(members, name).get, value => define(global, name, value));
    }
  };

  fixed({
    get window() { return global; },
    get top() { return windowProxy(host(ops.topWindow)); },
    get document() { return internals.document; },
    get closed() { return false; },
    get frameElement() { return null; },
    get isSecureContext() { return host(ops.isSecureContext); },
    get crossOriginIsolated() { return host(ops.isCrossOriginIsolated); },
  });
  replaceable({
    get self() { return global; },
    get frames() { return global; },
    get parent() { return windowProxy(host(ops.parentWindow)); },
    get length() { return frameCount; },
    get origin() { return host(ops.origin); },
  });
  define(global, 'opener', null);

  let name = '';
  defineAccessor(global, 'name', () => name, value => { name = `${value}`; });

  // window[0], window[1] and so on are the frames; the host tells when there are more of them or fewer.
  let frameCount = 0;
  on(tasks.framesChanged, count => {
    for (; frameCount < count; frameCount++) {
      const index = frameCount;
      defineAccessor(global, `${index}`, () => windowProxy(host(ops.windowAt, index)), undefined);
    }
    for (; frameCount > count; frameCount--) deleteProperty(global, `${frameCount - 1}`);
  });

  internals.exposeFunctions({
    postMessage(message, options = undefined) { internals.postToWindow(1, arguments); },
    focus() {},
    blur() {},
    stop() {},
  });

  class Navigator {
    constructor() { illegalConstructor(); }
    get userAgent() { return 'Mozilla/5.0 (compatible; Messaging)'; }
    get appName() { return 'Netscape'; }
    get appVersion() { return '5.0 (compatible; Messaging)'; }
    get platform() { return ''; }
    get language() { return 'en'; }
    get onLine() { return false; }
    get cookieEnabled() { return false; }
    get hardwareConcurrency() { return 4; }
  }
  expose(Navigator);
  const navigator = make(Navigator, { interfaceName: 'Navigator' });
  fixed({ get navigator() { return navigator; } });

  on(tasks.fireLoad, () => {
    internals.windowLoaded();
    const event = makeEvent(Event, 'load', false, false);
    fire(internals.windowState, event);
  });
})
