// HTML Standard 10.3.2: WorkerLocation.
(function (host, internals) {
  'use strict';

  const { define, global } = internals.primordials;
  const { attribute, brand, expose, globalAttributes, illegalConstructor, make, ops } = internals;

  class LocationState {}
  LocationState.prototype.interfaceName = 'WorkerLocation';
  const of = brand(LocationState);

  class WorkerLocation {
    constructor() { illegalConstructor(); }
    toString() { return of(this) && host(ops.urlPart, 0); }
  }
  const parts = ['href', 'origin', 'protocol', 'host', 'hostname', 'port', 'pathname', 'search', 'hash'];
  for (let i = 0; i < parts.length; i++) attribute(WorkerLocation.prototype, parts[i], self => of(self) && host(ops.urlPart, i));
  expose(WorkerLocation);

  const location = make(WorkerLocation, new LocationState());
  globalAttributes({ get location() { return location; } });
})
