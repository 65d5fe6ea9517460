import { readdirSync, readFileSync } from 'node:fs';
import { vocabulary } from '@fenghuo/server/evaluation/evidence/evidence';
import { framework } from '@fenghuo/shared/evaluation/framework';
import { measure, type Measure } from '@fenghuo/shared/evaluation/measure';
import { unscorableIn } from '@fenghuo/shared/evaluation/unscorable';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../seeds/frameworks/', import.meta.url);
const frameworks = readdirSync(folder).map((file) => framework.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))));
const fines = measure.parse({ op: 'sum', dataset: 'penalty-cases', period: 'decidedOn', quantity: 'fine' });
const cases = measure.parse({ op: 'count', dataset: 'penalty-cases', period: 'decidedOn' });

/** The first framework with that measure as the input of its first row. */
function scoring(tree: Measure, of: Partial<{ otherReadings: boolean }> = {}) {
  const [first, ...rest] = frameworks[0]!.rows;
  const changed = of.otherReadings
    ? { ...first!, otherReadings: [{ code: 'fines', label: first!.level3, measure: tree }] }
    : { ...first!, inputs: { ...first!.inputs, value: { measure: tree } } };
  return { ...frameworks[0]!, rows: [changed, ...rest] };
}

describe('income from fines', () => {
  test.each(frameworks)('$code scores none', (one) => { expect(unscorableIn(one, vocabulary)).toEqual([]); });

  test.each([
    fines, measure.parse({ op: 'ratio', numerator: fines, denominator: cases }), measure.parse({ op: 'change', of: fines }),
    measure.parse({ op: 'sum', dataset: 'penalty-cases', period: 'closedOn', quantity: 'paid' }),
  ])('is found out where a row scores it, however it is wrapped: %#', (tree) => {
    const [found] = unscorableIn(scoring(tree), vocabulary);
    expect(found).toMatchObject({ row: frameworks[0]!.rows[0]!.code, why: { zh: expect.stringContaining('第七十四条') as unknown } });
  });

  test('may be told beside the score, and cases may be counted', () => {
    expect(unscorableIn(scoring(fines, { otherReadings: true }), vocabulary)).toEqual([]);
    expect(unscorableIn(scoring(cases), vocabulary)).toEqual([]);
  });
});
