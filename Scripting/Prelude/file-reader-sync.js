// File API 6.5.1: FileReaderSync, in workers, where waiting keeps nobody from anything.
(function (host, internals) {
  'use strict';

  const { TypeError } = internals.primordials;
  const { blobConversions, blobParts, brand, expose, needArguments, stamp } = internals;

  class SyncReaderState {}
  SyncReaderState.prototype.interfaceName = 'FileReaderSync';
  const of = brand(SyncReaderState);

  const partsOf = (reader, count, blob, name) => {
    of(reader);
    needArguments(count, 1, name);
    const parts = blobParts(blob);
    if (parts === undefined) throw new TypeError(`${name}: the argument is not a Blob`);
    return parts;
  };

  class FileReaderSync {
    constructor() { stamp(this, new SyncReaderState()); }
    readAsArrayBuffer(blob) { return blobConversions.buffer(partsOf(this, arguments.length, blob, 'readAsArrayBuffer')); }
    readAsBinaryString(blob) { return blobConversions.binary(partsOf(this, arguments.length, blob, 'readAsBinaryString')); }
    readAsText(blob, encoding = undefined) { return blobConversions.text(partsOf(this, arguments.length, blob, 'readAsText'), encoding); }
    readAsDataURL(blob) { return blobConversions.dataUrl(partsOf(this, arguments.length, blob, 'readAsDataURL')); }
  }
  expose(FileReaderSync);
})
