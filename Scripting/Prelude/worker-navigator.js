// HTML Standard 10.3.1: WorkerNavigator.
(function (host, internals) {
  'use strict';

  class WorkerNavigator {
    constructor() { internals.illegalConstructor(); }
  }
  internals.exposeNavigator(WorkerNavigator, {});
})
