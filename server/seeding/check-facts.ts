import type { FormCheck } from '@fenghuo/shared/evaluation/form';
import { decimal, Exact, written } from '@fenghuo/shared/evaluation/schemas';
import { z } from 'zod';
import { readFacts, type Fact } from './facts.schema.js';
import type { ReportName } from './report-frame.js';
import { readSeed } from './seeds-folder.js';

const id = z.string().regex(/^[ZL]\d{3}$/);
const label = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** A sum of facts, times a factor; or one in percent of another, rounded to the decimals of the fact it stands beside. */
const computation = z.union([
  z.strictObject({ sum: z.array(id).min(1), times: decimal.default('1') }),
  z.strictObject({ percent: id, of: id }),
]);

const checksFile = z.strictObject({
  comment: z.string(),
  checks: z.array(z.strictObject({
    code: z.string(), sentence: label, stated: id, should: z.enum(['equal', 'reach', 'notExceed']), computed: computation,
  })),
});

/** A check of printed figures against each other. */
export type PrintedCheck = Pick<FormCheck, 'code' | 'state' | 'sentence' | 'stated' | 'computed' | 'difference'>;

type DeclaredCheck = z.infer<typeof checksFile>['checks'][number];

/** The arithmetic between the printed figures of a report (`seeds/<report>/arithmetic.json`): what does not hold is a finding. */
export function checkFacts(report: ReportName): readonly PrintedCheck[] {
  const facts = new Map(readFacts(report).map((fact) => [fact.id, fact]));
  return readSeed(`${report}/arithmetic.json`, checksFile).checks.map((one) => check(one, facts));
}

function check({ code, sentence, stated, should, computed }: DeclaredCheck, facts: ReadonlyMap<string, Fact>): PrintedCheck {
  const left = numberOf(stated, facts);
  const right = compute(computed, facts, left.decimalPlaces());
  const holds = should === 'equal' ? left.eq(right) : should === 'reach' ? left.gte(right) : left.lte(right);
  return {
    code, sentence, state: holds ? 'holds' : 'differs',
    stated: written(left), computed: written(right), difference: written(left.minus(right)),
  };
}

function compute(computed: DeclaredCheck['computed'], facts: ReadonlyMap<string, Fact>, places: number): Exact {
  if ('percent' in computed) return numberOf(computed.percent, facts).times(100).div(numberOf(computed.of, facts)).toDecimalPlaces(places);
  return computed.sum.reduce<Exact>((total, one) => total.plus(numberOf(one, facts)), new Exact(0)).times(computed.times);
}

function numberOf(one: string, facts: ReadonlyMap<string, Fact>): Exact {
  const value = facts.get(one)?.value;
  if (typeof value !== 'string') throw new Error(`arithmetic.json: ${one} is no single number of the report`);
  return new Exact(value);
}
