// HTML Standard 4.8.4 and 4.10.10: Image and Option, constructors of elements by another name than their interface has ([LegacyFactoryFunction]).
(function (host, internals) {
  'use strict';

  const { TypeError, define, defineConstant, global, setPrototypeOf } = internals.primordials;
  const { nodeOf, ops, setAttribute, wrap } = internals;

  const expose = (name, Interface, tag, make) => {
    const factory = { [name]: function () {
      if (new.target === undefined) throw new TypeError(`${name} is a constructor: use new`);
      const element = wrap(host(ops.createElement, tag));
      make(element, arguments);
      return new.target === factory ? element : setPrototypeOf(element, new.target.prototype);
    } }[name];
    define(factory, 'length', 0, false);
    defineConstant(factory, 'prototype', Interface.prototype, false);
    define(global, name, factory, false);
  };

  const setSize = (state, name, value) => {
    if (value !== undefined) setAttribute(state, name, `${value >>> 0}`);
  };

  expose('Image', global.HTMLImageElement, 'img', (element, values) => {
    setSize(nodeOf(element), 'width', values[0]);
    setSize(nodeOf(element), 'height', values[1]);
  });

  // (text, value, whether it is selected at first, whether it is now)
  expose('Option', global.HTMLOptionElement, 'option', (element, values) => {
    const state = nodeOf(element);
    if (values[0] !== undefined && `${values[0]}` !== '') host(ops.setText, state.handle, `${values[0]}`);
    if (values[1] !== undefined) setAttribute(state, 'value', `${values[1]}`);
    if (values[2]) setAttribute(state, 'selected', '');
    if (values[3]) host(ops.setChecked, state.handle, true);
  });
})
