import type { Label } from '../label.js';
import { rule as ruleSchema, type Rule } from './rule.js';
import type { ParsedTarget } from './propose-rule-target.js';

/** The kinds of rules that forms are seen to have, in words. The rule itself is put together from a few primitives. */
export const ruleKinds = {
  countShortfall: { zh: '数量不足扣分', en: 'Points off for each short of a count' },
  rateShortfall: { zh: '比率偏低扣分', en: 'Points off for each point below a rate' },
  rateExcess: { zh: '超出扣分', en: 'Points off for each above a limit' },
  perEvent: { zh: '每发生一次扣分', en: 'Points off for each event' },
  multiEvent: { zh: '多类事件分别扣分', en: 'Points off for events of several kinds' },
  nthEvent: { zh: '按次数阶跃扣分', en: 'Points off by steps of the count' },
  offsetEvent: { zh: '先扣后按整改增减', en: 'Points off, then back by what followed' },
  allOrNothing: { zh: '全有或全无', en: 'All or nothing' },
  threshold: { zh: '达到门槛得满分', en: 'Full marks at a threshold' },
  category: { zh: '按等次得分', en: 'Points by grade' },
  bands: { zh: '按区间得分', en: 'Points by range' },
  checklistAdd: { zh: '逐项得分', en: 'Points for each item' },
  checklistDeduct: { zh: '缺项扣分', en: 'Points off for each item missing' },
  targetCompare: { zh: '与目标值比较', en: 'Compared with the target' },
  proportional: { zh: '按完成比例得分', en: 'In proportion' },
  formula: { zh: '按公式得分', en: 'By formula' },
  hitRatio: { zh: '按达标个数比例得分', en: 'Share of targets reached' },
  deadline: { zh: '按期完成得分', en: 'Done by a date' },
  qualitative: { zh: '定性分档评定', en: 'Judged by levels' },
  discretionary: { zh: '酌情扣分', en: 'Points off at discretion' },
  sum: { zh: '多项合计', en: 'Sum of several rules' },
  perUnitAdd: { zh: '每单位加分', en: 'Points for each unit' },
  ranking: { zh: '按名次得分', en: 'Points by rank' },
  relative: { zh: '与先进或平均比较', en: 'Against the best or the average' },
  bonus: { zh: '奖励扣罚', en: 'Reward or penalty' },
  manual: { zh: '人工评定', en: 'Judged by a person' },
} as const satisfies Record<string, Label>;
export type RuleKind = keyof typeof ruleKinds;

/** Something that the words left open, or stated: one of the six switches of a rule. */
export interface Guess {
  readonly switch: 'partial' | 'percentagePoints' | 'floor' | 'inclusion' | 'ends' | 'zero';
  /** The words say it; otherwise it is ours to be confirmed. */
  readonly stated: boolean;
  readonly sentence: Label;
}

/** A value that the rule reads, for somebody to choose the measure of. */
export interface ProposedInput {
  readonly name: string;
  readonly label: Label;
}

export interface Proposal {
  readonly kind: RuleKind;
  readonly rule: Rule;
  readonly inputs: readonly ProposedInput[];
  readonly guesses: readonly Guess[];
  /** `high`: the words say it; `medium`: one thing is read into them; `low`: look at it closely. */
  readonly confidence: 'high' | 'medium' | 'low';
  readonly notes: readonly Label[];
}

/** What is known of the row beside the words of its rule. */
export interface RowContext {
  readonly weight: string;
  readonly target: ParsedTarget;
  readonly indicator: string;
  readonly year: number;
}

/** Reads one kind of rule from plain text; null when the text is of another kind. */
export type Recogniser = (text: string, row: RowContext) => Proposal | null;

export const named = (zh: string, en: string): Label => ({ zh, en });

/** A proposal from what a recogniser has read; null where the words make no rule that can be computed. */
export function proposal(
  kind: RuleKind, data: unknown, rest: Partial<Omit<Proposal, 'kind' | 'rule'>> = {},
): Proposal | null {
  const read = ruleSchema.safeParse(data);
  if (!read.success) return null;
  const guesses = rest.guesses ?? [];
  return {
    kind, rule: read.data, inputs: rest.inputs ?? [], guesses, notes: rest.notes ?? [],
    confidence: rest.confidence ?? (guesses.filter(({ stated }) => !stated).length > 1 ? 'medium' : 'high'),
  };
}

/** The rule within its bounds; 扣完为止 states the floor. */
export function bounded(rule: unknown, text: string): { readonly rule: unknown; readonly guess: Guess } {
  const stated = /扣完(?:为|即)止|扣完该项|扣至0分|直至扣完|最低0分|不计负分/.test(text);
  return {
    rule: { kind: 'clamp', rule, floor: 'none', cap: 'full', statedFloor: stated },
    guess: {
      switch: 'floor', stated,
      sentence: stated ? named('下限 0 分：原文写明“扣完为止”', 'Floor 0: the words state it')
        : named('下限 0 分：原文未写明，推定', 'Floor 0: not stated, inferred'),
    },
  };
}

export const partialGuess: Guess = {
  switch: 'partial', stated: false,
  sentence: named('不足一个步长按比例计：原文未写明', 'A part of a step counts in proportion: not stated'),
};

export function pointsGuess(text: string): Guess {
  const stated = /百分点/.test(text);
  return {
    switch: 'percentagePoints', stated,
    sentence: stated ? named('按百分点计：原文写明', 'Percentage points: stated')
      : named('“1%”按 1 个百分点计：原文未写明', '"1%" read as a percentage point: not stated'),
  };
}

/** `excluded`: the words say 不含本数. */
export function inclusionGuess(text: string, digits: string, excluded = false): Guess {
  if (excluded) return { switch: 'inclusion', stated: true, sentence: named(`不含 ${digits} 本数：原文写明`, `${digits} itself not included: stated`) };
  const stated = /及以上|(?<!不)含|≥|≤|不低于|不少于|不超过|不高于|达到|及以下/.test(text);
  return {
    switch: 'inclusion', stated,
    sentence: stated ? named(`含 ${digits} 本数：原文写明`, `${digits} itself included: stated`)
      : named(`“以上”“以下”含 ${digits} 本数：按通例`, `"Above" and "below" include ${digits}: as usual`),
  };
}

export const valueInput = (zh: string, en: string = zh): ProposedInput => ({ name: 'value', label: { zh, en } });
