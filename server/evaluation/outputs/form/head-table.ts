import type { PrintedCell, PrintedRow } from '../rendering/printed-report.js';
import { reportNumber } from '../report-source.js';
import { inTenThousands } from '../narrative/bind-sentence.js';
import { valueWithUnit } from './figure-text.js';
import type { FormPrint } from './print-form.js';

/** Codes of the figures that the head of the form shows; a place stays empty, to be filled in by hand, where there is no such figure. */
export const headFigures = {
  posts: 'staff-posts', headcount: 'staff-headcount',
  fiscal: ['budget-fiscal', 'executed-fiscal', 'execution-rate'],
  other: ['budget-other', 'executed-other', 'execution-rate-other'],
  basic: ['budget-basic', 'executed-basic', 'execution-rate-basic'],
  project: ['budget-project', 'executed-project', 'execution-rate-project'],
} as const;

/** Levels that say what went in, not what came out: no goals of the year. */
const means = /投入|过程|决策|管理|预算/;

/** Unit and report, staff, expenditure, goals: over as many columns as the indicators have. */
export function headTable(print: FormPrint): PrintedRow[] {
  const { source, say, word, figures } = print;
  const { report: { form }, revision, bureau } = source;
  const line = (cells: readonly PrintedCell[]) => ({ cells: spread(cells, print.widths, [0.16, 0.34, 0.16, 0.34]) });
  const label = (text: string): PrintedCell => ({ text, align: 'center', bold: true });
  const figure = (code: string, bare = false): PrintedCell => {
    const found = figures.find(code);
    const text = 'figure' in found ? (bare ? inTenThousands(found.figure) : valueWithUnit(found.figure, say)) : '';
    return { text, align: 'center' };
  };
  const state = revision ? word('stateFrozen', { revision: revision.revision, state: say(revision.state) }) : word('draft');
  const four = (cells: readonly [string, PrintedCell, string, PrintedCell]) => line([label(cells[0]), cells[1], label(cells[2]), cells[3]]);
  const money = (text: string, [budget, executed, rate]: readonly [string, string, string]): readonly PrintedCell[] =>
    [{ text }, figure(budget, true), figure(executed, true), figure(rate)];
  return [
    four([word('unit'), { text: say(bureau.name) }, word('year'), { text: String(form.year) }]),
    four([word('number'), { text: reportNumber(source) }, word('state'), { text: state }]),
    four([word('contact'), { text: '' }, word('telephone'), { text: '' }]),
    four([word('posts'), figure(headFigures.posts), word('headcount'), figure(headFigures.headcount)]),
    ...block(print, word('expenditure'), [
      [{ text: '' }, label(word('budget')), label(word('executed')), label(word('rate'))],
      money(word('sources'), headFigures.fiscal), money(word('otherFunds'), headFigures.other),
      money(word('basic'), headFigures.basic), money(word('project'), headFigures.project),
    ], [0.36, 0.22, 0.22, 0.2]),
    ...block(print, word('goals'), [
      [label(word('planned')), label(word('reached'))],
      [{ text: goals(print, 'planned'), at: 'top' }, { text: goals(print, 'reached'), at: 'top' }],
    ], [0.5, 0.5]),
  ];
}

/** What the framework asks of every row about results, and what was counted. */
function goals({ source: { report: { form } }, say }: FormPrint, which: 'planned' | 'reached'): string {
  return form.rows.filter(({ level1 }) => !means.test(level1.zh)).map((row, index) => {
    const text = which === 'planned' ? say(row.target) : valueWithUnit(row, say) || '—';
    return `${index + 1}. ${say(row.level3)}：${text}`;
  }).join('\n');
}

/** Lines beside one merged label in the first columns. */
function block(print: FormPrint, label: string, lines: readonly (readonly PrintedCell[])[], shares: readonly number[]): PrintedRow[] {
  const [first, ...rest] = print.widths;
  return lines.map((cells, index) => ({
    cells: [
      ...(index === 0 ? [{ text: label, align: 'center', bold: true, down: lines.length } as const] : []),
      ...spread(cells, rest, shares.map((share) => share * (1 - first!))),
    ],
  }));
}

/** Gives every cell the columns that come nearest to its share, at least one: the tables of the form all have the same columns. */
export function spread(cells: readonly PrintedCell[], widths: readonly number[], shares: readonly number[]): PrintedCell[] {
  let column = 0;
  let reached = 0;
  let aim = 0;
  return cells.map((cell, index) => {
    aim += shares[index]!;
    const last = widths.length - (cells.length - index - 1);
    const first = column;
    do {
      reached += widths[column]!;
      column += 1;
    } while (column < last && (last === widths.length || reached + widths[column]! / 2 <= aim));
    return { ...cell, across: column - first };
  });
}
