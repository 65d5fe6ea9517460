import type { Label } from '../label.js';
import { otherInputs, type InputNames } from './framework-inputs.js';
import type { Award, Condition, Operand } from './operands.js';
import { Exact, written } from './schemas.js';

const both = (zh: string, en: string): Label => ({ zh, en });

export const noNames: InputNames = { inputs: {}, words: {} };

/** Points as they are given: 满分 5 分, 分值的 60%. */
export function awardInWords(of: Award, weight: string): Label {
  if (of === 'full') return both(`满分 ${weight} 分`, `full marks, ${weight}`);
  if (of === 'none') return both('0 分', '0');
  if (typeof of === 'string') return both(`${of} 分`, of);
  if ('less' in of) return both(`满分减 ${of.less} 分`, `full marks less ${of.less}`);
  const percent = written(new Exact(of.share).times(100));
  return both(`分值的 ${percent}%`, `${percent}% of the weight`);
}

/** A number to compare with, by its digits or by its name. */
export function operandInWords(of: Operand | undefined, names: InputNames = noNames): Label {
  if (of === undefined) return both('0', '0');
  if (typeof of === 'string') return both(of, of);
  const name = nameOfInput(of.input, of.subject, names);
  return of.times === '1' ? name : both(`${name.zh}的 ${of.times} 倍`, `${of.times} times ${name.en}`);
}

/** What an input is called: as the node words it, else as the row does. Never its code. */
export function nameOfInput(input: string, subject: Label | undefined, { inputs }: InputNames): Label {
  return subject ?? inputs[input] ?? otherInputs[input] ?? (input === 'value' ? both('完成值', 'the value') : both('另一个数', 'another number'));
}

const sign = (of: string): string => of.replace('>=', '≥').replace('<=', '≤');

/** Conditions that must all hold, in words. */
export function conditionsInWords(of: readonly Condition[], names: InputNames = noNames): Label {
  const told = of.map((one) => conditionInWords(one, names));
  return both(told.map(({ zh }) => zh).join('，且'), told.map(({ en }) => en).join(' and '));
}

function conditionInWords(one: Condition, names: InputNames): Label {
  if ('anyOf' in one) {
    const any = one.anyOf.map((inner) => conditionInWords(inner, names));
    return both(`（${any.map(({ zh }) => zh).join('，或')}）`, `(${any.map(({ en }) => en).join(' or ')})`);
  }
  const subject = nameOfInput(one.input, one.subject, names);
  if ('holds' in one) return one.holds ? both(`有“${subject.zh}”`, `"${subject.en}" is there`) : both(`没有“${subject.zh}”`, `"${subject.en}" is not there`);
  if ('oneOf' in one) {
    const words = names.words[one.input] ?? {};
    const said = one.oneOf.map((word) => words[word] ?? both(word, word));
    return both(`${subject.zh}为${said.map(({ zh }) => `“${zh}”`).join('或')}`, `${subject.en} is ${said.map(({ en }) => `"${en}"`).join(' or ')}`);
  }
  if ('day' in one) {
    const [zh, en] = dayWords[one.is];
    return both(`${subject.zh}${zh} ${one.day}`, `${subject.en} ${en} ${one.day}`);
  }
  const unit = one.unit ?? both('', '');
  const value = operandInWords(one.value, names);
  return both(`${subject.zh} ${sign(one.is)} ${value.zh}${unit.zh === '%' || unit.zh === '' ? unit.zh : ` ${unit.zh}`}`,
    `${subject.en} ${sign(one.is)} ${value.en}${unit.en === '%' || unit.en === '' ? unit.en : ` ${unit.en}`}`);
}

const dayWords = {
  '>=': ['不早于', 'not before'], '>': ['晚于', 'after'], '<=': ['不晚于', 'by'], '<': ['早于', 'before'], '=': ['就在', 'on'], '≠': ['不在', 'not on'],
} as const;
