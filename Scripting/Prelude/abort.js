// DOM Standard 3: AbortController and AbortSignal.
(function (host, internals) {
  'use strict';

  const { DOMException, TypeError, list } = internals.primordials;
  const { TargetState, brand, defineHandlers, expose, fire, illegalConstructor, makeEvent, makeTarget, needArguments, stamp,
    stateOf } = internals;
  const { Event, EventTarget } = internals.primordials.global;

  class SignalState extends TargetState {
    aborted = false;
    reason = undefined;
    steps = list();
    whenAborted(step) {
      this.steps[this.steps.length] = step;
    }
    abort(reason) {
      if (this.aborted) return;
      this.aborted = true;
      this.reason = reason === undefined ? new DOMException('The operation was aborted', 'AbortError') : reason;
      const { steps } = this;
      this.steps = list();
      for (let i = 0; i < steps.length; i++) steps[i]();
      fire(this, makeEvent(Event, 'abort'));
    }
  }
  const of = brand(SignalState);

  /** The state of a signal that was given in a dictionary. */
  internals.signalOf = signal => {
    const state = stateOf(signal);
    if (!(state instanceof SignalState)) throw new TypeError('The signal is not an AbortSignal');
    return state;
  };


  const newSignal = () => stateOf(makeTarget(AbortSignal, SignalState));

  class AbortSignal extends EventTarget {
    constructor() { illegalConstructor(); }
    static abort(reason = undefined) {
      const state = newSignal();
      state.abort(reason);
      return state.object;
    }
    static timeout(milliseconds) {
      needArguments(arguments.length, 1, 'AbortSignal.timeout');
      const state = newSignal();
      internals.startTimer(milliseconds, () => state.abort(new DOMException('The operation timed out', 'TimeoutError')));
      return state.object;
    }
    static any(signals) {
      const sources = internals.readSequence(signals, 'AbortSignal.any');
      const state = newSignal();
      for (let i = 0; i < sources.length; i++) {
        const source = internals.signalOf(sources[i]);
        if (source.aborted) {
          state.aborted = true;
          state.reason = source.reason;
          break;
        }
        source.whenAborted(() => state.abort(source.reason));
      }
      return state.object;
    }
    get aborted() { return of(this).aborted; }
    get reason() { return of(this).reason; }
    throwIfAborted() {
      const { aborted, reason } = of(this);
      if (aborted) throw reason;
    }
  }
  defineHandlers(AbortSignal.prototype, ['abort'], of);
  expose(AbortSignal);

  class ControllerState {
    signal = newSignal();
  }
  const controllerOf = brand(ControllerState);

  class AbortController {
    constructor() { stamp(this, new ControllerState()); }
    get signal() { return controllerOf(this).signal.object; }
    abort(reason = undefined) { controllerOf(this).signal.abort(reason); }
  }
  expose(AbortController);
})
