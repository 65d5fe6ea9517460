import { formColumns, type FormColumn } from '@fenghuo/shared/evaluation/framework-columns';
import { frameworkTemplate } from '@fenghuo/shared/evaluation/framework-template';
import type { Label } from '@fenghuo/shared/label';
import { readSeed, seedFiles } from '../../../seeding/seeds-folder.js';

export interface LayoutColumn {
  readonly shows: FormColumn;
  readonly title: Label;
  /** Share of the width; all of a layout together are 1. */
  readonly share: number;
}

/** The official form as a province lays it out: its columns in their order, and where deviations are explained. */
export interface FormLayout {
  readonly code: string;
  readonly columns: readonly LayoutColumn[];
  /** `below`: under the table instead of in a column. */
  readonly explanations: 'column' | 'below';
}

const standard = 'mof-standard';
/** Which layout a bureau fills in by the beginning of its code; every other one that of the Ministry of Finance. */
const byProvince: Readonly<Record<string, string>> = { 34: 'anhui', 35: 'fujian', 42: 'hubei', 43: 'hunan', 61: 'shaanxi' };
/** Forms that explain in fields of their own below the rows. */
const explainedBelow = new Set(['hubei']);
const levels: readonly FormColumn[] = ['level1', 'level2', 'level3'];

let kept: readonly FormLayout[] | undefined;

/** The layouts of `seeds/framework-templates`, read once a process: what a form is filled in as is what it is imported from. */
export function formLayouts(): readonly FormLayout[] {
  kept ??= seedFiles('framework-templates').map((path) => layoutOf(readSeed(path, frameworkTemplate)));
  return kept;
}

/** The layout of that name, that of the province, or that of the ministry. */
export function layoutFor(bureau: string, named?: string): FormLayout {
  const find = (code: string | undefined) => formLayouts().find((one) => one.code === code);
  return find(named) ?? find(byProvince[bureau.slice(0, 2)]) ?? find(standard)!;
}

interface Template {
  readonly code: string;
  readonly columns: readonly { readonly column: FormColumn; readonly heading: string; readonly width: number }[];
}

/** The levels come first, because they are merged; a layout without a place for what was completed gets one: that is what the form is for. */
function layoutOf({ code, columns: given }: Template): FormLayout {
  const below = explainedBelow.has(code);
  const rest = given.filter(({ column }) => !levels.includes(column) && !(below && column === 'deviation'));
  const completed = rest.some(({ column }) => column === 'completed') ? [] : [{ column: 'completed', heading: formColumns.completed.zh, width: 14 } as const];
  const columns = [...levels.map((level) => given.find(({ column }) => column === level) ?? { column: level, heading: formColumns[level].zh, width: 12 }), ...completed, ...rest];
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return {
    code, explanations: below ? 'below' : 'column',
    columns: columns.map(({ column, heading, width }) => ({ shows: column, title: { zh: heading, en: formColumns[column].en }, share: width / whole })),
  };
}
