import type { Label } from '../label.js';
import { awardInWords, conditionsInWords, nameOfInput, operandInWords } from './framework-condition-words.js';
import { wordsInRule, type InputNames } from './framework-inputs.js';
import { stepsInWords } from './framework-steps-words.js';
import type { Award, Bands, Checklist, Rule } from './rule.js';

const both = (zh: string, en: string): Label => ({ zh, en });
const list = (of: readonly Label[]): Label => both(of.map(({ zh }) => zh).join('；'), of.map(({ en }) => en).join('; '));

/** A rule read back in words, so that whoever confirms it need not read data. `names` are those of its row. */
export function ruleInWords(rule: Rule, weight: string, names?: InputNames): Label {
  return told(rule, weight, { inputs: { ...wordsInRule(rule), ...names?.inputs }, words: names?.words ?? {} });
}

function told(rule: Rule, weight: string, names: InputNames): Label {
  const inner = (of: Rule) => told(of, weight, names);
  const award = (of: Award) => awardInWords(of, weight);
  const conditions = (of: Parameters<typeof conditionsInWords>[0]) => conditionsInWords(of, names);
  const about = (of: { input: string; subject?: Label | undefined }): Label => {
    if (of.input === 'value' && !of.subject) return both('', '');
    const { zh, en } = nameOfInput(of.input, of.subject, names);
    return both(`${zh.replace(/[:：]$/, '')}：`, `${en.replace(/[:,]$/, '')}: `);
  };
  switch (rule.kind) {
    case 'steps': return stepsInWords(rule, about(rule), names);
    case 'bands': {
      const subject = about(rule);
      const ranges = list(rule.bands.map((band) => {
        const [range, given] = [rangeInWords(band, rule.unit), consequence(band, weight, inner)];
        return both(`${range.zh}得 ${given.zh}`, `${range.en}: ${given.en}`);
      }));
      return both(`${subject.zh}${ranges.zh}`, `${subject.en}${ranges.en}`);
    }
    case 'grades': {
      const subject = about(rule);
      const grades = list(Object.values(rule.grades).toSorted((one, other) => rank(other.award, weight) - rank(one.award, weight)).map((grade) => {
        const given = consequence(grade, weight, inner);
        return both(`${grade.label.zh} ${given.zh}`, `${grade.label.en} ${given.en}`);
      }));
      return both(`${subject.zh}${grades.zh}${rule.judged ? '（等次由人评定）' : ''}`, `${subject.en}${grades.en}${rule.judged ? ' (a person gives the grade)' : ''}`);
    }
    case 'proportion': {
      const [subject, goal] = [about(rule), operandInWords(rule.target, names)];
      const unit = rule.unit ? both(rule.unit.zh === '%' ? '%' : ` ${rule.unit.zh}`, rule.unit.zh === '%' ? '%' : ` ${rule.unit.en}`) : both('', '');
      const [zh, en] = { towards: ['完成值 ÷ 目标', 'value ÷ target'], below: ['目标 ÷ 完成值', 'target ÷ value'], equal: ['偏离目标按比例扣', 'by closeness to the target'] }[rule.direction];
      const cap = rule.cap === 'full' ? both('', '') : both(`，最多得 ${award(rule.cap).zh}`, `, at most ${award(rule.cap).en}`);
      return both(`${subject.zh}目标 ${goal.zh}${unit.zh}，按比例得分（${zh}）${cap.zh}`, `${subject.en}target ${goal.en}${unit.en}, in proportion (${en})${cap.en}`);
    }
    case 'checklist': return checklistInWords(rule, names);
    case 'judgement': {
      const [from, to] = [award(rule.from), award(rule.to)];
      const levels = rule.levels.map(({ label, from: low, to: high }) => both(`${label.zh} ${award(low).zh} 至 ${award(high).zh}`, `${label.en} ${award(low).en} to ${award(high).en}`));
      const [zh, en] = levels.length === 0 ? ['', ''] : [`（${list(levels).zh}）`, ` (${list(levels).en})`];
      return rule.gives === 'deduction' ? both(`由人评定扣分，${from.zh} 至 ${to.zh}${zh}`, `a person decides the deduction, ${from.en} to ${to.en}${en}`)
        : both(`由人评定，${from.zh} 至 ${to.zh}${zh}`, `a person decides, ${from.en} to ${to.en}${en}`);
    }
    case 'formula': return both(`得分 = ${rule.reading.zh}`, `score = ${rule.reading.en}`);
    case 'allOrNothing': {
      const [when, given, otherwise] = [conditions(rule.conditions), award(rule.award), award(rule.otherwise)];
      return both(`${when.zh}，得 ${given.zh}，否则得 ${otherwise.zh}`, `${when.en}: ${given.en}, otherwise ${otherwise.en}`);
    }
    case 'points': { const given = award(rule.award); return rule.account ? both(`${rule.account.zh} ${given.zh}`, `${rule.account.en} ${given.en}`) : given; }
    case 'gate': {
      const [when, then, other] = [conditions(rule.conditions), inner(rule.rule), inner(rule.otherwise)];
      return both(`若 ${when.zh}：${then.zh}；否则（${rule.because.zh}）${other.zh}`, `if ${when.en}: ${then.en}; otherwise (${rule.because.en}) ${other.en}`);
    }
    case 'sum': { const of = numbered(rule.of.map(inner)); return both(`合计：${of.zh}`, `the sum of: ${of.en}`); }
    case 'eitherOr': {
      const of = numbered(rule.of.map(inner));
      const [zh, en] = { best: ['取得分最高的一种', 'the best of'], worst: ['取得分最低的一种', 'the worst of'], first: ['取第一种有依据的', 'the first with evidence of'] }[rule.take];
      return both(`${zh}：${of.zh}`, `${en}: ${of.en}`);
    }
    case 'clamp': {
      const of = inner(rule.rule);
      const floor = rule.floor === 'none' ? rule.statedFloor ? both('，扣完为止', ', down to zero') : both('', '') : both(`，最少 ${award(rule.floor).zh}`, `, at least ${award(rule.floor).en}`);
      const cap = rule.cap === 'full' ? both('', '') : both(`，最多 ${award(rule.cap).zh}`, `, at most ${award(rule.cap).en}`);
      return both(`${of.zh}${floor.zh}${cap.zh}`, `${of.en}${floor.en}${cap.en}`);
    }
    case 'modifier': {
      const [of, when, factor] = [inner(rule.rule), conditions(rule.conditions), operandInWords(rule.factor, names)];
      const [zh, en] = rule.of === 'points' ? ['得分', 'the points'] : ['扣分', 'the points off'];
      return both(`${of.zh}；${when.zh}时（${rule.because.zh}）${zh}乘以 ${factor.zh}`, `${of.en}; where ${when.en} (${rule.because.en}) ${en} times ${factor.en}`);
    }
    case 'ifNothing': { const [of, other] = [inner(rule.rule), inner(rule.otherwise)]; return both(`${of.zh}；无可计量时（${rule.because.zh}）得 ${other.zh}`, `${of.en}; with nothing to measure (${rule.because.en}) ${other.en}`); }
  }
}

/** 80%（含）至 90%（不含）. */
export function rangeInWords({ from, fromIncluded, to, toIncluded }: Bands['bands'][number], unit: Label | undefined): Label {
  const mark = (of: 'zh' | 'en') => (unit === undefined ? '' : unit.zh === '%' ? '%' : ` ${unit[of]}`);
  if (from === undefined && to === undefined) return both('任何数', 'any number');
  if (from !== undefined && from === to) return both(`恰为 ${from}${mark('zh')} `, `exactly ${from}${mark('en')}`);
  if (to === undefined) return fromIncluded ? both(`${from}${mark('zh')} 及以上`, `${from}${mark('en')} or more`) : both(`${from}${mark('zh')} 以上（不含）`, `more than ${from}${mark('en')}`);
  if (from === undefined) return toIncluded ? both(`${to}${mark('zh')} 及以下`, `${to}${mark('en')} or less`) : both(`${to}${mark('zh')} 以下（不含）`, `less than ${to}${mark('en')}`);
  const end = (is: boolean) => (is ? both('（含）', ' (incl.)') : both('（不含）', ' (excl.)'));
  return both(`${from}${mark('zh')}${end(fromIncluded).zh}至 ${to}${mark('zh')}${end(toIncluded).zh}`, `${from}${mark('en')}${end(fromIncluded).en} to ${to}${mark('en')}${end(toIncluded).en}`);
}

function checklistInWords(rule: Checklist, names: InputNames): Label {
  const items = rule.items.map((item) => {
    const when = item.conditions ? conditionsInWords(item.conditions, names) : null;
    const points = item.points === undefined || (rule.mode === 'share' && item.points === '1') ? both('', '') : both(` ${item.points} 分`, ` ${item.points}`);
    return both(`${item.label.zh}${when ? `（${when.zh}）` : ''}${points.zh}`, `${item.label.en}${when ? ` (${when.en})` : ''}${points.en}`);
  });
  const [zh, en] = { add: ['逐项得分', 'points for each'], deduct: ['缺项扣分', 'points off for each missing'], share: ['按具备的比例', 'by the share of items'] }[rule.mode];
  return both(`${zh}：${list(items).zh}`, `${en}: ${list(items).en}`);
}

const numbered = (of: readonly Label[]): Label => list(of.map(({ zh, en }, index) => both(`${'①②③④⑤⑥⑦⑧⑨⑩'[index] ?? `(${index + 1})`}${zh}`, `(${index + 1}) ${en}`)));

/** Grades are kept without an order: the best comes first. */
function rank(of: Award | undefined, weight: string): number {
  if (of === 'full') return Number(weight);
  if (of === undefined || of === 'none') return 0;
  return typeof of === 'string' ? Number(of) : 'share' in of ? Number(weight) * Number(of.share) : Number(weight) - Number(of.less);
}

const consequence = (of: { award?: Award | undefined; rule?: Rule | undefined }, weight: string, inner: (rule: Rule) => Label): Label => (
  of.rule ? inner(of.rule) : awardInWords(of.award ?? 'none', weight));
