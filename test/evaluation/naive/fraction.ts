/** An exact number as a quotient of whole numbers: arithmetic of its own, so that nothing is compared with itself. */
export interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

export function fraction(digits: string): Fraction {
  const [whole, decimals = ''] = digits.split('.') as [string, string?];
  return { above: BigInt(whole + decimals), below: 10n ** BigInt(decimals.length) };
}

export const plus = (a: Fraction, b: Fraction): Fraction => ({ above: a.above * b.below + b.above * a.below, below: a.below * b.below });
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { above: -b.above, below: b.below });
export const times = (a: Fraction, b: Fraction): Fraction => ({ above: a.above * b.above, below: a.below * b.below });
export const over = (a: Fraction, b: Fraction): Fraction => (b.above < 0n
  ? { above: -a.above * b.below, below: -a.below * b.above } : { above: a.above * b.below, below: a.below * b.above });
export const isZero = ({ above }: Fraction): boolean => above === 0n;

/** Digits with at most so many decimals, halves away from zero, no zeros at the end: 四舍五入. */
export function digitsOf({ above, below }: Fraction, places: number): string {
  const negative = above < 0n;
  const scaled = (negative ? -above : above) * 10n ** BigInt(places);
  const rounded = (scaled * 2n + below) / (below * 2n);
  const text = rounded.toString().padStart(places + 1, '0');
  const cut = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`.replace(/\.?0+$/, '');
  return negative && rounded !== 0n ? `-${cut}` : cut;
}
