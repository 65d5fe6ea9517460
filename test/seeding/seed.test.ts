import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordTypeNames } from '@fenghuo/shared/records/index';
import { seed } from '@fenghuo/server/seeding/seed';
import { expandZizhou2020 } from '@fenghuo/server/seeding/zizhou-2020';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';

let database: FreshDatabase;
const dataDirectory = mkdtempSync(join(tmpdir(), 'fenghuo-seed-'));
const lines: string[] = [];
const load = () => seed('demo', { databaseUrl: database.url, dataDirectory, report: (line) => lines.push(line) });

/** Everything the seed writes, in figures: rows and newest number of each table. */
async function state() {
  const counts = await Promise.all(recordTypeNames.map(async (name) => {
    const [row] = await database.query<{ rows: number; versions: number }>(
      `SELECT count(*)::int AS rows, coalesce(sum(version), 0)::int AS versions FROM ${name.replaceAll('-', '_')}`);
    return [name, row!] as const;
  }));
  const [rest] = await database.query(
    `SELECT (SELECT max(n)::int FROM journal) AS journal, (SELECT count(*)::int FROM op) AS operations, (SELECT count(*)::int FROM account) AS accounts,
       (SELECT count(*)::int FROM division) AS divisions, (SELECT count(*)::int FROM attachment) AS attachments,
       (SELECT count(*)::int FROM attachment_use) AS uses, (SELECT count(*)::int FROM framework) AS frameworks`);
  return { records: Object.fromEntries(counts), rest };
}

beforeAll(async () => {
  database = await freshDatabase();
  await load();
});

afterAll(async () => {
  await database.drop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

describe('the demo seed', () => {
  it('stands in the tables as it was declared', async () => {
    const work = expandZizhou2020();
    for (const name of recordTypeNames) {
      const expected = [...work.records.values()].filter((record) => record.type === name);
      const rows = await database.query<{ id: string; state: string; provenance: string }>(
        `SELECT id, state, provenance FROM ${name.replaceAll('-', '_')}`);
      expect(rows.length, name).toBe(expected.length);
      expect(new Map(rows.map((row) => [row.id, row.state])), name).toEqual(new Map(expected.map(({ id, values }) => [id, values['state']])));
      expect(rows.every((row) => row.provenance === 'reconstructed'), name).toBe(true);
    }
  });

  it('has passed the journal: one row for each version of each record', async () => {
    const { records, rest } = await state();
    const versions = Object.values(records).reduce((total, { versions: of }) => total + of, 0);
    expect(rest).toMatchObject({ journal: versions, operations: expandZizhou2020().edits.length });
  });

  it('changes nothing when it is loaded again', async () => {
    const before = await state();
    await load();
    expect(await state()).toEqual(before);
    expect(lines.at(-1)).toContain(`0/${expandZizhou2020().edits.length}`);
  });
});
