import { rule, type Rule } from '@fenghuo/shared/evaluation/rule';
import { asInputs, score } from '@fenghuo/shared/evaluation/score';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const hundredths = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((value) => String(value / 100));
const value = hundredths(200);
const weight = hundredths(30);
const direction = fc.constantFrom('shortfall', 'excess', 'perEvent');
const partial = fc.constantFrom('linear', 'ceil', 'floor');
const steps = fc.record({
  kind: fc.constant('steps'), direction, partial, target: hundredths(150), points: hundredths(5),
  per: fc.integer({ min: 1, max: 1000 }).map((hundredth) => String(hundredth / 100)),
  start: fc.constantFrom('full', 'zero'), effect: fc.constantFrom('deduct', 'add'),
});
const proportion = fc.record({ kind: fc.constant('proportion'), direction: fc.constantFrom('towards', 'below', 'equal'),
  target: hundredths(150) });
const clamped = fc.record({ kind: fc.constant('clamp'), rule: fc.oneof(steps, proportion), statedFloor: fc.boolean() });
const sum = fc.record({ kind: fc.constant('sum'), of: fc.array(fc.oneof(steps, proportion), { minLength: 1, maxLength: 3 }) });
const anyRule: fc.Arbitrary<Rule> = fc.oneof(steps, proportion, clamped, sum).map((data) => rule.parse(data));

const scoreOf = (of: Rule, given: string, full: string) => score(of, asInputs({ value: given }), full).score;

describe('a score', () => {
  it('lies within zero and the weight, whatever the rule', () => {
    fc.assert(fc.property(anyRule, value, weight, (of, given, full) => {
      const points = scoreOf(of, given, full);
      expect(points === null || (Number(points) >= 0 && Number(points) <= Number(full))).toBe(true);
    }));
  });

  it('never falls as more is done towards a target', () => {
    fc.assert(fc.property(steps, value, value, weight, (data, a, b, full) => {
      const of = rule.parse({ ...data, direction: 'shortfall', start: 'full', effect: 'deduct' });
      const [less, more] = Number(a) <= Number(b) ? [a, b] : [b, a];
      expect(Number(scoreOf(of, less, full))).toBeLessThanOrEqual(Number(scoreOf(of, more, full)));
    }));
  });

  it('never rises with one event more', () => {
    fc.assert(fc.property(steps, fc.integer({ min: 0, max: 50 }), weight, (data, events, full) => {
      const of = rule.parse({ ...data, direction: 'perEvent', start: 'full', effect: 'deduct' });
      expect(Number(scoreOf(of, String(events + 1), full))).toBeLessThanOrEqual(Number(scoreOf(of, String(events), full)));
    }));
  });

  it('is given only with a state that says so, and a line in both languages', () => {
    fc.assert(fc.property(anyRule, fc.option(value, { nil: null }), (of, given) => {
      const { score: points, state, working } = score(of, asInputs({ value: given }), '10');
      expect(points !== null).toBe(state === 'scored');
      expect(working.zh.length > 0 && working.en.length > 0).toBe(true);
    }));
  });
});
