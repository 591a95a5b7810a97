// Web IDL: platform objects, their hidden state, and the shape of interface objects.
(function (host, internals) {
  'use strict';

  const { TypeError, create, define, defineAccessor, defineConstant, getOwnPropertyDescriptor, global, isObject, ownKeys, redefine,
    setPrototypeOf, tagSymbol } = internals.primordials;

  const { learnPlatformObject, makePlatformObject, makeQuickCall } = internals;

  // A private field that is put on any object from outside: unforgeable, invisible to the page, and no entry in any table.
  class Returned {
    constructor(object) {
      return object;
    }
  }
  class Platform extends Returned {
    #state;
    constructor(object, state) {
      super(object);
      this.#state = state;
    }
    // Both say in full what others ask of isObject and of one another: they are asked more often than anything else.
    static stateOf(object) {
      return (typeof object === 'object' ? object !== null : typeof object === 'function') && #state in object ? object.#state : undefined;
    }
    static brand(State) {
      return object => {
        if ((typeof object === 'object' ? object !== null : typeof object === 'function') && #state in object) {
          const state = object.#state;
          if (state instanceof State) return state;
        }
        throw new TypeError('Illegal invocation');
      };
    }
    static part(State, name) {
      return object => {
        if ((typeof object === 'object' ? object !== null : typeof object === 'function') && #state in object) {
          const state = object.#state;
          if (state instanceof State) {
            const part = state[name];
            if (part !== null) return part === true ? state : part;
          }
        }
        throw new TypeError('Illegal invocation');
      };
    }
  }

  /** Makes an object a platform object. The state is an object of the prelude's own and never given to the page. */
  internals.stamp = (object, state) => {
    new Platform(object, state);
    return object;
  };

  learnPlatformObject(internals.stamp({}, {}));

  /** The hidden state of a platform object; undefined for any other value. */
  internals.stateOf = Platform.stateOf;

  /** A new platform object of an interface, made without running its constructor. */
  internals.make = (Interface, state) => makePlatformObject(Interface.prototype, state);

  /** Makes the function that gives the state of `this` if it is of one class of states, and throws otherwise. */
  internals.brand = Platform.brand;

  /**
   * Makes the function that gives one part of the state of `this`, and throws for what has no state of that class, or no such part: null.
   * True stands for the state itself.
   */
  internals.partOf = Platform.part;

  /**
   * Puts a quick way before a method: the host is called with the number of the state and with the only argument. If its answer is not true, or
   * the call is another one, the method runs.
   * @param state what the states of the method's objects inherit from; the state itself for a method of the global object
   */
  internals.quicken = (holder, name, operation, state, isGlobal = false) => {
    const descriptor = getOwnPropertyDescriptor(holder, name);
    descriptor.value = makeQuickCall(operation, descriptor.value, state, isGlobal);
    redefine(holder, name, descriptor);
  };

  internals.illegalConstructor = () => {
    throw new TypeError('Illegal constructor');
  };

  internals.needArguments = (count, needed, name) => {
    if (count < needed)
      throw new TypeError(`${name}: ${needed} argument${needed === 1 ? '' : 's'} required, but only ${count} present`);
  };

  /** Gives a class the shape of an interface (enumerable members, toStringTag) and exposes it on the global object. */
  internals.expose = (Class, name = Class.name) => {
    const prototype = Class.prototype;
    const members = ownKeys(prototype);
    for (let i = 0; i < members.length; i++) {
      if (members[i] === 'constructor' || typeof members[i] === 'symbol') continue;
      const descriptor = getOwnPropertyDescriptor(prototype, members[i]);
      descriptor.enumerable = true;
      redefine(prototype, members[i], descriptor);
    }
    const statics = ownKeys(Class);
    for (let i = 0; i < statics.length; i++) {
      const descriptor = getOwnPropertyDescriptor(Class, statics[i]);
      if (!descriptor.configurable || statics[i] === 'name' || statics[i] === 'length') continue;
      descriptor.enumerable = true;
      redefine(Class, statics[i], descriptor);
    }
    redefine(prototype, tagSymbol, { value: name, writable: false, enumerable: false, configurable: true });
    define(global, name, Class, false);
    return Class;
  };

  /**
   * Makes a class inherit from an interface without running that one's constructor, for a class whose objects have another state from the
   * beginning.
   */
  internals.inherit = (Class, Parent) => {
    setPrototypeOf(Class, Parent);
    setPrototypeOf(Class.prototype, Parent.prototype);
  };

  /** Defines the operations of the global object: the methods of an object literal. */
  internals.exposeFunctions = functions => {
    const names = ownKeys(functions);
    for (let i = 0; i < names.length; i++) define(global, names[i], functions[names[i]]);
  };

  /** Defines the constants of an interface, on it and on its prototype. */
  internals.constants = (Class, values) => {
    const names = ownKeys(values);
    for (let i = 0; i < names.length; i++) {
      defineConstant(Class, names[i], values[names[i]]);
      defineConstant(Class.prototype, names[i], values[names[i]]);
    }
  };

  /** Defines read-only attributes that give the fields of the same name of what `read` returns for `this`. */
  internals.readonly = (Class, read, names) => {
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      const accessor = getOwnPropertyDescriptor({ get [name]() { return read(this)[name]; } }, name);
      defineAccessor(Class.prototype, name, accessor.get, undefined);
    }
  };

  /**
   * Defines an attribute with a getter and perhaps a setter that are named as a class would name them.
   * @param isConfigurable false for one that no script can take away ([LegacyUnforgeable]).
   */
  internals.attribute = (object, name, read, write, isConfigurable = true) => {
    const readable = getOwnPropertyDescriptor({ get [name]() { return read(this); } }, name).get;
    const writable = write && getOwnPropertyDescriptor({ set [name](value) { write(this, value); } }, name).set;
    defineAccessor(object, name, readable, writable, true, isConfigurable);
  };

  /** A dictionary argument: undefined and null stand for an empty one, anything else must be an object. */
  internals.dictionary = (value, name) => {
    if (value === undefined || value === null) return create(null);
    if (!isObject(value)) throw new TypeError(`${name}: the options are not an object`);
    return value;
  };
})
