// HTML Standard 8.13: requestAnimationFrame, sixty frames in a second of the run's own time.
(function (host, internals) {
  'use strict';

  const { TypeError, create, floor, keys } = internals.primordials;
  const { needArguments, now, startTimer } = internals;

  const FrameMilliseconds = 1000 / 60;

  let callbacks = create(null);
  let last = 0;
  let isDue = false;

  const runFrame = time => {
    isDue = false;
    // Those that ask again now are for the next frame; those that are taken back now do not run.
    const due = callbacks, handles = keys(due);
    callbacks = create(null);
    running = due;
    for (let i = 0; i < handles.length; i++) {
      const callback = due[handles[i]];
      if (callback !== undefined) internals.runCallback(callback, time);
    }
    running = null;
  };
  let running = null;

  const schedule = () => {
    if (isDue) return;
    isDue = true;
    const time = now(), frame = (floor(time / FrameMilliseconds) + 1) * FrameMilliseconds;
    startTimer(floor(frame - time) + 1, () => runFrame(frame));
  };

  internals.exposeFunctions({
    requestAnimationFrame(callback) {
      internals.checkGlobal(this);
      needArguments(arguments.length, 1, 'requestAnimationFrame');
      if (typeof callback !== 'function') throw new TypeError('requestAnimationFrame: the argument is not a function');
      callbacks[++last] = callback;
      schedule();
      return last;
    },
    cancelAnimationFrame(handle) {
      internals.checkGlobal(this);
      needArguments(arguments.length, 1, 'cancelAnimationFrame');
      delete callbacks[handle >>> 0];
      if (running !== null) delete running[handle >>> 0];
    },
  });
})
