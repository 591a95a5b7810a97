// HTML Standard 10.3.1: WorkerNavigator.
(function (host, internals) {
  'use strict';

  const { brand, expose, illegalConstructor, make, scopeAttributes } = internals;

  class NavigatorState {}
  NavigatorState.prototype.interfaceName = 'WorkerNavigator';
  const of = brand(NavigatorState);

  class WorkerNavigator {
    constructor() { illegalConstructor(); }
    get userAgent() { return of(this) && 'Mozilla/5.0 (compatible; Messaging)'; }
    get appCodeName() { return of(this) && 'Mozilla'; }
    get appName() { return of(this) && 'Netscape'; }
    get appVersion() { return of(this) && '5.0 (compatible; Messaging)'; }
    get product() { return of(this) && 'Gecko'; }
    get platform() { return of(this) && ''; }
    get language() { return of(this) && 'en'; }
    get languages() { return of(this) && internals.primordials.freeze(['en']); }
    get onLine() { return of(this) && false; }
    get hardwareConcurrency() { return of(this) && 4; }
  }
  expose(WorkerNavigator);

  const navigator = make(WorkerNavigator, new NavigatorState());
  scopeAttributes({ get navigator() { return navigator; } }, false);
})
