/** Whole fen as yuan with two decimals, without a float in between: `15067280` → `150672.80`. */
export function yuanOf(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** As it is read: `1234567` → `12,345.67`. */
export function groupedYuanOf(fen: number): string {
  return yuanOf(fen).replace(/\d(?=(\d{3})+\.)/g, '$&,');
}

/** Yuan as written, with or without thousands separators and up to two decimals, as whole fen; null when it is not an amount. */
export function fenOf(yuan: string): number | null {
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d{1,13})(?:\.(\d{1,2}))?$/.exec(yuan.trim());
  if (!match) return null;
  const fen = Number(match[2]!.replaceAll(',', '')) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' && fen > 0 ? -fen : fen;
}
