import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArguments } from '@fenghuo/server/cli/command';
import { facts } from '@fenghuo/server/cli/facts';
import { createContext } from '@fenghuo/server/context';
import { Database } from '@fenghuo/server/database/database';
import type { ComparedFact } from '@fenghuo/server/seeding/compare-facts';
import { deriveFacts, summaryOf } from '@fenghuo/server/seeding/derive-facts';
import { reportNames, type ReportName } from '@fenghuo/server/seeding/report-frame';
import { seed } from '@fenghuo/server/seeding/seed';
import type { PrintedCheck } from '@fenghuo/server/seeding/check-facts';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';

const dataDirectory = mkdtempSync(join(tmpdir(), 'fenghuo-facts-'));
let database: FreshDatabase;
let services: INestApplicationContext;

beforeAll(async () => {
  database = await freshDatabase();
  await seed('demo', { databaseUrl: database.url, dataDirectory });
  services = await createContext({ databaseUrl: database.url, dataDirectory });
}, 300_000);

afterAll(async () => {
  await services.close();
  await database.drop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

async function run(...words: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await facts.run(parseArguments(words), {
    applied: 0, databaseUrl: database.url, dataDirectory, services, database: services.get(Database),
    out: (line) => { out.push(line); }, err: (line) => { err.push(line); },
  });
  return { status, out, err };
}

async function factsOf(report: ReportName): Promise<ReadonlyMap<string, ComparedFact>> {
  const { status, out, err } = await run('--report', report, '--json');
  expect([status, out.length, err]).toEqual([0, 1, []]);
  const document = JSON.parse(out[0]!) as { report: string; facts: ComparedFact[] };
  expect(document.report).toBe(report);
  return new Map(document.facts.map((fact) => [fact.id, fact]));
}

describe('fenghuo facts', () => {
  it.each([['zizhou-2020', 229], ['linxiang-2023', 150]] as const)('compares every fact of %s, with a reason in both languages', async (report, count) => {
    const found = await factsOf(report);
    expect(found.size).toBe(count);
    for (const fact of found.values()) {
      expect(Object.keys(fact).toSorted()).toEqual(['derived', 'id', 'printed', 'reason', 'status']);
      expect([fact.id, fact.reason.zh.length > 0, fact.reason.en.length > 0]).toEqual([fact.id, true, true]);
      expect([fact.id, fact.status === 'not-derivable']).toEqual([fact.id, fact.derived === null]);
    }
  });

  it('derives from the records what the table and the narrative of Zizhou repeat', async () => {
    const found = await factsOf('zizhou-2020');
    const derived = (...ids: string[]) => ids.map((id) => [found.get(id)!.status, found.get(id)!.derived]);
    expect(derived('Z027', 'Z136', 'Z032', 'Z014', 'Z043', 'Z038', 'Z040', 'Z118', 'Z078')).toEqual([
      ['same', '125'], ['same', '125'], ['same', '21'], ['same', '21'], ['same', '345'], ['same', '2'], ['same', '1'], ['same', '93'], ['same', '3'],
    ]);
    expect(found.get('Z001')).toMatchObject({ status: 'not-derivable', derived: null, printed: '2020' });
  });

  it('rounds a rate as the report prints it, and says so', async () => {
    const found = await factsOf('linxiang-2023');
    expect(found.get('L072')).toMatchObject({ status: 'same', derived: '85.76', printed: '85.76' });
    expect(['L069', 'L070', 'L083', 'L094', 'L111'].map((id) => [found.get(id)!.status, found.get(id)!.derived])).toEqual([
      ['same', '530'], ['same', '674'], ['same', '182'], ['same', '96'], ['same', '5205'],
    ]);
    expect(found.get('L069')!.reason.zh).toContain('不少于 558 人次');
  });

  it('finds what the printed figures of a report get wrong among themselves', async () => {
    const differing = async (report: ReportName) => {
      const { checks } = JSON.parse((await run('--report', report, '--json')).out[0]!) as { checks: PrintedCheck[] };
      return checks.filter(({ state }) => state === 'differs').map(({ code, stated, computed, difference }) => [code, stated, computed, difference]);
    };
    expect(await differing('linxiang-2023')).toEqual([
      ['two-officers', '530', '558', '-28'], ['trade-reviews', '79', '89', '-10'], ['summary-decisions', '811', '225', '586'],
      ['enforcement-amount', '180.0728', '183.0728', '-3'],
    ]);
    expect(await differing('zizhou-2020')).toEqual([
      ['execution-rate', '70', '69', '1'], ['expenditure-by-purpose', '696.03', '990', '-293.97'], ['quota', '31', '14', '17'], ['staff', '25', '26', '-1'],
      ['fuel-station-hazards', '60', '58', '2'], ['relocated', '435', '19', '416'], ['total-score', '96', '94', '2'], ['budget-score', '28', '26', '2'],
    ]);
  });

  it.each(reportNames)('gives the same for %s when asked again, and counts up', async (report) => {
    expect(await factsOf(report)).toEqual(await factsOf(report));
    const { same, differs, notDerivable, unmapped, operations, derived } = summaryOf(await deriveFacts(services.get(Database), report));
    expect(same + differs + notDerivable + unmapped).toBe((await factsOf(report)).size);
    expect(derived).toBeLessThanOrEqual(operations);
    const { out } = await run('--report', report);
    expect(out.join('\n')).toContain(`derived ${derived}`);
  });

  it.each([
    ['zizhou-2020', ['Z004', 'Z007', 'Z060', 'Z061', 'Z178', 'Z179']], ['linxiang-2023', ['L114', 'L115']],
  ] as const)('derives nine tenths of the operations of %s at least, and forces none that contradicts itself', async (report, contradicting) => {
    const results = await deriveFacts(services.get(Database), report);
    const operations = results.filter(({ fact }) => fact.about === 'operations');
    expect(results.filter(({ mapped }) => !mapped).map(({ fact }) => fact.id)).toEqual([]);
    expect(Number(summaryOf(results).share)).toBeGreaterThanOrEqual(90);
    expect(operations.filter(({ compared }) => compared.status === 'differs').map(({ fact }) => fact.id)).toEqual(contradicting);
  });

  it.each([['--report', 'elsewhere-2020'], ['--report'], []])('says in one sentence what there is instead of %s %s', async (...words) => {
    const { status, out, err } = await run(...words, '--json');
    expect([status, out, err.length]).toEqual([1, [], 1]);
    expect(err[0]).not.toContain('\n');
  });
});
