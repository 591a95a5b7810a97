// XMLHttpRequest Standard 4: FormData.
(function (host, internals) {
  'use strict';

  const { TypeError, append, indexOf, join, list, substring } = internals.primordials;
  const { blobParts, brand, definePairs, expose, make, needArguments, ops, renamedFile, scalarText, stamp, stateOf } = internals;
  const parseJson = JSON.parse;

  class FormDataState {
    names = list();
    values = list();
    add(name, value) {
      this.names[this.names.length] = name;
      this.values[this.values.length] = value;
    }
    /** Where the first entry of a name is; -1 if there is none. */
    find(name) {
      for (let i = 0; i < this.names.length; i++) if (this.names[i] === name) return i;
      return -1;
    }
    /** Takes out every entry of a name from an index on. */
    remove(name, from = 0) {
      const { names, values } = this;
      let kept = from;
      for (let i = from; i < names.length; i++) {
        if (names[i] === name) continue;
        names[kept] = names[i];
        values[kept++] = values[i];
      }
      names.length = values.length = kept;
    }
    show(parts, show) {
      for (let i = 0; i < this.names.length; i++) parts[parts.length] = `${show(this.names[i])}: ${show(this.values[i])}`;
    }
  }
  FormDataState.prototype.interfaceName = 'FormData';
  const of = brand(FormDataState);

  /** An entry's value: a text, or a File, which a Blob becomes. */
  const readValue = (value, hasName, name) => {
    const parts = blobParts(value);
    if (parts !== undefined) return renamedFile(value, hasName ? scalarText(name) : parts.name === undefined ? 'blob' : undefined);
    if (hasName) throw new TypeError('FormData: only a Blob has a file name');
    return scalarText(value);
  };

  // What stands in the header of a part of multipart/form-data (HTML Standard 4.10.22.8).
  const replaceAll = (text, from, to) => {
    const parts = list();
    let start = 0;
    for (let at = indexOf(text, from); at >= 0; at = indexOf(text, from, start)) {
      parts[parts.length] = substring(text, start, at);
      start = at + from.length;
    }
    parts[parts.length] = substring(text, start);
    return join(parts, to);
  };
  const lines = text => replaceAll(replaceAll(replaceAll(text, '\r\n', '\n'), '\r', '\n'), '\n', '\r\n');
  const quoted = text => replaceAll(replaceAll(replaceAll(text, '\n', '%0A'), '\r', '%0D'), '"', '%22');

  /** A name as it was before it was put into such a header. */
  internals.unquotedName = text => replaceAll(replaceAll(replaceAll(text, '%0A', '\n'), '%0D', '\r'), '%22', '"');

  /** The state of a form that is an argument; in workers there are none. */
  internals.formArgument = () => {
    throw new TypeError('FormData: the argument is not a form');
  };

  /** A form as the parts of a body, texts and blobs, and its boundary; undefined for what is no FormData. */
  internals.formParts = value => {
    const state = stateOf(value);
    if (!(state instanceof FormDataState)) return undefined;
    const boundary = `----FormBoundary${substring(host(ops.randomUuid), 0, 8)}`, parts = [];
    for (let i = 0; i < state.names.length; i++) {
      const name = quoted(lines(state.names[i])), entry = state.values[i], file = blobParts(entry);
      append(parts, `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`);
      if (file === undefined) append(parts, `\r\n\r\n${lines(entry)}`);
      else {
        append(parts, `; filename="${quoted(file.name)}"\r\nContent-Type: ${file.type === '' ? 'application/octet-stream' : file.type}\r\n\r\n`);
        append(parts, entry);
      }
      append(parts, '\r\n');
    }
    append(parts, `--${boundary}--\r\n`);
    return { parts, boundary };
  };

  /** A form of names and values, two lists of the prelude's own. */
  internals.makeFormData = (names, values) => {
    const state = new FormDataState();
    state.names = names;
    state.values = values;
    return make(FormData, state);
  };

  class FormData {
    constructor(form = undefined, submitter = null) {
      const state = new FormDataState();
      if (form !== undefined) {
        const entries = parseJson(host(ops.formEntries, internals.formArgument(form).handle, internals.submitterArgument(form, submitter)));
        for (let i = 0; i < entries.length; i += 2) state.add(entries[i], entries[i + 1]);
      }
      stamp(this, state);
    }
    append(name, value, filename = undefined) {
      const state = of(this), hasName = arguments.length > 2;
      needArguments(arguments.length, 2, 'append');
      state.add(scalarText(name), readValue(value, hasName, filename));
    }
    delete(name) {
      const state = of(this);
      needArguments(arguments.length, 1, 'delete');
      state.remove(scalarText(name));
    }
    get(name) {
      const state = of(this);
      needArguments(arguments.length, 1, 'get');
      const at = state.find(scalarText(name));
      return at < 0 ? null : state.values[at];
    }
    getAll(name) {
      const { names, values } = of(this), found = [];
      needArguments(arguments.length, 1, 'getAll');
      name = scalarText(name);
      for (let i = 0; i < names.length; i++) if (names[i] === name) append(found, values[i]);
      return found;
    }
    has(name) {
      const state = of(this);
      needArguments(arguments.length, 1, 'has');
      return state.find(scalarText(name)) >= 0;
    }
    set(name, value, filename = undefined) {
      const state = of(this), hasName = arguments.length > 2;
      needArguments(arguments.length, 2, 'set');
      name = scalarText(name);
      value = readValue(value, hasName, filename);
      const at = state.find(name);
      if (at < 0) {
        state.add(name, value);
        return;
      }
      state.values[at] = value;
      state.remove(name, at + 1);
    }
  }
  definePairs(FormData, of, state => state);
  expose(FormData);
})
