// HTML Standard 8.6 (timers) and High Resolution Time: on the run's own time, which the host keeps.
(function (host, internals) {
  'use strict';

  const { TypeError, apply, create, dateNow, evaluate, global, max, performanceNow, queueMicrotask } = internals.primordials;
  const { checkGlobal, needArguments, on, ops, tasks } = internals;

  let origin = 0;
  let wallClock = 0;

  /** Milliseconds since the document began. */
  internals.now = () => performanceNow() - origin;

  // What it takes to get a document or a worker's script, in milliseconds: no script ever reads 0.
  const Beginning = 1;

  internals.startClock = () => {
    origin = performanceNow() - Beginning;
    wallClock = dateNow() - Beginning;
  };

  const timers = create(null);
  let lastTimer = 0;
  let nesting = 0;

  // A timer that is set by a timer more than five deep waits for 4 ms at least. A timer that no timer set is one deep.
  const start = (timer, number) => host(ops.startTimer, number, timer.nesting > 6 ? max(timer.delay, 4) : timer.delay);

  const add = (run, milliseconds, repeats) => {
    const number = ++lastTimer;
    const timer = { run, delay: max(milliseconds | 0, 0), repeats, nesting: nesting + 1 };
    timers[number] = timer;
    start(timer, number);
    return number;
  };

  on(tasks.timerDue, number => {
    const timer = timers[number];
    if (timer === undefined) return;
    if (!timer.repeats) delete timers[number];
    nesting = timer.nesting;
    try {
      timer.run();
    } finally {
      nesting = 0;
    }
    if (timer.repeats && timers[number] === timer) {
      timer.nesting++;
      start(timer, number);
    }
  });

  /** Runs a function of the prelude's own after a delay in milliseconds. */
  internals.startTimer = (milliseconds, run) => add(run, milliseconds, false);

  const runnable = (handler, values) => {
    const text = typeof handler === 'function' ? undefined : `${handler}`;
    const run = text === undefined ? () => apply(handler, global, values) : () => (0, evaluate)(text);
    return () => internals.runCallback(run);
  };

  const clear = (number = 0) => {
    number |= 0;
    if (timers[number] === undefined) return;
    delete timers[number];
    host(ops.cancelTimer, number);
  };

  internals.exposeFunctions({
    setTimeout(handler, timeout = 0, ...values) {
      checkGlobal(this);
      needArguments(arguments.length, 1, 'setTimeout');
      return add(runnable(handler, values), timeout, false);
    },
    setInterval(handler, timeout = 0, ...values) {
      checkGlobal(this);
      needArguments(arguments.length, 1, 'setInterval');
      return add(runnable(handler, values), timeout, true);
    },
    clearTimeout(id = 0) {
      checkGlobal(this);
      clear(id);
    },
    clearInterval(id = 0) {
      checkGlobal(this);
      clear(id);
    },
    queueMicrotask(callback) {
      checkGlobal(this);
      needArguments(arguments.length, 1, 'queueMicrotask');
      if (typeof callback !== 'function') throw new TypeError('queueMicrotask: the argument is not a function');
      queueMicrotask(() => internals.runCallback(() => { callback(); }));
    },
  });

  class PerformanceState extends internals.TargetState {}
  PerformanceState.prototype.interfaceName = 'Performance';
  const checkPerformance = internals.checkPerformance = internals.brand(PerformanceState);

  class Performance extends global.EventTarget {
    constructor() { internals.illegalConstructor(); }
    now() {
      checkPerformance(this);
      return internals.now();
    }
    get timeOrigin() {
      checkPerformance(this);
      return wallClock;
    }
  }
  internals.expose(Performance);
  const performance = internals.makeTarget(Performance, PerformanceState);
  internals.globalAttributes({ get performance() { return performance; } }, true);
})
