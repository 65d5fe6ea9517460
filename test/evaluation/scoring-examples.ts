import { readFileSync } from 'node:fs';
import { ruleFlaws } from '@fenghuo/shared/evaluation/rule-flaws';
import { conditions } from '@fenghuo/shared/evaluation/operands';
import { rule } from '@fenghuo/shared/evaluation/rule';
import { scoreRows } from '@fenghuo/shared/evaluation/row-score';
import { asInputs, score } from '@fenghuo/shared/evaluation/score';
import { gradeThresholds, notApplicable, rowKind, tablePolicy, totalOf } from '@fenghuo/shared/evaluation/table';
import { trial } from '@fenghuo/shared/evaluation/trial';
import { conclude, decideVerdict } from '@fenghuo/shared/evaluation/verdict';
import { parseExactJson } from '@fenghuo/shared/evaluation/exact-json';
import { z } from 'zod';

/** A fenced block of docs/scoring.md and one row of the table below it. */
export interface Example {
  readonly heading: string;
  /** The words of the form that the block puts into data. */
  readonly text: string;
  readonly block: string;
  /** What the first cell holds: inputs of a rule, a policy of a form, inputs of its verdicts. */
  readonly varies: string;
  readonly given: string;
  /** The other cells as the document has them. */
  readonly stated: readonly string[];
}

export const document = readFileSync(new URL('../../docs/scoring.md', import.meta.url), 'utf8');

/** Every example of a document, in its order. */
export function examplesIn(markdown: string): readonly Example[] {
  const examples: Example[] = [];
  let [heading, text, block, varies] = ['', '', '', ''];
  let fence: string[] | null = null;
  for (const line of markdown.split('\n')) {
    if (fence) {
      if (line === '```') [block, fence, varies] = [fence.join('\n'), null, ''];
      else fence.push(line);
    } else if (line === '```json') fence = [];
    else if (line.startsWith('#')) [heading, text, varies] = [line.replace(/^#+ /, ''), '', ''];
    else if (line.startsWith('> ')) text = line.slice(2);
    else if (/^\| (inputs|policy|verdicts) \|/.test(line)) varies = line.split('|')[1]!.trim();
    else if (varies && line.startsWith('| `')) {
      const [given, ...stated] = line.slice(2, -2).split(' | ');
      examples.push({ heading, text, block, varies, given: given!.slice(1, -1), stated });
    } else if (!line.startsWith('|')) varies = '';
  }
  return examples;
}

/** What the program makes of the example: the cells that the document should have. */
export function cellsOf(example: Example): readonly string[] {
  const { varies, block, given } = example;
  if (varies === 'inputs') return trialCells(block, given);
  const form = example.varies === 'policy' ? formCells(block, given, '{}') : formCells(block, '{}', given);
  return varies === 'policy' ? [form.total, form.working] : [form.total, form.grade, form.verdicts];
}

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

function trialCells(block: string, given: string): readonly string[] {
  const data = parseExactJson(block);
  const read = trial.safeParse(data);
  if (!read.success) throw new Error(ruleFlaws(read.error, data).map(({ path, sentence }) => `${path}: ${sentence.en}`).join('\n'));
  const answer = score(read.data.rule, inputsOf(given), read.data.weight);
  return [answer.score ?? `— \`${answer.state}\``, answer.working.zh];
}

const inputsOf = (text: string) => asInputs(values.parse(parseExactJson(text)));
const both = z.string().transform((text) => ({ zh: text, en: text }));
const label = z.strictObject({ zh: z.string(), en: z.string() });

/** A form whose inputs stand as values. */
const form = z.strictObject({
  rows: z.array(z.strictObject({
    code: z.string(), level1: both, level2: both, kind: rowKind.optional(), weight: z.string(), rule, inputs: values,
    applies: z.strictObject({ conditions, because: label, otherwise: notApplicable.optional() }).optional(),
  })),
  gradeThresholds: gradeThresholds.default([]),
  vetoes: z.array(z.strictObject({ code: z.string(), label, conditions, grade: z.string().optional(), total: z.string().optional() })).default([]),
  eligibility: z.strictObject({ code: z.string(), label, conditions }).optional(),
});

function formCells(block: string, policyText: string, verdictInputs: string) {
  const { rows, gradeThresholds: thresholds, vetoes, eligibility } = form.parse(JSON.parse(block));
  const policy = tablePolicy.parse(JSON.parse(policyText));
  const scores = scoreRows(rows.map((row) => ({ row, inputs: asInputs(row.inputs) })), policy);
  const total = totalOf(rows.map(({ weight, kind }, index) => ({ weight, kind, ...scores[index]! })), policy);
  const given = inputsOf(verdictInputs);
  const judged = vetoes.map((veto) => ({ veto, verdict: decideVerdict(veto, given) }));
  const eligible = eligibility ? decideVerdict(eligibility, given) : null;
  const concluded = conclude(total, thresholds, policy, judged, eligible);
  const told = [...judged.map(({ verdict }) => verdict), ...(eligible ? [eligible] : [])].map((one) => `${one.code}: ${one.state}`);
  return {
    total: concluded.total.score, working: concluded.total.working?.zh ?? `各行得分 ${concluded.total.score} 分`,
    grade: concluded.grade?.code ?? '—', verdicts: told.join(', '),
  };
}
