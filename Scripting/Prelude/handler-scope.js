// HTML Standard 8.1.8.1: where the event handlers in attributes belong, and what their text sees.
(function (host, internals) {
  'use strict';

  const { create } = internals.primordials;
  const { NodeState, TargetState, bodyEventTypes, ops, wrap } = internals;

  const forWindow = create(null);
  for (let i = 0; i < bodyEventTypes.length; i++) forWindow[bodyEventTypes[i]] = true;

  /** The target whose handlers of some types are the body's: the window; none in a document without one, where setting them does nothing. */
  internals.windowOfBody = state => state.isOfWindow ? internals.windowState : new TargetState(null);

  /** The target whose handler an attribute sets: the window for some of the body's. */
  internals.handlerHome = (state, type) => state.kind === 'body' && forWindow[type] === true ? internals.windowOfBody(state) : state;

  internals.handlerScope = state => {
    if (!(state instanceof NodeState) || !state.isElement) return { element: undefined, form: undefined, document: undefined };
    return { element: state.object, form: wrap(host(ops.formOf, state.handle)) ?? undefined, document: internals.document };
  };
})
