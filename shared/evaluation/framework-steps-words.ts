import type { Label } from '../label.js';
import { operandInWords } from './framework-condition-words.js';
import type { InputNames } from './framework-inputs.js';
import type { Steps } from './rule.js';

const both = (zh: string, en: string): Label => ({ zh, en });

/** A rule of steps in words, with every choice that a form leaves open and that is not the usual one. */
export function stepsInWords(rule: Steps, subject: Label, names: InputNames): Label {
  const unit = rule.unit ?? both('', '');
  const points = rule.effect === 'deduct' ? both(`扣 ${rule.points} 分`, `minus ${rule.points}`) : both(`加 ${rule.points} 分`, `plus ${rule.points}`);
  const choices = choicesInWords(rule);
  const whole = (zh: string, en: string) => both(`${subject.zh}${zh}${choices.zh}`, `${subject.en}${en}${choices.en}`);
  if (rule.measuredIn === 'days') return daysInWords(rule, points, whole);
  const percent = unit.zh === '%' || rule.measuredIn === 'relative';
  const step = percent ? both(`${rule.per}${rule.measuredIn === 'relative' ? '%' : ' 个百分点'}`, rule.measuredIn === 'relative' ? `${rule.per}% of the target` : rule.per === '1' ? 'percentage point' : `${rule.per} percentage points`)
    : both(`${rule.per}${unit.zh === '' ? '' : ` ${unit.zh}`}`, rule.per === '1' && unit.en === '' ? 'one' : `${rule.per} ${unit.en}`.trim());
  const mark = unit.zh === '%' ? both('%', '%') : unit.zh === '' ? both('', '') : both(` ${unit.zh}`, ` ${unit.en}`);
  const goal = operandInWords(rule.target, names);
  if (rule.direction === 'perEvent') {
    const beyond = rule.target === undefined || rule.target === '0' ? both('每发生', 'for each') : both(`超过 ${goal.zh}${mark.zh}后每`, `beyond ${goal.en}${mark.en} for each`);
    return whole(`${beyond.zh} ${step.zh}${points.zh}`, `${points.en} ${beyond.en} ${step.en}`);
  }
  const strict = rule.targetIncluded === false;
  const start = rule.start === 'full' ? both('满分，', 'full marks ') : both('不计，', 'nothing ');
  return rule.direction === 'shortfall'
    ? whole(`${strict ? '超过' : '达到'} ${goal.zh}${mark.zh}${strict ? '（不含本数）' : ''}${start.zh}每少（低）${step.zh}${points.zh}`, `${start.en}${strict ? 'above' : 'at'} ${goal.en}${mark.en}, ${points.en} for each ${step.en} below`)
    : whole(`${strict ? '低于' : '不超过'} ${goal.zh}${mark.zh}${strict ? '（不含本数）' : ''}${start.zh}每超（高）${step.zh}${points.zh}`, `${start.en}${strict ? 'below' : 'up to'} ${goal.en}${mark.en}, ${points.en} for each ${step.en} above`);
}

function daysInWords(rule: Steps, points: Label, whole: (zh: string, en: string) => Label): Label {
  const late = rule.direction !== 'shortfall';
  const strict = rule.targetIncluded === false ? both('（不含当日）', ', that day not included,') : both('', '');
  const days = rule.per === '1' ? both('1 天', 'day') : both(`${rule.per} 天`, `${rule.per} days`);
  return late ? whole(`${rule.day} 前${strict.zh}完成满分，每逾期 ${days.zh}${points.zh}`, `full marks by ${rule.day}${strict.en} ${points.en} for each ${days.en} late`)
    : whole(`${rule.day} 后${strict.zh}满分，每提前 ${days.zh}${points.zh}`, `full marks from ${rule.day}${strict.en} ${points.en} for each ${days.en} early`);
}

/** A part of a step in proportion, and points off full marks: as usual, and not said. */
function choicesInWords(rule: Steps): Label {
  const partial = { linear: both('', ''), ceil: both('，不足一步按一步计', ', part of a step as one'), floor: both('，不足一步不计', ', part of a step not counted') }[rule.partial];
  const start = rule.start === 'zero' && rule.direction === 'perEvent' ? both('（从 0 分起）', ' (from zero)') : both('', '');
  return both(`${partial.zh}${start.zh}`, `${partial.en}${start.en}`);
}
