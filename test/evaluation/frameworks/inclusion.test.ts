import { proposalFor } from '@fenghuo/shared/evaluation/framework-build';
import { rule } from '@fenghuo/shared/evaluation/rule';
import { asInputs, score } from '@fenghuo/shared/evaluation/score';
import { describe, expect, it } from 'vitest';

const scored = (more: object, value: string) => score(rule.parse({ kind: 'steps', points: '1', unit: { zh: '次', en: 'times' }, ...more }), asInputs({ value }), '10');

describe('a target that is not included (不含本数)', () => {
  it.each([
    ['shortfall', '7', '10'], ['shortfall', '6', '9'], ['shortfall', '5', '9'], ['shortfall', '4', '8'], ['shortfall', '5.5', '9'],
    ['excess', '5', '10'], ['excess', '6', '9'], ['excess', '8', '8'],
  ])('%s, %s 次: %s', (direction, value, points) => {
    expect(scored({ direction, target: '6', targetIncluded: false }, value).score).toBe(points);
  });

  it('says so in the working', () => {
    expect(scored({ direction: 'shortfall', target: '6', targetIncluded: false }, '6').working.zh).toBe('6 次，恰为目标数（不含本数），按差一步计，扣 1 分，得 9 分');
    expect(scored({ direction: 'shortfall', target: '6', targetIncluded: false }, '7').working.zh).toBe('7 次 > 6 次，得满分 10 分');
  });

  it('is included unless the rule says otherwise', () => {
    expect(scored({ direction: 'shortfall', target: '6' }, '6').score).toBe('10');
    expect(scored({ direction: 'shortfall', target: '6', targetIncluded: true }, '6').score).toBe('10');
  });

  it('holds of days as well', () => {
    const late = (value: string, targetIncluded?: false) => score(rule.parse({ kind: 'steps', direction: 'excess', measuredIn: 'days', day: '2023-11-30', points: '1', ...(targetIncluded === false ? { targetIncluded } : {}) }), asInputs({ value }), '10').score;
    expect([late('2023-11-29', false), late('2023-11-30', false), late('2023-12-02', false), late('2023-11-30')]).toEqual(['10', '9', '8', '10']);
  });
});

describe('the words of a form', () => {
  const proposed = (ruleText: string) => {
    const read = proposalFor({ level1: '产出', level2: '数量指标', level3: '检查次数', weight: '5', target: '', ruleText, kind: 'ordinary' }, 2023);
    return 'proposal' in read ? read.proposal : null;
  };

  it.each(['检查6次以上（不含6次）满分，每少1次扣1分，扣完为止', '检查6次以上（不含本数）满分，每少1次扣1分，扣完为止'])('%s', (words) => {
    const proposal = proposed(words);
    expect(proposal?.rule).toMatchObject({ kind: 'clamp', rule: { kind: 'steps', target: '6', targetIncluded: false } });
    expect(proposal?.guesses.find((guess) => guess.switch === 'inclusion')).toMatchObject({ stated: true, sentence: { zh: '不含 6 本数：原文写明' } });
  });

  it('includes the target where they say nothing of it', () => {
    expect(proposed('检查6次以上满分，每少1次扣1分，扣完为止')?.rule).not.toHaveProperty('rule.targetIncluded');
  });
});
