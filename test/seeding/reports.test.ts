import { readFileSync } from 'node:fs';
import { findRecordType } from '@fenghuo/shared/records/index';
import { createSchema, transitionSchema } from '@fenghuo/shared/records/record-type';
import { readAccounts } from '@fenghuo/server/seeding/accounts';
import { expandReport } from '@fenghuo/server/seeding/reports';
import { reportNames } from '@fenghuo/server/seeding/report-frame';
import { seedsFolder } from '@fenghuo/server/seeding/seeds-folder';
import { describe, expect, it } from 'vitest';

type Bureau = { code: string; bounds: [number, number, number, number] };
const { bureaus } = JSON.parse(readFileSync(`${seedsFolder}/bureaus.json`, 'utf8')) as { bureaus: Bureau[] };

describe.each(reportNames)('the records behind %s', (name) => {
  const work = expandReport(name);
  const records = [...work.records.values()];
  const { bureau } = work.data.report;

  it('fit their contracts, each edit of them', () => {
    for (const { phase, edit } of work.edits) {
      const type = findRecordType(edit.type)!;
      const schema = edit.action === 'transition' ? transitionSchema(type, edit.transition) : createSchema(type);
      expect(schema.safeParse(edit.body).error?.message, phase).toBeUndefined();
    }
  });

  it('are the same ones on every run, each with its own id and operation', () => {
    expect(expandReport(name).edits).toEqual(work.edits);
    const operations = work.edits.map(({ edit }) => (edit.body as { operation: string }).operation);
    expect(new Set(operations).size).toBe(operations.length);
  });

  it('say that they are reconstructed and on which fact they rest', () => {
    const words = ['remarks', 'content', 'description', 'measures', 'opinion'];
    for (const { type, values } of records) {
      expect(values['provenance']).toBe('reconstructed');
      if (type === 'survey-response') continue; // It has no field of words; its survey says it.
      expect(words.map((word) => values[word] ?? '').join(''), `${type} ${String(values['id'])}`).toMatch(/重建记录.*事实 [ZL]\d{3}/);
    }
  });

  it('lie in the divisions of the bureau and inside its bounds', () => {
    const { divisions } = JSON.parse(readFileSync(`${seedsFolder}/divisions/${bureau}.json`, 'utf8')) as { divisions: { code: string }[] };
    const codes = new Set(divisions.map((division) => division.code));
    const [west, south, east, north] = bureaus.find(({ code }) => code === bureau)!.bounds;
    for (const { values } of records) {
      expect(codes).toContain(values['division']);
      if (values['longitude'] === undefined) continue;
      const [longitude, latitude] = [Number(values['longitude']), Number(values['latitude'])];
      expect([longitude > west, longitude < east, latitude > south, latitude < north]).toEqual([true, true, true, true]);
    }
    const townships = divisions.filter(({ code }) => code.endsWith('000') && !code.endsWith('000000')).map(({ code }) => code.slice(0, 9));
    expect(work.data.places.map(({ township }) => township).toSorted()).toEqual(townships.toSorted());
  });

  it('are made by people whom the demo has, inside their scope', () => {
    const scopes = new Map(readAccounts().map(({ account, scope }) => [account, scope]));
    const strangers = work.edits.filter(({ account }) => !bureau.startsWith(scopes.get(account)?.slice(0, 6) ?? 'nobody'));
    expect(strangers.map(({ phase, account }) => `${phase} ${account}`)).toEqual([]);
  });
});
