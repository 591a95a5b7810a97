// The interfaces of the events of a user interface (UI Events; HTML Standard 4.10.22), and the old way to make events of any interface.
(function (host, internals) {
  'use strict';

  const { Boolean, DOMException, TypeError, define, global, toLowerCase } = internals.primordials;
  const { dictionary, eventPart, expose, needArguments, readonly, stateOf } = internals;
  const { CustomEvent, Event, MessageEvent } = global;

  const text = (value, fallback = '') => value === undefined ? fallback : `${value}`;
  const number = value => value === undefined ? 0 : +value || 0;

  const viewOf = eventPart('view');
  class UIEvent extends Event {
    constructor(type, init = undefined) {
      needArguments(arguments.length, 1, 'UIEvent');
      super(type, init);
      init = dictionary(init, 'UIEvent');
      const view = init.view ?? null;
      if (view !== null && !internals.isWindowProxy(view)) throw new TypeError('UIEvent: the view is no window');
      stateOf(this).view = { view, detail: number(init.detail) | 0, which: number(init.which) };
    }
  }
  readonly(UIEvent, viewOf, ['view', 'detail', 'which']);
  expose(UIEvent);

  const modifiers = init => ({
    ctrlKey: Boolean(init.ctrlKey), shiftKey: Boolean(init.shiftKey), altKey: Boolean(init.altKey), metaKey: Boolean(init.metaKey),
  });
  const modifierNames = ['ctrlKey', 'shiftKey', 'altKey', 'metaKey'];
  const modified = (part, key) =>
    key === 'Control' ? part.ctrlKey : key === 'Shift' ? part.shiftKey : key === 'Alt' ? part.altKey : key === 'Meta' && part.metaKey;

  const mouseOf = eventPart('mouse');
  const mousePart = init => ({
    __proto__: modifiers(init),
    screenX: number(init.screenX), screenY: number(init.screenY), clientX: number(init.clientX), clientY: number(init.clientY),
    pageX: number(init.clientX), pageY: number(init.clientY), x: number(init.clientX), y: number(init.clientY),
    offsetX: number(init.clientX), offsetY: number(init.clientY), movementX: number(init.movementX), movementY: number(init.movementY),
    button: number(init.button) | 0, buttons: number(init.buttons) | 0, relatedTarget: init.relatedTarget ?? null,
  });
  class MouseEvent extends UIEvent {
    constructor(type, init = undefined) {
      needArguments(arguments.length, 1, 'MouseEvent');
      super(type, init);
      init = dictionary(init, 'MouseEvent');
      stateOf(this).mouse = mousePart(init);
    }
    getModifierState(key) { return modified(mouseOf(this), `${key}`); }
  }
  readonly(MouseEvent, mouseOf, ['screenX', 'screenY', 'clientX', 'clientY', 'pageX', 'pageY', 'x', 'y', 'offsetX', 'offsetY',
    'movementX', 'movementY', 'button', 'buttons', 'relatedTarget']);
  readonly(MouseEvent, mouseOf, modifierNames);
  expose(MouseEvent);

  class WheelEvent extends MouseEvent {
    constructor(type, init = undefined) {
      needArguments(arguments.length, 1, 'WheelEvent');
      super(type, init);
      init = dictionary(init, 'WheelEvent');
      stateOf(this).wheel =
        { deltaX: number(init.deltaX), deltaY: number(init.deltaY), deltaZ: number(init.deltaZ), deltaMode: number(init.deltaMode) >>> 0 };
    }
  }
  internals.EventState.prototype.wheel = null;
  readonly(WheelEvent, eventPart('wheel'), ['deltaX', 'deltaY', 'deltaZ', 'deltaMode']);
  internals.constants(WheelEvent, { DOM_DELTA_PIXEL: 0, DOM_DELTA_LINE: 1, DOM_DELTA_PAGE: 2 });
  expose(WheelEvent);

  class PointerEvent extends MouseEvent {
    constructor(type, init = undefined) {
      needArguments(arguments.length, 1, 'PointerEvent');
      super(type, init);
    }
    get pointerId() { return mouseOf(this) && 1; }
    get pointerType() { return mouseOf(this) && 'mouse'; }
    get isPrimary() { return mouseOf(this) && true; }
  }
  expose(PointerEvent);

  const keyOf = eventPart('key');
  const keyPart = init => ({
    __proto__: modifiers(init),
    key: text(init.key), code: text(init.code), location: number(init.location), repeat: Boolean(init.repeat),
    isComposing: Boolean(init.isComposing), keyCode: number(init.keyCode), charCode: number(init.charCode),
  });
  class KeyboardEvent extends UIEvent {
    constructor(type, init = undefined) {
      needArguments(arguments.length, 1, 'KeyboardEvent');
      super(type, init);
      init = dictionary(init, 'KeyboardEvent');
      stateOf(this).key = keyPart(init);
    }
    getModifierState(key) { return modified(keyOf(this), `${key}`); }
  }
  readonly(KeyboardEvent, keyOf, ['key', 'code', 'location', 'repeat', 'isComposing', 'keyCode', 'charCode']);
  readonly(KeyboardEvent, keyOf, modifierNames);
  expose(KeyboardEvent);

  class InputEvent extends UIEvent {
    constructor(type, init = undefined) {
      needArguments(arguments.length, 1, 'InputEvent');
      super(type, init);
      init = dictionary(init, 'InputEvent');
      stateOf(this).input = {
        data: init.data === undefined || init.data === null ? null : `${init.data}`,
        inputType: text(init.inputType), isComposing: Boolean(init.isComposing),
      };
    }
  }
  readonly(InputEvent, eventPart('input'), ['data', 'inputType', 'isComposing']);
  expose(InputEvent);

  class CompositionEvent extends UIEvent {
    constructor(type, init = undefined) {
      needArguments(arguments.length, 1, 'CompositionEvent');
      super(type, init);
      stateOf(this).composition = { data: text(dictionary(init, 'CompositionEvent').data) };
    }
  }
  internals.EventState.prototype.composition = null;
  const compositionOf = eventPart('composition');
  readonly(CompositionEvent, compositionOf, ['data']);
  expose(CompositionEvent);

  class FocusEvent extends UIEvent {
    constructor(type, init = undefined) {
      needArguments(arguments.length, 1, 'FocusEvent');
      super(type, init);
      stateOf(this).focus = { relatedTarget: dictionary(init, 'FocusEvent').relatedTarget ?? null };
    }
  }
  readonly(FocusEvent, eventPart('focus'), ['relatedTarget']);
  expose(FocusEvent);

  class SubmitEvent extends Event {
    constructor(type, init = undefined) {
      needArguments(arguments.length, 1, 'SubmitEvent');
      super(type, init);
      stateOf(this).submit = { submitter: dictionary(init, 'SubmitEvent').submitter ?? null };
    }
  }
  readonly(SubmitEvent, eventPart('submit'), ['submitter']);
  expose(SubmitEvent);

  // The old way to fill an event in, which does nothing while it is dispatched.
  const initialize = (event, type, bubbles, cancelable, view, detail) => {
    const state = stateOf(event), part = viewOf(event);
    if (!internals.initEvent(state, `${type}`, bubbles, cancelable)) return false;
    part.view = view ?? null;
    part.detail = number(detail) | 0;
    return true;
  };
  const initializers = [
    [UIEvent, {
      initUIEvent(type, bubbles = false, cancelable = false, view = null, detail = 0) {
        viewOf(this);
        needArguments(arguments.length, 1, 'initUIEvent');
        initialize(this, type, bubbles, cancelable, view, detail);
      },
    }],
    [MouseEvent, {
      initMouseEvent(type, bubbles = false, cancelable = false, view = null, detail = 0, screenX = 0, screenY = 0, clientX = 0, clientY = 0,
        ctrlKey = false, altKey = false, shiftKey = false, metaKey = false, button = 0, relatedTarget = null) {
        mouseOf(this);
        needArguments(arguments.length, 1, 'initMouseEvent');
        if (!initialize(this, type, bubbles, cancelable, view, detail)) return;
        const { buttons } = mouseOf(this);
        stateOf(this).mouse = mousePart({
          __proto__: null, screenX, screenY, clientX, clientY, ctrlKey, altKey, shiftKey, metaKey, button, buttons, relatedTarget,
        });
      },
    }],
    [KeyboardEvent, {
      initKeyboardEvent(type, bubbles = false, cancelable = false, view = null, key = '', location = 0, ctrlKey = false, altKey = false,
        shiftKey = false, metaKey = false) {
        keyOf(this);
        needArguments(arguments.length, 1, 'initKeyboardEvent');
        if (!initialize(this, type, bubbles, cancelable, view, 0)) return;
        stateOf(this).key = keyPart({ __proto__: null, key, location, ctrlKey, altKey, shiftKey, metaKey });
      },
    }],
    [CompositionEvent, {
      initCompositionEvent(type, bubbles = false, cancelable = false, view = null, data = '') {
        const part = compositionOf(this);
        needArguments(arguments.length, 1, 'initCompositionEvent');
        if (initialize(this, type, bubbles, cancelable, view, 0)) part.data = `${data}`;
      },
    }],
  ];
  for (let i = 0; i < initializers.length; i++)
    for (const name in initializers[i][1]) define(initializers[i][0].prototype, name, initializers[i][1][name]);

  /** A trusted event of the user interface, with the parts that its interface has. */
  internals.makeUserEvent = (Interface, type, init) => {
    const event = new Interface(type, init);
    stateOf(event).trusted = true;
    return event;
  };

  // DOM Standard 4.5, createEvent: the names that are left of an older way to make events.
  const createable = internals.createable = {
    __proto__: null, event: Event, events: Event, htmlevents: Event, svgevents: Event, compositionevent: CompositionEvent, customevent: CustomEvent, uievent: UIEvent, uievents: UIEvent,
    mouseevent: MouseEvent, mouseevents: MouseEvent, keyboardevent: KeyboardEvent, focusevent: FocusEvent, messageevent: MessageEvent,
  };

  internals.createEvent = name => {
    const Interface = createable[toLowerCase(name)];
    if (Interface === undefined) throw new DOMException(`There are no events of the kind ${name}`, 'NotSupportedError');
    const event = new Interface('');
    stateOf(event).initialized = false;
    return event;
  };
})
