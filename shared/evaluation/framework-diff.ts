import type { Label } from '../label.js';
import type { Framework, FrameworkRow } from './framework.js';
import { inputWords, namesOfRow } from './framework-inputs.js';
import { ruleInWords } from './framework-rule-words.js';
import { appliesInWords, eligibilityInWords, gradesInWords, policyInWords, rowKindWords, vetoInWords } from './framework-whole-words.js';
import { readBack } from './read-back.js';
import type { Vocabulary } from './vocabulary.js';

/** One property of a row or of the form that differs, in words before and after. */
export interface FieldChange {
  readonly field: string;
  readonly label: Label;
  readonly before: Label | null;
  readonly after: Label | null;
}

export interface RowChange {
  readonly code: string;
  readonly title: Label;
  readonly change: 'added' | 'removed' | 'changed';
  readonly fields: readonly FieldChange[];
}

export interface FrameworkDifference {
  readonly rows: readonly RowChange[];
  /** What holds for the whole form: title, policy, grades. */
  readonly whole: readonly FieldChange[];
  readonly same: number;
}

const words = {
  level1: { zh: '一级指标', en: 'Level 1' }, level2: { zh: '二级指标', en: 'Level 2' }, level3: { zh: '三级指标', en: 'Level 3' },
  weight: { zh: '分值', en: 'Weight' }, target: { zh: '年度指标值', en: 'Target' }, ruleText: { zh: '评分标准', en: 'Rule as printed' },
  department: { zh: '责任股室', en: 'Department' }, kind: { zh: '行的性质', en: 'Kind of row' }, rule: { zh: '评分规则', en: 'Rule' }, applies: { zh: '适用条件', en: 'Applies where' },
  awaits: { zh: '暂缺记录', en: 'Records missing' }, title: { zh: '名称', en: 'Title' }, policy: { zh: '全表规则', en: 'Policy' },
  gradeThresholds: { zh: '等次门槛', en: 'Grades' }, vetoes: { zh: '否决', en: 'Vetoes' }, eligibility: { zh: '参评条件', en: 'Eligibility' },
  code: { zh: '编号', en: 'Number' },
} as const satisfies Record<string, Label>;

/**
 * Rows are the same where they name the same indicator, else where they have the same code: a row that is moved keeps its indicator, one that
 * is renamed keeps its code.
 */
export function frameworkDifference(before: Framework, after: Framework, vocabulary: Vocabulary): FrameworkDifference {
  const pairs = pairedRows(before.rows, after.rows);
  const matched = new Set(pairs.values());
  const added = after.rows.filter((row) => !pairs.has(row)).map((row): RowChange => ({ code: row.code, title: row.level3, change: 'added', fields: [] }));
  const removed = before.rows.filter((row) => !matched.has(row)).map((row): RowChange => ({ code: row.code, title: row.level3, change: 'removed', fields: [] }));
  const changed = [...pairs].flatMap(([row, old]): RowChange[] => {
    const fields = rowFields(old, row, vocabulary);
    return fields.length === 0 ? [] : [{ code: row.code, title: row.level3, change: 'changed', fields }];
  });
  const whole = (['title', 'policy', 'gradeThresholds', 'vetoes', 'eligibility'] as const).flatMap((name) => (same(before[name], after[name]) ? []
    : [apart({ field: name, label: words[name], before: wholeInWords(before, name, vocabulary), after: wholeInWords(after, name, vocabulary) })]));
  return { rows: [...removed, ...changed, ...added], whole, same: pairs.size - changed.length };
}

/** Rows of the later framework with the one they come from. */
function pairedRows(before: readonly FrameworkRow[], after: readonly FrameworkRow[]): Map<FrameworkRow, FrameworkRow> {
  const pairs = new Map<FrameworkRow, FrameworkRow>();
  const free = new Set(before);
  const pair = (likeness: (one: FrameworkRow, other: FrameworkRow) => boolean) => {
    for (const row of after) {
      if (pairs.has(row)) continue;
      const found = [...free].find((old) => likeness(old, row));
      if (!found) continue;
      pairs.set(row, found);
      free.delete(found);
    }
  };
  const name = ({ level1, level2, level3 }: FrameworkRow) => JSON.stringify([level1.zh, level2.zh, level3.zh]);
  pair((old, row) => old.code === row.code && name(old) === name(row));
  pair((old, row) => name(old) === name(row));
  pair((old, row) => old.level3.zh === row.level3.zh);
  pair((old, row) => old.code === row.code);
  return pairs;
}

function rowFields(old: FrameworkRow, row: FrameworkRow, vocabulary: Vocabulary): readonly FieldChange[] {
  const plain = (['code', 'level1', 'level2', 'level3', 'weight', 'target', 'ruleText', 'department', 'kind', 'rule', 'applies', 'awaits'] as const).flatMap((name) => (
    same(old[name], row[name]) ? [] : [apart({ field: name, label: words[name], before: rowInWords(old, name, vocabulary), after: rowInWords(row, name, vocabulary) })]));
  const [oldNames, names] = [inputWords(old), inputWords(row)];
  const inputs = [...new Set([...Object.keys(old.inputs), ...Object.keys(row.inputs)])].flatMap((name) => {
    const [one, other] = [old.inputs[name], row.inputs[name]];
    if (same(one, other)) return [];
    const read = (input: typeof one) => (input ? readBack(input.measure, vocabulary) : null);
    const called = names[name] ?? oldNames[name];
    const label = name === 'value' || !called ? { zh: '完成值的测量', en: 'Measure of the value' } : { zh: `“${called.zh}”的测量`, en: `Measure of "${called.en}"` };
    return [apart({ field: `inputs.${name}`, label, before: read(one), after: read(other) })];
  });
  return [...plain, ...inputs];
}

function rowInWords(row: FrameworkRow, name: keyof FrameworkRow & keyof typeof words, vocabulary: Vocabulary): Label | null {
  switch (name) {
    case 'kind': return rowKindWords[row.kind];
    case 'rule': return ruleInWords(row.rule, row.weight, namesOfRow(row, vocabulary));
    case 'applies': return row.applies ? appliesInWords(row, null, vocabulary) : null;
    case 'awaits': return row.awaits.length === 0 ? null : list(row.awaits);
    default: return plainly(row[name]);
  }
}

function wholeInWords(of: Framework, name: 'title' | 'policy' | 'gradeThresholds' | 'vetoes' | 'eligibility', vocabulary: Vocabulary): Label | null {
  switch (name) {
    case 'title': return of.title;
    case 'policy': return policyInWords(of.policy);
    case 'gradeThresholds': return of.gradeThresholds.length === 0 ? null : gradesInWords(of.gradeThresholds);
    case 'vetoes': return of.vetoes.length === 0 ? null : list(of.vetoes.map((veto) => vetoInWords(veto, of.gradeThresholds, vocabulary)));
    case 'eligibility': return of.eligibility ? eligibilityInWords(of.eligibility, vocabulary) : null;
  }
}

const list = (of: readonly Label[]): Label => ({ zh: of.map(({ zh }) => zh).join('；'), en: of.map(({ en }) => en).join('; ') });

function plainly(value: string | Label | undefined): Label | null {
  if (value === undefined || value === '') return null;
  return typeof value === 'string' ? { zh: value, en: value } : value;
}

/** What differs in a way that no words show is said to differ. */
function apart(change: FieldChange): FieldChange {
  if (change.before?.zh !== change.after?.zh || change.before?.en !== change.after?.en) return change;
  const { before, after } = change;
  return { ...change, before, after: { zh: `${after?.zh ?? ''}（细节有改动，文字相同）`, en: `${after?.en ?? ''} (a detail differs, in the same words)` } };
}

/** Equal as data, whatever the order of the keys. */
export function same(one: unknown, other: unknown): boolean {
  return ordered(one) === ordered(other);
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'object' && inner !== null && !Array.isArray(inner)
    ? Object.fromEntries(Object.entries(inner).filter(([, one]) => one !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))) : inner)) ?? '';
}
