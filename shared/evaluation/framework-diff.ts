import type { Label } from '../label.js';
import type { Framework, FrameworkRow } from './framework.js';
import { ruleInWords } from './framework-rule-words.js';
import { readBack } from './read-back.js';
import type { Vocabulary } from './vocabulary.js';

/** One property of a row that differs. Measures are told in words; rules as they are, for whoever wants to compare them exactly. */
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
  kind: { zh: '行的性质', en: 'Kind of row' }, rule: { zh: '评分规则', en: 'Rule' }, applies: { zh: '适用条件', en: 'Applies where' },
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
  const whole = (['title', 'policy', 'gradeThresholds', 'vetoes', 'eligibility'] as const).flatMap((name) => (
    same(before[name], after[name]) ? [] : [{ field: name, label: words[name], before: told(before[name]), after: told(after[name]) }]));
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
  const plain = (['code', 'level1', 'level2', 'level3', 'weight', 'target', 'ruleText', 'kind', 'applies', 'awaits'] as const).flatMap((name) => (
    same(old[name], row[name]) ? [] : [{ field: name, label: words[name], before: told(old[name]), after: told(row[name]) }]));
  const rule = same(old.rule, row.rule) ? [] : [{ field: 'rule', label: words.rule, ...rulesTold(old, row) }];
  const inputs = [...new Set([...Object.keys(old.inputs), ...Object.keys(row.inputs)])].flatMap((name) => {
    const [one, other] = [old.inputs[name], row.inputs[name]];
    if (same(one, other)) return [];
    const read = (input: typeof one) => (input ? readBack(input.measure, vocabulary) : null);
    return [{ field: `inputs.${name}`, label: { zh: name === 'value' ? '完成值的测量' : `测量 ${name}`, en: name === 'value' ? 'Measure of the value' : `Measure ${name}` }, before: read(one), after: read(other) }];
  });
  return [...plain, ...rule, ...inputs];
}

/** In words; as data where the words do not show what is different. */
function rulesTold(old: FrameworkRow, row: FrameworkRow): Pick<FieldChange, 'before' | 'after'> {
  const [before, after] = [ruleInWords(old.rule, old.weight), ruleInWords(row.rule, row.weight)];
  return before.zh === after.zh ? { before: told(old.rule), after: told(row.rule) } : { before, after };
}

function told(value: unknown): Label | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return { zh: value, en: value };
  if (typeof value === 'object' && 'zh' in value && 'en' in value) return { zh: String(value.zh), en: String(value.en) };
  const text = JSON.stringify(value);
  return { zh: text, en: text };
}

/** Equal as data, whatever the order of the keys. */
export function same(one: unknown, other: unknown): boolean {
  return ordered(one) === ordered(other);
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'object' && inner !== null && !Array.isArray(inner)
    ? Object.fromEntries(Object.entries(inner).filter(([, one]) => one !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))) : inner)) ?? '';
}
