import { z } from 'zod';
import type { Label } from './label.js';
import { surveyResponse } from './records/survey-response.js';

/** `<bureau>-<128 random bits>`: the address under which a survey is answered says whose it is. */
export const surveyToken = z.string().regex(/^\d{6}-[A-Za-z0-9_-]{22}$/);

const { answer, answeredOn, channel } = surveyResponse.fields;

/** What an answer may be; that a questionnaire is invalid, only who counts it can say. */
export const publicAnswers = ['verySatisfied', 'satisfied', 'basicallySatisfied', 'dissatisfied'] as const;
export type PublicAnswer = (typeof publicAnswers)[number];

/** Body of `POST /api/survey-links/:token/answers`. The operation makes that one answer sent twice is one answer. */
export const publicResponse = z.strictObject({ operation: z.uuid().toLowerCase(), answer: z.enum(publicAnswers) });
export type PublicResponse = z.infer<typeof publicResponse>;

/** What the public page shows: nothing but what a poster would say. */
export interface PublicSurvey {
  readonly title: string;
  readonly bureau: Label;
  readonly year: number;
  /** Closed or not begun: the page says so and takes no answer. */
  readonly state: 'open' | 'closed' | 'not-begun';
  readonly closesOn: string | null;
}

export const largestBatch = 500;
const counts = z.strictObject(Object.fromEntries(Object.keys(answer.options ?? {}).map((name) => [name, z.int().min(0).max(largestBatch).default(0)])));

/** Body of `POST /api/survey-batches`: questionnaires on paper, counted. `id` names the batch: sent twice it is entered once. */
export const newBatch = z.strictObject({
  id: z.uuid().toLowerCase(),
  bureau: z.string().regex(/^\d{6}$/),
  survey: z.uuid().toLowerCase(),
  answeredOn: answeredOn.schema,
  channel: channel.schema,
  counts,
});
export type NewBatch = z.infer<typeof newBatch>;

export const batchVoid = z.strictObject({ reason: z.string().trim().min(2).max(500) });

export const sizeOf = (of: Readonly<Record<string, number>>): number => Object.values(of).reduce((sum, count) => sum + count, 0);

/** A batch as it is listed. Instants ISO 8601. */
export interface ListedBatch {
  readonly id: string;
  readonly answeredOn: string;
  readonly channel: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly enteredBy: string;
  readonly enteredAt: string;
  readonly voidedBy: string | null;
  readonly voidedAt: string | null;
  readonly voidReason: string | null;
}

/** What came back of a survey, and the ways by which it can still come. */
export interface SurveyReturns {
  /** Responses that stand, by answer and by channel. */
  readonly answers: Readonly<Record<string, number>>;
  readonly channels: Readonly<Record<string, number>>;
  readonly total: number;
  /** Without those that were invalid: the sample of the satisfaction rate. */
  readonly valid: number;
  readonly issued: number | null;
  /** Percent of those issued, two decimals; null where nobody said how many were issued, or it does not fit (answers of other channels too). */
  readonly rate: string | null;
  readonly link: { readonly token: string; readonly openedBy: string; readonly openedAt: string } | null;
  readonly batches: readonly ListedBatch[];
}
