// DOM Standard 3: AbortController and AbortSignal.
(function (host, internals) {
  'use strict';

  const { DOMException, TypeError, list, trunc } = internals.primordials;
  const { TargetState, brand, defineHandlers, expose, fire, illegalConstructor, makeEvent, makeTarget, needArguments, stamp,
    stateOf } = internals;
  const { Event, EventTarget } = internals.primordials.global;

  const LongestDelay = 2 ** 53 - 1;

  class SignalState extends TargetState {
    aborted = false;
    /** Of a signal that depends on others: those that depend on none. */
    origins = null;
    reason = undefined;
    steps = list();
    whenAborted(step) {
      this.steps[this.steps.length] = step;
    }
    /** Signals that are aborted with this one. They are so before any step or listener runs, and tell of it after this one. */
    dependents = list();
    abort(reason) {
      if (this.aborted) return;
      this.mark(reason === undefined ? new DOMException('The operation was aborted', 'AbortError') : reason);
      const { dependents } = this, marked = list();
      for (let i = 0; i < dependents.length; i++) {
        if (dependents[i].aborted) continue;
        dependents[i].mark(this.reason);
        marked[marked.length] = dependents[i];
      }
      this.tell();
      for (let i = 0; i < marked.length; i++) marked[i].tell();
    }
    mark(reason) {
      this.aborted = true;
      this.reason = reason;
    }
    tell() {
      const { steps } = this;
      this.steps = list();
      for (let i = 0; i < steps.length; i++) steps[i]();
      fire(this, makeEvent(Event, 'abort'));
    }
  }
  SignalState.prototype.interfaceName = 'AbortSignal';
  const of = brand(SignalState);

  /** The state of a signal that was given in a dictionary. */
  internals.signalOf = signal => {
    const state = stateOf(signal);
    if (!(state instanceof SignalState)) throw new TypeError('The signal is not an AbortSignal');
    return state;
  };

  const newSignal = () => stateOf(makeTarget(AbortSignal, SignalState));
  internals.newSignal = newSignal;

  /** A signal that depends on others itself is not followed; what it depends on is. */
  const follow = (state, source) => {
    const origins = source.origins ?? [source];
    for (let i = 0; i < origins.length; i++) {
      state.origins ??= list();
      state.origins[state.origins.length] = origins[i];
      origins[i].dependents[origins[i].dependents.length] = state;
    }
  };

  /** The state of a new signal that is aborted when one of others is. */
  internals.signalOfAny = sources => {
    const state = newSignal();
    for (let i = 0; i < sources.length; i++) {
      if (!sources[i].aborted) continue;
      state.mark(sources[i].reason);
      return state;
    }
    for (let i = 0; i < sources.length; i++) follow(state, sources[i]);
    return state;
  };

  class AbortSignal extends EventTarget {
    constructor() { illegalConstructor(); }
    static abort(reason = undefined) {
      const state = newSignal();
      state.abort(reason);
      return state.object;
    }
    static timeout(milliseconds) {
      needArguments(arguments.length, 1, 'AbortSignal.timeout');
      const delay = trunc(+milliseconds);
      if (!(delay >= 0 && delay <= LongestDelay)) throw new TypeError('AbortSignal.timeout: the time is not a number from 0 on');
      const state = newSignal();
      internals.startTimer(delay, () => state.abort(new DOMException('The operation timed out', 'TimeoutError')));
      return state.object;
    }
    static any(signals) {
      needArguments(arguments.length, 1, 'AbortSignal.any');
      const given = internals.readSequence(signals, 'AbortSignal.any'), sources = list();
      for (let i = 0; i < given.length; i++) sources[i] = internals.signalOf(given[i]);
      return internals.signalOfAny(sources).object;
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
