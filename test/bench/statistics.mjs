export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median and range of a series. */
export function summary(values) {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values), count: values.length };
}

/** Measurement by measurement, each beside the floor of the same round: what slows the machine slows both. */
export function ratios(values, floors) {
  return summary(values.map((value, round) => value / floors[round]));
}

/** How long the work takes, in milliseconds. */
export async function timed(work) {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/**
 * Runs every contender once a round, in turns forwards and backwards, and keeps what each answers.
 *
 * @template {string} Name
 * @param {Record<Name, () => Promise<number>>} contenders
 * @returns {Promise<Record<Name, number[]>>}
 */
export async function interleaved(contenders, rounds) {
  const names = Object.keys(contenders);
  const measured = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) measured[name].push(await contenders[name]());
  }
  return measured;
}
