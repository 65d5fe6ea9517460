import type { Label } from '@fenghuo/shared/label';
import type { Field } from '@fenghuo/shared/records/field';
import { z } from 'zod';

const inChinese = z.locales.zhCN().localeError;
const inEnglish = z.locales.en().localeError;

/** What is wrong with a field, as it would be said to the person who filled it in. */
export function wordsOf(issue: z.core.$ZodIssue, field: Partial<Field> | undefined): Label {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return required;
      return { zh: `格式不对，应为${typeWords(issue.expected).zh}`, en: `Of the wrong kind: ${typeWords(issue.expected).en} is expected` };
    case 'invalid_value': {
      if (issue.input === undefined || issue.input === null) return required;
      const known = issue.values.map((value) => field?.options?.[String(value)] ?? { zh: String(value), en: String(value) });
      return { zh: `只能是：${known.map(({ zh }) => zh).join('、')}`, en: `One of: ${known.map(({ en }) => en).join(', ')}` };
    }
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return required;
      return bound(issue.origin, Number(issue.minimum), { zh: '不少于', en: 'at least' }, { zh: '不小于', en: 'at least' });
    case 'too_big':
      return bound(issue.origin, Number(issue.maximum), { zh: '不超过', en: 'at most' }, { zh: '不大于', en: 'at most' });
    case 'unrecognized_keys': return { zh: '没有这一项，或不能在此填写', en: 'There is no such field here' };
    case 'invalid_format': return formatWords(issue.format, field);
    default: return { zh: sentence(inChinese, issue), en: sentence(inEnglish, issue) };
  }
}

const required: Label = { zh: '必填', en: 'Required' };

const types: Readonly<Record<string, Label>> = {
  string: { zh: '文字', en: 'text' }, number: { zh: '数字', en: 'a number' }, int: { zh: '整数', en: 'a whole number' },
  array: { zh: '列表', en: 'a list' }, object: { zh: '对象', en: 'an object' },
};

function typeWords(expected: string): Label {
  return types[expected] ?? { zh: expected, en: expected };
}

function bound(origin: string, limit: number, many: Label, much: Label): Label {
  if (origin === 'string') return { zh: `${many.zh} ${limit} 个字`, en: `${capital(many.en)} ${limit} characters` };
  if (origin === 'array') return { zh: `${many.zh} ${limit} 项`, en: `${capital(many.en)} ${limit} items` };
  return { zh: `${much.zh} ${limit}`, en: `${capital(much.en)} ${limit}` };
}

function formatWords(format: string, field: Partial<Field> | undefined): Label {
  if (format === 'date') return { zh: '不是有效日期，应为 年-月-日', en: 'Not a day of the calendar; write YYYY-MM-DD' };
  if (format === 'datetime') return { zh: '不是有效时间', en: 'Not a valid time' };
  if (format === 'uuid') return { zh: '编号无效', en: 'Not a valid id' };
  return field?.hint ? { zh: `格式不对：${field.hint.zh}`, en: `Of the wrong form: ${field.hint.en}` } : { zh: '格式不对', en: 'Of the wrong form' };
}

const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1);

function sentence(locale: z.core.$ZodErrorMap, issue: z.core.$ZodIssue): string {
  const words = locale(issue as z.core.$ZodRawIssue);
  return (typeof words === 'string' ? words : words?.message) ?? issue.message;
}
