// Scripts begin, and the scripts that fail.
(function (host, internals) {
  'use strict';

  const { describe, errorReceptions, hears, on, tasks, tellOfThrown } = internals;

  on(tasks.start, () => {
    internals.startClock();
    if (host(internals.ops.isCrossOriginIsolated)) internals.exposeSharedMemory();
    internals.mayFailToSend = host(internals.ops.mayFailToSend);
    internals.beginScope?.();
  });

  /** A script threw, or does not parse. */
  on(tasks.scriptThrew, (file, line, column, error) => {
    const isHeard = hears(internals.globalState, 'error');
    if (tellOfThrown(describe(error), { file, line, column }, error)) return errorReceptions.dealtWith;
    return isHeard ? errorReceptions.heard : errorReceptions.unheard;
  });
})
