const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/** A citizen's id number of 18 digits (公民身份号码, GB 11643-1999): a date of birth that was, and the check digit of ISO 7064 MOD 11-2. */
export function isIdNumber(value: string): boolean {
  if (!/^\d{17}[\dX]$/.test(value)) return false;
  const birth = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  const date = new Date(`${birth}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== birth || date.getTime() > Date.now()) return false;
  return checkDigitOf(value.slice(0, 17)) === value[17];
}

/** The last digit of an id number, from the seventeen before it. */
export function checkDigitOf(first: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first[index]), 0);
  return checkDigits[sum % 11]!;
}
