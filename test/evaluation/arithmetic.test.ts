import { evaluate } from '@fenghuo/server/evaluation/measures/arithmetic';
import { measure } from '@fenghuo/shared/evaluation/measure';
import { expect, test } from 'vitest';

test.each([['0.07', '0.11'], ['-0.07', '-0.11'], ['0.06', '0.09']])('%s ÷ ⅔ is rounded as what it is, not as what division left of it', (constant, value) => {
  const tree = measure.parse({
    op: 'ratio', as: 'plain', numerator: { op: 'constant', value: constant, description: { zh: '常数', en: 'constant' } },
    denominator: { op: 'change', as: 'plain', of: { op: 'count', dataset: 'hazards', period: 'foundOn' } },
  });
  // From 3 to 5: a change of ⅔.
  expect(evaluate(tree, 2020, (_, year) => (year === 2020 ? '5' : '3'), 2)).toEqual({ state: 'measured', value });
});
