// In a simulation only: rules of the program's own, looked at after each of its tasks.
(function (host, internals) {
  'use strict';

  const { TypeError, apply, list } = internals.primordials;
  const { checkGlobal, exposeFunctions, needArguments, on, ops, tasks } = internals;

  const rules = list();

  on(tasks.allowInvariants, () => exposeFunctions({
    /** @param holds returns whether the rule holds; what it throws says why it does not. */
    invariant(name, holds) {
      checkGlobal(this);
      needArguments(arguments.length, 2, 'invariant');
      if (typeof holds !== 'function') throw new TypeError('The second argument of invariant is not a function.');
      rules[rules.length] = { name: `${name}`, holds, isBroken: false };
      host(ops.addInvariant);
    },
  }));

  const whyNot = rule => {
    try {
      return apply(rule.holds, undefined, list()) ? null : 'it does not hold';
    } catch (error) {
      return `${error}`;
    }
  };

  // Each is told once: what is broken usually stays broken.
  on(tasks.checkInvariants, () => {
    for (let i = 0; i < rules.length; i++) {
      const rule = rules[i];
      const why = rule.isBroken ? null : whyNot(rule);
      if (why === null) continue;
      rule.isBroken = true;
      host(ops.invariantBroken, rule.name, why);
    }
  });
})
