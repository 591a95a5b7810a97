// HTML Standard 3.2.6.6: dataset, the data attributes of an element as properties.
(function (host, internals) {
  'use strict';

  const { Proxy, append, charCode, get, has, startsWith, substring, toLowerCase, toUpperCase } = internals.primordials;
  const { brand, expose, getAttribute, illegalConstructor, make, ops, setAttribute, splitWords, stamp } = internals;

  /** `fooBar` as `foo-bar`. */
  const hyphenated = name => {
    let text = '';
    for (let i = 0; i < name.length; i++) {
      const code = charCode(name, i);
      text += code >= 65 && code <= 90 ? `-${toLowerCase(name[i])}` : name[i];
    }
    return text;
  };

  /** `foo-bar` as `fooBar`. */
  const camelCased = name => {
    let text = '';
    for (let i = 0; i < name.length; i++) {
      const next = i + 1 < name.length ? charCode(name, i + 1) : 0;
      text += name[i] === '-' && next >= 97 && next <= 122 ? toUpperCase(name[++i]) : name[i];
    }
    return text;
  };
  internals.hyphenated = hyphenated;

  class DatasetState {
    constructor(element) { this.element = element; }
  }
  const datasetOf = brand(DatasetState);

  class DOMStringMap {
    constructor() { illegalConstructor(); }
  }
  expose(DOMStringMap);

  const dataValue = (target, key) =>
    typeof key === 'symbol' ? undefined : getAttribute(datasetOf(target).element, `data-${hyphenated(key)}`) ?? undefined;

  const datasetHandler = {
    __proto__: null,
    get: (target, key, receiver) => dataValue(target, key) ?? get(target, key, receiver),
    has: (target, key) => dataValue(target, key) !== undefined || has(target, key),
    set(target, key, value) {
      setAttribute(datasetOf(target).element, `data-${hyphenated(`${key}`)}`, `${value}`);
      return true;
    },
    deleteProperty(target, key) {
      setAttribute(datasetOf(target).element, `data-${hyphenated(`${key}`)}`, null);
      return true;
    },
    ownKeys(target) {
      const names = splitWords(host(ops.attributeNames, datasetOf(target).element.handle)), found = [];
      for (let i = 0; i < names.length; i++)
        if (startsWith(names[i], 'data-')) append(found, camelCased(substring(names[i], 5)));
      return found;
    },
    getOwnPropertyDescriptor(target, key) {
      const value = dataValue(target, key);
      return value === undefined ? undefined : { value, writable: true, enumerable: true, configurable: true };
    },
  };

  internals.makeDataset = element => {
    const state = new DatasetState(element);
    return stamp(new Proxy(make(DOMStringMap, state), datasetHandler), state);
  };
})
