import type { Label } from '@fenghuo/shared/label';
import { fenOf } from '@fenghuo/shared/money';
import type { Field } from '@fenghuo/shared/records/field';
import { dayFrom, momentFrom } from './cell-dates.js';
import type { Cell } from './reading/sheet.js';

/** The value of a cell as the contract wants it, null where the cell is empty, or what should stand there instead. */
export type Converted = { readonly value: unknown } | { readonly wrong: Label };

export type Converter = (cell: Cell, from1904: boolean) => Converted;

const empty: Converted = { value: null };
const wrong = (zh: string, en: string): Converted => ({ wrong: { zh, en } });

const expectedDay = wrong('应为日期，如 2020-03-05', 'a day such as 2020-03-05 is expected');
const expectedMoment = wrong('应为日期和时间，如 2020-03-05 14:30', 'a day and time such as 2020-03-05 14:30 is expected');
const expectedDegrees = wrong('应为十进制度数，如 109.85', 'decimal degrees such as 109.85 are expected');
const expectedQuantity = wrong('应为不小于 0 的数，最多四位小数', 'a number from 0 with at most four decimals is expected');

export const textOf = (cell: Cell): string => (cell === null ? '' : String(cell).trim());

/** How the cells of a field are read, made once for a column. References come out as the text that names them. */
export function converterFor(field: Field): Converter {
  switch (field.kind) {
    case 'choice': return choiceConverter(field.options!);
    case 'choices': return choicesConverter(field.options!);
    case 'flag': return given(flag);
    case 'date': return given((...cell) => dayFrom(...cell) ?? expectedDay);
    case 'instant': return given((...cell) => momentFrom(...cell) ?? expectedMoment);
    case 'year': return given((text) => numberOf(text.replace(/年度?$/, '')) ?? wrong('应为年份', 'a year is expected'));
    case 'integer': return given((text) => numberOf(text) ?? wrong('应为整数', 'a whole number is expected'));
    case 'money': return given(money);
    case 'quantity': return given(quantity);
    case 'people': return given((text) => ({ value: listOf(text) }));
    default: return given((text) => ({ value: text }));
  }
}

/** Degrees of a place. */
export const degrees = given((text) => (/^-?\d{1,3}(\.\d+)?$/.test(text) ? { value: Number(text) } : expectedDegrees));

function given(convert: (text: string, cell: Exclude<Cell, null>, from1904: boolean) => Converted): Converter {
  return (cell, from1904) => {
    const text = textOf(cell);
    return cell === null || text === '' ? empty : convert(text, cell, from1904);
  };
}

function optionWords(options: Readonly<Record<string, Label>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(options).flatMap(([code, { zh, en }]) => [zh, en, code].map((word) => [word.toLowerCase(), code])));
}

const expectedOf = (options: Readonly<Record<string, Label>>) => wrong(
  `只能是：${Object.values(options).map(({ zh }) => zh).join('、')}`, `one of: ${Object.values(options).map(({ en }) => en).join(', ')}`);

function choiceConverter(options: Readonly<Record<string, Label>>): Converter {
  const codes = optionWords(options);
  const expected = expectedOf(options);
  return given((text) => {
    const code = codes.get(text.toLowerCase());
    return code === undefined ? expected : { value: code };
  });
}

function choicesConverter(options: Readonly<Record<string, Label>>): Converter {
  const codes = optionWords(options);
  const expected = expectedOf(options);
  return given((text) => {
    const read = listOf(text).map((word) => codes.get(word.toLowerCase()));
    return read.includes(undefined) ? expected : { value: read };
  });
}

/** Several in one cell: `王建国、李秀英`. */
function listOf(text: string): string[] {
  return text.split(/[、,，;；/\n]+/).map((word) => word.trim()).filter((word) => word !== '');
}

const yes = new Set(['是', '有', 'yes', 'y', 'true', '1', '√', '✓']);
const no = new Set(['否', '无', 'no', 'n', 'false', '0', '×', '✗']);

function flag(text: string): Converted {
  const word = text.toLowerCase();
  if (yes.has(word)) return { value: true };
  return no.has(word) ? { value: false } : wrong('应为“是”或“否”', '"yes" or "no" is expected');
}

/** A number as it is written, thousands separated or not. */
function numberOf(text: string): Converted | undefined {
  const digits = text.replaceAll(/[,，\s]/g, '');
  return /^-?\d{1,15}(\.\d+)?$/.test(digits) ? { value: Number(digits) } : undefined;
}

/** Yuan to whole fen. A workbook keeps 0.1 + 0.2 as 0.30000000000000004: what differs by less than a millionth of a fen is the amount meant. */
function money(text: string, cell: Cell): Converted {
  const expected = wrong('应为金额（元），最多两位小数', 'an amount in yuan with at most two decimals is expected');
  if (typeof cell !== 'number') {
    const fen = fenOf(text.replace(/[￥¥元\s]/g, '').replaceAll('，', ','));
    return fen === null ? expected : { value: fen };
  }
  const fen = Math.round(cell * 100);
  return Number.isSafeInteger(fen) && Math.abs(fen - cell * 100) < 1e-4 ? { value: fen } : expected;
}

function quantity(text: string, cell: Cell): Converted {
  const rounded = typeof cell === 'number' ? Number(cell.toFixed(4)) : Number.NaN;
  const digits = typeof cell === 'number' && Math.abs(cell - rounded) < 1e-9 ? String(rounded) : text.replaceAll(/[,，\s]/g, '');
  return /^\d{1,12}(\.\d{1,4})?$/.test(digits) ? { value: digits } : expectedQuantity;
}
