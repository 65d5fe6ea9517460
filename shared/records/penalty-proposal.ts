import type { DocumentKind } from './enforcement-kinds.js';
import { choices, date, longText, money, text, type Values } from './field.js';
import { penaltyKinds, type PenaltyKind } from './penalty-kinds.js';

/** What a case says of the penalty that is proposed. The steps that propose set them, nothing else. */
export const proposalFields = {
  proposedOn: date({ zh: '拟处罚意见日期', en: 'Penalty proposed on' }, { optional: true }),
  proposedPenalties: choices({ zh: '拟处罚种类', en: 'Proposed penalties' }, penaltyKinds, { optional: true }),
  proposedFine: money({ zh: '拟处罚款', en: 'Proposed fine' }, { optional: true }),
  proposedConfiscated: money({ zh: '拟没收金额', en: 'Proposed confiscation' }, { optional: true }),
  proposedBasis: text({ zh: '拟处罚依据', en: 'Legal basis proposed' }, { optional: true, max: 500 }),
  proposedGrounds: longText({ zh: '拟处罚认定的事实和证据', en: 'Facts and evidence' }, { optional: true }),
};

/** The documents that tell the party what is proposed (行政处罚法 arts. 44, 63). */
export const notices: readonly DocumentKind[] = ['penaltyNotice', 'hearingNotice'];

/** A penalty as it was proposed. Money in fen; null where the proposal names no amount. */
export type Proposal = Values<typeof proposalFields>;

/** A fine, proposed or decided, has its amount; what was decided is paid in an amount. */
export function amountsNeeded(action: string, { penalties, proposedPenalties, fine }: Readonly<Record<string, unknown>>) {
  const fined = (kinds: unknown) => Array.isArray(kinds) && kinds.includes('fine');
  return [
    ...(fined(penalties) ? ['fine'] as const : []), ...(fined(proposedPenalties) ? ['proposedFine'] as const : []),
    ...(action === 'execute' && typeof fine === 'number' && fine > 0 ? ['paid'] as const : []),
  ];
}

/** What a decision takes from the proposal and may lower, by field of the decision. */
export const decidedFrom = {
  penalties: 'proposedPenalties', fine: 'proposedFine', confiscated: 'proposedConfiscated', penaltyBasis: 'proposedBasis',
} as const;

interface Decided {
  readonly penalties: readonly PenaltyKind[] | null;
  readonly fine: number | null;
  readonly confiscated: number | null;
}

/**
 * In which of its parts a decision goes beyond what its party was told; undefined when in none. Less than what was proposed needs no new notice. Where
 * the proposal named no confiscated amount, none can be exceeded.
 */
export function beyondProposal(decided: Decided, proposed: Proposal): keyof Decided | undefined {
  if (proposed.proposedPenalties === null) return undefined;
  if (decided.penalties?.some((kind) => !proposed.proposedPenalties!.includes(kind))) return 'penalties';
  if ((decided.fine ?? 0) > (proposed.proposedFine ?? 0)) return 'fine';
  return proposed.proposedConfiscated !== null && (decided.confiscated ?? 0) > proposed.proposedConfiscated ? 'confiscated' : undefined;
}
