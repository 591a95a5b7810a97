// Scripts begin, and the scripts that fail.
(function (host, internals) {
  'use strict';

  const { describe, fireError, on, tasks } = internals;

  on(tasks.start, () => {
    internals.startClock();
    internals.beginScope?.();
  });

  /** A script threw, or does not parse. True if somebody dealt with it. */
  on(tasks.scriptThrew, (file, line, column, error) => fireError(`Uncaught ${describe(error)}`, { file, line, column }, error));

  internals.exposeFunctions({
    reportError(error) {
      internals.needArguments(arguments.length, 1, 'reportError');
      internals.report(error);
    },
  });
})
