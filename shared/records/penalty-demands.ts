import type { Label } from '../label.js';
import type { DocumentKind } from './enforcement-kinds.js';
import type { penaltySteps, PenaltyProcedure } from './penalty-procedures.js';

type Step = keyof typeof penaltySteps;

/** What a case must have in its file before it takes a step: one of these kinds, issued that day or before. */
export interface Demand {
  readonly anyOf: readonly DocumentKind[];
  readonly basis: Label;
  /** It must have been delivered by that day as well. */
  readonly delivered?: true;
  /** It was issued after the penalty was proposed as it stands now, or on that day. */
  readonly sinceProposal?: true;
}

const penaltyLaw = (zh: string, en: string): Label => ({ zh: `行政处罚法${zh}`, en: `Administrative Penalty Law, ${en}` });
const pattern: Label = { zh: '安全生产执法文书式样', en: 'pattern of work-safety enforcement documents' };
const having = (basis: Label, ...anyOf: DocumentKind[]): Demand => ({ anyOf, basis });
const sinceProposal = (basis: Label, ...anyOf: DocumentKind[]): Demand => ({ anyOf, basis, sinceProposal: true });
const delivered = (basis: Label, ...anyOf: DocumentKind[]): Demand => ({ anyOf, basis, delivered: true });

const filed = having(penaltyLaw('第五十四条', 'art. 54'), 'filingApproval');
const transferred = having(penaltyLaw('第二十七条', 'art. 27'), 'transferLetter');

/**
 * The documents without which a case does not take a step, for each procedure. Together with `prerequisites` (what a document rests on) this is
 * the file of a case as a graph: step → documents → documents before them.
 */
export const demands: Readonly<Record<PenaltyProcedure, Readonly<Partial<Record<Step, readonly Demand[]>>>>> = {
  summary: {
    decideOnSpot: [having(penaltyLaw('第五十二条', 'art. 52'), 'summaryDecision')],
    // The decision is handed to the party on the spot, or its refusal to sign is noted on it.
    report: [delivered(penaltyLaw('第五十二条', 'art. 52'), 'summaryDecision')],
    close: [delivered(penaltyLaw('第五十二条', 'art. 52'), 'summaryDecision')],
    refer: [transferred],
  },
  general: {
    investigate: [filed],
    submitForReview: [having(penaltyLaw('第五十七条、第五十八条', 'arts. 57, 58'), 'investigationReport')],
    notify: [filed, sinceProposal(penaltyLaw('第四十四条、第六十三条', 'arts. 44, 63'), 'penaltyNotice', 'hearingNotice')],
    hear: [sinceProposal(penaltyLaw('第四十五条、第六十四条', 'arts. 45, 64'), 'defenceRecord', 'hearingRecord')],
    discuss: [having(penaltyLaw('第五十七条', 'art. 57'), 'discussionRecord')],
    decide: [sinceProposal(penaltyLaw('第五十七条、第五十九条', 'arts. 57, 59'), 'penaltyDecision')],
    deliver: [
      delivered(penaltyLaw('第六十一条', 'art. 61'), 'penaltyDecision'), having(penaltyLaw('第六十一条', 'art. 61'), 'deliveryReceipt'),
    ],
    close: [having(pattern, 'closureApproval')],
    dismiss: [having(penaltyLaw('第五十七条', 'art. 57'), 'caseApproval')],
    refer: [transferred],
  },
};
