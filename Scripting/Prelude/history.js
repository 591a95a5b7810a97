// HTML Standard 7.2.5: History, and the events of going to and fro.
(function (host, internals) {
  'use strict';

  const { Boolean, TypeError, global } = internals.primordials;
  const { deserialize, expose, fire, illegalConstructor, make, makeEvent, needArguments, noTransfer, on, ops, scalarText,
    serializeInside, stateOf, tasks } = internals;
  const { HashChangeEvent, PageTransitionEvent, PopStateEvent, Event } = global;

  // The state of the current entry is made once: it is the same object each time it is asked for.
  let known = false, state = null, restoration = 'auto';
  const readState = () => {
    if (!known) {
      const bytes = host(ops.historyState);
      state = bytes === null ? null : deserialize(bytes, noTransfer);
      known = true;
    }
    return state;
  };

  const update = (data, url, replace) => {
    const bytes = serializeInside(data);
    host(ops.updateHistory, url === null || url === undefined ? null : scalarText(url), replace, bytes);
    state = deserialize(bytes, noTransfer);
    known = true;
  };

  const of = object => {
    if (stateOf(object)?.interfaceName !== 'History') throw new TypeError('Illegal invocation');
    return true;
  };

  class History {
    constructor() { illegalConstructor(); }
    get length() { return of(this) && host(ops.historyLength); }
    get state() { return of(this) && readState(); }
    get scrollRestoration() { return of(this) && restoration; }
    set scrollRestoration(value) {
      value = `${value}`;
      if (of(this) && (value === 'auto' || value === 'manual')) restoration = value;
    }
    go(delta = 0) { of(this) && host(ops.goInHistory, delta | 0); }
    back() { of(this) && host(ops.goInHistory, -1); }
    forward() { of(this) && host(ops.goInHistory, 1); }
    pushState(data, unused, url = null) {
      of(this);
      needArguments(arguments.length, 2, 'pushState');
      update(data, url, false);
    }
    replaceState(data, unused, url = null) {
      of(this);
      needArguments(arguments.length, 2, 'replaceState');
      update(data, url, true);
    }
  }
  expose(History);
  const history = make(History, { interfaceName: 'History' });
  internals.globalAttributes({ get history() { return history; } });

  const fireAtWindow = event => { fire(internals.windowState, event); };

  on(tasks.entryShown, () => {
    known = false;
    const event = makeEvent(PopStateEvent, 'popstate');
    stateOf(event).popState = { state: readState(), hasUAVisualTransition: false };
    fireAtWindow(event);
  });

  on(tasks.fragmentChanged, (oldURL, newURL) => {
    const event = makeEvent(HashChangeEvent, 'hashchange');
    stateOf(event).hashChange = { oldURL, newURL };
    fireAtWindow(event);
  });

  let isShown = false;

  const fireTransition = (type, persisted) => {
    isShown = type === 'pageshow';
    const event = makeEvent(PageTransitionEvent, type, true, true);
    stateOf(event).pageTransition = { persisted: Boolean(persisted) };
    fireAtWindow(event);
  };

  internals.showPage = () => fireTransition('pageshow', false);

  // A page that is left before it was shown is told nothing but that it is unloaded.
  on(tasks.pageHidden, persisted => {
    if (isShown) {
      fireTransition('pagehide', persisted);
      internals.changeVisibility('hidden');
    }
    if (!persisted) fireAtWindow(makeEvent(Event, 'unload'));
  });

  on(tasks.pageRestored, () => {
    internals.changeVisibility('visible');
    fireTransition('pageshow', true);
  });
})
