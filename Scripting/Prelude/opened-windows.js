// HTML Standard 7.2.2.1: opening and closing windows by script.
(function (host, internals) {
  'use strict';

  const { define, defineAccessor, global } = internals.primordials;
  const { ops, resolveOrThrow, windowProxy } = internals;

  internals.exposeFunctions({
    open(url = '', target = '_blank', features = '') {
      const address = `${url}` === '' ? '' : resolveOrThrow(url);
      return windowProxy(host(ops.openWindow, address, `${target}`, `${features}`));
    },
    close() { host(ops.closeWindow, 1); },
  });

  // Setting it to null makes the window forget who opened it, as far as its scripts can tell.
  let forgotten = false;
  defineAccessor(global, 'opener', () => forgotten ? null : windowProxy(host(ops.openerWindow)), value => {
    if (value === null) forgotten = true;
    else define(global, 'opener', value);
  });

  defineAccessor(global, 'name', () => host(ops.getName), value => { host(ops.setName, `${value}`); });
})
