import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext } from '@fenghuo/server/context';
import { WriteService } from '@fenghuo/server/recordkeeping/write.service';
import { readAccounts } from '@fenghuo/server/seeding/accounts';
import type { SeededEdit } from '@fenghuo/server/seeding/reconstruction';
import { readReportFrame, reportNames } from '@fenghuo/server/seeding/report-frame';
import { expandReport } from '@fenghuo/server/seeding/reports';
import { seed } from '@fenghuo/server/seeding/seed';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';

const dataDirectory = mkdtempSync(join(tmpdir(), 'fenghuo-demo-relief-'));
const work = expandReport('demo-relief');
let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await seed('demo-relief', { databaseUrl: database.url, dataDirectory });
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

describe('the demonstration of relief', () => {
  it('says of each record that it is not real', () => {
    for (const { type, values } of work.records.values()) {
      expect([type, values['provenance'], values['remarks']]).toEqual([type, 'demonstration', expect.stringMatching(/演示数据，非真实.*Demonstration data, not real/)]);
    }
  });

  it('lies more than a year away from what the reports are about, so that no figure of theirs nearly counts it', () => {
    const years = reportNames.map((name) => readReportFrame(name).year);
    for (const { type, values } of work.records.values()) {
      const days = Object.values(values).filter((value): value is string => /^\d{4}-\d{2}-\d{2}$/.test(String(value)));
      expect([type, days.length > 0, days.filter((day) => years.some((year) => Math.abs(Number(day.slice(0, 4)) - year) < 2))]).toEqual([type, true, []]);
    }
  });

  it('has an application at each step, one of them paid and one rejected, and the money that was paid', async () => {
    const states = await database.query<{ state: string }>('SELECT state FROM relief_application ORDER BY applied_on, state');
    expect(states.map(({ state }) => state)).toEqual(['paid', 'rejected', 'approved', 'reviewed', 'noticed', 'applied']);
    const [left] = await database.query<{ balance: string }>(`SELECT balance::text FROM ledger_balance WHERE account LIKE 'allocation/%'`);
    expect(left).toEqual({ balance: '6800' });
  });

  it('that was loaded while it had no provenance of its own is left as the journal has it', async () => {
    const old = await freshDatabase();
    const context = await createContext({ databaseUrl: old.url, dataDirectory });
    try {
      const [{ account, edit }] = work.edits as [SeededEdit];
      const body = edit.body as { readonly record: object };
      const author = { ...readAccounts().find((one) => one.account === account)!, rebuilds: true } as const;
      await context.get(WriteService).writeOne(author, { ...edit, body: { ...body, record: { ...body.record, provenance: 'reconstructed' } } });
      const lines: string[] = [];
      await seed('demo-relief', { databaseUrl: old.url, dataDirectory, report: (line) => lines.push(line) });
      expect(lines.at(-1)).toContain('left as it is');
      expect(await old.query('SELECT provenance, version FROM relief_fund')).toEqual([{ provenance: 'reconstructed', version: 1 }]);
      expect(await old.query('SELECT 1 FROM relief_application')).toEqual([]);
    } finally {
      await context.close();
      await old.drop();
    }
  });

  it('changes nothing when it is loaded again', async () => {
    const lines: string[] = [];
    await seed('demo-relief', { databaseUrl: database.url, dataDirectory, report: (line) => lines.push(line) });
    expect(lines.at(-1)).toContain(` 0/${work.edits.length} `);
  });
});
