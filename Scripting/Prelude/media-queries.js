// CSSOM View 4.2: what a media query says of the one view that there is. It never says otherwise later.
(function (host, internals) {
  'use strict';

  const { global, trim } = internals.primordials;
  const { TargetState, brand, checkGlobal, defineHandlers, expose, exposeFunctions, illegalConstructor, makeTarget, needArguments, ops,
    stateOf } = internals;
  const { EventTarget } = global;

  class QueryState extends TargetState {
    media = '';
    matches = false;
    show() { return `MediaQueryList { media: '${this.media}', matches: ${this.matches} }`; }
  }
  QueryState.prototype.interfaceName = 'MediaQueryList';
  const of = brand(QueryState);

  class MediaQueryList extends EventTarget {
    constructor() { illegalConstructor(); }
    get media() { return of(this).media; }
    get matches() { return of(this).matches; }
    addListener(listener) { this.addEventListener('change', listener); }
    removeListener(listener) { this.removeEventListener('change', listener); }
  }
  defineHandlers(MediaQueryList.prototype, ['change'], of);
  expose(MediaQueryList);

  exposeFunctions({
    matchMedia(query) {
      checkGlobal(this);
      needArguments(arguments.length, 1, 'matchMedia');
      const list = makeTarget(MediaQueryList, QueryState), state = stateOf(list);
      state.media = trim(`${query}`);
      state.matches = host(ops.matchesMedia, state.media);
      return list;
    },
  });
})
