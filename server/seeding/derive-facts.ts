import type { EvaluationForm, FormRow } from '@fenghuo/shared/evaluation/form';
import { Exact, written } from '@fenghuo/shared/evaluation/schemas';
import type { Label } from '@fenghuo/shared/label';
import type { Database } from '../database/database.js';
import { openEvidence, vocabulary } from '../evaluation/evidence/evidence.js';
import { Partials } from '../evaluation/evidence/partials.js';
import { formReport } from '../evaluation/form-report.js';
import { measureAll, type Asked, type Measured } from '../evaluation/measures/figures.js';
import { both, compareFact, printedText, type ComparedFact, type Derived } from './compare-facts.js';
import { measuresOf, readDerivations, readFacts, type Derivation, type Fact } from './facts.schema.js';
import { readReportFrame, type ReportName } from './report-frame.js';

/** A fact as it was compared, with the statement it is about. `mapped` is false where no file says how it follows. */
export interface FactResult {
  readonly fact: Fact;
  readonly compared: ComparedFact;
  readonly mapped: boolean;
}

type FormDerivation = Extract<Derivation, { form: unknown }>;

/** Decimals of a quotient before it is rounded as the report prints it. */
const places = 12;
const unmapped: Label = { zh: '尚未指明如何由记录得出', en: 'not mapped' };
const withoutRecords: Label = { zh: '没有可据以计算的记录', en: 'there are no records to derive it from' };
const withoutForm: Label = { zh: '评价表中没有相应的得分', en: 'the evaluation form gives no such score' };

/**
 * Every fact of a report beside what the records of its bureau come to, in the order of the report. All measures are answered in one
 * snapshot, those of one dataset by one statement.
 * @throws Error where the seeds' mapping is wrong; Refusal `framework-unknown` where a fact rests on a form that there is not.
 */
export async function deriveFacts(database: Database, report: ReportName): Promise<readonly FactResult[]> {
  const { bureau, year } = readReportFrame(report);
  const facts = readFacts(report);
  const derivations = readDerivations(report, vocabulary);
  const measured = await measuredFacts(database, bureau, facts, derivations);
  const needsForm = [...derivations.values()].some((one) => 'form' in one);
  const form = needsForm ? await formReport(database).read({ scope: bureau }, bureau, year) : null;
  return facts.map((fact) => {
    const one = derivations.get(fact.id);
    const found = foundFor(one, measured.get(fact.id) ?? [], form);
    const compared = 'absent' in found ? notDerivable(fact, found.absent) : compareFact(fact, found);
    const remark = one && 'remark' in one ? one.remark : undefined;
    return { fact, mapped: one !== undefined, compared: remark ? { ...compared, reason: both(compared.reason, remark) } : compared };
  });
}

const notDerivable = (fact: Fact, reason: Label): ComparedFact =>
  ({ id: fact.id, status: 'not-derivable', derived: null, printed: printedText(fact), reason });

interface FoundMeasure {
  readonly asked: Asked;
  readonly measured: Measured;
}

function measuredFacts(
  database: Database, bureau: string, facts: readonly Fact[], derivations: ReadonlyMap<string, Derivation>,
): Promise<ReadonlyMap<string, readonly FoundMeasure[]>> {
  const asked = facts.flatMap((fact): { id: string; asked: Asked }[] => {
    const one = derivations.get(fact.id);
    if (!one || !('year' in one)) return [];
    const { year } = one;
    const label: Label = { zh: fact.statement, en: fact.id };
    return measuresOf(one).map((measure) => ({ id: fact.id, asked: { code: fact.id, label, measure, year } }));
  });
  return database.read({ scope: bureau }, async (sql) => {
    const { measured } = await measureAll(await openEvidence(sql, bureau, new Partials()), asked.map((one) => one.asked), places);
    const answers = asked.map((one, index) => ({ ...one, measured: measured[index]! }));
    return new Map(facts.map(({ id }) => [id, answers.filter((answer) => answer.id === id)]));
  });
}

type Found = Derived | { readonly absent: Label };

function foundFor(one: Derivation | undefined, found: readonly FoundMeasure[], form: EvaluationForm | null): Found {
  if (!one) return { absent: unmapped };
  if ('notDerivable' in one) return { absent: one.notDerivable };
  if ('form' in one) return formValue(one, form);
  const figures = found.map(({ measured }) => measured.figure);
  const values = figures.flatMap(({ value, valueLabel }) => (value === null ? [] : [valueLabel?.zh ?? value]));
  const { unit, reading } = figures[0]!;
  if (values.length < figures.length) return { absent: both({ zh: `依据：${reading.zh}`, en: `From: ${reading.en}` }, withoutRecords) };
  const { op } = found[0]!.asked.measure;
  return { values, unit, quotient: op === 'ratio' || op === 'change', basis: reading };
}

function formValue({ form: { take, rows } }: FormDerivation, form: EvaluationForm | null): Found {
  const chosen = form?.rows.filter(({ code }) => rows === undefined || rows.includes(code)) ?? [];
  const names: Label = rows === undefined ? { zh: '评价表全部各行', en: 'all rows of the evaluation form' }
    : { zh: `评价表第 ${rows.join('、')} 行`, en: `row ${rows.join(', ')} of the evaluation form` };
  if (take === 'grade') {
    if (!form?.grade) return { absent: withoutForm };
    return derived([form.grade.label.zh], { zh: `${names.zh}得分所属等次`, en: `grade of ${names.en}` });
  }
  if (chosen.length === 0 || chosen.some((row) => row.score === null && take !== 'weight')) return { absent: withoutForm };
  const sum = chosen.reduce<Exact>((total, row) => total.plus(pointsOf[take](row)), new Exact(0));
  return derived([written(sum)], { zh: `${names.zh}${words[take].zh}`, en: `${words[take].en} of ${names.en}` });
}

const pointsOf: Readonly<Record<'score' | 'weight' | 'deduction', (row: FormRow) => Exact>> = {
  score: ({ score }) => new Exact(score ?? 0),
  weight: ({ weight }) => new Exact(weight),
  deduction: ({ weight, score }) => new Exact(weight).minus(score ?? 0),
};

const words: Readonly<Record<keyof typeof pointsOf, Label>> = {
  score: { zh: '得分', en: 'score' }, weight: { zh: '分值', en: 'weight' }, deduction: { zh: '扣分', en: 'points deducted' },
};

const derived = (values: readonly string[], basis: Label): Derived => ({ values, unit: null, quotient: false, basis });

/** How many facts about operations there are, and what became of them. */
export interface FactSummary {
  readonly same: number;
  readonly differs: number;
  readonly notDerivable: number;
  readonly unmapped: number;
  /** Facts about operations, those derived among them, and their share in percent, with one decimal. */
  readonly operations: number;
  readonly derived: number;
  readonly share: string;
}

export function summaryOf(results: readonly FactResult[]): FactSummary {
  const count = (of: (result: FactResult) => boolean) => results.filter(of).length;
  const operations = results.filter(({ fact }) => fact.about === 'operations');
  const known = operations.filter(({ compared }) => compared.status !== 'not-derivable').length;
  return {
    same: count(({ compared }) => compared.status === 'same'), differs: count(({ compared }) => compared.status === 'differs'),
    notDerivable: count(({ compared, mapped }) => mapped && compared.status === 'not-derivable'), unmapped: count(({ mapped }) => !mapped),
    operations: operations.length, derived: known, share: new Exact(known * 100).div(Math.max(operations.length, 1)).toFixed(1),
  };
}
