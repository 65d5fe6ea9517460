/** How much of a personal value is shown to those who need not know it. */
export type Mask = 'name' | 'idNumber' | 'phone' | 'account' | 'nothing';

/** 张*, 6127**********0012, 139****8000: enough to tell two people apart on a list, not to find one. */
export function masked(mask: Mask, value: string): string {
  const signs = Array.from(value);
  switch (mask) {
    case 'name': return `${signs[0] ?? ''}${'*'.repeat(Math.max(signs.length - 1, 1))}`;
    case 'idNumber': return middle(signs, 4, 4);
    case 'phone': return middle(signs, 3, 4);
    case 'account': return middle(signs, 0, 4);
    case 'nothing': return '******';
  }
}

function middle(signs: readonly string[], first: number, last: number): string {
  if (signs.length <= first + last) return '*'.repeat(signs.length);
  return `${signs.slice(0, first).join('')}${'*'.repeat(signs.length - first - last)}${signs.slice(-last).join('')}`;
}
