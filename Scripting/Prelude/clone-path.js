// Structured clone, where in a message a value is: the path from the root $ as a script would write it.
(function (host, internals) {
  'use strict';

  const { execute } = internals.cloneNatives;

  const mostStepsAtEitherEnd = 16;
  const identifier = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

  /** How the parts of an object are visited: a map's keys and values, a set's members, names, or the elements of an array without holes. */
  const shapes = internals.cloneShapes = { __proto__: null, map: 0, set: 1, names: 2, elements: 3 };

  /** Whether a name is an array index (ECMAScript, "The Object Type"). */
  internals.isArrayIndex = name => {
    const index = +name >>> 0;
    return index !== 0xFFFFFFFF && '' + index === name;
  };

  const quote = name => {
    let quoted = '"';
    for (let i = 0; i < name.length; i++) quoted += name[i] === '"' || name[i] === '\\' ? '\\' + name[i] : name[i];
    return quoted + '"';
  };

  const stepTo = (shape, part, place) => {
    switch (shape) {
      case shapes.map: return '.' + (place % 2 === 0 ? 'keys' : 'values') + '()[' + ((place - place % 2) / 2) + ']';
      case shapes.set: return '.values()[' + place + ']';
      case shapes.elements: return '[' + place + ']';
    }
    if (internals.isArrayIndex(part)) return '[' + part + ']';
    return execute(identifier, part) !== null ? '.' + part : '[' + quote(part) + ']';
  };

  /**
   * The path along objects that are being visited, of a very long one only both ends. Each list has one entry for each object: how it is
   * visited, its parts, and the place behind the part that is being visited.
   */
  internals.clonePath = (shapesOf, partsOf, nexts, from, to) => {
    let path = '$';
    for (let i = from; i < to; i++) {
      if (i - from === mostStepsAtEitherEnd && to - from > 2 * mostStepsAtEitherEnd) {
        const left = to - mostStepsAtEitherEnd;
        path += ' … (' + (left - i) + ' more) … ';
        i = left;
      }
      const place = nexts[i] - 1;
      path += stepTo(shapesOf[i], shapesOf[i] === shapes.names ? partsOf[i][place] : undefined, place);
    }
    return path;
  };
})
