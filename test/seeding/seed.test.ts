import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordTypeNames } from '@fenghuo/shared/records/index';
import { seed } from '@fenghuo/server/seeding/seed';
import { demoNames, reportNames } from '@fenghuo/server/seeding/report-frame';
import { expandReport } from '@fenghuo/server/seeding/reports';
import { expandZizhou2020 } from '@fenghuo/server/seeding/zizhou-2020';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';

let database: FreshDatabase;
const dataDirectory = mkdtempSync(join(tmpdir(), 'fenghuo-seed-'));
const lines: string[] = [];
const load = () => seed('demo', { databaseUrl: database.url, dataDirectory, report: (line) => lines.push(line) });
const works = [...reportNames, ...demoNames].map((name) => expandReport(name));

/** Everything the seed writes, in figures: rows and newest number of each table. */
async function state() {
  const counts = await Promise.all(recordTypeNames.map(async (name) => {
    const [row] = await database.query<{ rows: number; versions: number }>(
      `SELECT count(*)::int AS rows, coalesce(sum(version), 0)::int AS versions FROM ${name.replaceAll('-', '_')}`);
    return [name, row!] as const;
  }));
  const [rest] = await database.query(
    `SELECT (SELECT count(*)::int FROM journal) AS journal, (SELECT count(*)::int FROM op) AS operations, (SELECT count(*)::int FROM account) AS accounts,
       (SELECT count(*)::int FROM division) AS divisions, (SELECT count(*)::int FROM attachment) AS attachments,
       (SELECT count(*)::int FROM attachment_use) AS uses, (SELECT count(*)::int FROM evaluation_framework) AS frameworks`);
  return { records: Object.fromEntries(counts), rest };
}

beforeAll(async () => {
  database = await freshDatabase();
  await load();
}, 300_000);

afterAll(async () => {
  await database.drop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

describe('the demo seed', () => {
  it('has stored every declared record of the reports and demonstrations, and nothing else', async () => {
    for (const name of recordTypeNames.filter((one) => one !== 'evaluation-framework')) {
      const expected = works.flatMap((work) => [...work.records.values()]).filter((record) => record.type === name)
        .map(({ id, values }) => `${id} ${String(values['provenance'])}`);
      const rows = await database.query<{ id: string; provenance: string }>(`SELECT id, provenance FROM ${name.replaceAll('-', '_')}`);
      expect(rows.map(({ id, provenance }) => `${id} ${provenance}`).toSorted(), name).toEqual(expected.toSorted());
    }
  });

  it('left the records of the Zizhou checks in the states that were checked', async () => {
    for (const { type, id, values } of expandZizhou2020().records.values()) {
      const [row] = await database.query<{ state: string }>(`SELECT state FROM ${type.replaceAll('-', '_')} WHERE id = $1`, [id]);
      expect([type, id, row?.state]).toEqual([type, id, values['state']]);
    }
  });

  it('has passed the journal: one row for each version of each record', async () => {
    const { records, rest } = await state();
    const versions = Object.values(records).reduce((total, { versions: of }) => total + of, 0);
    const edits = works.reduce((total, work) => total + work.edits.length, 0);
    // Each framework is drafted and adopted.
    expect(rest).toMatchObject({ journal: versions, operations: edits + records['evaluation-framework']!.versions });
  });

  it('changes nothing when it is loaded again', async () => {
    const before = await state();
    await load();
    expect(await state()).toEqual(before);
    for (const { edits, data } of works) expect(lines.slice(-works.length).join('\n')).toMatch(new RegExp(`${data.report.report}.* 0/${edits.length} `));
  }, 300_000);
});
