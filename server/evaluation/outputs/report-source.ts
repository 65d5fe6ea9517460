import type { FrozenReport } from '@fenghuo/shared/evaluation/frozen-report';
import type { Narrative } from '@fenghuo/shared/evaluation/narrative';
import type { Language, Label } from '@fenghuo/shared/label';
import type { Pieces } from '../archive/piece-store.js';

/** The revision that an output is made from; null for the live form. */
export interface Revision {
  /** Id and version of the record `evaluation-report`. */
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  /** What its state is called. */
  readonly state: Label;
  /** Hash of the content, hex. */
  readonly content: string;
  readonly signedBy: string | null;
  readonly signedOn: string | null;
}

/** Everything that an output says: the report and where it stands. */
export interface ReportSource {
  readonly bureau: { readonly code: string; readonly name: Label };
  readonly report: FrozenReport;
  /** Its sentences: as they were frozen, or those of the program. */
  readonly narrative: Narrative;
  /** Where the pieces of its lists are read. */
  readonly pieces: Pieces;
  /** The bytes of the report as they are kept; those of a draft are made for the output. */
  bytes(): Promise<Buffer>;
  readonly revision: Revision | null;
}

export type Say = (label: Label) => string;
export const sayIn = (language: Language): Say => (label) => label[language];

/** 610831-2020-R2; of a draft 610831-2020-n1234, with the journal number it was counted at. */
export function reportNumber({ report: { form }, revision }: Pick<ReportSource, 'report' | 'revision'>): string {
  return `${form.bureau}-${form.year}-${revision ? `R${revision.revision}` : `n${form.asOf.n}`}`;
}

/** The root of a seal in hex, whichever way it was written down. */
export function rootInHex(root: string | null): string | null {
  if (root === null || /^[0-9a-f]{64}$/.test(root)) return root;
  return Buffer.from(root, 'base64').toString('hex');
}
