// HTML Standard 8.10.1: what Navigator and WorkerNavigator have in common.
(function (host, internals) {
  'use strict';

  const { freeze, getOwnPropertyDescriptor, ownKeys } = internals.primordials;
  const { attribute, brand, expose, globalAttributes, make } = internals;

  const languages = freeze(['en']);
  const common = {
    appCodeName: 'Mozilla', appName: 'Netscape', appVersion: '5.0 (compatible; Messaging)', platform: '', product: 'Gecko',
    userAgent: 'Mozilla/5.0 (compatible; Messaging)', language: 'en', languages, onLine: true, hardwareConcurrency: 4,
  };

  /** Makes the `navigator` of this realm an object of an interface, which has the given attributes besides those that all have. */
  internals.exposeNavigator = (Interface, more) => {
    class NavigatorState {}
    NavigatorState.prototype.interfaceName = Interface.name;
    const of = brand(NavigatorState);
    const add = members => {
      const names = ownKeys(members);
      for (let i = 0; i < names.length; i++) {
        const { value } = getOwnPropertyDescriptor(members, names[i]);
        attribute(Interface.prototype, names[i], self => of(self) && value);
      }
    };
    add(common);
    add(more);
    expose(Interface);
    const navigator = make(Interface, new NavigatorState());
    globalAttributes({ get navigator() { return navigator; } });
  };
})
