// The page begins, and the scripts of the page that fail.
(function (host, internals) {
  'use strict';

  const { describe, fireError, on, tasks } = internals;

  on(tasks.start, () => internals.startClock());

  /** A script threw, or does not parse. True if the page dealt with it. */
  on(tasks.scriptThrew, (file, line, column, error) => fireError(`Uncaught ${describe(error)}`, { file, line, column }, error));
})
