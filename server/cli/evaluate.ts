import type { EvaluationForm, FormCheck, FormRow } from '@fenghuo/shared/evaluation/form';
import type { Label } from '@fenghuo/shared/label';
import { Refusal } from '@fenghuo/shared/problems';
import { formReport } from '../evaluation/form-report.js';
import type { Command } from './command.js';

export const evaluate: Command = {
  name: 'evaluate',
  usage: 'evaluate --bureau 610831 --year 2020 [--json]',
  summary: { zh: '由业务记录生成年度评价表', en: 'the evaluation form of a year, from the records' },
  async run({ options }, { database, out, err }) {
    const { bureau, year, json } = options;
    if (typeof bureau !== 'string' || !/^\d{6}$/.test(bureau) || typeof year !== 'string' || !/^\d{4}$/.test(year)) {
      err(`用法 usage: fenghuo ${this.usage}`);
      return 1;
    }
    try {
      const form = await formReport(database).read({ scope: bureau }, bureau, Number(year));
      out(json ? JSON.stringify(form) : tableOf(form));
      return 0;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      err(both(error.body.title));
      return 1;
    }
  },
};

const both = ({ zh, en }: Label): string => `${zh} ${en}`;

const marks = { holds: '✓', differs: '✗', 'nothing-to-check': '–' } as const satisfies Record<FormCheck['state'], string>;

function tableOf(form: EvaluationForm): string {
  return [
    `${both(form.title)} (${form.framework.code} v${form.framework.version}, n = ${form.asOf.n})`,
    ...form.rows.map(lineOf),
    ...form.figures.map(({ label, value, unit }) => `     ${label.zh}: ${value ?? '—'} ${unit?.zh ?? ''}`),
    ...(form.vetoes ?? []).map(({ label, working }) => `     ${both(label)}: ${both(working)}`),
    ...(form.total.working ? [`     ${both(form.total.working)}`] : []),
    `合计 Total: ${form.total.score} / ${form.total.weight}（已计分 scored: ${form.total.weightScored}）`,
    ...form.checks.map((check) => `${marks[check.state]} ${both(check.sentence)}: ${check.stated} / ${check.computed}`),
  ].join('\n');
}

function lineOf({ code, level3, value, valueLabel, unit, score, weight, working }: FormRow): string {
  const completed = value === null ? '—' : `${valueLabel?.zh ?? value} ${unit?.zh ?? ''}`.trim();
  return `${code.padStart(3)}  ${level3.zh}  [${completed}]  ${score ?? '—'} / ${weight}  ${working.zh}`;
}
