import { measure } from '@fenghuo/shared/evaluation/measure';
import { decimal } from '@fenghuo/shared/evaluation/schemas';
import { flawsOf, type Vocabulary } from '@fenghuo/shared/evaluation/vocabulary';
import { z } from 'zod';
import type { ReportName } from './report-frame.js';
import { readSeed, seedFiles } from './seeds-folder.js';

const id = z.string().regex(/^[ZL]\d{3}$/);
const label = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
/** Printed as a number, as a range `[from, to]`, or in words. */
const printed = z.union([z.number().transform(String), z.string(), z.tuple([decimal, decimal])]);

const factsFile = z.strictObject({
  comment: z.string(),
  facts: z.array(z.strictObject({
    id, about: z.enum(['operations', 'other']), section: z.string(), topic: z.string(), statement: z.string(), value: printed,
    unit: z.string(), period: z.string(), qualifier: z.string(), note: z.string().optional(),
  })),
});

/** A statement of a report, as it was printed. `operations`: it counts what the bureau did, found, spent, held or staffed. */
export type Fact = z.infer<typeof factsFile>['facts'][number];

const year = z.int().min(1990).max(2100);
/** What the reader should know beside the figure. */
const remark = label.optional();

const derivation = z.union([
  z.strictObject({ id, year, measure, remark }),
  /** Several figures, each of which should lie in the printed range. */
  z.strictObject({ id, year, each: z.array(measure).min(2), remark }),
  /** Of the evaluation form of the report's year: of these rows together, or of the whole form. */
  z.strictObject({
    id, form: z.strictObject({ take: z.enum(['score', 'weight', 'deduction', 'grade']), rows: z.array(z.string()).min(1).optional() }), remark,
  }),
  z.strictObject({ id, notDerivable: label }),
]);

const mappingFile = z.strictObject({ comment: z.string().optional(), facts: z.array(derivation) });

/** How a fact follows from the records, or why it does not. */
export type Derivation = z.infer<typeof derivation>;

export function readFacts(report: ReportName): readonly Fact[] {
  return readSeed(`${report}/facts.json`, factsFile).facts;
}

/**
 * The derivations of `seeds/<report>/facts`, by fact.
 * @throws Error naming file and fact, where a fact is unknown or stands twice, or a measure names what no dataset knows.
 */
export function readDerivations(report: ReportName, vocabulary: Vocabulary): ReadonlyMap<string, Derivation> {
  const known = new Set(readFacts(report).map((fact) => fact.id));
  const derivations = new Map<string, Derivation>();
  for (const path of seedFiles(`${report}/facts`)) {
    for (const one of readSeed(path, mappingFile).facts) {
      const flaws = [
        ...(known.has(one.id) ? [] : ['the report has no such fact']), ...(derivations.has(one.id) ? ['the fact stands twice'] : []),
        ...measuresOf(one).flatMap((tree) => flawsOf(tree, vocabulary)),
      ];
      if (flaws.length > 0) throw new Error(`seeds/${path}: ${one.id}: ${flaws.join('; ')}`);
      derivations.set(one.id, one);
    }
  }
  return derivations;
}

export const measuresOf = (one: Derivation) => ('measure' in one ? [one.measure] : 'each' in one ? one.each : []);
