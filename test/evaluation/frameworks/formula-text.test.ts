import { formulaInWords, formulaText, readFormula } from '@fenghuo/shared/evaluation/framework-formula';
import type { Formula } from '@fenghuo/shared/evaluation/formula';
import { rule } from '@fenghuo/shared/evaluation/rule';
import { asInputs, score } from '@fenghuo/shared/evaluation/score';
import type { Label } from '@fenghuo/shared/label';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const names: Readonly<Record<string, Label>> = {
  number1: { zh: '调剂额', en: 'moved' }, number2: { zh: '年初预算数', en: 'budget' }, number3: { zh: '检查次数（县级）', en: 'county checks' },
};

function pointsOf(text: string, inputs: Readonly<Record<string, string>>, weight = '10'): string | null {
  const read = readFormula(text, names);
  if ('flaw' in read) throw new Error(read.flaw.sentence.zh);
  const formula = rule.parse({ kind: 'formula', expression: read.expression, reading: formulaInWords(read.expression, names), names });
  return score(formula, asInputs(inputs), weight).score;
}

describe('a formula as a manager writes it', () => {
  it.each([
    ['(1 − 10 × 调剂额 ÷ 年初预算数) × 分值', '9'], ['（1-10*[调剂额]/[年初预算数]）×分值', '9'], ['分值 - 调剂额', '9'], ['分值 × 90%', '9'],
    ['较小值(分值, 9)', '9'], ['max(2, 4) + 5', '9'], ['12 - 2 - 1', '9'], ['12 - (2 - 1)', '10'], ['-1 + 分值', '9'], ['weight / 2 / 5', '1'], ['完成值 + 2', '9'],
  ])('%s', (text, points) => {
    expect(pointsOf(text, { value: '7', number1: '1', number2: '100', number3: '3' })).toBe(points);
  });

  it('reads names with brackets in them, and says each name in the working', () => {
    expect(pointsOf('检查次数（县级） × 2', { number3: '3' })).toBe('6');
    const read = readFormula('moved ÷ budget', names);
    expect('expression' in read && formulaInWords(read.expression, names)).toEqual({ zh: '调剂额 ÷ 年初预算数', en: 'moved ÷ budget' });
  });

  it.each([
    ['', 0, 0, '还没有写公式'], ['分值 ×', 3, 4, '“×”后面缺少'], ['(分值 + 1', 0, 1, '左括号没有对应'], ['分值 + 1)', 6, 7, '多了一个右括号'], ['分值 2', 3, 4, '前面缺少运算符'],
    ['预算数 × 2', 0, 3, '“预算数”不是本行的数'], ['2 ＄ 3', 2, 3, '不能用在公式里'], ['较小值 5', 0, 3, '后面须有括号'], ['较小值(5)', 0, 3, '至少写两项'], ['constructor + 1', 0, 11, '不是本行的数'],
    ['(1, 2)', 2, 3, '逗号只能用在'], ['[调剂额', 0, 1, '没有对应的'], [`${'('.repeat(30)}1${')'.repeat(30)}`, 20, 21, '请简化'],
  ])('names the place of what cannot be read: %s', (text, at, end, sentence) => {
    const read = readFormula(text, names);
    expect(read).toMatchObject({ flaw: { at, end, sentence: { zh: expect.stringContaining(sentence) as string } } });
  });

  it('gives an unknown name to be made a number', () => {
    expect(readFormula('上年数 + 1', names)).toMatchObject({ flaw: { unknown: '上年数' } });
  });

  it('written as text, reads back to the same numbers, in both languages', () => {
    const leaf: fc.Arbitrary<Formula> = fc.oneof(
      fc.constantFrom('value', 'number1', 'number2').map((name): Formula => ({ op: 'input', name })), fc.constant<Formula>({ op: 'weight' }),
      fc.integer({ min: -99, max: 99 }).map((value): Formula => ({ op: 'constant', value: String(value) })),
    );
    const { tree } = fc.letrec<{ tree: Formula }>((tie) => ({
      tree: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf, fc.record({
        op: fc.constantFrom('add', 'subtract', 'multiply', 'divide', 'min', 'max'), of: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
      })),
    }));
    const values = { value: '7', number1: '1.5', number2: '40', number3: '3' };
    const points = (expression: Formula) => score({ kind: 'formula', expression, reading: { zh: '', en: '' } }, asInputs(values), '1000000000').score;
    fc.assert(fc.property(tree, fc.constantFrom('zh', 'en'), (expression, language) => {
      const read = readFormula(formulaText(expression, names, language), names);
      expect(read).toHaveProperty('expression');
      if ('expression' in read) expect(points(read.expression)).toBe(points(expression));
    }), { numRuns: 300 });
  });
});
