import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { seed } from '@fenghuo/server/seeding/seed';
import type { OpenedReport, ReportRevision } from '@fenghuo/shared/evaluation/frozen-report';
import type { OutputView } from '@fenghuo/shared/evaluation/outputs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../journal/support.js';
import { signIn } from '../setup/application.js';
import { deviationBody } from '../setup/builders/evaluation.js';
import type { Client } from '../setup/client.js';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';
import { places } from '../setup/people.js';
import { ServerProcess } from './support.js';

const minutes = 60_000;
const bureau = '610831';
const reports = '/api/evaluation/reports';
const outputs = '/api/evaluation/outputs';
const dataDirectory = mkdtempSync(join(tmpdir(), 'fenghuo-evaluation-faults-'));
let database: FreshDatabase;
let server: ServerProcess;
let manager: Client;

beforeAll(async () => {
  await ServerProcess.compile();
  database = await freshDatabase({ forms: true });
  await seed('zizhou-2020', { databaseUrl: database.url, dataDirectory });
  server = new ServerProcess({ databaseUrl: database.url, dataDirectory });
  await server.start();
  const finance = await signIn(server.url, 'finance');
  for (const row of ['4', '5', '15']) await finance.post('/api/deviations', deviationBody({ ...places.county, row, reason: '原因' }));
  manager = await signIn(server.url, 'manager');
}, 3 * minutes);
afterAll(async () => {
  await server.kill();
  await database.drop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

/** Kills the server some milliseconds after something was asked of it, and starts it again. */
async function killedAfter(milliseconds: number, ask: () => Promise<unknown>): Promise<void> {
  const asked = ask().catch(() => undefined); // Nobody answers any more.
  await setTimeout(milliseconds);
  await server.kill();
  await asked;
  await server.start();
}

const listed = async () => (await manager.get<ReportRevision[]>(`${reports}?bureau=${bureau}&year=2020`)).body;

describe('a server that is killed', () => {
  let frozen: string;

  it('while it freezes leaves a whole report or none, and nothing that verify would name', { timeout: 3 * minutes }, async () => {
    for (const milliseconds of [5, 40, 120, 250, 400, 700]) {
      await killedAfter(milliseconds, () => manager.post(reports, { bureau, year: 2020 }));
      const found = await listed();
      expect(found.length).toBeLessThanOrEqual(1);
      for (const { id } of found) {
        const { status, body } = await manager.get<OpenedReport>(`${reports}/${id}?bureau=${bureau}`);
        expect([status, body.report.form.total.score]).toEqual([200, '94']);
      }
      expect(await verify({ databaseUrl: database.url, dataDirectory })).toMatchObject({ status: 0, alterations: [] });
      if (found.length > 0) break;
    }
    const [known] = await listed();
    frozen = known?.id ?? (await manager.post<OpenedReport>(reports, { bureau, year: 2020 })).body.revision.id;
    expect((await listed()).map(({ revision, state }) => [revision, state])).toEqual([[1, 'frozen']]);
    expect(await verify({ databaseUrl: database.url, dataDirectory })).toMatchObject({ status: 0, alterations: [] });
  });

  it('while it makes a pack leaves no half file under its name, and the next who looks has it made anew', { timeout: 3 * minutes }, async () => {
    let id = '';
    await killedAfter(300, async () => {
      ({ body: { id } } = await manager.post<OutputView>(outputs, { bureau, year: 2020, format: 'pack', report: frozen }));
    });
    if (id === '') [{ id }] = (await manager.get<[OutputView]>(`${outputs}?bureau=${bureau}&year=2020`)).body;
    const files = readdirSync(join(dataDirectory, 'outputs'));
    expect(files.filter((name) => name.endsWith('.zip'))).toEqual([]);
    const view = async () => (await manager.get<OutputView>(`${outputs}/${id}?bureau=${bureau}`)).body;
    // Until its silence has lasted, another server could still be at it.
    expect((await view()).state).toBe('running');
    expect((await manager.bytes(`${outputs}/${id}/file?bureau=${bureau}`)).status).toBe(409);
    let last = await view();
    for (let asked = 0; last.state !== 'done' && asked < 300; asked += 1) {
      await setTimeout(200);
      last = await view();
      expect(last.problem).toBeNull();
    }
    expect(last).toMatchObject({ state: 'done', progress: 100, revision: 1 });
    const { bytes } = await manager.bytes(`${outputs}/${id}/file?bureau=${bureau}`);
    expect([bytes.length, bytes.subarray(0, 2).toString()]).toEqual([last.size, 'PK']);
    expect(await verify({ databaseUrl: database.url, dataDirectory })).toMatchObject({ status: 0, alterations: [] });
  });
});
