// HTML Standard 9.3.3: window.postMessage.
(function (host, internals) {
  'use strict';

  const { isObject } = internals.primordials;
  const { dictionary, needArguments, noTransfer, on, ops, readTransferList, scalarText, send, tasks, windowProxy } = internals;

  /** The two overloads: (message, targetOrigin, transfer) and (message, options). */
  internals.postToWindow = (number, values) => {
    needArguments(values.length, 1, 'postMessage');
    const second = values[1];
    let targetOrigin = '/', transferList = noTransfer;
    if (values.length > 2 || second !== undefined && second !== null && !isObject(second)) {
      targetOrigin = scalarText(second);
      if (values[2] !== undefined) transferList = readTransferList(values[2], 'postMessage');
    } else {
      const options = dictionary(second, 'postMessage');
      const { transfer } = options;
      if (transfer !== undefined) transferList = readTransferList(transfer, 'postMessage');
      const origin = options.targetOrigin;
      if (origin !== undefined) targetOrigin = scalarText(origin);
    }
    // Refused before anything is serialized, so that nothing is detached.
    if (targetOrigin !== '/' && targetOrigin !== '*') host(ops.checkTargetOrigin, targetOrigin);
    send(ops.postToWindow, number, targetOrigin, values[0], transferList);
  };

  on(tasks.deliverToWindow, (bytes, source, origin, ...items) =>
    internals.receive(internals.windowState, bytes, origin, windowProxy(source), items, 0));
})
