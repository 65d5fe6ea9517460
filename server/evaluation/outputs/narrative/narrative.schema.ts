import { framework } from '@fenghuo/shared/evaluation/framework';
import { z } from 'zod';
import { readSeed, seedFiles } from '../../../seeding/seeds-folder.js';

/** What a section tells by itself: every row, the sums and the grade, or why rows fell short and what will be done. */
const include = z.enum(['rows', 'scores', 'explanations']).optional();

const narrative = z.strictObject({
  comment: z.string(),
  /** Code of the framework whose sentences these are; null for those of any framework that has none. */
  framework: z.string().nullable(),
  cover: z.strictObject({ title: z.string(), manner: z.string(), by: z.string(), made: z.string() }),
  /** Figures that the framework does not have. */
  figures: framework.shape.figures,
  /** A paragraph is a list of sentences: one that cannot be computed falls out by itself. */
  sections: z.array(z.strictObject({ heading: z.string(), paragraphs: z.array(z.array(z.string().min(1)).min(1)), include })).min(1),
});
export type Narrative = z.infer<typeof narrative>;

let kept: readonly Narrative[] | undefined;

/** The sentences for a framework (`seeds/narratives`), read once a process. */
export function narrativeFor(code: string): Narrative {
  kept ??= seedFiles('narratives').map((path) => readSeed(path, narrative));
  return kept.find((one) => one.framework === code) ?? kept.find((one) => one.framework === null)!;
}
