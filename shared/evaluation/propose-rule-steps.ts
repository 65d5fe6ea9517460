import { Exact } from './schemas.js';
import { digitsOf, numberPattern, trimmed, unitLabel } from './propose-rule-text.js';
import {
  bounded, inclusionGuess, named, partialGuess, pointsGuess, proposal, valueInput, type Guess, type Proposal, type Recogniser, type RowContext,
} from './propose-rule-kinds.js';

const N = numberPattern;
const measureWord = '个百分点|百分点|百分比|%|人次|次|处|个|项|人|份|起|例|件|户|家|篇|场|期|部|台|套|天|日|村|条|本|万元|亿元|元';

/** 扣1分, 扣权重的5%. */
const deduction = `扣(?:减|除)?(?:(?:权重|分值|标准分|满分|总分)分?的?(${N})%|(${N})分?)`;

/** 每少1次扣1分, 少检查一个扣1分, 每低于5%扣2分. */
const shortfall = new RegExp(
  `(?:每(?:再)?(?:减少|少|降低|下降|低于|低|差|不足|缺少)|(?<![减不])少)(?:于)?[^\\d扣得,;。]{0,8}?(${N})(${measureWord})[^扣得,;。]{0,6},?${deduction}`,
);
/** 每超过一个百分点扣0.5分, 每高1%扣1分. */
const excess = new RegExp(
  `每(?:超过|超出|超|高于|高出|高|增加|上升|多)[^\\d扣得,;。]{0,6}?(${N})(${measureWord})[^扣得,;。]{0,6},?${deduction}`,
);

/** The number that a clause of full marks names: 6次以上满分, 100%计满分, 不低于80%得1分, 达9个得6分, 控制率≤100%计5分. */
const standard = new RegExp(
  `(?:^|[^\\d.])((?:≥|≤|=|>|<|不低于|不少于|不超过|不高于|达到?|以)?)(${N})(${measureWord})?((?:\\(含\\))?(?:及|或|\\(含\\))?以[上下内])?`
  + `(?:的|为标准。?|,)*(?:得|计|可得|记)?(满分|${N}分|标准分)`,
);
/** 变动率≤0,计5分; 以100%为标准. */
const limit = new RegExp(`(≥|≤|=|不超过|不低于|不少于|不高于|达到|低于|超过|以)(${N})(${measureWord})?(?:为标准)?(?!.{0,3}不得分)`);

interface Standard {
  readonly digits: string;
  readonly unit: string;
  readonly full: string | null;
}

/** A rate is no standard for a count: 覆盖率100%满分, 每少一个乡镇扣1分 counts against the target column. */
function standardOf(text: string, row: RowContext, isRate: boolean): Standard | null {
  const fits = (unit: string | undefined) => isRate || !/%|百分/.test(unit ?? '');
  const found = standard.exec(text);
  if (found && fits(found[3])) return { digits: digitsOf(found[2]!), unit: found[3] ?? '', full: pointsIn(found[5]!) };
  const stated = limit.exec(text);
  if (stated && fits(stated[3])) return { digits: digitsOf(stated[2]!), unit: stated[3] ?? '', full: null };
  const { kind, value, unit } = row.target;
  return kind === 'number' && value !== null && fits(unit?.zh) ? { digits: value, unit: unit?.zh ?? '', full: null } : null;
}

const pointsIn = (words: string): string | null => (words.endsWith('分') && !/满分|标准分/.test(words) ? digitsOf(words.replace(/分$/, '')) : null);

/** Steps below a target: by a count, or by a rate. */
export const shortfallSteps: Recogniser = (text, row) => {
  const found = shortfall.exec(text);
  if (!found) return null;
  return steppedBy('shortfall', found, text, row);
};

/** Steps above a limit. */
export const excessSteps: Recogniser = (text, row) => {
  const found = excess.exec(text);
  if (!found) return null;
  return steppedBy('excess', found, text, row);
};

/** 6次以上（不含6次）. */
const exclusion = /\(?不(?:含|包括)(?:本数|\d+(?:\.\d+)?[^),;。]{0,4})?\)?/;

function steppedBy(direction: 'shortfall' | 'excess', found: RegExpExecArray, text: string, row: RowContext): Proposal | null {
  const [clause, per, word, share, points] = found;
  const isRate = /%|百分/.test(word!);
  const goal = standardOf(text.replace(exclusion, '').replace(clause, ''), row, isRate);
  if (!goal) return null;
  const off = share === undefined ? digitsOf(points!) : new Exact(digitsOf(share)).times(row.weight).div(100).toString();
  return stepped(direction, text, row, goal, { per: digitsOf(per!), points: off, unit: isRate ? '%' : goal.unit || word!, isRate });
}

/** 低于80%不得分, beside the steps. */
function gated(direction: 'shortfall' | 'excess', rule: unknown, text: string, unit: string): unknown {
  const sign = direction === 'shortfall' ? '(?:低于|小于|<|不足)' : '(?:高于|超过|大于|>)';
  const found = new RegExp(`${sign}(\\d+(?:\\.\\d+)?)[^,;。\\d]{0,4}?(?:以[上下])?(?:的)?,?(?:此项)?(?:不得分|得0分|不计分|0分)`).exec(text);
  if (!found) return rule;
  const [is, zh, en] = direction === 'shortfall' ? ['>=', '低于', 'below'] : ['<=', '高于', 'above'];
  return {
    kind: 'gate', conditions: [{ input: 'value', is, value: found[1], unit: unitLabel(unit) }], rule, otherwise: { kind: 'points', award: 'none' },
    because: { zh: `${zh} ${found[1]}${unit}，不得分`, en: `${en} ${found[1]}${unit}: no points` },
  };
}

interface Step { readonly per: string; readonly points: string; readonly unit: string; readonly isRate: boolean }

function stepped(direction: 'shortfall' | 'excess', text: string, row: RowContext, goal: Standard, step: Step): Proposal | null {
  const excluded = exclusion.test(text);
  const { rule, guess } = bounded({
    kind: 'steps', direction, target: goal.digits, per: step.per, points: step.points, unit: unitLabel(step.unit), ...(excluded ? { targetIncluded: false } : {}),
  }, text);
  const rate = step.isRate;
  const guesses: Guess[] = [guess, inclusionGuess(text, goal.digits, excluded), ...(rate ? [pointsGuess(text)] : []), ...(rate || step.per !== '1' ? [partialGuess] : [])];
  const differs = goal.full !== null && Number(goal.full) !== Number(row.weight);
  return proposal(direction === 'excess' ? 'rateExcess' : rate ? 'rateShortfall' : 'countShortfall', gated(direction, rule, text, step.unit), {
    inputs: [valueInput(row.indicator)], guesses,
    ...(differs ? {
      confidence: 'medium' as const,
      notes: [named(`原文写 ${goal.full} 分为满分，本行分值为 ${row.weight} 分`, `The words give ${goal.full} as full marks, the row weighs ${row.weight}`)],
    } : {}),
  });
}

/** 发现一处扣1分, 值班脱岗一次扣1分, 每出现一个专项未按进度扣0.5分, 出现一例未处理扣10分. */
const event = new RegExp(`(?:^|[,;。:])([^,;。:扣]*?)(${N})(处|次|起|例|个|项|件|人次|人|天|户|份|篇|条)([^,;。:扣]{0,16})扣(?:减|除)?(${N})分?`);
/** 每项不正常扣1分, 每例扣2分. */
const each = /(?:^|[,;。:])([^,;。:扣]*?)每(处|次|起|例|个|项|件|人次|人|天|户|份|篇|条)([^,;。:扣]{0,12})扣(?:减|除)?(\d+(?:\.\d+)?)分?/;

/** Points off for each event from zero on. */
export const perEvent: Recogniser = (text, row) => {
  // One fewer, one lower: without a target these are no events.
  if (/(?:每|再)(?:减?少|低|下降|降低|超|高|增加|上升)|^少/.test(text)) return null;
  const found = readEvent(withoutPraise(text));
  if (!found) return null;
  const { rule, guess } = bounded({
    kind: 'steps', direction: 'perEvent', per: found.per, points: found.points, unit: unitLabel(found.unit), partial: 'floor',
  }, text);
  return proposal('perEvent', rule, {
    inputs: [valueInput(found.subject || row.indicator)], guesses: [guess], ...(found.rest ? { confidence: 'medium' as const } : {}),
  });
};

interface ReadEvent { readonly subject: string; readonly per: string; readonly unit: string; readonly points: string; readonly rest: boolean }

export function readEvent(text: string): ReadEvent | null {
  const found = event.exec(text);
  if (found) {
    const subject = trimmed(`${found[1]!.replace(/每(?=出现|发现|发生|有)?/, '')}${found[4]!}`).replace(/^(?:每|凡)?(?:出现|发现|发生|有)/, '').replace(/的$/, '');
    return { subject, per: digitsOf(found[2]!), unit: found[3]!, points: digitsOf(found[5]!), rest: found.index > 0 && !/满分/.test(text) };
  }
  const bare = each.exec(text);
  if (!bare) return null;
  return { subject: trimmed(`${bare[1]!}${bare[3]!}`), per: '1', unit: bare[2]!, points: bare[4]!, rest: bare.index > 0 && !/满分/.test(text) };
}

/** 无重大事故得10分, in front of what is taken off, says the full marks once more. */
export const withoutPraise = (text: string): string => text.replace(/^(?:无|未|没有)[^,;。扣]*(?:得|计)(?:满分|标准分|\d+(?:\.\d+)?分)[,;。]/, '');

/** 迟报一次扣1分,谎报2分,漏报3分,瞒报4分; 死亡30/重伤15/轻伤10. */
export const multiEvent: Recogniser = (text) => {
  const parts = withoutPraise(text).replace(/[,;。]?扣完(?:为|即)止[。;]?$/, '').replace(/[。;]$/, '').split(/[,;/、]/);
  const read = parts.map((part) => /^每?(?:发生|出现|发现|有)?(?:[一1](?:次|人|例|起|处|个))?([^\d扣得]{2,12}?)(?:每?[一1](?:次|人|例|起|处))?扣?(\d+(?:\.\d+)?)分?$/.exec(part));
  if (parts.length < 2 || read.some((one) => one === null)) return null;
  if (!/扣/.test(text) && !/死亡|重伤|事故|迟报|漏报/.test(text)) return null;
  const events = read.map((one, index) => ({ name: index === 0 ? 'value' : `event${index + 1}`, word: one![1]!.replace(/每?[一1]?(?:次|人|例|起)$/, ''), points: one![2]! }));
  const { rule, guess } = bounded({
    kind: 'sum', of: [{ kind: 'points', award: 'full', account: { zh: '满分起扣', en: 'from full marks' } }, ...events.map(({ name, word, points }) => ({
      kind: 'steps', input: name, direction: 'perEvent', points, start: 'zero', unit: unitLabel('次'), subject: { zh: word, en: word }, partial: 'floor',
    }))],
  }, text);
  return proposal('multiEvent', rule, {
    inputs: events.map(({ name, word }) => ({ name, label: named(`${word}次数`, `${word}: times`) })), guesses: [guess],
    confidence: /扣/.test(text) ? 'high' : 'low',
  });
};

/** 发现一次扣0.5分;两次及以上此项不得分. */
export const nthEvent: Recogniser = (text, row) => {
  const found = new RegExp(`(${N})(次|处|起|例|个)[^,;。扣]{0,8}扣(${N})分?[,;。](?:发现|发生|出现)?(${N})\\2(?:及|或)?以上[^,;。]{0,8}(?:不得分|得0分|零分)`).exec(text);
  if (!found) return null;
  const unit = unitLabel(found[2]!);
  const most = digitsOf(found[4]!);
  const { rule, guess } = bounded({ kind: 'steps', direction: 'perEvent', per: digitsOf(found[1]!), points: digitsOf(found[3]!), unit, partial: 'floor' }, text);
  return proposal('nthEvent', {
    kind: 'gate', conditions: [{ input: 'value', is: '<', value: most, unit }], rule, otherwise: { kind: 'points', award: 'none' },
    because: { zh: `达到 ${most} ${unit.zh}，不得分`, en: `${most} ${unit.en} or more: no points` },
  }, { inputs: [valueInput(row.indicator)], guesses: [{ ...guess, stated: true, sentence: named('达到次数后为 0 分：原文写明', 'Zero from that count on: stated') }] });
};

/** 查实每1起扣0.5,整改到位减扣0.4;未到位加扣0.5;拒不整改加扣1. */
export const offsetEvent: Recogniser = (text) => {
  const parts = [...text.matchAll(/([^,;。]*?)(减扣|少扣|加扣|再扣|扣)(\d+(?:\.\d+)?)/g)];
  if (parts.length < 2 || !parts.some(([, , how]) => how === '减扣' || how === '少扣' || how === '加扣' || how === '再扣')) return null;
  const inputs = parts.map(([, words], index) => ({
    name: index === 0 ? 'value' : `after${index}`,
    label: named(`${trimmed(words!).replace(/每?[1一](?:起|次|例|处)$/, '')}（起）`, `${trimmed(words!)} (cases)`),
  }));
  const { rule, guess } = bounded({
    kind: 'sum', of: [{ kind: 'points', award: 'full', account: { zh: '满分起扣', en: 'from full marks' } }, ...parts.map(([, , how, points], index) => ({
      kind: 'steps', input: inputs[index]!.name, direction: 'perEvent', points, start: 'zero', partial: 'floor', unit: unitLabel('起'),
      effect: how === '减扣' || how === '少扣' ? 'add' : 'deduct', subject: { zh: inputs[index]!.label.zh.replace(/（起）$/, ''), en: inputs[index]!.label.zh },
    }))],
  }, text);
  return proposal('offsetEvent', rule, { inputs, guesses: [guess], confidence: 'medium' });
};

/** 凡签约1亿元得2分,2亿得4分,以此类推. */
export const perUnitAdd: Recogniser = (text, row) => {
  const found = new RegExp(`(?:^|[,;。])[^\\d得加扣计,;。不≥≤<>低超率]{1,10}?(${N})(亿元|万元|元|亿|${measureWord})(?:得|加|计)(${N})分?`).exec(text);
  if (!found || /%|百分/.test(found[2]!) || !/以此类推|依此类推|每|最高|最多|封顶|为限/.test(text)) return null;
  const { rule, guess } = bounded({
    kind: 'steps', direction: 'perEvent', per: digitsOf(found[1]!), points: digitsOf(found[3]!), unit: unitLabel(found[2]!), start: 'zero', effect: 'add', partial: 'floor',
  }, text);
  return proposal('perUnitAdd', rule, {
    inputs: [valueInput(row.indicator)],
    guesses: [guess, { switch: 'partial', stated: false, sentence: named('不足一个单位不加分：原文未写明', 'A part of a unit adds nothing: not stated') }],
  });
};
