/** A decimal text with thousands set apart by thin spaces from five digits on: `18204` → `18 204`. Never goes through a float. */
export function valueText(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const digits = whole.replace(/^[-−]/, '');
  const set = digits.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, '\u2009');
  return fraction === undefined ? set : `${set}.${fraction}`;
}
