// Fetch Standard 5.3, "package data" of a form: what a body of one of the two types of forms holds (RFC 7578 for multipart/form-data).
(function (host, internals) {
  'use strict';

  const { TypeError, Uint8Array, bytesBuffer, bytesOffset, indexOf, list, startsWith, substring, toLowerCase, trim } = internals.primordials;
  const { decodeBase64, toBase64 } = internals.cloneNatives;
  const { joinParts, makeFormData, ops, parseForm, renamedFile, unquotedName } = internals;

  /** The value of a parameter of a header, with or without quotes; null if it has none of the name. */
  const parameter = (text, name) => {
    const at = indexOf(toLowerCase(text), `${name}=`);
    if (at < 0) return null;
    const rest = substring(text, at + name.length + 1);
    const end = indexOf(rest, rest[0] === '"' ? '"' : ';', rest[0] === '"' ? 1 : 0);
    return rest[0] === '"' ? substring(rest, 1, end < 0 ? rest.length : end) : trim(end < 0 ? rest : substring(rest, 0, end));
  };

  const fail = () => { throw new TypeError('formData: the body is no form'); };

  class MultipartReader {
    names = list();
    values = list();
    constructor(bytes, boundary) {
      this.bytes = bytes;
      // One letter for each byte, so that places in the text are places in the bytes.
      this.text = decodeBase64(toBase64(bytes));
      this.delimiter = `--${boundary}`;
    }
    read() {
      let at = startsWith(this.text, this.delimiter) ? 0 : fail();
      while (true) {
        at += this.delimiter.length;
        if (startsWith(substring(this.text, at), '--')) return makeFormData(this.names, this.values);
        const head = at + 2, body = indexOf(this.text, '\r\n\r\n', at), end = indexOf(this.text, `\r\n${this.delimiter}`, body);
        if (substring(this.text, at, head) !== '\r\n' || body < 0 || end < 0) fail();
        this.add(this.part(head, body), this.part(body + 4, end));
        at = end + 2;
      }
    }
    part(start, end) {
      return new Uint8Array(bytesBuffer(this.bytes), bytesOffset(this.bytes) + start, end < start ? 0 : end - start);
    }
    add(head, body) {
      let name = null, filename = null, type = 'text/plain';
      const lines = `${host(ops.decodeText, 0, head, false)}\r\n`;
      for (let start = 0, end = indexOf(lines, '\r\n'); end >= 0; start = end + 2, end = indexOf(lines, '\r\n', start)) {
        const line = substring(lines, start, end), colon = indexOf(line, ':'), header = toLowerCase(substring(line, 0, colon));
        if (header === 'content-type') type = trim(substring(line, colon + 1));
        if (header !== 'content-disposition') continue;
        name = parameter(substring(line, colon), ' name');
        filename = parameter(line, 'filename');
      }
      if (name === null) fail();
      this.names[this.names.length] = unquotedName(name);
      this.values[this.values.length] = filename === null
        ? host(ops.decodeText, 0, body, false)
        : renamedFile(internals.makeBlob(bytesBuffer(joinParts([body])), type), unquotedName(filename));
    }
  }

  /** The form that a body holds. */
  internals.readForm = (bytes, type) => {
    const end = indexOf(type, ';'), essence = toLowerCase(trim(end < 0 ? type : substring(type, 0, end)));
    if (essence === 'multipart/form-data') {
      const boundary = parameter(type, 'boundary');
      return boundary === null || boundary === '' ? fail() : new MultipartReader(bytes, boundary).read();
    }
    if (essence !== 'application/x-www-form-urlencoded') throw new TypeError('formData: the body is not of a type of forms');
    const { names, values } = parseForm(host(ops.decodeText, 0, bytes, false));
    return makeFormData(names, values);
  };
})
