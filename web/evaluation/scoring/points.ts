const places = 6;

/** Decimal text → integer of millionths, so that sums of points carry no rounding error. */
function toMillionths(decimal: string): bigint {
  const negative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = decimal.replace(/^[-+]/, '').split('.');
  const size = BigInt(whole + fraction.padEnd(places, '0').slice(0, places));
  return negative ? -size : size;
}

function toDecimal(millionths: bigint): string {
  const size = (millionths < 0n ? -millionths : millionths).toString().padStart(places + 1, '0');
  const fraction = size.slice(-places).replace(/0+$/, '');
  return `${millionths < 0n ? '-' : ''}${size.slice(0, -places)}${fraction ? `.${fraction}` : ''}`;
}

/** `a − b` of two decimal texts. */
export function minus(a: string, b: string): string {
  return toDecimal(toMillionths(a) - toMillionths(b));
}

/** The sum of decimal texts; '0' for none. */
export function sum(decimals: readonly string[]): string {
  return toDecimal(decimals.reduce((total, decimal) => total + toMillionths(decimal), 0n));
}

export function isPositive(decimal: string): boolean {
  return toMillionths(decimal) > 0n;
}
