// HTML Standard 10.3.1: importScripts.
(function (host, internals) {
  'use strict';

  const { DOMException, TypeError, list } = internals.primordials;
  const { checkGlobal, exposeFunctions, on, ops, parseScriptUrl, tasks } = internals;

  // What the script that is being imported threw, if it did.
  let thrown = null;
  on(tasks.importThrew, error => { thrown = { error }; });

  exposeFunctions({
    importScripts() {
      checkGlobal(this);
      if (host(ops.isModuleWorker)) throw new TypeError('importScripts: the scripts of a module worker are modules; use import');
      // No script runs if one of the URLs is none.
      const urls = list();
      for (let i = 0; i < arguments.length; i++) urls[i] = parseScriptUrl(internals.scalarText(arguments[i]), 'importScripts');
      for (let i = 0; i < urls.length; i++) {
        const isMuted = host(ops.importScript, urls[i]);
        if (thrown === null) continue;
        const { error } = thrown;
        thrown = null;
        // What goes wrong in a script of another origin is nothing that this one may learn.
        throw isMuted ? new DOMException(`The script ${urls[i]}, which is of another origin, has thrown`, 'NetworkError') : error;
      }
    },
  });
})
