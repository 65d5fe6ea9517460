import { checkDefinitions, measureFor, townshipCheck, type CheckDefinition, type SideOfCheck } from '@fenghuo/shared/evaluation/check-definitions';
import { compared, measuredCheck } from '@fenghuo/shared/evaluation/checks';
import type { EvidencePage, Figure, FormCheck } from '@fenghuo/shared/evaluation/form';
import type { Framework } from '@fenghuo/shared/evaluation/framework';
import { Refusal } from '@fenghuo/shared/problems';
import { brokenChainsPage } from '../measures/broken-chains.js';
import { datedEarlier } from '../measures/counted-records.js';
import type { Asked, Evidence } from '../measures/figures.js';
import { recordsBehind, type PageRequest } from '../measures/records.js';

/** How an address names the records of a check among the rows and figures of a form. */
export const checkPrefix = 'check.';

/** The check whose list of what to mend no measure can say. */
const chainCode = 'chain-orders-reinspections';

interface Sides {
  readonly definition: CheckDefinition;
  readonly stated: Asked;
  readonly computed: Asked;
  readonly mend: Asked | null;
}

/**
 * What the checks over records ask, and the checks from the figures that answer it. Asked together with the form, so that each dataset is read
 * once.
 */
export function questionsOfChecks({ bureau, year }: Framework, townships: number) {
  const all = [...checkDefinitions, townshipCheck(townships)].map((definition) => sidesOf(definition, bureau, year));
  const asked = all.flatMap(({ stated, computed, mend }) => [stated, computed, ...(mend ? [mend] : [])]);
  return {
    asked,
    /** `unfollowed`: the orders that no re-inspection followed. */
    checksFrom: (figures: readonly Figure[], unfollowed: Figure): readonly FormCheck[] => {
      const figureOf = (one: Asked): Figure => figures[asked.indexOf(one)]!;
      return all.map(({ definition, stated, computed, mend }) => measuredCheck(
        definition, figureOf(stated), figureOf(computed), definition.code === chainCode ? unfollowed : mend && figureOf(mend)));
    },
  };
}

export { brokenChainsFigure } from '../measures/broken-chains.js';

/** Records of an earlier year that rows of this year count (C 10): the rows, and how many. */
export async function periodCheck(evidence: Evidence, { rows, year }: Framework): Promise<FormCheck> {
  const found: { readonly code: string; readonly count: number }[] = [];
  for (const row of rows) {
    const value = row.awaits.length > 0 ? undefined : row.inputs['value'];
    const count = value ? await datedEarlier(evidence, { code: row.code, label: row.level3, measure: value.measure, year }) : 0;
    if (count > 0) found.push({ code: row.code, count });
  }
  return compared({
    code: 'period', severity: 'warns', rows: found.map(({ code }) => code), relation: '=',
    sentence: { zh: '记录发生日应在评价年度内，不得引用上年记录', en: 'What is counted did not happen in an earlier year' },
    sides: { stated: { zh: '发生日早于评价年度的记录', en: 'Records dated before the year' }, computed: { zh: '应为', en: 'Should be' } },
  }, String(found.reduce((sum, { count }) => sum + count, 0)), '0');
}

/** @throws Refusal `row-unknown`. */
export async function recordsOfCheck(
  evidence: Evidence, { bureau, year }: Framework, code: string, part: string, page: PageRequest,
): Promise<EvidencePage> {
  if (code === `${checkPrefix}${chainCode}` && part === 'mend') return brokenChainsPage(evidence, year, page);
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
