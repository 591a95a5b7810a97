// File API 5: FileList. No person gives a page files here, so that each is empty.
(function (host, internals) {
  'use strict';

  const { arrayMethods, define, iteratorSymbol } = internals.primordials;
  const { brand, expose, illegalConstructor, make, needArguments, stateOf } = internals;

  class FileListState {
    show() { return 'FileList []'; }
  }
  FileListState.prototype.interfaceName = 'FileList';
  const of = brand(FileListState);

  class FileList {
    constructor() { illegalConstructor(); }
    get length() { return of(this) && 0; }
    item(index) {
      of(this);
      needArguments(arguments.length, 1, 'item');
      return null;
    }
  }
  define(FileList.prototype, iteratorSymbol, arrayMethods.values, false);
  expose(FileList);

  internals.leafWriters[internals.leafWriters.length] = object => {
    const isList = stateOf(object) instanceof FileListState;
    if (isList) internals.cloneWriter.writeByte(0x1F);
    return isList;
  };

  internals.makeFileList = () => make(FileList, new FileListState());
})
