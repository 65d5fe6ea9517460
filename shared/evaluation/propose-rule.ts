import type { Label } from '../label.js';
import { named, type Proposal, type Recogniser, type RowContext } from './propose-rule-kinds.js';
import { discretionary, manual, notOfARow, qualitativeLevels } from './propose-rule-judged.js';
import { allOrNothing, bonusAdd, checklistAdd, checklistDeduct, sumOfParts } from './propose-rule-lists.js';
import { againstAverage, byFormula, deadline, proportional, rateTimesWeight, targetCompare } from './propose-rule-proportions.js';
import { bandTable, carriedOver, gradeMap, rankMap, reached, threshold } from './propose-rule-ranges.js';
import { excessSteps, multiEvent, nthEvent, offsetEvent, perEvent, perUnitAdd, shortfallSteps } from './propose-rule-steps.js';
import { parseTarget, type ParsedTarget } from './propose-rule-target.js';
import { plainText } from './propose-rule-text.js';

export type { Guess, Proposal, ProposedInput, RuleKind } from './propose-rule-kinds.js';
export { ruleKinds } from './propose-rule-kinds.js';

/** A rule for a person to confirm, or why there is none. Never taken over by itself. */
export type Proposed = { readonly proposal: Proposal } | { readonly none: Label };

export interface RuleWords {
  readonly ruleText: string;
  /** As the target column has it. */
  readonly target: string;
  /** Points of the row, digits. */
  readonly weight: string;
  /** The indicator (level 3). */
  readonly indicator: string;
  readonly year: number;
}

/** Narrow kinds before wide ones: the first that reads the words decides. */
const recognisers: readonly Recogniser[] = [
  reached, carriedOver, rankMap, nthEvent, offsetEvent, againstAverage, bandTable, qualitativeLevels, gradeMap, discretionary,
  checklistAdd, checklistDeduct, sumOfParts, bonusAdd, perUnitAdd, excessSteps, shortfallSteps, multiEvent, deadline, rateTimesWeight, byFormula, proportional, threshold,
  allOrNothing, perEvent, manual,
];

/** Reads a rule from the words of a form. */
export function proposeRule(words: RuleWords): Proposed {
  const text = plainText(words.ruleText).replace(/^(?:评分标准|评分规则|计分标准|标准)[::]/, '');
  const row: RowContext = { weight: words.weight, target: targetOf(words), indicator: words.indicator, year: words.year };
  const refused = notOfARow.find(({ pattern }) => pattern.test(text));
  if (refused) return { none: refused.why };
  if (text === '') return fromTarget(row);
  for (const recognise of recognisers) {
    const proposal = recognise(text, row);
    if (proposal) return { proposal: withDoubts(proposal, text, row) };
  }
  return { none: whyNot(text) };
}

/**
 * Numbers of the words that the rule does not hold, and points beyond the weight, are signs that something was read past: said, and never
 * called certain.
 */
function withDoubts(proposal: Proposal, text: string, row: RowContext): Proposal {
  const data = JSON.stringify(proposal.rule);
  const held = new Set([...data.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits)));
  for (const [, share] of data.matchAll(/"share":"([\d.]+)"/g)) held.add(Math.round(Number(share) * 1e6) / 1e4);
  const explained = new Set([0, 1, Number(row.weight), ...[...proposal.notes, ...proposal.inputs.map(({ label }) => label)].flatMap(({ zh }) => [...zh.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits)))]);
  const unread = [...new Set([...text.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits)))].filter((digits) => !held.has(digits) && !explained.has(digits));
  const beyond = [...data.matchAll(/"(?:award|points)":"([\d.]+)"/g)].some(([, points]) => Number(points) > Number(row.weight)) && proposal.kind !== 'checklistDeduct' && proposal.kind !== 'bonus';
  const deducts = /"effect":"deduct"/.test(data);
  if (unread.length === 0 && (!beyond || deducts)) return proposal;
  return {
    ...proposal, confidence: unread.length > 0 ? 'low' : 'medium',
    notes: [
      ...proposal.notes,
      ...(unread.length > 0 ? [named(`原文中的 ${unread.join('、')} 没有读入规则，请核对`, `${unread.join(', ')} in the words is not in the rule: check it`)] : []),
      ...(beyond && !deducts ? [named(`规则给出的分数超过本行分值 ${row.weight} 分，请核对`, `The rule gives more than the ${row.weight} of the row: check it`)] : []),
    ],
  };
}

/** The target column; some forms put the number into the indicator's name instead. */
function targetOf({ target, indicator }: RuleWords): ParsedTarget {
  const stated = parseTarget(target);
  if (stated.kind !== 'blank') return stated;
  const inName = parseTarget(indicator);
  return inName.kind === 'number' && (inName.unit !== null || inName.comparison !== null) && !/^\d/.test(indicator) && inName.unit?.zh === '%' ? inName : stated;
}

/** Without a rule, the standard form compares with the target. */
function fromTarget(row: RowContext): Proposed {
  const proposal = targetCompare('', row) ?? deadline('', row);
  if (proposal) return { proposal };
  switch (row.target.kind) {
    case 'words': {
      const judged = qualitativeLevels('达成预期指标100-80/部分达成80-60/未达成60-0', row);
      return judged ? { proposal: { ...judged, confidence: 'medium' } } : { none: named('目标是文字描述，须人工评定', 'The target is words and has to be judged') };
    }
    case 'none': return { none: named('目标写“无”，本行可能不适用：请确认后删去，或填写目标', 'The target says "none"; the row may not apply: remove it or give a target') };
    case 'template': return { none: named('目标数还没有填（**）：请填写后再提出规则', 'The number of the target was left open (**): fill it in') };
    default: return { none: named('评分规则和目标值都是空白：请填写其中之一', 'Both rule and target are blank: fill in one of them') };
  }
}

function whyNot(text: string): Label {
  if (/每?(?:少|低|减|下降)/.test(text) && /扣/.test(text)) {
    return named('写明了少一个扣多少，没有写明满分的数：请在“年度指标值”填写目标后重新提出', 'It says what one fewer costs, not the number of full marks: fill in the target and propose again');
  }
  if (/每?(?:超|高)/.test(text) && /扣/.test(text)) {
    return named('写明了超出扣多少，没有写明限额：请在“年度指标值”填写后重新提出', 'It says what an excess costs, not the limit: fill in the target and propose again');
  }
  return named('读不出计分办法：请对照原文选择规则类型并填写', 'The way of scoring could not be read: choose the kind of rule and fill it in');
}
