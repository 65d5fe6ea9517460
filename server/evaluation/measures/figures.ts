import type { RuleInput } from '@fenghuo/shared/evaluation/account';
import type { Figure } from '@fenghuo/shared/evaluation/form';
import { isLeaf, type Measure } from '@fenghuo/shared/evaluation/measure';
import { readBack } from '@fenghuo/shared/evaluation/read-back';
import { unitOf } from '@fenghuo/shared/evaluation/vocabulary';
import type { Label } from '@fenghuo/shared/label';
import { ask, keyOfQuestion, remembered, vocabulary, type Answer, type Evidence, type Leaf, type Question } from '../evidence/evidence.js';
import { evaluate } from './arithmetic.js';
import { anyRecord, leafQuestion, leavesOf, recordQuestions } from './leaves.js';

export type { Evidence } from '../evidence/evidence.js';

/** A measure with its name and the year it is asked for. */
export interface Asked {
  readonly code: string;
  readonly label: Label;
  readonly unit?: Label;
  readonly measure: Measure;
  readonly year: number;
}

/** A figure as it is shown and as a rule reads it. */
export interface Measured {
  readonly figure: Figure;
  readonly input: RuleInput;
}

export interface Measurement {
  /** Last journal number that the figures include, and the server's time. */
  readonly asOf: { readonly n: number; readonly at: string };
  /** In the order asked. */
  readonly measured: readonly Measured[];
}

/** Everything that is asked of a bureau, answered by one statement for each dataset. `places` are the decimals of a quotient. */
export async function measureAll(evidence: Evidence, asked: readonly Asked[], places: number): Promise<Measurement> {
  const questions = new Map(asked.flatMap((one) => questionsOf(one)).map((question) => [keyOfQuestion(question), question]));
  const answers = new Map<string, Answer>();
  // Sent together: the database answers one dataset while the statement of the next is written.
  await Promise.all([...groupByDataset(questions.values())].map(async ([dataset, group]) => {
    const given = await ask(evidence, dataset, group);
    group.forEach((question, index) => answers.set(keyOfQuestion(question), given[index]!));
  }));
  return { asOf: { n: evidence.n, at: evidence.at }, measured: asked.map((one) => measured(one, answers, places)) };
}

/** One question for each leaf, one for the records of all leaves in each dataset, and whether there is any record at all. */
const questionsOf = ({ measure, year }: Asked): readonly Question[] => questionsOfLeaves(leavesOf(measure, year));

const questionsOfLeaves = remembered((leaves: readonly Leaf[]): readonly Question[] =>
  [...leaves.map(leafQuestion), ...recordQuestions(leaves), ...leaves.map(anyRecord)]);

function groupByDataset(questions: Iterable<Question>): ReadonlyMap<string, readonly Question[]> {
  const groups = new Map<string, Question[]>();
  for (const question of questions) {
    const { dataset } = question.leaves[0]!;
    const group = groups.get(dataset);
    if (group) group.push(question);
    else groups.set(dataset, [question]);
  }
  return groups;
}

const readingOf = remembered((measure: Measure) => readBack(measure, vocabulary));

function measured(one: Asked, answers: ReadonlyMap<string, Answer>, places: number): Measured {
  const answerTo = (question: Question) => answers.get(keyOfQuestion(question))!;
  const input = evaluate(one.measure, one.year, (leaf, year) => answerTo(leafQuestion(leavesOf(leaf, year)[0]!)).value, places);
  const leaves = leavesOf(one.measure, one.year);
  const records = recordQuestions(leaves).map(answerTo);
  const empty = leaves.length > 0 && leaves.every((leaf) => answerTo(anyRecord(leaf)).counted === 0);
  const words = wordsOf(one.measure, input.value);
  const figure: Figure = {
    code: one.code, label: one.label, value: input.value, ...(words ? { valueLabel: words } : {}),
    unit: one.unit ?? unitOf(one.measure, vocabulary), state: input.state,
    counted: records.reduce((sum, answer) => sum + answer.counted, 0),
    notCounted: records.reduce((sum, answer) => sum + answer.notCounted, 0),
    ...(empty ? { datasetEmpty: true } : {}), reading: readingOf(one.measure),
  };
  return { figure, input };
}

/** The words of a value that is not a number. */
function wordsOf(measure: Measure, value: string | null): Label | null {
  if (value === null || !isLeaf(measure)) return null;
  if (measure.op === 'exists') return value === 'true' ? { zh: '有', en: 'Yes' } : { zh: '无', en: 'No' };
  return measure.op === 'latest' ? vocabulary[measure.dataset]?.dimensions[measure.dimension]?.options?.[value] ?? null : null;
}
