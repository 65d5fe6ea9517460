import { describe, expect, it } from 'vitest';
import { checkAgainstReport, departures } from '@fenghuo/server/seeding/zizhou-2020.check';
import { expandZizhou2020 } from '@fenghuo/server/seeding/zizhou-2020';

const work = expandZizhou2020();
const records = [...work.records.values()];
const ofType = (type: string) => records.filter((record) => record.type === type);

describe('the records behind the Zizhou 2020 report', () => {
  it('come to every figure that the report gives', () => {
    expect(departures(work)).toEqual([]);
    expect(checkAgainstReport(work).length).toBeGreaterThan(20);
  });

  it('would not be written if one of them were missing', () => {
    const short = expandZizhou2020();
    const [closed] = [...short.records.values()].filter(({ type, values }) => type === 'hazard' && values['sector'] === 'gasPipeline');
    short.records.delete(closed!.id);
    expect(departures(short)).toEqual(['Z031: the report gives 11, the records come to 10']);
  });

  it('lie in the two townships whose inspectors have accounts', () => {
    for (const township of ['610831106000', '610831101000']) {
      expect(ofType('hazard').filter((record) => record.values['division'] === township).length).toBeGreaterThan(5);
    }
  });

  it('keep the order of the days: found, rectified, re-checked, all inside 2020', () => {
    const replyOf = new Map(ofType('rectification-reply').map(({ values }) => [values['hazard'], values]));
    for (const { values } of ofType('reinspection')) {
      const hazard = work.records.get(String(values['hazard']))!.values;
      const reply = replyOf.get(values['hazard'])!;
      const days = [hazard['foundOn'], reply['rectifiedOn'], values['recheckedOn']].map(String);
      expect(days).toEqual([...days].sort());
      expect(days[0]! >= '2020-01-01' && days[2]! <= '2020-12-31').toBe(true);
      expect(hazard['deadline'] === undefined || String(reply['rectifiedOn']) <= String(hazard['deadline'])).toBe(true);
      expect(reply['rectifiedBy']).not.toBe(values['recheckedBy']);
      expect(reply['photos']).toEqual([work.photo]);
    }
  });

  it('are inspected by two officers or more', () => {
    for (const { values } of ofType('inspection')) expect((values['officers'] as string[]).length).toBeGreaterThanOrEqual(2);
  });
});
