import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../journal/support.js';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';

const directory = mkdtempSync(join(tmpdir(), 'fenghuo-words-'));
let database: FreshDatabase;

beforeAll(async () => { database = await freshDatabase({ forms: true }); });
afterAll(async () => {
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

const form = ['--bureau', '610831', '--year', '2020'];
const out = ['--out', join(directory, 'out.docx')];
const file = (name: string, content: string): string => {
  writeFileSync(join(directory, name), content);
  return join(directory, name);
};

describe('a command with wrong options says so in one sentence of both languages', () => {
  it.each<[string, readonly string[]]>([
    ['evaluate', []], ['evaluate', ['--bureau']], ['evaluate', ['--bureau', '610831']], ['evaluate', ['--bureau', '610831', '--year']],
    ['evaluate', ['--bureau', '６１０８３１', '--year', '2020']], ['evaluate', ['--bureau', '999999', '--year', '2020']],
    ['evaluate', ['--bureau', '610831', '--year', '0000']], ['evaluate', ['--bureau', '610831', '--year', '9999']],
    ['evaluate', [...form, '--yaer', '2020']], ['evaluate', [...form, 'extra']], ['evaluate', [...form, '--json', 'yes']],
    ['monitor', []], ['monitor', form], ['monitor', [...form, '--period']], ['monitor', [...form, '--period', '0']], ['monitor', [...form, '--period', '14']],
    ['monitor', [...form, '--period', '1.5']], ['monitor', [...form, '--period', '1e0']], ['monitor', [...form, '--period', 'x']], ['monitor', [...form, '--period', '']],
    ['monitor', ['--bureau', '610831', '--year', '99999', '--period', '1']], ['monitor', ['--bureau', '610831', '--year', '0x7e4', '--period', '1']],
    ['monitor', ['--bureau', '610831', '--year', '2019', '--period', '1']], ['monitor', ['--bureau', '999999', '--year', '2020', '--period', '1']],
    ['monitor', [...form, '--period', '1', '--fast']],
    ['report', []], ['report', form], ['report', [...form, ...out]], ['report', [...form, '--format', 'exe', ...out]], ['report', [...form, '--format', 'docx']],
    ['report', [...form, '--format', 'docx', '--out']], ['report', [...form, '--format', 'docx', ...out, '--revision', '7']],
    ['report', [...form, '--format', 'docx', ...out, '--revision', '0']], ['report', [...form, '--format', 'docx', ...out, '--revision', 'x']],
    ['report', [...form, '--format', 'docx', ...out, '--revision', '1', '--draft']], ['report', [...form, '--format', 'docx', ...out, '--language', 'fr']],
    ['report', [...form, '--format', 'docx', ...out, '--drfat']], ['report', [...form, '--format', '__proto__', ...out]],
    ['report', ['--bureau', '999999', '--year', '2020', '--format', 'docx', ...out]], ['report', ['--bureau', '610831', '--year', '2019', '--format', 'docx', ...out]],
    ['report', ['--bureau', '610831', '--year', '2019', '--format', 'pack', ...out]],
    ['report', [...form, '--format', 'docx', '--out', join(directory, 'none/deeper/out.docx')]], ['report', [...form, '--format', 'pack', '--out', join(directory, 'none/deeper/out.zip')]],
    ['report', [...form, '--format', 'docx', '--out', directory]], ['report', [...form, '--format', 'pack', '--out', directory]],
    ['score', []], ['score', ['--file']], ['score', ['--file', join(directory, 'none.json')]], ['score', ['--file', directory]],
    ['score', ['--file', '/dev/null']], ['score', ['--flie', 'x']],
  ])('%s %j', async (command, words) => {
    const json = command === 'report' || words.includes('--json') ? [] : ['--json'];
    const { status, out: printed, err } = await run([command, ...words, ...json], { databaseUrl: database.url, dataDirectory: directory });
    expect([status, printed, err.length], err.join('\n')).toEqual([1, [], 1]);
    expect(err[0]).toMatch(/\p{Script=Han}/u);
    expect(err[0]).toMatch(/[A-Za-z]{3,} [a-z]{2,}/);
    expect(err[0]).not.toMatch(/ {4}at |undefined|\{|ENOENT|EISDIR/);
    const left = ['out.docx', 'out.docx.part', 'none'].map((name) => join(directory, name)).filter((path) => existsSync(path));
    for (const path of left) rmSync(path, { recursive: true });
    expect(left).toEqual([]);
  });

  it.each<[string, string]>([
    ['empty', ''], ['null', 'null'], ['a list', '[]'], ['a number', '5'], ['binary', '\u0000\u0001'], ['a rule without a weight', '{"rule":{"kind":"points","award":"full"},"inputs":{}}'],
    ['an unknown word', '{"rule":{"kind":"points","award":"full"},"inputs":{},"weight":5,"more":1}'], ['endless', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['a tree without end', `{"inputs":{},"weight":5,"rule":${'{"kind":"sum","of":['.repeat(20_000)}1${']}'.repeat(20_000)}}`],
    ['a weight of infinity', '{"rule":{"kind":"points","award":"full"},"inputs":{},"weight":1e999}'],
    ['a name from the prototype', '{"rule":{"kind":"__proto__"},"inputs":{"__proto__":1},"weight":5}'],
  ])('score of a file with %s', async (_, content) => {
    mkdirSync(directory, { recursive: true });
    const { status, out: printed, err } = await run(['score', '--json', '--file', file('rule.json', content)], { databaseUrl: database.url, dataDirectory: directory });
    expect([status, printed], err.join('\n')).toEqual([1, []]);
    expect(err.length).toBeGreaterThan(0);
    expect(err.join('\n')).not.toMatch(/ {4}at |stack/);
  });
});
