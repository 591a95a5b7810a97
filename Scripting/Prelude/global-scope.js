// Web IDL 3.7.6 to 3.7.8: what belongs to a global object, which a script calls and reads without naming it.
(function (host, internals) {
  'use strict';

  const { TypeError, define, defineAccessor, getOwnPropertyDescriptor, global, ownKeys } = internals.primordials;

  /** Throws unless `this` is the global object, or nothing, which stands for it. */
  internals.checkGlobal = self => {
    if (self !== global && self !== undefined && self !== null) throw new TypeError('Illegal invocation');
  };

  /**
   * Defines attributes from the getters of an object literal.
   * @param isReplaceable whether a script may put a variable of its own in their place ([Replaceable]).
   * @param isConfigurable false for those that no script can take away ([LegacyUnforgeable]).
   */
  internals.globalAttributes = (members, isReplaceable = false, isConfigurable = true) => {
    const names = ownKeys(members);
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      const { get: read } = getOwnPropertyDescriptor(members, name);
      const accessor = getOwnPropertyDescriptor({
        get [name]() {
          internals.checkGlobal(this);
          return read();
        },
        set [name](value) {
          internals.checkGlobal(this);
          define(global, name, value);
        },
      }, name);
      defineAccessor(global, name, accessor.get, isReplaceable ? accessor.set : undefined, true, isConfigurable);
    }
  };

  /** The state of the global object for `this`, as the event handlers of its `on...` attributes need it. */
  internals.globalStateOf = self => {
    internals.checkGlobal(self);
    return internals.globalState;
  };
})
