// HTML Standard 8.3: btoa and atob, by the engine's own.
(function (host, internals) {
  'use strict';

  const { checkGlobal, needArguments } = internals;
  const { decodeBase64, encodeBase64 } = internals.cloneNatives;

  internals.exposeFunctions({
    btoa(data) {
      checkGlobal(this);
      needArguments(arguments.length, 1, 'btoa');
      return encodeBase64(`${data}`);
    },
    atob(data) {
      checkGlobal(this);
      needArguments(arguments.length, 1, 'atob');
      return decodeBase64(`${data}`);
    },
  });
})
