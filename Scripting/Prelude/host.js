// The boundary: calls to the host by number, and the tasks that the host dispatches.
(function (host, internals) {
  'use strict';

  const { apply, list } = internals.primordials;

  const tasks = list();

  /** Says what runs when the host dispatches a task of a kind (`internals.tasks`). */
  internals.on = (task, run) => {
    tasks[task] = run;
  };

  internals.dispatch = (task, ...values) => apply(tasks[task], undefined, values);
})
