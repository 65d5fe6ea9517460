import type { Label } from '../label.js';
import type { Award, Condition, Operand, Rule } from './rule.js';

const both = (zh: string, en: string): Label => ({ zh, en });

/** A rule read back in words, so that whoever confirms it need not read data. */
export function ruleInWords(rule: Rule, weight: string): Label {
  switch (rule.kind) {
    case 'steps': {
      const unit = rule.unit ?? both('', '');
      const goal = operand(rule.target);
      const step = both(`${rule.per === '1' ? '1' : rule.per}${unit.zh === '%' ? ' 个百分点' : ` ${unit.zh}`}`, unit.zh === '%' ? rule.per === '1' ? 'percentage point' : `${rule.per} percentage points` : `${rule.per} ${unit.en}`);
      const points = rule.effect === 'deduct' ? both(`扣 ${rule.points} 分`, `minus ${rule.points}`) : both(`加 ${rule.points} 分`, `plus ${rule.points}`);
      const subject = rule.subject ? both(`${rule.subject.zh.replace(/[:：]$/, '')}：`, `${rule.subject.en.replace(/[:,]$/, '')}: `) : both('', '');
      const mark = unit.zh === '%' ? '%' : '';
      if (rule.direction === 'perEvent') return both(`${subject.zh}每发生 ${step.zh}${points.zh}`, `${subject.en}${points.en} for each ${step.en}`);
      return rule.direction === 'shortfall'
        ? both(`${subject.zh}达到 ${goal.zh}${mark || ` ${unit.zh}`}满分，每少（低）${step.zh}${points.zh}`, `${subject.en}full marks at ${goal.en}${mark}, ${points.en} for each ${step.en} below`)
        : both(`${subject.zh}不超过 ${goal.zh}${mark || ` ${unit.zh}`}满分，每超（高）${step.zh}${points.zh}`, `${subject.en}full marks up to ${goal.en}${mark}, ${points.en} for each ${step.en} above`);
    }
    case 'bands': return list(rule.bands.map((band) => {
      const from = band.from === undefined ? '(−∞' : `${band.fromIncluded ? '[' : '('}${band.from}`;
      const to = band.to === undefined ? '+∞)' : `${band.to}${band.toIncluded ? ']' : ')'}`;
      const given = consequence(band, weight);
      return both(`${from}, ${to} ${given.zh}`, `${from}, ${to} ${given.en}`);
    }));
    case 'grades': return list(Object.values(rule.grades).toSorted((one, other) => rank(other.award, weight) - rank(one.award, weight)).map((grade) => {
      const given = consequence(grade, weight);
      return both(`${grade.label.zh} ${given.zh}`, `${grade.label.en} ${given.en}`);
    }));
    case 'proportion': {
      const goal = operand(rule.target);
      const unit = rule.unit ? both(rule.unit.zh === '%' ? '%' : ` ${rule.unit.zh}`, rule.unit.zh === '%' ? '%' : ` ${rule.unit.en}`) : both('', '');
      const [zh, en] = { towards: ['完成值 ÷ 目标', 'value ÷ target'], below: ['目标 ÷ 完成值', 'target ÷ value'], equal: ['偏离目标按比例扣', 'by closeness to the target'] }[rule.direction];
      return both(`目标 ${goal.zh}${unit.zh}，按比例得分（${zh}）`, `target ${goal.en}${unit.en}, in proportion (${en})`);
    }
    case 'checklist': {
      const items = rule.items.map((item) => both(`${item.label.zh}${item.points ? ` ${item.points} 分` : ''}`, `${item.label.en}${item.points ? ` ${item.points}` : ''}`));
      const [zh, en] = { add: ['逐项得分', 'points for each'], deduct: ['缺项扣分', 'points off for each missing'], share: ['按具备的比例', 'by the share of items'] }[rule.mode];
      const named = list(items);
      return both(`${zh}：${named.zh}`, `${en}: ${named.en}`);
    }
    case 'judgement': {
      const [from, to] = [award(rule.from, weight), award(rule.to, weight)];
      return rule.gives === 'deduction' ? both(`由人评定扣分，${from.zh} 至 ${to.zh}`, `a person decides the deduction, ${from.en} to ${to.en}`)
        : both(`由人评定，${from.zh} 至 ${to.zh}`, `a person decides, ${from.en} to ${to.en}`);
    }
    case 'formula': return both(`得分 = ${rule.reading.zh}`, `score = ${rule.reading.en}`);
    case 'allOrNothing': {
      const told = conditions(rule.conditions);
      const [given, otherwise] = [award(rule.award, weight), award(rule.otherwise, weight)];
      return both(`${told.zh} 得 ${given.zh}，否则 ${otherwise.zh}`, `${told.en}: ${given.en}, otherwise ${otherwise.en}`);
    }
    case 'points': { const given = award(rule.award, weight); return both(rule.account ? `${rule.account.zh} ${given.zh}` : given.zh, given.en); }
    case 'gate': {
      const [told, inner, other] = [conditions(rule.conditions), ruleInWords(rule.rule, weight), ruleInWords(rule.otherwise, weight)];
      return both(`若 ${told.zh}：${inner.zh}；否则 ${other.zh}`, `if ${told.en}: ${inner.en}; otherwise ${other.en}`);
    }
    case 'sum': return list(rule.of.map((one) => ruleInWords(one, weight)));
    case 'eitherOr': { const of = list(rule.of.map((one) => ruleInWords(one, weight))); return both(`择一：${of.zh}`, `one of: ${of.en}`); }
    case 'clamp': {
      const inner = ruleInWords(rule.rule, weight);
      return rule.statedFloor ? both(`${inner.zh}，扣完为止`, `${inner.en}, down to zero`) : inner;
    }
    case 'modifier': { const inner = ruleInWords(rule.rule, weight); return both(`${inner.zh}；${rule.because.zh}时乘以 ${operand(rule.factor).zh}`, `${inner.en}; times ${operand(rule.factor).en} where ${rule.because.en}`); }
    case 'ifNothing': { const [inner, other] = [ruleInWords(rule.rule, weight), ruleInWords(rule.otherwise, weight)]; return both(`${inner.zh}；无可计量时 ${other.zh}`, `${inner.en}; with nothing to measure ${other.en}`); }
  }
}

/** Grades are kept without an order: the best comes first. */
function rank(of: Award | undefined, weight: string): number {
  if (of === 'full') return Number(weight);
  if (of === undefined || of === 'none') return 0;
  return typeof of === 'string' ? Number(of) : 'share' in of ? Number(weight) * Number(of.share) : Number(weight) - Number(of.less);
}

const sign = (of: string): string => of.replace('>=', '≥').replace('<=', '≤');

const list = (of: readonly Label[]): Label => both(of.map(({ zh }) => zh).join('；'), of.map(({ en }) => en).join('; '));

function consequence(of: { award?: Award | undefined; rule?: Rule | undefined }, weight: string): Label {
  return of.rule ? ruleInWords(of.rule, weight) : award(of.award ?? 'none', weight);
}

function award(of: Award, weight: string): Label {
  if (of === 'full') return both(`满分 ${weight} 分`, `full marks, ${weight}`);
  if (of === 'none') return both('0 分', '0');
  if (typeof of === 'string') return both(`${of} 分`, of);
  if ('share' in of) return both(`分值的 ${Number(of.share) * 100}%`, `${Number(of.share) * 100}% of the weight`);
  return both(`满分减 ${of.less} 分`, `full marks less ${of.less}`);
}

/** Inputs to compare with, as rules read from words name them. */
export const otherInputs: Readonly<Record<string, Label>> = {
  previous: both('上年结转', 'what was carried over'), limit: both('控制数', 'the limit'), best: both('最优值', 'the best'), average: both('平均值', 'the average'),
  all: both('全部个数', 'all of them'),
};

function operand(of: Operand | undefined): Label {
  if (of === undefined) return both('0', '0');
  if (typeof of === 'string') return both(of, of);
  return otherInputs[of.input] ?? both(`“${of.input}”`, `"${of.input}"`);
}

function conditions(of: readonly Condition[]): Label {
  const told = of.map((one): Label => {
    if ('anyOf' in one) { const any = conditions(one.anyOf); return both(`（任一：${any.zh}）`, `(any of: ${any.en})`); }
    const subject = one.subject ?? both(one.input === 'value' ? '完成值' : one.input, one.input);
    if ('holds' in one) return one.holds ? subject : both(`没有${subject.zh}`, `no ${subject.en}`);
    if ('oneOf' in one) return both(`${subject.zh}为 ${one.oneOf.join('、')}`, `${subject.en} is ${one.oneOf.join(' or ')}`);
    if ('day' in one) return both(`${subject.zh} ${sign(one.is)} ${one.day}`, `${subject.en} ${sign(one.is)} ${one.day}`);
    const unit = one.unit ?? both('', '');
    const value = operand(one.value);
    return both(`${subject.zh} ${sign(one.is)} ${value.zh}${unit.zh}`, `${subject.en} ${sign(one.is)} ${value.en} ${unit.en}`);
  });
  return both(told.map(({ zh }) => zh).join('，且 '), told.map(({ en }) => en).join(' and '));
}
