import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArguments, type Command, type LoneCommand } from '@fenghuo/server/cli/command';
import { evaluate } from '@fenghuo/server/cli/evaluate';
import { score } from '@fenghuo/server/cli/score';
import { createContext } from '@fenghuo/server/context';
import { Database } from '@fenghuo/server/database/database';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';

const directory = mkdtempSync(join(tmpdir(), 'fenghuo-commands-'));
let database: FreshDatabase;
let services: INestApplicationContext;

beforeAll(async () => {
  database = await freshDatabase({ forms: true });
  services = await createContext({ databaseUrl: database.url, dataDirectory: directory });
});

afterAll(async () => {
  await services.close();
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

/** Runs a command and keeps what it prints. */
async function run(command: Command | LoneCommand, ...words: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const printing = { out: (line: string) => { out.push(line); }, err: (line: string) => { err.push(line); } };
  const status = 'runAlone' in command ? await command.runAlone(parseArguments(words), printing) : await command.run(parseArguments(words), {
    applied: 0, databaseUrl: database.url, dataDirectory: directory, services, database: services.get(Database), ...printing,
  });
  return { status, out, err };
}

function fileOf(content: string): string {
  const path = join(directory, 'rule.json');
  writeFileSync(path, content);
  return path;
}

describe('fenghuo evaluate', () => {
  it('prints one document, and where there are no records no number but those that count none', async () => {
    const { status, out, err } = await run(evaluate, '--bureau', '610831', '--year', '2020', '--json');
    expect([status, out.length, err]).toEqual([0, 1, []]);
    const form = JSON.parse(out[0]!) as Record<string, unknown>;
    expect(form).toMatchObject({ bureau: '610831', year: 2020, framework: { code: '610831-2020', version: 2 }, asOf: { n: 2 },
      grade: null });
    const rows = form['rows'] as { code: string; value: string | null; score: string | null; state: string }[];
    expect(rows).toHaveLength(15);
    expect(rows[13]).toMatchObject({ value: null, score: null, state: 'no-evidence' });
    expect(rows[14]).toMatchObject({ value: null, score: null, state: 'nothing-to-measure' });
    expect(rows[6]).toMatchObject({ value: '0', score: '0', state: 'scored' });
  });

  it('prints a table that a person can read', async () => {
    const { out } = await run(evaluate, '--bureau', '610831', '--year', '2020');
    expect(out.join('\n')).toContain('任务1: 安全生产专项大排查次数');
  });

  it.each([['999999', '2020'], ['610831', '2019'], ['430682', '2020'], ['610831', 'soon'],
    ['6108', '2020']])('says in one sentence that there is no form of %s %s', async (bureau, year) => {
    const { status, out, err } = await run(evaluate, '--bureau', bureau, '--year', year, '--json');
    expect([status, out, err.length]).toEqual([1, [], 1]);
    expect(err[0]).not.toContain('\n');
  });
});

describe('fenghuo score', () => {
  it('scores a rule on given values', async () => {
    const file = fileOf(JSON.stringify({ rule: { kind: 'steps', direction: 'shortfall', target: 6, points: 1,
      unit: { zh: '次', en: 'times' } }, inputs: { value: 5 }, weight: 5 }));
    const { status, out } = await run(score, '--file', file, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out.join(''))).toEqual({
      score: '4', state: 'scored', working: { zh: '5 次，比 6 次少 1 次，扣 1 分，得 4 分', en: '5 times, 1 short of 6 times, minus 1; score 4' },
    });
  });

  it.each(['not json', '{}', '{"rule":{"kind":"unheard"},"inputs":{},"weight":5}'])('says in one sentence what is wrong with %s',
    async (content) => {
    const { status, out, err } = await run(score, '--file', fileOf(content));
    expect([status, out, err.length]).toEqual([1, [], 1]);
  });

  it('says that a file is missing', async () => {
    expect((await run(score, '--file', join(directory, 'none.json'))).status).toBe(1);
    expect((await run(score)).status).toBe(1);
  });
});
