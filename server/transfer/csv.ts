/** Characters at the start of a cell that a spreadsheet would take for a formula, full-width ones included. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/** One line of RFC 4180. A text that looks like a formula is made harmless with an apostrophe. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
