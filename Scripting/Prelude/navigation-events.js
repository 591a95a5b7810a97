// HTML Standard 7.2.6: the events that tell of navigation.
(function (host, internals) {
  'use strict';

  const { Boolean } = internals.primordials;
  const { EventState, dictionary, eventPart, expose, needArguments, readonly, scalarText, stateOf } = internals;
  const { Event } = internals.primordials.global;

  const parts = EventState.prototype;
  parts.hashChange = parts.popState = parts.pageTransition = null;

  const address = value => value === undefined ? '' : scalarText(value);

  class HashChangeEvent extends Event {
    constructor(type, init = undefined) {
      needArguments(arguments.length, 1, 'HashChangeEvent');
      super(type, init);
      init = dictionary(init, 'HashChangeEvent');
      stateOf(this).hashChange = { oldURL: address(init.oldURL), newURL: address(init.newURL) };
    }
  }
  readonly(HashChangeEvent, eventPart('hashChange'), ['oldURL', 'newURL']);
  expose(HashChangeEvent);
  internals.createable.hashchangeevent = HashChangeEvent;

  class PopStateEvent extends Event {
    constructor(type, init = undefined) {
      needArguments(arguments.length, 1, 'PopStateEvent');
      super(type, init);
      const { hasUAVisualTransition, state } = dictionary(init, 'PopStateEvent');
      stateOf(this).popState = { state: state === undefined ? null : state, hasUAVisualTransition: Boolean(hasUAVisualTransition) };
    }
  }
  readonly(PopStateEvent, eventPart('popState'), ['state', 'hasUAVisualTransition']);
  expose(PopStateEvent);

  class PageTransitionEvent extends Event {
    constructor(type, init = undefined) {
      needArguments(arguments.length, 1, 'PageTransitionEvent');
      super(type, init);
      stateOf(this).pageTransition = { persisted: Boolean(dictionary(init, 'PageTransitionEvent').persisted) };
    }
  }
  readonly(PageTransitionEvent, eventPart('pageTransition'), ['persisted']);
  expose(PageTransitionEvent);
})
