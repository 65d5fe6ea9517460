import type { z } from 'zod';
import type { Label } from '../label.js';
import { limits } from './limits.js';

/** What is wrong with a rule or a framework: the node, and what to do. */
export interface RuleFlaw { readonly path: string; readonly sentence: Label }

/** The refusals of the schemas by their codes; `{name}` is a parameter of the refusal. */
const sentences: Readonly<Record<string, Label>> = {
  'not-a-decimal': { zh: '应为十进制数，最好写成带引号的数字，如 "0.5"（整数至多 30 位，小数至多 20 位）',
    en: 'give a decimal, best as digits in quotes such as "0.5" (at most 30 digits before and 20 after the point)' },
  'number-imprecise': { zh: '不加引号的数字超过 15 位会丢失精度，请把全部数字写在引号里', en: 'a bare number of more than 15 digits loses some of them: put all digits in quotes' },
  'not-an-award': { zh: '应为 "full"（满分）、"none"（零分）、分数（如 "8"）、{"share":"0.6"}（分值的比例）或 {"less":"0.5"}（满分减若干）',
    en: 'give "full", "none", points such as "8", {"share":"0.6"} of the weight, or {"less":"0.5"} than the weight' },
  'not-an-operand': { zh: '应为数字，或 {"input":"average","times":"1"}（另一输入乘以倍数）', en: 'give digits, or {"input":"average","times":"1"}: another input times a factor' },
  'not-a-condition': { zh: '条件应为以下之一：{input,is,value}、{input,is,day}、{input,holds}、{input,oneOf}、{anyOf}',
    en: 'a condition is one of {input,is,value}, {input,is,day}, {input,holds}, {input,oneOf}, {anyOf}' },
  'not-an-input': { zh: '应为数字、日期、文字、true、false 或 null（尚无依据）', en: 'give digits, a day, a word, true, false, or null for "no evidence yet"' },
  'step-not-positive': { zh: '步长必须大于 0', en: 'a step has to be above zero' },
  'target-missing': { zh: '缺少 target：“少于”“超过”须写明与谁相比', en: 'add target: a shortfall or an excess is measured from it' },
  'target-negative': { zh: '目标值为负，不能按比例计分，请改用 steps', en: 'no proportion of a negative target: use steps' },
  'day-and-days': { zh: '"measuredIn":"days" 须与 day 同用，且不写 target', en: 'use "measuredIn":"days" together with day, and without target' },
  'award-or-rule': { zh: '须写 award（给分）或 rule（再套规则）之一，且只写一个', en: 'give either award or rule, one of them' },
  'input-or-conditions': { zh: '须写 input（是否）或 conditions（条件）之一，且只写一个', en: 'give either input or conditions, one of them' },
  'points-missing': { zh: '缺少 points：每项加减多少分', en: 'add points: how many for this item' },
  'grades-empty': { zh: '至少要有一个等次', en: 'at least one grade needed' },
  'range-empty': { zh: '区间内没有任何数：请核对 from、to 及是否含端点', en: 'no value lies in this range: check from, to and which end is included' },
  'ranges-overlap': { zh: '与前面的区间重叠：同一数值只能属于一个区间，请核对端点是否重复包含', en: 'overlaps a range before it: check which of them includes the common end' },
  'weight-negative': { zh: '分值不能为负', en: 'a weight is not negative' },
  'input-unmeasured': { zh: '规则或条件读取“{name}”，但没有它的测量：请补上测量，或更正规则里的名称',
    en: 'the rule or a condition reads "{name}", which nothing measures: add its measure, or correct the name in the rule' },
  'code-twice': { zh: '代码“{name}”重复：每行、每个数字须有自己的代码', en: 'the code "{name}" stands twice: each row and figure needs its own' },
  'grade-unknown': { zh: '等次门槛里没有“{name}”', en: 'the grade thresholds have no "{name}"' },
  'veto-without-effect': { zh: '一票否决须写明 grade（评为何等次）或 total（总分以多少计）', en: 'a veto needs its effect: grade or total' },
  'too-deep': { zh: `规则嵌套超过 ${limits.depth} 层，请拆成几行指标或改用 sum 平铺`, en: `nested more than ${limits.depth} levels: split the row, or write the items side by side in a sum` },
  'too-large': { zh: `规则超过 ${limits.values} 项，请拆成几行指标`, en: `more than ${limits.values} values: split the row` },
};

const unreadable: Label = { zh: '此处不符合规则格式，请对照 docs/scoring.md 改正', en: 'not the format of a rule: compare docs/scoring.md' };

type Issue = z.core.$ZodIssue;

/** The issues of a failed read of `data`, each with its node and what to do. */
export function ruleFlaws(error: z.ZodError, data: unknown): readonly RuleFlaw[] {
  const flaws = error.issues.flatMap((issue) => settled(issue)).map((issue) => ({ path: pathOf(issue.path), sentence: sentenceOf(issue, data) }));
  return [...new Map(flaws.map((flaw) => [`${flaw.path} ${flaw.sentence.en}`, flaw])).values()];
}

/** Of several shapes, the issues of the one that was meant: the one that fails deeper, or in fewer places. */
function settled(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const shapes = issue.errors.map((issues) => issues.flatMap(settled)).filter((issues) => issues.length > 0);
  const meant = shapes.filter((issues) => issues.some(isInside)).toSorted((one, other) => one.length - other.length)[0]
    ?? (issue.message in sentences ? undefined : shapes[0]);
  return meant ? meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) : [issue];
}

const isInside = (issue: Issue): boolean => issue.path.length > 0 || issue.code === 'unrecognized_keys' || ownWords.has(issue.message);
/** Refusals of a leaf that are more exact than "none of the shapes". */
const ownWords: ReadonlySet<string> = new Set(['number-imprecise']);

function sentenceOf(issue: Issue, data: unknown): Label {
  const missing = valueAt(data, issue.path) === undefined;
  const known = sentences[issue.message];
  if (known && issue.code === 'custom' && issue.params) return filled(known, issue.params);
  if (known) return missing ? { zh: `缺少此项：${known.zh}`, en: `missing: ${known.en}` } : known;
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.join('、');
    return { zh: `不认识 ${keys}：请改正拼写或删去`, en: `${issue.keys.join(', ')} is not known here: correct the spelling or remove it` };
  }
  const options = optionsOf(issue);
  if (options) return { zh: `${missing ? '缺少此项，' : ''}应为 ${options.join('、')} 之一`, en: `${missing ? 'missing: ' : ''}give one of ${options.join(', ')}` };
  if (missing) return { zh: '缺少此项，请补上', en: 'missing: add it' };
  if (issue.code === 'invalid_type') return { zh: `类型不对，应为 ${issue.expected}`, en: `should be ${issue.expected}` };
  if (issue.code === 'too_small') return { zh: `至少要有 ${issue.minimum} 项（字）`, en: `at least ${issue.minimum} needed` };
  if (issue.code === 'too_big') return { zh: `至多 ${issue.maximum} 项（字）`, en: `at most ${issue.maximum}` };
  if (issue.code === 'invalid_format') return { zh: '应为日期，如 "2020-11-30"', en: 'give a day such as "2020-11-30"' };
  return unreadable;
}

const filled = ({ zh, en }: Label, params: Readonly<Record<string, unknown>>): Label => {
  const put = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name]));
  return { zh: put(zh), en: put(en) };
};

function optionsOf(issue: Issue): readonly string[] | null {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  const kinds: unknown = Reflect.get(issue, 'options');
  return Array.isArray(kinds) ? kinds.map(String) : null;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), data);
}

/** rule.of[1].per */
const pathOf = (path: readonly PropertyKey[]): string =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`)).join('') || '（整个文件 the whole file）';
