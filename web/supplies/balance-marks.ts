import type { StockBalance } from '@fenghuo/shared/supplies';
import type { Label } from '@fenghuo/shared/label';
import { fill } from '../language/use-language.js';
import type { Mark } from '../recordkeeping/record-screens.js';
import { suppliesWords as words } from './supplies.words.js';

/** What needs somebody: too little, past its day, soon past it. The worst first. */
export function balanceMarks({ shareOfQuota, expired, expiring }: StockBalance, months: number): readonly Mark[] {
  const share = shareOfQuota === null ? null : Number(shareOfQuota);
  return [
    ...(expired === '0' ? [] : [{ tone: 'alarm' as const, word: filled(words.expired, { quantity: expired }) }]),
    ...(share === 0 ? [{ tone: 'alarm' as const, word: words.outOfStock }] : []),
    ...(share !== null && share > 0 && share < 100 ? [{ tone: 'attention' as const, word: words.belowQuota }] : []),
    ...(expiring === '0' ? [] : [{ tone: 'attention' as const, word: filled(words.expiring, { quantity: expiring, months }) }]),
  ];
}

function filled({ zh, en }: Label, details: Readonly<Record<string, string | number>>): Label {
  return { zh: fill(zh, details), en: fill(en, details) };
}
