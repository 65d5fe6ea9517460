import { checkDefinitions, measureFor, townshipCheck, type CheckDefinition, type SideOfCheck } from '@fenghuo/shared/evaluation/check-definitions';
import { measuredCheck } from '@fenghuo/shared/evaluation/checks';
import type { EvidencePage, Figure, FormCheck } from '@fenghuo/shared/evaluation/form';
import type { Framework } from '@fenghuo/shared/evaluation/framework';
import { Refusal } from '@fenghuo/shared/problems';
import { measureAll, type Asked, type Evidence } from '../measures/figures.js';
import { recordsBehind, type PageRequest } from '../measures/records.js';

/** How an address names the records of a check among the rows and figures of a form. */
export const checkPrefix = 'check.';

interface Sides {
  readonly definition: CheckDefinition;
  readonly stated: Asked;
  readonly computed: Asked;
  readonly mend: Asked | null;
}

/** The checks over records, with the figures of both sides as of the same snapshot as the form. */
export async function measureChecks(evidence: Evidence, { bureau, year, policy }: Framework, townships: number): Promise<readonly FormCheck[]> {
  const all = [...checkDefinitions, townshipCheck(townships)].map((definition) => sidesOf(definition, bureau, year));
  const asked = all.flatMap(({ stated, computed, mend }) => [stated, computed, ...(mend ? [mend] : [])]);
  const { measured } = await measureAll(evidence, asked, policy.rounding.ratio);
  const figureOf = (one: Asked): Figure => measured[asked.indexOf(one)]!.figure;
  return all.map(({ definition, stated, computed, mend }) => measuredCheck(definition, figureOf(stated), figureOf(computed), mend && figureOf(mend)));
}

/** @throws Refusal `row-unknown`. */
export async function recordsOfCheck(evidence: Evidence, { bureau, year }: Framework, code: string, part: string, page: PageRequest): Promise<EvidencePage> {
  const definition = [...checkDefinitions, townshipCheck(0)].find((one) => `${checkPrefix}${one.code}` === code);
  const sides = definition && sidesOf(definition, bureau, year);
  const asked = sides && [sides.stated, sides.computed, ...(sides.mend ? [sides.mend] : [])].find((one) => one.code === part);
  if (!asked) throw new Refusal('row-unknown', { row: `${code} (${part})` });
  return recordsBehind(evidence, asked, page);
}

function sidesOf(definition: CheckDefinition, bureau: string, year: number): Sides {
  const asked = (code: string, { label, measure }: SideOfCheck): Asked => ({ code, label, measure: measureFor(bureau, measure), year });
  const { stated, computed, mend } = definition;
  return { definition, stated: asked('stated', stated), computed: asked('computed', computed), mend: mend && asked('mend', mend) };
}
