// HTML Standard 7.2.2.3: frames by their names and elements by their ids, as if they were variables.
(function (host, internals) {
  'use strict';

  const { create, define, defineAccessor, global, has, redefine, setPrototypeOf, tagSymbol } = internals.primordials;
  const { on, ops, splitLines, tasks, windowProxy, wrap } = internals;
  const { EventTarget, Window } = global;

  const properties = create(EventTarget.prototype);
  redefine(properties, tagSymbol, { value: 'WindowProperties', writable: false, enumerable: false, configurable: true });
  setPrototypeOf(Window.prototype, properties);

  const find = name => {
    const frame = host(ops.frameNamed, name);
    return frame !== 0 ? windowProxy(frame) : wrap(host(ops.namedElement, name)) ?? undefined;
  };

  // Not a proxy on the way from the global object: with one there no variable could be undeclared any more.
  on(tasks.namesKnown, text => {
    const names = splitLines(text);
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      if (!has(properties, name)) defineAccessor(properties, name, () => find(name), value => { define(global, name, value); }, false);
    }
  });
})
