// HTML Standard 8.1.3.5, "create a new realm": SharedArrayBuffer is there only where agents can share memory. Here every realm is an engine
// with a memory of its own, so that what one writes no other could ever see: it is nowhere.
(function (host, internals) {
  'use strict';

  const { deleteProperty, global } = internals.primordials;

  deleteProperty(global, 'SharedArrayBuffer');
})
