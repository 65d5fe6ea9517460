import type { Label } from '../label.js';

const digitOf: Readonly<Record<string, number>> = { 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** A number as forms write it, for use in a larger pattern: digits, or Chinese numerals below a thousand. */
export const numberPattern = '(?:\\d+(?:\\.\\d+)?|[零一二两三四五六七八九十百]+)';

/** The words of a form in one spelling: half-width signs, one sign for each comparison, no spaces. Circled numbers stay. */
export function plainText(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! - 0xfee0))
    .replace(/\s+/g, '')
    .replace(/≧|>=|＞＝|⩾|不小于/g, '≥').replace(/≦|<=|＜＝|⩽|不大于/g, '≤')
    .replace(/[“”"„‟]/g, '').replace(/[—–~～至到](?=\d)/g, '-').replace(/百分之(\d+(?:\.\d+)?)/g, '$1%')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
}

/** Digits of a number written in either way: `十二` is 12. */
export function digitsOf(written: string): string {
  if (/^\d/.test(written)) return written;
  let total = 0;
  let pending = 0;
  for (const sign of written) {
    if (sign === '百') total += (pending || 1) * 100;
    else if (sign === '十') total += (pending || 1) * 10;
    else pending = digitOf[sign] ?? 0;
    if (sign === '百' || sign === '十') pending = 0;
  }
  return String(total + pending);
}

const english: Readonly<Record<string, string>> = {
  次: 'times', 处: 'places', 个: 'items', 项: 'items', 人: 'persons', 人次: 'person-times', 份: 'copies', 起: 'cases', 例: 'cases', 件: 'pieces',
  户: 'households', 家: 'units', 篇: 'articles', 场: 'events', 期: 'issues', 部: 'sets', 台: 'sets', 套: 'sets', 天: 'days', 日: 'days',
  小时: 'hours', 分钟: 'minutes', 元: 'yuan', 万元: '10 000 yuan', 亿元: '100 million yuan', 米: 'm', 公里: 'km', 吨: 't', 村: 'villages', 本: 'volumes',
};

/** A unit in both languages; one that is not known stands as it is written. */
export function unitLabel(unit: string): Label {
  if (/^(%|百分比|百分点|个百分点)$/.test(unit)) return { zh: '%', en: '%' };
  return { zh: unit, en: english[unit] ?? unit };
}

/** Circled numbers and the like, in front of the parts of a text. */
const marks = /(?:[①-⑳]|[（(]\d{1,2}[)）]|(?<![\d.])\d{1,2}[.、](?!\d))/;

/** The parts behind ①, (1) or 1. ; empty unless there are two. */
export function numberedParts(text: string): readonly string[] {
  const parts = text.split(new RegExp(marks.source, 'g'));
  return parts.length > 2 ? parts.slice(1) : [];
}

export const trimmed = (text: string): string => text.replace(/^[,、;。:：的]+|[,、;。:：]+$/g, '');
