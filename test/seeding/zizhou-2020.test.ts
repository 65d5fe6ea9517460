import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { createSchema, transitionSchema } from '@fenghuo/shared/records/record-type';
import { findRecordType } from '@fenghuo/shared/records/index';
import { checkAgainstReport, departures } from '@fenghuo/server/seeding/zizhou-2020.check';
import { expandZizhou2020 } from '@fenghuo/server/seeding/zizhou-2020';
import { seedsFolder } from '@fenghuo/server/seeding/seeds-folder';

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

  it('fit their contracts, each edit of them', () => {
    for (const { edit } of work.edits) {
      const type = findRecordType(edit.type)!;
      const schema = edit.action === 'transition' ? transitionSchema(type, edit.transition) : createSchema(type);
      const result = schema.safeParse(edit.body);
      expect(result.error?.message, JSON.stringify(edit)).toBeUndefined();
    }
  });

  it('say that they are reconstructed and on which fact they rest', () => {
    const words = ['remarks', 'content', 'description', 'measures', 'opinion'];
    for (const { type, values } of records) {
      expect(values['provenance']).toBe('reconstructed');
      if (type === 'survey-response') continue; // It has no field of words; its survey says it.
      expect(words.map((word) => values[word] ?? '').join('')).toMatch(/重建记录.*事实 Z\d{3}/);
    }
  });

  it('lie in the townships of the county and inside its bounds', () => {
    const { divisions } = JSON.parse(readFileSync(`${seedsFolder}/divisions/610831.json`, 'utf8')) as { divisions: { code: string }[] };
    type Bureau = { code: string; bounds: [number, number, number, number] };
    const { bureaus } = JSON.parse(readFileSync(`${seedsFolder}/bureaus.json`, 'utf8')) as { bureaus: Bureau[] };
    const codes = new Set(divisions.map((division) => division.code));
    const [west, south, east, north] = bureaus.find((bureau) => bureau.code === '610831')!.bounds;
    for (const { values } of records) {
      expect(codes).toContain(values['division']);
      if (values['longitude'] === undefined) continue;
      expect(values['longitude']).toBeGreaterThan(west);
      expect(values['longitude']).toBeLessThan(east);
      expect(values['latitude']).toBeGreaterThan(south);
      expect(values['latitude']).toBeLessThan(north);
    }
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

  it('are the same ones on every run, each with its own id and operation', () => {
    expect(expandZizhou2020().edits).toEqual(work.edits);
    const operations = work.edits.map(({ edit }) => (edit.body as { operation: string }).operation);
    expect(new Set(operations).size).toBe(operations.length);
    expect(new Set(records.map((record) => record.id)).size).toBe(records.length);
  });
});
