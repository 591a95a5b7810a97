// HTML Standard 7.2.2.1: opening and closing windows by script.
(function (host, internals) {
  'use strict';

  const { define, global } = internals.primordials;
  const { attribute, checkGlobal, ops, resolveOrThrow, windowProxy } = internals;

  internals.exposeFunctions({
    open(url = '', target = '_blank', features = '') {
      checkGlobal(this);
      const address = `${url}` === '' ? '' : resolveOrThrow(url);
      return windowProxy(host(ops.openWindow, address, `${target}`, `${features}`));
    },
    close() {
      checkGlobal(this);
      host(ops.closeWindow, 1);
    },
  });

  // Setting it to null makes the window forget who opened it, as far as its scripts can tell.
  let forgotten = false;
  attribute(global, 'opener', self => {
    checkGlobal(self);
    return forgotten ? null : windowProxy(host(ops.openerWindow));
  }, (self, value) => {
    checkGlobal(self);
    if (value === null) forgotten = true;
    else define(global, 'opener', value);
  });

  attribute(global, 'name', self => {
    checkGlobal(self);
    return host(ops.getName);
  }, (self, value) => {
    checkGlobal(self);
    host(ops.setName, `${value}`);
  });
})
