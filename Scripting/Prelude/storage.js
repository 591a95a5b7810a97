// HTML Standard 12.2: Storage, localStorage, sessionStorage and the storage event.
(function (host, internals) {
  'use strict';

  const { DOMException, Proxy, append, get, global, has, ownKeys, set, stringify } = internals.primordials;
  const { EventState, brand, dictionary, eventPart, expose, fire, globalAttributes, illegalConstructor, make, makeEvent, needArguments, on, ops, readonly,
    scalarText, stamp, stateOf, tasks } = internals;
  const { Event } = global;

  class StorageState {
    constructor(isSession) { this.isSession = isSession; }
    get length() { return host(ops.storageLength, this.isSession); }
    get(key) { return host(ops.storageGet, this.isSession, key); }
    set(key, value) {
      if (!host(ops.storageSet, this.isSession, key, value))
        throw new DOMException(`the item ${stringify(key)} does not fit: storage holds 5 MB`, 'QuotaExceededError');
    }
    remove(key) { host(ops.storageRemove, this.isSession, key); }
    show(parts, show) {
      for (let i = 0; i < this.length; i++) {
        const key = host(ops.storageKeyAt, this.isSession, i);
        parts[parts.length] = `${key}: ${show(this.get(key))}`;
      }
    }
  }
  StorageState.prototype.interfaceName = 'Storage';
  const of = brand(StorageState);

  class Storage {
    constructor() { illegalConstructor(); }
    get length() { return of(this).length; }
    key(index) {
      const state = of(this);
      needArguments(arguments.length, 1, 'key');
      return host(ops.storageKeyAt, state.isSession, index >> 0);
    }
    getItem(key) {
      const state = of(this);
      needArguments(arguments.length, 1, 'getItem');
      return state.get(`${key}`);
    }
    setItem(key, value) {
      const state = of(this);
      needArguments(arguments.length, 2, 'setItem');
      state.set(`${key}`, `${value}`);
    }
    removeItem(key) {
      const state = of(this);
      needArguments(arguments.length, 1, 'removeItem');
      state.remove(`${key}`);
    }
    clear() { host(ops.storageClear, of(this).isSession); }
  }
  expose(Storage);

  /** The item of a name that no member of the interface has; null if there is none. */
  const item = (target, key) => typeof key === 'symbol' || has(target, key) ? null : of(target).get(key);

  const handler = {
    __proto__: null,
    get: (target, key, receiver) => item(target, key) ?? get(target, key, receiver),
    has: (target, key) => item(target, key) !== null || has(target, key),
    set(target, key, value, receiver) {
      if (typeof key === 'symbol') return set(target, key, value, receiver);
      of(target).set(key, `${value}`);
      return true;
    },
    defineProperty(target, key, descriptor) {
      if (typeof key === 'symbol') return false;
      of(target).set(key, `${descriptor.value}`);
      return true;
    },
    deleteProperty(target, key) {
      if (item(target, key) !== null) of(target).remove(key);
      return true;
    },
    ownKeys(target) {
      const state = of(target), keys = [];
      for (let i = 0; i < state.length; i++) append(keys, host(ops.storageKeyAt, state.isSession, i));
      const own = ownKeys(target);
      for (let i = 0; i < own.length; i++) append(keys, own[i]);
      return keys;
    },
    getOwnPropertyDescriptor(target, key) {
      const value = item(target, key);
      return value === null ? undefined : { value, writable: true, enumerable: true, configurable: true };
    },
  };

  const makeStorage = isSession => {
    const state = new StorageState(isSession);
    return stamp(new Proxy(make(Storage, state), handler), state);
  };
  const local = makeStorage(false), session = makeStorage(true);

  const unlessOpaque = (storage, name) => {
    if (!host(ops.hasStorage)) throw new DOMException(`${name}: a document with an opaque origin has no storage`, 'SecurityError');
    return storage;
  };
  globalAttributes({
    get localStorage() { return unlessOpaque(local, 'localStorage'); },
    get sessionStorage() { return unlessOpaque(session, 'sessionStorage'); },
  });

  EventState.prototype.storage = null;

  const textOrNull = value => value === undefined || value === null ? null : `${value}`;

  const storageOf = eventPart('storage');
  class StorageEvent extends Event {
    constructor(type, init = undefined) {
      needArguments(arguments.length, 1, 'StorageEvent');
      super(type, init);
      const { key, newValue, oldValue, storageArea, url } = dictionary(init, 'StorageEvent');
      stateOf(this).storage = {
        key: textOrNull(key), oldValue: textOrNull(oldValue), newValue: textOrNull(newValue),
        url: url === undefined ? '' : scalarText(url), storageArea: storageArea ?? null,
      };
    }
    initStorageEvent(type, bubbles = false, cancelable = false, key = null, oldValue = null, newValue = null, url = '', storageArea = null) {
      storageOf(this);
      needArguments(arguments.length, 1, 'initStorageEvent');
      if (!internals.initEvent(stateOf(this), `${type}`, bubbles, cancelable)) return;
      stateOf(this).storage = {
        key: textOrNull(key), oldValue: textOrNull(oldValue), newValue: textOrNull(newValue), url: scalarText(url), storageArea: storageArea ?? null,
      };
    }
  }
  readonly(StorageEvent, storageOf, ['key', 'oldValue', 'newValue', 'url', 'storageArea']);
  expose(StorageEvent);
  internals.createable.storageevent = StorageEvent;

  on(tasks.storageChanged, (isSession, key, oldValue, newValue, url) => {
    const event = makeEvent(StorageEvent, 'storage');
    stateOf(event).storage = { key, oldValue, newValue, url, storageArea: isSession ? session : local };
    fire(internals.windowState, event);
  });
})
