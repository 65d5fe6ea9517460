import { yearEnd } from '@fenghuo/shared/evaluation/monitoring';
import type { Label } from '@fenghuo/shared/label';
import { monitoringWords as words } from './monitoring.words.js';

/** 6 月, or 年终初稿. */
export function periodWord(period: number): Label {
  if (period === yearEnd) return words.yearEnd;
  const { zh, en } = words.month;
  return { zh: zh.replace('{month}', String(period)), en: en.replace('{month}', String(period)) };
}
