// User Timing and Performance Timeline: marks and measures, on the run's own time.
(function (host, internals) {
  'use strict';

  const { DOMException, TypeError, append, define, global, isObject, list, ownKeys, setPrototypeOf } = internals.primordials;
  const { brand, checkPerformance, dictionary, expose, illegalConstructor, make, needArguments, now, readonly } = internals;
  const { Performance } = global;

  class EntryState {
    constructor(entryType, name, startTime, duration, detail) {
      this.entryType = entryType;
      this.name = name;
      this.startTime = startTime;
      this.duration = duration;
      this.detail = detail;
    }
    get interfaceName() { return this.entryType === 'mark' ? 'PerformanceMark' : 'PerformanceMeasure'; }
    show() { return `${this.interfaceName} { name: '${this.name}', startTime: ${this.startTime}, duration: ${this.duration} }`; }
  }
  const of = brand(EntryState);

  class PerformanceEntry {
    constructor() { illegalConstructor(); }
    toJSON() {
      const { name, entryType, startTime, duration } = of(this);
      return { name, entryType, startTime, duration };
    }
  }
  readonly(PerformanceEntry, of, ['name', 'entryType', 'startTime', 'duration']);
  expose(PerformanceEntry);

  // The clone of a detail is another object, which the page cannot change from outside.
  const readDetail = detail => detail === undefined || detail === null ? null : internals.cloneInside(detail);

  const readTime = (value, name) => {
    const time = +value;
    if (time < 0) throw new TypeError(`${name}: a time is negative`);
    if (time !== time || time === Infinity) throw new TypeError(`${name}: a time is not finite`);
    return time;
  };

  const markState = (name, options) => {
    options = dictionary(options, 'mark');
    const { detail, startTime } = options;
    return new EntryState('mark', `${name}`, startTime === undefined ? now() : readTime(startTime, 'mark'), 0, readDetail(detail));
  };

  class PerformanceMark extends PerformanceEntry {
    constructor(markName, markOptions = undefined) {
      needArguments(arguments.length, 1, 'PerformanceMark');
      return setPrototypeOf(make(PerformanceMark, markState(markName, markOptions)), new.target.prototype);
    }
  }
  readonly(PerformanceMark, of, ['detail']);
  expose(PerformanceMark);

  class PerformanceMeasure extends PerformanceEntry {
    constructor() { illegalConstructor(); }
  }
  readonly(PerformanceMeasure, of, ['detail']);
  expose(PerformanceMeasure);

  /** Marks and measures in order of their start; those that start together in order of their making. */
  const entries = list();

  const record = (Interface, state) => {
    const entry = make(Interface, state);
    let at = entries.length;
    for (; at > 0 && of(entries[at - 1]).startTime > state.startTime; at--) entries[at] = entries[at - 1];
    entries[at] = entry;
    return entry;
  };

  const select = (type, name) => {
    const found = [];
    for (let i = 0; i < entries.length; i++) {
      const state = of(entries[i]);
      if ((type === undefined || state.entryType === type) && (name === undefined || state.name === name)) append(found, entries[i]);
    }
    return found;
  };

  const clear = (type, name) => {
    let kept = 0;
    for (let i = 0; i < entries.length; i++) {
      const state = of(entries[i]);
      if (state.entryType !== type || name !== undefined && state.name !== `${name}`) entries[kept++] = entries[i];
    }
    entries.length = kept;
  };

  /** The time that a mark's name or a number stands for. */
  const timeOf = mark => {
    if (typeof mark === 'number') return readTime(mark, 'measure');
    let time;
    for (let i = 0; i < entries.length; i++) {
      const state = of(entries[i]);
      if (state.entryType === 'mark' && state.name === `${mark}`) time = state.startTime;
    }
    if (time === undefined) throw new DOMException(`measure: there is no mark '${mark}'`, 'SyntaxError');
    return time;
  };

  const span = (start, end, duration) => {
    if (start !== undefined && end !== undefined && duration !== undefined)
      throw new TypeError('measure: start, end and duration are given, of which two say all');
    const length = duration === undefined ? undefined : readTime(duration, 'measure');
    const last = end !== undefined ? timeOf(end) : start !== undefined && length !== undefined ? timeOf(start) + length : now();
    const first = start !== undefined ? timeOf(start) : end !== undefined && length !== undefined ? last - length : 0;
    return { first, last };
  };

  const methods = {
    mark(markName, markOptions = undefined) {
      checkPerformance(this);
      needArguments(arguments.length, 1, 'mark');
      return record(PerformanceMark, markState(markName, markOptions));
    },
    measure(measureName, startOrMeasureOptions = undefined, endMark = undefined) {
      checkPerformance(this);
      needArguments(arguments.length, 1, 'measure');
      const hasOptions = isObject(startOrMeasureOptions) && ownKeys(startOrMeasureOptions).length > 0;
      if (hasOptions && endMark !== undefined) throw new TypeError('measure: options and an end mark are given');
      const { detail, duration, end, start } = hasOptions ? startOrMeasureOptions : { __proto__: null };
      if (hasOptions && start === undefined && end === undefined) throw new TypeError('measure: the options have neither start nor end');
      const begin = isObject(startOrMeasureOptions) ? start : startOrMeasureOptions;
      const { first, last } = span(begin ?? undefined, hasOptions ? end : endMark, duration);
      return record(PerformanceMeasure, new EntryState('measure', `${measureName}`, first, last - first, readDetail(detail)));
    },
    clearMarks(markName = undefined) {
      checkPerformance(this);
      clear('mark', markName);
    },
    clearMeasures(measureName = undefined) {
      checkPerformance(this);
      clear('measure', measureName);
    },
    getEntries() {
      checkPerformance(this);
      return select();
    },
    getEntriesByName(name, type = undefined) {
      checkPerformance(this);
      needArguments(arguments.length, 1, 'getEntriesByName');
      return select(type === undefined ? undefined : `${type}`, `${name}`);
    },
    getEntriesByType(type) {
      checkPerformance(this);
      needArguments(arguments.length, 1, 'getEntriesByType');
      return select(`${type}`);
    },
    toJSON() {
      checkPerformance(this);
      return { timeOrigin: this.timeOrigin };
    },
  };
  const names = ownKeys(methods);
  for (let i = 0; i < names.length; i++) define(Performance.prototype, names[i], methods[names[i]]);
})
