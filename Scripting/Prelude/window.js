// HTML Standard 7.2.2: Window, the global object.
(function (host, internals) {
  'use strict';

  const { define, defineAccessor, deleteProperty, global, setPrototypeOf, tagSymbol } = internals.primordials;
  const { TargetState, attribute, brand, checkGlobal, defineHandlers, expose, fire, globalAttributes, globalEventTypes, globalStateOf, illegalConstructor,
    make, makeEvent, on, ops, stamp, tasks, windowEventTypes, windowProxy } = internals;
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

  defineHandlers(global, globalEventTypes, globalStateOf);
  defineHandlers(global, windowEventTypes, globalStateOf);

  globalAttributes({
    get window() { return global; },
    get top() { return windowProxy(host(ops.topWindow)); },
    get document() { return internals.document; },
  }, false, false);
  globalAttributes({
    get closed() { return host(ops.isWindowClosed, 1); },
    get frameElement() {
      return host(ops.isEmbedderSameOrigin) ? internals.embeddingElement() : null;
    },
    get isSecureContext() { return host(ops.isSecureContext); },
    get crossOriginIsolated() { return host(ops.isCrossOriginIsolated); },
  });
  globalAttributes({
    get self() { return global; },
    get frames() { return global; },
    get parent() { return windowProxy(host(ops.parentWindow)); },
    get length() { return frameCount; },
    get origin() { return host(ops.origin); },
    get event() { return internals.currentEvent; },
  }, true);

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
    postMessage(message, options = undefined) {
      checkGlobal(this);
      internals.postToWindow(1, arguments);
    },
    focus() { checkGlobal(this); },
    blur() { checkGlobal(this); },
    stop() { checkGlobal(this); },
  });

  // What nobody has shown since there are no status bars.
  let status = '';
  attribute(global, 'status', self => {
    checkGlobal(self);
    return status;
  }, (self, value) => {
    checkGlobal(self);
    status = `${value}`;
  });

  define(global, 'webkitURL', global.URL, false);
  on(tasks.muteErrors, internals.muteErrors);

  class ActivationState {}
  ActivationState.prototype.interfaceName = 'UserActivation';
  const activationOf = brand(ActivationState);

  class UserActivation {
    constructor() { illegalConstructor(); }
    get hasBeenActive() { return activationOf(this) && host(ops.wasActivated); }
    get isActive() { return activationOf(this) && host(ops.isActivated); }
  }
  expose(UserActivation);

  class Navigator {
    constructor() { illegalConstructor(); }
  }
  internals.exposeNavigator(Navigator, {
    cookieEnabled: true, productSub: '20100101', vendor: '', vendorSub: '', userActivation: make(UserActivation, new ActivationState()),
  });

  on(tasks.fireLoad, () => {
    internals.windowLoaded();
    const event = makeEvent(Event, 'load', false, false);
    fire(internals.windowState, event);
    internals.pageLoaded();
    internals.showPage();
  });
})
