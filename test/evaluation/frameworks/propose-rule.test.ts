import { proposeRule } from '@fenghuo/shared/evaluation/propose-rule';
import { inputsOf, rule } from '@fenghuo/shared/evaluation/rule';
import { asInputs, score } from '@fenghuo/shared/evaluation/score';
import { describe, expect, it } from 'vitest';
import { examples, withoutProposal, type Example } from './rule-examples.js';

function propose({ words, target = '', weight = '5', indicator = '指标' }: Pick<Example, 'words' | 'target' | 'weight' | 'indicator'>) {
  return proposeRule({ ruleText: words, target, weight, indicator, year: 2023 });
}

describe('a rule proposed from the words of a form', () => {
  it.each(examples)('$words $target → $kind', (example) => {
    const proposed = propose(example);
    if (!('proposal' in proposed)) throw new Error(proposed.none.zh);
    const { proposal } = proposed;
    expect(proposal.kind).toBe(example.kind);
    expect(rule.parse(proposal.rule)).toEqual(proposal.rule);
    for (const [inputs, points] of example.scores) {
      expect({ inputs, score: score(proposal.rule, asInputs(inputs), example.weight ?? '5').score }).toEqual({ inputs, score: points });
    }
    // Whatever the rule reads is named, in words, for somebody to choose its measure.
    const named = proposal.inputs.map(({ name }) => name);
    for (const name of inputsOf(proposal.rule)) expect(named).toContain(name);
    const switches = (stated: boolean) => proposal.guesses.filter((guess) => guess.stated === stated).map((guess) => guess.switch);
    if (example.guessed) expect(switches(false)).toEqual(expect.arrayContaining([...example.guessed]));
    if (example.stated) expect(switches(true)).toEqual(expect.arrayContaining([...example.stated]));
  });

  it.each(withoutProposal)('%s: none, and why', (words, says) => {
    const proposed = propose({ words });
    expect('none' in proposed ? proposed.none.zh : `read as ${proposed.proposal.kind}`).toMatch(says);
  });

  it('is never taken for certain where two switches are open', () => {
    const proposed = propose({ words: '95%及以上满分, 每减少1%扣1分' });
    expect('proposal' in proposed && proposed.proposal.confidence).toBe('medium');
  });

  it('says so when the words give other full marks than the row', () => {
    const proposed = propose({ words: '在职人员控制率≦100%计5分;每超过一个百分点扣0.5分', weight: '8' });
    expect('proposal' in proposed && proposed.proposal.notes[0]?.zh).toContain('5 分');
  });

  it('is doubtful where the words hold numbers that the rule does not', () => {
    const proposed = propose({ words: '覆盖率100%得满分，每少一个乡镇扣1分', target: '18个' });
    expect('proposal' in proposed && proposed.proposal).toMatchObject({ confidence: 'low', notes: [{ zh: '原文中的 100 没有读入规则，请核对' }] });
  });

  it('answers something for whatever is typed', () => {
    for (const words of ['(((', '①', '%%%', '扣分扣分', '每每每1', '1'.repeat(5000), '得分=(a', '🙂', '扣1-', '①②', '前名奖']) {
      expect(() => propose({ words })).not.toThrow();
    }
  });
});
