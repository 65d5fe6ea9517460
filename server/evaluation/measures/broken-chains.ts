import type { EvidencePage, Figure } from '@fenghuo/shared/evaluation/form';
import { Refusal } from '@fenghuo/shared/problems';
import { z } from 'zod';
import { brokenChains, countBrokenChains } from '../evidence/document-chain.js';
import type { Evidence } from '../evidence/evidence.js';
import type { PageRequest } from './records.js';

/** Rectification orders of a year that no re-inspection followed. */
export async function brokenChainsFigure(evidence: Evidence, year: number): Promise<Figure> {
  const count = await countBrokenChains(evidence, year);
  return {
    code: 'mend', label: { zh: '未见复查意见书的责令整改', en: 'Orders without a re-inspection' }, value: String(count), unit: { zh: '份', en: 'documents' },
    state: 'measured', counted: count, notCounted: 0,
    reading: {
      zh: '责令限期整改指令书中，同一隐患（没有所涉隐患的，同一检查）没有整改复查意见书的',
      en: 'Rectification orders without a re-inspection opinion on the same hazard, or else inspection',
    },
  };
}

const cursor = z.tuple([z.iso.date(), z.uuid()]);

/** @throws Refusal `contract-broken` when the cursor is not one of ours. */
export async function brokenChainsPage(evidence: Evidence, year: number, { set, after, limit }: PageRequest): Promise<EvidencePage> {
  if (set === 'notCounted') return { rows: [], next: null, total: 0, reasons: [] };
  const from = after === null ? null : cursor.safeParse(after.split('_'));
  if (from && !from.success) throw new Refusal('contract-broken');
  const found = await brokenChains(evidence, year, from && { date: from.data[0], id: from.data[1] }, limit + 1);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows, total: await countBrokenChains(evidence, year), reasons: [],
    next: found.length > limit && last ? `${last.date}_${last.id}` : null,
  };
}
