import { rule, type Rule } from '@fenghuo/shared/evaluation/rule';
import { flawOfRanges } from '@fenghuo/shared/evaluation/rules/range-flaws';
import { inBand } from '@fenghuo/shared/evaluation/rules/ranges';
import { Exact } from '@fenghuo/shared/evaluation/schemas';
import { asInputs, score } from '@fenghuo/shared/evaluation/score';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const hundredths = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((value) => String(value / 100));
const value = hundredths(200);
const weight = hundredths(30);
const direction = fc.constantFrom('shortfall', 'excess', 'perEvent');
const partial = fc.constantFrom('linear', 'ceil', 'floor');
const steps = fc.record({
  kind: fc.constant('steps'), direction, partial, target: hundredths(150), targetIncluded: fc.boolean(), points: hundredths(5),
  per: fc.integer({ min: 1, max: 1000 }).map((hundredth) => String(hundredth / 100)),
  start: fc.constantFrom('full', 'zero'), effect: fc.constantFrom('deduct', 'add'),
});
const proportion = fc.record({ kind: fc.constant('proportion'), direction: fc.constantFrom('towards', 'below', 'equal'),
  target: hundredths(150) });
const share = fc.integer({ min: 0, max: 100 }).map((percent) => ({ share: String(percent / 100) }));
const award = fc.oneof(fc.constantFrom('full', 'none'), hundredths(20), share, hundredths(20).map((less) => ({ less })));
const label = fc.constant({ zh: '项', en: 'item' });
const condition = fc.oneof(
  fc.record({ is: fc.constantFrom('>=', '>', '<=', '<', '=', '≠'), value: fc.oneof(hundredths(200), fc.constant({ input: 'other' })) }),
  fc.record({ holds: fc.boolean() }),
);
const conditions = fc.array(condition, { minLength: 1, maxLength: 2 });
/** Ranges that follow one another, half open. */
const bands = fc.record({
  kind: fc.constant('bands'),
  bands: fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 4 }).chain((ends) => {
    const cuts = ends.toSorted((one, other) => one - other).map(String);
    return fc.array(award, { minLength: cuts.length + 1, maxLength: cuts.length + 1 }).map((awards) =>
      awards.map((given, index) => ({ ...(index > 0 ? { from: cuts[index - 1] } : {}), ...(index < cuts.length ? { to: cuts[index] } : {}), award: given })));
  }),
});
const allOrNothing = fc.record({ kind: fc.constant('allOrNothing'), conditions, award, otherwise: award });
const checklist = fc.record({
  kind: fc.constant('checklist'), mode: fc.constantFrom('add', 'deduct', 'share'),
  items: fc.array(fc.oneof(fc.record({ input: fc.constantFrom('value', 'other'), label, points: hundredths(5) }), fc.record({ conditions, label, points: hundredths(5) })),
    { minLength: 1, maxLength: 4 }),
});
const { tree } = fc.letrec((tie) => {
  const inner = tie('tree');
  return {
    tree: fc.oneof({ depthSize: 'small', withCrossShrink: true },
      steps, proportion, bands, allOrNothing, checklist, fc.record({ kind: fc.constant('points'), award }),
      fc.record({ kind: fc.constant('judgement'), from: award, to: award, input: fc.constant('other') }),
      fc.record({ kind: fc.constant('clamp'), rule: inner, statedFloor: fc.boolean(), floor: award, cap: award }),
      fc.record({ kind: fc.constant('sum'), of: fc.array(inner, { minLength: 1, maxLength: 3 }) }),
      fc.record({ kind: fc.constant('eitherOr'), of: fc.array(inner, { minLength: 2, maxLength: 3 }), take: fc.constantFrom('first', 'best', 'worst') }),
      fc.record({ kind: fc.constant('gate'), conditions, rule: inner, otherwise: inner, because: label }),
      fc.record({ kind: fc.constant('modifier'), conditions, rule: inner, factor: hundredths(4), of: fc.constantFrom('deduction', 'points'), because: label }),
      fc.record({ kind: fc.constant('ifNothing'), rule: inner, otherwise: inner, because: label })),
  };
});
const anyRule: fc.Arbitrary<Rule> = tree.map((data) => rule.parse(data));

const scoreOf = (of: Rule, given: string, full: string) => score(of, asInputs({ value: given }), full).score;
const inOrder = (a: string, b: string) => (Number(a) <= Number(b) ? [a, b] as const : [b, a] as const);

describe('a score', () => {
  it('lies within zero and the weight, whatever the rule', () => {
    fc.assert(fc.property(anyRule, value, fc.option(value, { nil: null }), weight, (of, given, other, full) => {
      const points = score(of, asInputs({ value: given, other }), full).score;
      expect(points === null || (Number(points) >= 0 && Number(points) <= Number(full))).toBe(true);
    }), { numRuns: 1000 });
  });

  it('of a penalty lies within the weight below zero and zero', () => {
    fc.assert(fc.property(anyRule, value, weight, (of, given, full) => {
      const points = score(of, asInputs({ value: given, other: given }), full, 2, 'penalty').score;
      expect(points === null || (Number(points) <= 0 && Number(points) >= -Number(full))).toBe(true);
    }));
  });

  it('never falls as more is done towards a target', () => {
    fc.assert(fc.property(steps, value, value, weight, (data, a, b, full) => {
      const of = rule.parse({ ...data, direction: 'shortfall', start: 'full', effect: 'deduct' });
      const [less, more] = inOrder(a, b);
      expect(Number(scoreOf(of, less, full))).toBeLessThanOrEqual(Number(scoreOf(of, more, full)));
    }));
  });

  it('never falls with a larger share of a target, and never rises with a larger excess', () => {
    fc.assert(fc.property(proportion, steps, value, value, weight, (reached, excess, a, b, full) => {
      const [less, more] = inOrder(a, b);
      const towards = rule.parse({ ...reached, direction: 'towards', target: '80' });
      expect(Number(scoreOf(towards, less, full))).toBeLessThanOrEqual(Number(scoreOf(towards, more, full)));
      for (const falling of [{ ...reached, direction: 'below' }, { ...excess, direction: 'excess', start: 'full', effect: 'deduct' }]) {
        const of = rule.parse(falling);
        expect(Number(scoreOf(of, more, full))).toBeLessThanOrEqual(Number(scoreOf(of, less, full)));
      }
    }));
  });

  it('is never better for a part of a step that counts as a whole one than for one in proportion', () => {
    fc.assert(fc.property(steps, value, weight, (data, given, full) => {
      const [ceil, linear, floor] = ['ceil', 'linear', 'floor'].map((part) =>
        Number(scoreOf(rule.parse({ ...data, partial: part, start: 'full', effect: 'deduct' }), given, full)));
      expect(ceil! <= linear! && linear! <= floor!).toBe(true);
    }));
  });

  it('is the same for the same rule written and read again', () => {
    fc.assert(fc.property(anyRule, value, (of, given) => {
      const again = rule.parse(JSON.parse(JSON.stringify(of)));
      expect(score(again, asInputs({ value: given }), '10')).toEqual(score(of, asInputs({ value: given }), '10'));
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

describe('ranges', () => {
  const end = fc.option(fc.integer({ min: 0, max: 6 }).map(String), { nil: undefined });
  const range = fc.record({ from: end, fromIncluded: fc.boolean(), to: end, toIncluded: fc.boolean() });

  it('are accepted exactly when each holds a value and none is in two', () => {
    const points = Array.from({ length: 29 }, (_, index) => new Exact(index).div(4).minus('0.5'));
    fc.assert(fc.property(fc.array(range, { minLength: 1, maxLength: 4 }), (ranges) => {
      const held = ranges.map((one) => points.filter((point) => inBand(one, point)).length);
      const shared = points.some((point) => ranges.filter((one) => inBand(one, point)).length > 1);
      expect(flawOfRanges(ranges) === null).toBe(held.every((count) => count > 0) && !shared);
    }), { numRuns: 2000 });
  });
});
