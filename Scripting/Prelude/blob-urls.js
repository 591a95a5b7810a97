// File API 8: URL.createObjectURL and URL.revokeObjectURL.
(function (host, internals) {
  'use strict';

  const { TypeError, define, global } = internals.primordials;
  const { blobParts, needArguments, ops } = internals;

  const methods = {
    createObjectURL(blob) {
      needArguments(arguments.length, 1, 'createObjectURL');
      const parts = blobParts(blob);
      if (parts === undefined) throw new TypeError('createObjectURL: the argument is not a Blob');
      return host(ops.createBlobUrl, parts.bytes, parts.type);
    },
    revokeObjectURL(url) {
      needArguments(arguments.length, 1, 'revokeObjectURL');
      host(ops.revokeBlobUrl, internals.scalarText(url));
    },
  };
  define(global.URL, 'createObjectURL', methods.createObjectURL);
  define(global.URL, 'revokeObjectURL', methods.revokeObjectURL);
})
