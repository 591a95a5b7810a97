// Console Standard: console, one line of the run's output for each call.
(function (host, internals) {
  'use strict';

  const { Error, create, define, global, indexOf, isObject, join, keys, list, max, numberFixed, ownHas, padEnd, stack, substring,
    tagSymbol, trimEnd, trunc } = internals.primordials;
  const { inspect, ops } = internals;

  let indentation = '';
  const counts = create(null);
  const timers = create(null);

  const write = (level, text) => {
    if (indentation !== '') text = indentation + join(splitLines(text), `\n${indentation}`);
    host(ops.writeConsole, level, text);
  };

  const splitLines = text => {
    const lines = list();
    for (let start = 0; ;) {
      const end = indexOf(text, '\n', start);
      lines[lines.length] = end < 0 ? substring(text, start) : substring(text, start, end);
      if (end < 0) return lines;
      start = end + 1;
    }
  };

  const show = value => typeof value === 'string' ? value : inspect(value);

  const toNumber = (value, integer) => {
    if (typeof value === 'symbol') return 'NaN';
    if (typeof value === 'bigint') return `${value}n`;
    const number = +(isObject(value) ? NaN : value);
    return `${integer ? trunc(number) : number}`;
  };

  const substitutions = {
    __proto__: null,
    s: value => typeof value === 'symbol' || isObject(value) ? inspect(value) : `${value}`,
    d: value => toNumber(value, true),
    i: value => toNumber(value, true),
    f: value => toNumber(value, false),
    o: inspect,
    O: inspect,
    j: inspect,
    c: () => '',
  };

  /** The text of a call: `%` substitutions in a first string, then the rest, separated by blanks. */
  const format = values => {
    const parts = list();
    let used = 0;
    if (values.length > 1 && typeof values[0] === 'string') {
      const pattern = values[0];
      let text = '';
      used = 1;
      for (let i = 0; i < pattern.length; i++) {
        const next = pattern[i] === '%' ? pattern[i + 1] : undefined;
        if (next === '%') {
          text += '%';
          i++;
        } else if (next !== undefined && used < values.length && substitutions[next] !== undefined) {
          text += substitutions[next](values[used++]);
          i++;
        } else {
          text += pattern[i];
        }
      }
      parts[0] = text;
    }
    for (; used < values.length; used++) parts[parts.length] = show(values[used]);
    return join(parts, ' ');
  };

  const writer = level => (...values) => write(level, format(values));

  const table = (data, given) => {
    if (!isObject(data)) return show(data);
    const rows = keys(data), columns = list(), cells = list();
    if (given !== undefined) {
      const names = internals.readSequence(given, 'console.table');
      for (let i = 0; i < names.length; i++) columns[i] = `${names[i]}`;
    }
    for (let i = 0; given === undefined && i < rows.length; i++) {
      const row = data[rows[i]];
      if (!isObject(row)) continue;
      const names = keys(row);
      for (let j = 0; j < names.length; j++) addOnce(columns, names[j]);
    }
    const header = list();
    header[0] = '';
    for (let i = 0; i < columns.length; i++) header[i + 1] = columns[i];
    cells[0] = header;
    for (let i = 0; i < rows.length; i++) {
      const row = data[rows[i]], line = list();
      line[0] = rows[i];
      for (let j = 0; j < columns.length; j++)
        line[j + 1] = isObject(row) && ownHas(row, columns[j]) ? inspect(row[columns[j]]) : '';
      if (!isObject(row)) line[columns.length + 1] = inspect(row);
      cells[i + 1] = line;
    }
    return alignColumns(cells);
  };

  const addOnce = (names, name) => {
    for (let i = 0; i < names.length; i++) if (names[i] === name) return;
    names[names.length] = name;
  };

  const alignColumns = cells => {
    const widths = list(), lines = list();
    for (let i = 0; i < cells.length; i++)
      for (let j = 0; j < cells[i].length; j++) widths[j] = max(widths[j] ?? 0, cells[i][j].length);
    for (let i = 0; i < cells.length; i++) {
      const columns = list();
      for (let j = 0; j < cells[i].length; j++) columns[j] = padEnd(cells[i][j], widths[j]);
      lines[i] = trimEnd(join(columns, '  '));
    }
    return join(lines, '\n');
  };

  const label = value => value === undefined ? 'default' : `${value}`;
  const elapsed = name => `${name}: ${numberFixed(internals.now() - timers[name], 3)} ms`;

  const isTimer = name => {
    if (timers[name] === undefined) write('warn', `Timer '${name}' is not there`);
    return timers[name] !== undefined;
  };

  const openGroup = values => {
    if (values.length > 0) write('log', format(values));
    indentation += '  ';
  };

  const console = {
    log: writer('log'),
    info: writer('info'),
    warn: writer('warn'),
    error: writer('error'),
    debug: writer('debug'),
    assert(condition = false, ...values) {
      if (condition) return;
      write('error', values.length === 0 ? 'Assertion failed' : `Assertion failed: ${format(values)}`);
    },
    clear() {},
    count(name = undefined) {
      name = label(name);
      counts[name] = (counts[name] ?? 0) + 1;
      write('log', `${name}: ${counts[name]}`);
    },
    countReset(name = undefined) {
      name = label(name);
      if (counts[name] === undefined) write('warn', `Count for '${name}' is not there`);
      else counts[name] = 0;
    },
    dir(value = undefined) { write('log', inspect(value)); },
    dirxml(...values) { write('log', format(values)); },
    group(...values) { openGroup(values); },
    groupCollapsed(...values) { openGroup(values); },
    groupEnd() { indentation = substring(indentation, 2); },
    table(data = undefined, properties = undefined) { write('log', table(data, properties)); },
    time(name = undefined) {
      name = label(name);
      if (timers[name] !== undefined) write('warn', `Timer '${name}' is there already`);
      else timers[name] = internals.now();
    },
    timeLog(name = undefined, ...values) {
      name = label(name);
      if (isTimer(name)) write('log', values.length === 0 ? elapsed(name) : `${elapsed(name)} ${format(values)}`);
    },
    timeEnd(name = undefined) {
      name = label(name);
      if (isTimer(name)) write('log', elapsed(name));
      delete timers[name];
    },
    trace(...values) {
      const frames = internals.pageFrames(stack(new Error('trace')));
      write('log', `Trace${values.length === 0 ? '' : `: ${format(values)}`}${frames.length === 0 ? '' : `\n${join(frames, '\n')}`}`);
    },
  };
  define(console, tagSymbol, 'console', false);
  define(global, 'console', console, false);
})
