import type { Label } from '../label.js';
import { digitsOf, numberPattern, plainText, unitLabel } from './propose-rule-text.js';

/**
 * What a target column says. `number`: digits with comparison and unit; `month`: done by or in a month; `words`: something for a person to
 * judge; `template`: a number that was left open (`≥**人`); `none`: stated not to apply; `blank`: nothing written.
 */
export interface ParsedTarget {
  readonly kind: 'number' | 'month' | 'words' | 'template' | 'none' | 'blank';
  /** Null where the words do not say. */
  readonly comparison: '>=' | '>' | '<=' | '<' | '=' | null;
  /** Digits; of a month `MM` or `YYYY-MM`; null for words. */
  readonly value: string | null;
  readonly unit: Label | null;
  /** `approximate`: 200余人; `named`: the number stands behind words (年度资金支付完成率100%). */
  readonly qualifiers: readonly ('approximate' | 'named')[];
}

const nothing = { comparison: null, value: null, unit: null, qualifiers: [] } as const;

/** Words in front of a number or behind it, and the comparison they state. */
const before: readonly (readonly [RegExp, NonNullable<ParsedTarget['comparison']>])[] = [
  [/(?:≥|不低于|不少于|不小于|不得低于|不得少于|至少|最少|达到|达)$/, '>='],
  [/(?:≤|不高于|不超过|不多于|不大于|不得超过|不突破|控制在|至多|最多)$/, '<='],
  [/(?:>|大于|高于|超过|多于)$/, '>'], [/(?:<|小于|低于|少于)$/, '<'], [/(?:=|等于|为)$/, '='],
];
const behind: readonly (readonly [RegExp, NonNullable<ParsedTarget['comparison']>])[] = [
  [/^(?:\(含\))?(?:及|或|\(含\))?以上/, '>='], [/^(?:\(含\))?(?:及|或)?(?:以下|以内|之内)/, '<='],
];

const sized = new RegExp(`^(.*?)(-?${numberPattern})(余|多)?(%|百分比|[^\\d≥≤<>=,;。()/]{0,8}(?:/\\d*[^\\d≥≤<>=,;。()]{1,6})?)(.*)$`);

/** The words of a target, or of a completed value in an old form. */
export function parseTarget(text: string): ParsedTarget {
  const plain = plainText(text).replace(/[;。,]+$/, '');
  if (plain === '') return { kind: 'blank', ...nothing };
  if (/^(?:无|\/|-|—|不适用|不涉及)+$/.test(plain)) return { kind: 'none', ...nothing };
  const template = /([≥≤=<>])?\(?\*{1,4}([^\d*)]{0,8})\)?/.exec(plain);
  if (template) return { kind: 'template', ...nothing, comparison: signOf(template[1]), unit: template[2] ? unitLabel(template[2]) : null };
  return month(plain) ?? number(plain.replace(/^\((.*)\)$/, '$1')) ?? { kind: 'words', ...nothing };
}

function month(plain: string): ParsedTarget | null {
  const found = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2}日)?(底|末|份)?(前|以前|之前|内)?(?:完成)?$/.exec(plain);
  if (!found || found[3]) return null;
  const [, year, written, , , by] = found;
  const digits = written!.padStart(2, '0');
  return { kind: 'month', comparison: by ? '<=' : '=', value: year ? `${year}-${digits}` : digits, unit: null, qualifiers: [] };
}

function number(plain: string): ParsedTarget | null {
  const found = sized.exec(plain);
  if (!found) return null;
  const [, lead = '', digits = '', about, unitWords = ''] = found;
  const tail = `${unitWords}${found[5] ?? ''}`;
  // A numeral within a word is none: 一般, 十分.
  if (!/^-?\d/.test(digits) && (!/^[次处个项人份起例件户家篇场期部台套]/.test(tail))) return null;
  const unit = unitOf(unitWords);
  const rest = tail.slice(unit.length);
  const words = lead.replace(/[≥≤=<>]$|不低于$|不少于$|不超过$|达到?$|至少$|控制在$|为$/, '');
  return {
    kind: 'number',
    comparison: before.find(([pattern]) => pattern.test(lead))?.[1] ?? behind.find(([pattern]) => pattern.test(rest))?.[1] ?? null,
    value: digits.startsWith('-') ? `-${digitsOf(digits.slice(1))}` : digitsOf(digits),
    unit: unit === '' ? null : unitLabel(unit),
    qualifiers: [...(about ? ['approximate' as const] : []), ...(words !== '' ? ['named' as const] : [])],
  };
}

function unitOf(words: string): string {
  return words.replace(/(?:\(含\))?(?:及|或)?(?:以上|以下|以内|之内|左右).*$/, '').replace(/(?:完成|达标|得|计|满分).*$/, '');
}

function signOf(sign: string | undefined): ParsedTarget['comparison'] {
  if (sign === '≥') return '>=';
  if (sign === '≤') return '<=';
  return sign === '=' || sign === '<' || sign === '>' ? sign : null;
}
