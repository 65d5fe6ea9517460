import { z } from 'zod';
import type { Label } from '../label.js';
import type { ProblemBody } from '../problems.js';

/** What a report is handed over as. `quick`: made within a second and sent at once; the others are work of the background. */
export const outputFormats = {
  docx: {
    label: { zh: '自评表（Word）', en: 'Official form (Word)' }, extension: 'docx', quick: true,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: {
    label: { zh: '自评表（Excel）', en: 'Official form (Excel)' }, extension: 'xlsx', quick: true,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  pdf: { label: { zh: '自评表（PDF）', en: 'Official form (PDF)' }, extension: 'pdf', quick: true, mediaType: 'application/pdf' },
  narrative: {
    label: { zh: '自评报告（Word）', en: 'Narrative report (Word)' }, extension: 'docx', quick: true,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  finance: {
    label: { zh: '预算绩效系统填报表（Excel）', en: 'Columns of the finance system (Excel)' }, extension: 'xlsx', quick: true,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  public: { label: { zh: '公开版（网页）', en: 'Public disclosure (web page)' }, extension: 'html', quick: true, mediaType: 'text/html; charset=utf-8' },
  pack: { label: { zh: '证据包（ZIP）', en: 'Evidence pack (ZIP)' }, extension: 'zip', quick: false, mediaType: 'application/zip' },
} as const satisfies Record<string, { label: Label; extension: string; quick: boolean; mediaType: string }>;

export type OutputFormat = keyof typeof outputFormats;
export const outputFormatNames = Object.keys(outputFormats) as OutputFormat[];

/** The states of an output; `interrupted` is what a killed server leaves, until somebody asks for it and it is begun anew. */
export const outputStates = {
  running: { zh: '正在生成', en: 'Being made' },
  interrupted: { zh: '已中断', en: 'Interrupted' },
  done: { zh: '已生成', en: 'Made' },
  failed: { zh: '未能生成', en: 'Failed' },
  expired: { zh: '文件已清理', en: 'File removed' },
} as const satisfies Record<string, Label>;
export type OutputState = keyof typeof outputStates;

/** Which report and in what form. Without `report`, the newest revision that stands, or the live form as a draft where there is none. */
export const outputRequest = z.strictObject({
  bureau: z.string().regex(/^\d{6}$/),
  year: z.coerce.number().int().min(1990).max(2100),
  format: z.enum(outputFormatNames),
  report: z.uuid().nullable().default(null),
  language: z.enum(['zh', 'en']).default('zh'),
  /** The live form, although a revision stands. */
  draft: z.boolean().default(false),
});
export type OutputRequest = z.infer<typeof outputRequest>;

/** Answer of `POST /api/evaluation/outputs`, and a line of `GET /api/evaluation/outputs?bureau=&year=`. */
export interface OutputView {
  readonly id: string;
  readonly bureau: string;
  readonly year: number;
  readonly format: OutputFormat;
  /** Id and revision of the frozen report; null for a draft. */
  readonly report: string | null;
  readonly revision: number | null;
  readonly state: OutputState;
  /** How much is done, in hundredths. */
  readonly progress: number;
  readonly fileName: string | null;
  /** Bytes. */
  readonly size: number | null;
  readonly problem: ProblemBody | null;
  /** Name of the person, and the account. */
  readonly askedBy: string;
  readonly askedByAccount: string;
  readonly askedAt: string;
}
