import { trimmed } from './propose-rule-text.js';
import { named, proposal, type Recogniser } from './propose-rule-kinds.js';

const judged = { name: 'judgement', label: named('评定得分', 'Points given') };

/** 达成100-80/部分达成80-60/未达成60-0: a person decides within the level. */
export const qualitativeLevels: Recogniser = (text) => {
  const found = [...text.matchAll(/([^\d;,。/、(]{2,14}?)[(:]?(\d{1,3})%?(?:\([^)]*\))?-(\d{1,3})%?(?:\([^)]*\))?\)?/g)];
  if (found.length < 2 || !/达成|达到|完成|达标|好|差/.test(text) || /分/.test(text.replace(/分值|部分|百分/g, ''))) return null;
  const share = (percent: string) => ({ share: String(Number(percent) / 100) });
  const levels = found.map(([, word, one, other]) => {
    const [low, high] = Number(one) < Number(other) ? [one!, other!] : [other!, one!];
    return { label: { zh: trimmed(word!), en: trimmed(word!) }, from: share(low), to: share(high) };
  });
  return proposal('qualitative', { kind: 'judgement', from: 'none', to: 'full', levels }, {
    inputs: [judged],
    notes: [named('由人在各档区间内评定，须写明理由并附依据', 'A person decides within the level, with reason and document')],
  });
};

/** 未按要求及时编制和修订应急预案扣1-5分; 酌情扣1-3分. */
export const discretionary: Recogniser = (text) => {
  const found = /^(.*?)(?:酌情)?扣(?:减)?(\d+(?:\.\d+)?)分?-(\d+(?:\.\d+)?)分/.exec(text);
  if (!found) return null;
  const words = trimmed(found[1]!);
  return proposal('discretionary', {
    kind: 'judgement', from: 'none', to: found[3], gives: 'deduction',
    ...(words === '' ? {} : { criteria: { zh: `${words}，扣 ${found[2]}–${found[3]} 分；没有则不扣`, en: `${words}: ${found[2]} to ${found[3]} points off; none where it did not happen` } }),
  }, {
    inputs: [{ name: 'judgement', label: named('评定扣分', 'Points taken off') }],
    notes: [named('扣多少由人在区间内评定，须写明理由并附依据', 'A person decides how much within the range, with reason and document')],
  });
};

/** 领导对实施情况的评价占20分; 由专家评定. */
export const manual: Recogniser = (text) => {
  const found = /(?:领导|专家|评委|主管部门|上级|考核组|工作组)[^,;。]{0,16}(?:评价|评定|打分|评分|测评)|酌情(?:给分|得分|计分|扣分|打分|评分)|综合评定|根据实际情况(?:酌情)?(?:给分|打分)/.exec(text);
  if (!found || /\d(?:次|%|个).*扣/.test(text)) return null;
  const criteria = trimmed(text);
  return proposal('manual', { kind: 'judgement', from: 'none', to: 'full', criteria: { zh: criteria, en: criteria } }, {
    inputs: [judged], notes: [named('由人评定，须写明理由并附依据', 'A person decides, with reason and document')],
  });
};

interface Refused { readonly pattern: RegExp; readonly why: ReturnType<typeof named> }

/** What stands in forms as a rule and belongs to the whole form, or says too little. */
export const notOfARow: readonly Refused[] = [
  { pattern: /(?:考核结论|总评|总等次).{0,10}(?:不合格|不达标|较差)|评定为(?:不合格|不达标)|一票否决|取消.{0,6}资格/,
    why: named('这是总等次的否决条件，不是本行的计分规则：请写入全表规则的“否决”', 'This vetoes the grade of the whole form; enter it as a veto, not as a row') },
  { pattern: /(?:扣分|分值).{0,4}(?:加倍|翻倍)|按\d+倍扣分/,
    why: named('扣分加倍取决于单位属性，原文没有写明基准规则：请先确定扣分规则，再在编辑器中加“倍数”', 'The doubling depends on the unit and the rule it doubles is not written: choose that rule first, then add a modifier') },
  { pattern: /^(?:申请|参加)?.{0,6}(?:考评|评价|申报).{0,6}(?:必须|须|应当?)(?:具备|满足)/,
    why: named('这是参评的前置条件，不是本行的计分规则：请写入全表规则的“参评条件”', 'This is a condition for being assessed at all; enter it as eligibility of the form') },
  { pattern: /按(?:满分|平均分)(?:计算|得分|计分)|折算(?:成|为)?百分制|适用指标/,
    why: named('这是不适用情形的处理办法：请在全表规则中选择“不适用”的算法，并在本行写明适用条件', 'This says what happens where a row does not apply; choose it for the whole form') },
  { pattern: /加分不超过|扣分不超过|加扣分.{0,4}(?:上限|限额)/,
    why: named('这是全表奖扣的上下限：请在全表规则中填写', 'These are the bounds of rewards and penalties; enter them for the whole form') },
  { pattern: /二者择(?:一|其一)|任选其一|择其一/,
    why: named('二者择一，但没有写明各自的计分办法：请在编辑器中选择“择一”，分别填写', 'Either of two, but neither is described: choose "either" in the editor and fill in both') },
  { pattern: /通报批评扣\d+\/\d+/,
    why: named('两个扣分数对应的级别没有写明：请按级别补充后再选择“每发生一次扣分”', 'The words do not say which level each of the deductions is for') },
  { pattern: /^优?,?良,?中?,?(?:低|一般)?,?差$/,
    why: named('写明了等次，没有写明各等次的分值：请补充分值', 'The grades are named, their points are not: add them') },
];
