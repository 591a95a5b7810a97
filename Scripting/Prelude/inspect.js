// How the console shows a value: as a person would write it, without running any of the page's code but traps of proxies.
(function (host, internals) {
  'use strict';

  const { bufferLength, charCode, dateIso, dateTime, functionText, getOwnPropertyDescriptor, getPrototypeOf, includes, indexOf, isArray,
    isObject, join, list, mapForEach, mapSize, ownHas, ownKeys, regexpFlags, regexpPrototype, regexpSource, repeat, setForEach,
    setSize, startsWith, stringify, substring, symbolText, typedArrayTag } = internals.primordials;
  const { EventState, isAnyError, stackOf, stateOf } = internals;

  const MaxDepth = 3;
  const MaxEntries = 100;
  const LineWidth = 76;

  const attempt = (read, value) => {
    try {
      return read(value);
    } catch {
      return undefined;
    }
  };

  const quoted = text => {
    const inner = stringify(text);
    return includes(text, "'") ? inner : `'${replaceQuotes(substring(inner, 1, inner.length - 1))}'`;
  };

  const replaceQuotes = text => {
    const parts = list();
    let start = 0;
    for (let at = indexOf(text, '\\"'); at >= 0; at = indexOf(text, '\\"', at + 2)) {
      // An escaped backslash before a quote is no escape of the quote.
      let slashes = 0;
      while (at - slashes > 0 && text[at - slashes - 1] === '\\') slashes++;
      if (slashes % 2 === 1) continue;
      parts[parts.length] = substring(text, start, at);
      start = at + 1;
    }
    parts[parts.length] = substring(text, start);
    return join(parts, '');
  };

  const isName = key => {
    if (key.length === 0) return false;
    for (let i = 0; i < key.length; i++) {
      const code = charCode(key, i);
      const letter = code >= 97 && code <= 122 || code >= 65 && code <= 90 || code === 95 || code === 36 || code > 127;
      if (!letter && !(i > 0 && code >= 48 && code <= 57)) return false;
    }
    return true;
  };

  const keyText = key => typeof key === 'symbol' ? `[${symbolText(key)}]` : isName(key) ? key : quoted(key);

  /** The name of the class that made an object: of the nearest constructor in its prototype chain. */
  const className = object => {
    for (let holder = object, steps = 0; holder !== null && steps < 50; holder = getPrototypeOf(holder), steps++) {
      const constructor = getOwnPropertyDescriptor(holder, 'constructor');
      if (constructor === undefined || typeof constructor.value !== 'function') continue;
      const name = getOwnPropertyDescriptor(constructor.value, 'name');
      return name !== undefined && typeof name.value === 'string' && name.value !== '' ? name.value : 'Object';
    }
    return null;
  };

  const primitive = value => {
    switch (typeof value) {
      case 'string': return quoted(value);
      case 'bigint': return `${value}n`;
      case 'symbol': return symbolText(value);
      case 'number': return value === 0 && 1 / value < 0 ? '-0' : `${value}`;
      default: return `${value}`;
    }
  };

  const functionName = value => {
    const name = getOwnPropertyDescriptor(value, 'name');
    const text = name !== undefined && typeof name.value === 'string' && name.value !== '' ? name.value : '(anonymous)';
    return startsWith(functionText(value), 'class') ? `[class ${text}]` : `[Function: ${text}]`;
  };

  const errorText = (error, context) => {
    const name = attempt(value => value.name, error), message = attempt(value => value.message, error);
    const headline = `${typeof name === 'string' ? name : 'Error'}${typeof message === 'string' && message !== '' ? `: ${message}` : ''}`;
    const frames = pageFrames(attempt(stackOf, error));
    if (frames.length === 0) return context.depth === 0 ? headline : `[${headline}]`;
    return `${headline}\n${join(frames, '\n')}`;
  };

  /** The lines of a stack without those of the prelude. */
  const pageFrames = text => {
    const frames = list();
    if (typeof text !== 'string') return frames;
    for (let start = 0; start < text.length;) {
      let end = indexOf(text, '\n', start);
      if (end < 0) end = text.length;
      const line = substring(text, start, end);
      if (line !== '' && !includes(line, internals.fileScheme)) frames[frames.length] = line;
      start = end + 1;
    }
    return frames;
  };
  internals.pageFrames = pageFrames;

  const enclose = (open, parts, close, context) => {
    if (parts.length === 0) return `${open}${close}`;
    const line = join(parts, ', ');
    const pad = repeat('  ', context.depth - 1);
    if (line.length + open.length + pad.length <= LineWidth && !includes(line, '\n')) return `${open} ${line} ${close}`;
    return `${open}\n${pad}  ${join(parts, `,\n${pad}  `)}\n${pad}${close}`;
  };

  const property = (object, key, context) => {
    const descriptor = getOwnPropertyDescriptor(object, key);
    if (descriptor === undefined || !descriptor.enumerable) return null;
    if (ownHas(descriptor, 'value')) return show(descriptor.value, context);
    return descriptor.get === undefined ? '[Setter]' : descriptor.set === undefined ? '[Getter]' : '[Getter/Setter]';
  };

  const isIndex = key => typeof key === 'string' && `${key >>> 0}` === key && key !== '4294967295';

  const addProperties = (parts, object, context, skipsIndexes) => {
    const keys = ownKeys(object);
    for (let i = 0; i < keys.length; i++) {
      if (skipsIndexes && isIndex(keys[i])) continue;
      // Every event has it as a property of its own, which says nothing.
      if (keys[i] === 'isTrusted' && stateOf(object) instanceof EventState) continue;
      const value = property(object, keys[i], context);
      if (value === null) continue;
      if (parts.length >= MaxEntries) {
        parts[parts.length] = '...';
        return;
      }
      parts[parts.length] = `${keyText(keys[i])}: ${value}`;
    }
  };

  const addElements = (parts, array, context) => {
    const { length } = array;
    let holes = 0;
    const endHoles = () => {
      if (holes > 0) parts[parts.length] = `<${holes} empty item${holes === 1 ? '' : 's'}>`;
      holes = 0;
    };
    for (let i = 0; i < length; i++) {
      if (i >= MaxEntries) {
        endHoles();
        parts[parts.length] = `... ${length - i} more item${length - i === 1 ? '' : 's'}`;
        return;
      }
      if (!ownHas(array, i)) {
        holes++;
        continue;
      }
      endHoles();
      parts[parts.length] = property(array, `${i}`, context) ?? '[Hidden]';
    }
    endHoles();
  };

  const showObject = (object, context) => {
    const parts = list();
    const shown = stateOf(object)?.show?.(parts, value => show(value, context));
    if (shown !== undefined) return shown;
    const name = className(object);
    const prefix = plain => name === null ? '[Object: null prototype] ' : name === plain ? '' : `${name} `;
    const size = attempt(mapSize, object), members = size === undefined ? attempt(setSize, object) : undefined;
    const typed = typedArrayTag(object);
    if (isArray(object) || typed !== undefined) {
      addElements(parts, object, context);
      addProperties(parts, object, context, true);
      const { length } = object;
      const open = typed !== undefined ? `${typed}(${length}) [` : name === 'Array' ? '[' : `${name}(${length}) [`;
      return enclose(open, parts, ']', context);
    }
    if (size !== undefined) {
      mapForEach(object, (value, key) => { parts[parts.length] = `${show(key, context)} => ${show(value, context)}`; });
      return enclose(`Map(${size}) {`, parts, '}', context);
    }
    if (members !== undefined) {
      setForEach(object, value => { parts[parts.length] = show(value, context); });
      return enclose(`Set(${members}) {`, parts, '}', context);
    }
    const bytes = attempt(bufferLength, object);
    if (bytes !== undefined) return `ArrayBuffer { byteLength: ${bytes} }`;
    addProperties(parts, object, context, false);
    return enclose(`${prefix('Object')}{`, parts, '}', context);
  };

  const showSpecial = (value, context) => {
    if (typeof value === 'function') return functionName(value);
    if (isAnyError(value)) return errorText(value, context);
    const time = attempt(dateTime, value);
    if (time !== undefined) return time === time ? dateIso(value) : 'Invalid Date';
    const source = attempt(regexpSource, value);
    return source === undefined || value === regexpPrototype ? null : `/${source}/${attempt(regexpFlags, value) ?? ''}`;
  };

  const show = (value, context) => {
    if (!isObject(value)) return primitive(value);
    const { path, depth } = context;
    for (let i = 0; i < depth; i++) if (path[i] === value) return '[Circular]';
    const special = attempt(special => showSpecial(special, context), value);
    if (typeof special === 'string') return special;
    if (depth >= MaxDepth) return isArray(value) ? '[Array]' : `[${attempt(className, value) ?? 'Object'}]`;
    path[depth] = value;
    context.depth = depth + 1;
    try {
      return showObject(value, context);
    } catch {
      return '[an object that cannot be shown]';
    } finally {
      context.depth = depth;
      path.length = depth;
    }
  };

  /** A value as text, on one line where it fits. Never throws. */
  internals.inspect = value => show(value, { path: list(), depth: 0 });
})
