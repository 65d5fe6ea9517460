import type { Measure } from '@fenghuo/shared/evaluation/measure';
import type { Label } from '@fenghuo/shared/label';
import type { Asked } from './figures.js';

/** What a combined figure is made of: numerator and denominator, this year and last, or its operands. A leaf has no parts. */
export function partsOf({ measure, year }: Asked): readonly Asked[] {
  switch (measure.op) {
    case 'ratio': return [
      part('numerator', measure.numerator, year, { zh: '分子', en: 'Numerator' }),
      part('denominator', measure.denominator, year, { zh: '分母', en: 'Denominator' }),
    ];
    case 'change': return [
      part('thisYear', measure.of, year, { zh: '本年', en: 'This year' }),
      part('lastYear', measure.of, year - 1, { zh: '上年', en: 'The year before' }),
    ];
    case 'add': case 'subtract': case 'multiply':
      return measure.of.map((operand, index) => part(`operand${index + 1}`, operand, year,
        { zh: `第 ${index + 1} 项`, en: `Operand ${index + 1}` }));
    default: return [];
  }
}

const part = (code: string, measure: Measure, year: number, label: Label): Asked =>
  ({ code, label: measure.label ?? label, measure, year });
