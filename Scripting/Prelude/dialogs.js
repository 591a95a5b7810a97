// HTML Standard 8.8.1 and 8.8.2: simple dialogs and printing.
(function (host, internals) {
  'use strict';

  const { checkGlobal, ops } = internals;

  internals.exposeFunctions({
    alert(message = undefined) {
      checkGlobal(this);
      host(ops.showDialog, 'alert', arguments.length === 0 ? '' : `${message}`, '');
    },
    confirm(message = '') {
      checkGlobal(this);
      return host(ops.showDialog, 'confirm', `${message}`, '') !== null;
    },
    prompt(message = '', proposal = '') {
      checkGlobal(this);
      return host(ops.showDialog, 'prompt', `${message}`, `${proposal}`);
    },
    print() { checkGlobal(this); },
  });
})
