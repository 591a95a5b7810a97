// HTML Standard 8.1.6: what modules are told by their host.
(function (host, internals) {
  'use strict';

  const { define, then } = internals.primordials;
  const { needArguments, ops } = internals;

  internals.fillImportMeta = (meta, address) => {
    const { resolve } = {
      resolve(specifier) {
        needArguments(arguments.length, 1, 'import.meta.resolve');
        return host(ops.resolveModule, `${specifier}`, address);
      },
    };
    define(meta, 'resolve', resolve);
  };

  /** A module that waits at its top level may still fail: that is an exception that nothing catches, not a rejection. */
  internals.watchModule = promise => { then(promise, undefined, error => internals.report(error)); };
})
