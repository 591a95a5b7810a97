// Fetch Standard 5.6: fetch. What is fetched is on this machine; the response comes as a task all the same.
(function (host, internals) {
  'use strict';

  const { Promise, TypeError } = internals.primordials;
  const { bodyOfBytes, makeResponse, needArguments, ops, readRequest, signalOf, splitLines } = internals;

  /** The Response to a request, there at once; null for a network error. */
  internals.loadResource = (url, method, mode) => {
    const text = host(ops.fetchResource, url, method, mode);
    return text === null ? null : makeResponse(splitLines(text), bodyOfBytes(host(ops.takeBody)));
  };

  internals.exposeFunctions({
    fetch(input, init = undefined) {
      const count = arguments.length;
      return new Promise((resolve, reject) => {
        internals.checkGlobal(this);
        needArguments(count, 1, 'fetch');
        const request = readRequest(input, init), signal = signalOf(request.signal);
        if (signal.aborted) {
          reject(signal.reason);
          return;
        }
        signal.whenAborted(() => reject(signal.reason));
        internals.queueTask(() => {
          if (signal.aborted) return;
          const response = internals.loadResource(request.url, request.method, request.mode);
          if (response === null) reject(new TypeError(`fetch: '${request.url}' could not be fetched`));
          else resolve(response);
        });
      });
    },
  });
})
