/** The 12-digit code of the division that its significant digits name: a county by 6 (a bureau's own), a township by 9, a village by 12. */
export function divisionCode(digits: string): string {
  return digits.padEnd(12, '0');
}
