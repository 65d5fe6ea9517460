import type { Label } from '../label.js';
import type { Framework, FrameworkRow } from './framework.js';
import { withOwnInputs } from './framework-draft.js';
import type { FrameworkTemplate } from './framework-template.js';
import { proposeRule, type Proposed } from './propose-rule.js';
import type { Rule } from './rule.js';
import { sum, tablePolicy, type RowKind } from './table.js';

/** A row on its way from a file or a template into a framework. Without a rule it waits for a person. */
export interface PreparedRow {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly weight: string;
  readonly target: string;
  readonly ruleText: string;
  readonly kind: RowKind;
  /** The section of the bureau that answers for the row; empty where none is named. */
  readonly department?: string;
  readonly rule: Rule | null;
}

/** What the words of a row propose. */
export function proposalFor(row: Omit<PreparedRow, 'rule'>, year: number): Proposed {
  const weight = /^\d+(\.\d+)?$/.test(row.weight) ? row.weight : '0';
  return proposeRule({ ruleText: row.ruleText, target: row.target, weight, indicator: row.level3, year });
}

/** Rows that no words decide: a person judges them within the weight. */
export const judgedByPerson = (): Rule => ({ kind: 'judgement', input: 'judgement', from: 'none', to: 'full', gives: 'points', levels: [] });

export interface WholeForm {
  readonly bureau: string;
  readonly year: number;
  readonly title: Label;
  readonly gradeThresholds: Framework['gradeThresholds'];
  /** Points that the form states as its total; absent: what the rows make. */
  readonly stated?: string | undefined;
}

/** A framework of rows whose rules are confirmed. Words that only exist in one language stand in both. */
export function buildFramework(form: WholeForm, rows: readonly PreparedRow[]): Framework {
  const twice = (text: string): Label => ({ zh: text, en: text });
  const execution = rows.some(({ kind }) => kind === 'execution');
  const counted = rows.filter(({ kind }) => kind === 'ordinary' || kind === 'execution').map(({ weight }) => weight);
  const policy = tablePolicy.parse({
    weights: { sum: form.stated ?? (counted.length > 0 ? sum(counted).toString() : '100'), executionRow: execution ? 'within' : 'none' },
  });
  return {
    code: `${form.bureau}-${form.year}`, bureau: form.bureau, year: form.year, version: 1, title: form.title, policy,
    gradeThresholds: form.gradeThresholds, figures: [], vetoes: [],
    rows: rows.map((row, index): FrameworkRow => withOwnInputs({
      code: String(index + 1), level1: twice(row.level1), level2: twice(row.level2), level3: twice(row.level3), weight: row.weight,
      target: twice(row.target), ruleText: twice(row.ruleText), kind: row.kind, rule: row.rule ?? judgedByPerson(),
      ...(row.department === undefined || row.department === '' ? {} : { department: row.department }),
      inputs: {}, parts: [], otherReadings: [], awaits: [],
    })),
  };
}

/** The rows of a template, each with what its words propose. */
export function rowsOfTemplate({ rows }: FrameworkTemplate): readonly PreparedRow[] {
  return rows.map((row) => ({ ...row, rule: null }));
}
