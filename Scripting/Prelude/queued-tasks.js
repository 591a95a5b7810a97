// HTML Standard 8.1.7.2: tasks that the prelude queues.
(function (host, internals) {
  'use strict';

  const { Promise, create } = internals.primordials;
  const { on, ops, tasks } = internals;

  const queued = create(null);
  let last = 0;

  /** Runs a function of the prelude's own as a task of this window or worker. */
  internals.queueTask = run => {
    queued[++last] = run;
    host(ops.queueTask, last);
  };

  on(tasks.queuedTask, number => {
    const run = queued[number];
    delete queued[number];
    // No callback of a script: those that it runs have their microtasks after each of them.
    run();
  });

  /** What an operation that returns a promise does: what it throws rejects the promise. */
  internals.promised = run => new Promise((resolve, reject) => {
    try {
      resolve(run());
    } catch (error) {
      reject(error);
    }
  });
})
