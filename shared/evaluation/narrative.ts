import { z } from 'zod';
import { narrativeFigure } from './framework.js';

/** What a section tells by itself: every row, the sums and the grade, or why rows fell short and what will be done. */
const include = z.enum(['rows', 'scores', 'explanations']).optional();

/** The self-evaluation report in words: sentences with places for figures, and the figures that they and the head of the form bind. */
export const narrative = z.strictObject({
  comment: z.string(),
  /** Code of the framework whose sentences these are; null for those of any framework that has none. */
  framework: z.string().nullable(),
  cover: z.strictObject({ title: z.string(), manner: z.string(), by: z.string(), made: z.string() }),
  /** Figures that the framework does not have. */
  figures: z.array(narrativeFigure),
  /** A paragraph is a list of sentences: one that cannot be computed falls out by itself. */
  sections: z.array(z.strictObject({ heading: z.string(), paragraphs: z.array(z.array(z.string().min(1)).min(1)), include })).min(1),
});
export type Narrative = z.infer<typeof narrative>;
