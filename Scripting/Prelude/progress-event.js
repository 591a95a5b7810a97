// XMLHttpRequest Standard 5: ProgressEvent.
(function (host, internals) {
  'use strict';

  const { Boolean } = internals.primordials;
  const { dictionary, eventPart, expose, fire, makeEvent, needArguments, readonly, stateOf } = internals;
  const { Event } = internals.primordials.global;

  const number = value => value === undefined ? 0 : +value || 0;

  class ProgressEvent extends Event {
    constructor(type, init = undefined) {
      needArguments(arguments.length, 1, 'ProgressEvent');
      super(type, init);
      init = dictionary(init, 'ProgressEvent');
      stateOf(this).progress =
        { lengthComputable: Boolean(init.lengthComputable), loaded: number(init.loaded), total: number(init.total) };
    }
  }
  internals.EventState.prototype.progress = null;
  readonly(ProgressEvent, eventPart('progress'), ['lengthComputable', 'loaded', 'total']);
  expose(ProgressEvent);

  internals.fireProgress = (target, type, loaded, total) => {
    const event = makeEvent(ProgressEvent, type);
    stateOf(event).progress = { lengthComputable: total !== 0, loaded, total };
    fire(target, event);
  };
})
