import type { Label } from '../label.js';
import type { Framework, FrameworkRow } from './framework.js';
import { missingInputs } from './framework-draft.js';
import { inputWords } from './framework-inputs.js';
import { same } from './framework-diff.js';
import { measureFlaws } from './measure-checks.js';
import { dimensionOf, unitWord } from './measure-units.js';
import { rulesInside, type Rule } from './rule.js';
import { weightsOf } from './table.js';
import type { Vocabulary } from './vocabulary.js';

/** Something in a framework that a person should look at. An `error` keeps it from being adopted; a `warning` may be right. */
export interface FrameworkCheck {
  readonly code: 'weights' | 'measure-missing' | 'measure-flaw' | 'unit-differs' | 'same-evidence' | 'execution-row' | 'weight-zero' | 'indicator-empty'
    | 'rule-text-empty' | 'grades-missing' | 'awaits-records';
  readonly severity: 'error' | 'warning';
  /** Code of the row; null where it concerns the whole form. */
  readonly row: string | null;
  /** Where in the row: `inputs.value.measure.denominator`. */
  readonly path: string | null;
  readonly sentence: Label;
}

/** Everything to be said of a framework before it is adopted, errors first. */
export function frameworkChecks(framework: Framework, vocabulary: Vocabulary): readonly FrameworkCheck[] {
  const checks = [...wholeChecks(framework), ...framework.rows.flatMap((row) => rowChecks(row, vocabulary)), ...sharedEvidence(framework)];
  return [...checks.filter(({ severity }) => severity === 'error'), ...checks.filter(({ severity }) => severity === 'warning')];
}

/** In quotation marks; those inside become single ones. */
export const quoted = (zh: string): string => `“${zh.replaceAll('“', '‘').replaceAll('”', '’')}”`;

export const isAdoptable = (checks: readonly FrameworkCheck[]): boolean => checks.every(({ severity }) => severity !== 'error');

function wholeChecks({ rows, policy, gradeThresholds }: Framework): readonly FrameworkCheck[] {
  const weights = weightsOf(rows, policy);
  const execution = rows.some(({ kind }) => kind === 'execution');
  const stated = policy.weights.executionRow;
  const whole = { row: null, path: null };
  return [
    ...(weights.holds ? [] : [{
      ...whole, code: 'weights' as const, severity: 'error' as const,
      sentence: {
        zh: `${weights.sentence.zh}。请改正各行分值，或在全表规则中改“分值合计”或“预算执行率是否计入”。`,
        en: `${weights.sentence.en}. Correct the weights, or the sum and the execution row in the policy.`,
      },
    }]),
    ...((stated === 'none') === execution ? [{
      ...whole, code: 'execution-row' as const, severity: 'error' as const,
      sentence: execution
        ? { zh: '表中有预算执行率行，全表规则却写“没有”。请选择计入或不计入总分。', en: 'There is an execution row, and the policy says there is none. Say whether it counts.' }
        : { zh: '全表规则写明有预算执行率行，表中却没有。请把该行的性质设为“预算执行率”，或改为“没有”。', en: 'The policy speaks of an execution row, and there is none. Mark the row as such, or say none.' },
    }] : []),
    ...(gradeThresholds.length > 0 ? [] : [{
      ...whole, code: 'grades-missing' as const, severity: 'warning' as const,
      sentence: { zh: '没有设定等次门槛，评价表将只有总分。', en: 'No grades are set; the form will have a total only.' },
    }]),
  ];
}

function rowChecks(row: FrameworkRow, vocabulary: Vocabulary): readonly FrameworkCheck[] {
  const at = (code: FrameworkCheck['code'], severity: FrameworkCheck['severity'], path: string | null, sentence: Label): FrameworkCheck => (
    { code, severity, row: row.code, path, sentence });
  const name = inputWords(row);
  const missing = missingInputs(row);
  return [
    ...(row.level3.zh.trim() === '' ? [at('indicator-empty', 'error', 'level3', { zh: '三级指标是空白，请填写指标名称。', en: 'The indicator has no name: enter it.' })] : []),
    ...(Number(row.weight) === 0 && (row.kind ?? 'ordinary') === 'ordinary'
      ? [at('weight-zero', 'warning', 'weight', { zh: '分值为 0，本行不影响总分。', en: 'The weight is 0: the row changes nothing.' })] : []),
    ...(row.ruleText.zh.trim() === '' && row.target.zh.trim() === ''
      ? [at('rule-text-empty', 'warning', 'ruleText', { zh: '评分标准和年度指标值都是空白，印出的表上看不出怎样计分。', en: 'Neither rule nor target is written: the printed form will not say how it is scored.' })] : []),
    ...missing.map((input) => at('measure-missing', 'error', `inputs.${input}`, {
      zh: `${quoted(name[input]?.zh ?? input)}还没有选定测量。请在本行选择取数办法；确无记录的，写明“暂缺记录”。`,
      en: `"${name[input]?.en ?? input}" has no measure. Choose one in the row; where no records are kept, say so in the row.`,
    })),
    ...(row.awaits.length > 0 ? [at('awaits-records', 'warning', 'awaits', {
      zh: `本行暂无记录可取（${row.awaits.map(({ zh }) => zh).join('、')}），不会有完成值和得分。`,
      en: `No records are kept for this row (${row.awaits.map(({ en }) => en).join(', ')}): it will have no value and no score.`,
    })] : []),
    ...measureChecks(row, vocabulary, at),
    ...unitChecks(row, vocabulary, at),
  ];
}

type At = (code: FrameworkCheck['code'], severity: FrameworkCheck['severity'], path: string | null, sentence: Label) => FrameworkCheck;

function measureChecks(row: FrameworkRow, vocabulary: Vocabulary, at: At): readonly FrameworkCheck[] {
  const told = [...row.parts, ...row.otherReadings].flatMap(({ code, measure }) => measureFlaws(measure, vocabulary, 'told').map((flaw) => ({ flaw, from: code })));
  const scored = Object.entries(row.inputs).flatMap(([name, { measure }]) => measureFlaws(measure, vocabulary, 'scored')
    .map((flaw) => ({ flaw, from: `inputs.${name}` })));
  return [...scored, ...told].map(({ flaw, from }) => at(
    'measure-flaw', flaw.code === 'zero-undecided' && from !== 'inputs.value' && !from.startsWith('inputs.') ? 'warning' : 'error',
    [from, 'measure', ...flaw.path].join('.'), flaw.sentence));
}

/** The rule compares in one unit, the measure gives another: 95% against 12 次. */
function unitChecks(row: FrameworkRow, vocabulary: Vocabulary, at: At): readonly FrameworkCheck[] {
  return unitsIn(row.rule).flatMap(([input, unit]) => {
    const chosen = row.inputs[input];
    if (!chosen) return [];
    const given = chosen.unit ? { kind: 'unit' as const, unit: chosen.unit } : dimensionOf(chosen.measure, vocabulary);
    if (given.kind === 'plain' || given.kind === 'unknown' || given.kind === 'word') return [];
    const word = unitWord(given);
    if (word.zh === unit.zh) return [];
    return [at('unit-differs', isPercent(word) === isPercent(unit) ? 'warning' : 'error', `inputs.${input}`, {
      zh: `规则以“${unit.zh}”计，测量给出“${word.zh}”。请换一个测量，或改正规则的单位。`,
      en: `The rule counts in ${unit.en}, the measure gives ${word.en}. Choose another measure, or correct the unit of the rule.`,
    })];
  });
}

const isPercent = ({ zh }: Label): boolean => zh === '%';

function unitsIn(rule: Rule): readonly (readonly [input: string, unit: Label])[] {
  const own = (rule.kind === 'steps' || rule.kind === 'bands' || rule.kind === 'proportion') && rule.unit ? [[rule.input, rule.unit] as const] : [];
  return [...own, ...rulesInside(rule).flatMap(unitsIn)];
}

/** Two rows that count the very same records would give points twice for one piece of work. */
function sharedEvidence({ rows }: Framework): readonly FrameworkCheck[] {
  const seen: { readonly row: FrameworkRow; readonly measure: unknown }[] = [];
  return rows.flatMap((row) => {
    const measure = row.inputs['value']?.measure;
    if (!measure || row.awaits.length > 0) return [];
    const other = seen.find((one) => same(one.measure, measure));
    seen.push({ row, measure });
    return other ? [{
      code: 'same-evidence' as const, severity: 'warning' as const, row: row.code, path: 'inputs.value',
      sentence: {
        zh: `与第 ${other.row.code} 行${quoted(other.row.level3.zh)}用的是同一测量，同一批记录会两次得分。确属两项考核的可保留。`,
        en: `The same measure as row ${other.row.code}, "${other.row.level3.en}": the same records would count twice. Keep it only where both are meant.`,
      },
    }] : [];
  });
}
