/** The prime factors of a whole number above 1, smallest first, as texts. */
export function factorsOf(text) {
  if (!/^\d+$/.test(text)) throw new RangeError(`"${text}" is not a whole number`);
  let rest = BigInt(text);
  if (rest < 2n) throw new RangeError('numbers below 2 have no prime factors');
  const factors = [];
  for (let divisor = 2n; divisor * divisor <= rest; divisor++) {
    for (; rest % divisor === 0n; rest /= divisor) factors.push(`${divisor}`);
  }
  if (rest > 1n) factors.push(`${rest}`);
  return factors;
}
