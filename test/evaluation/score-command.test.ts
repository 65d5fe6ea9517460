import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { score } from '@fenghuo/server/cli/score';
import { parseExactJson } from '@fenghuo/shared/evaluation/exact-json';
import { limits } from '@fenghuo/shared/evaluation/limits';
import { afterAll, describe, expect, it } from 'vitest';

const directory = mkdtempSync(join(tmpdir(), 'fenghuo-score-'));
afterAll(() => { rmSync(directory, { recursive: true, force: true }); });

/** `fenghuo score` on a file of that text. */
async function tried(text: string) {
  const [out, err]: [string[], string[]] = [[], []];
  const file = join(directory, 'rule.json');
  writeFileSync(file, text);
  const status = await score.runAlone({ options: { file, json: true }, positional: [] }, { out: (line) => { out.push(line); }, err: (line) => { err.push(line); } });
  return { status, out, err: err.join('\n') };
}

const scoreIn = (out: readonly string[]) => (JSON.parse(out[0]!) as { score: string }).score;
const full = '{"kind":"points","award":"full"}';

describe('numbers in the file', () => {
  it('lose no digit, however they are written', async () => {
    const bands = '{"kind":"bands","bands":[{"to":0.10000000000000000001,"award":"full"},{"from":0.10000000000000000001,"award":"none"}]}';
    expect(scoreIn((await tried(`{"rule":${bands},"inputs":{"value":0.1},"weight":5}`)).out)).toBe('5');
    expect(scoreIn((await tried(`{"rule":${bands},"inputs":{"value":0.10000000000000000001},"weight":5}`)).out)).toBe('0');
    expect(scoreIn((await tried(`{"rule":${full},"weight":12345678901234567890.12}`)).out)).toBe('12345678901234567890.12');
    expect(scoreIn((await tried(`{"rule":${full},"weight":2.5e1}`)).out)).toBe('25');
  });

  it('are read as digits, and text that looks like one stays text', () => {
    expect(parseExactJson('{"a":[1,-0.50,2e-3],"b":"1.0 and \\"2\\"","3":true}')).toEqual({ a: ['1', '-0.50', '0.002'], b: '1.0 and "2"', 3: true });
    expect(() => parseExactJson('[01]')).toThrow(SyntaxError);
  });
});

describe('a file that is no rule', () => {
  it.each([
    ['{}', ['rule', 'weight']],
    [`{"rule":{"kind":"sum","of":[${full},{"kind":"steps","direction":"perEvent","points":1,"per":0}]},"weight":5}`, ['rule.of[1].per']],
    ['{"rule":{"kind":"steps","direction":"shortfall","points":1},"weight":5}', ['rule']],
    ['{"rule":{"kind":"gate","conditions":[{"is":">=","value":"x"}],"rule":{"kind":"unheard"},"otherwise":{"kind":"points","award":{"share":"half"}},"because":{"zh":"缺","en":"none"}},"weight":5}',
      ['rule.conditions[0].value', 'rule.rule.kind', 'rule.otherwise.award.share']],
    [`{"rule":${full},"weight":-1}`, ['weight']],
    ['{"rule":{"kind":"grades","grades":{}},"weight":5}', ['rule.grades']],
    ['{"rule":{"kind":"bands","bands":[{"from":0,"to":10,"toIncluded":true,"award":"1"},{"from":10,"award":"2"}]},"weight":5}', ['rule.bands[1]']],
    ['{"rule":{"kind":"bands","bands":[{"from":5,"to":4,"award":"1"}]},"weight":5}', ['rule.bands[0]']],
    ['{"rule":{"kind":"proportion","direction":"towards","target":-30},"weight":5}', ['rule.target']],
    [`{"rule":${full},"inputs":{"value":[1]},"weight":5}`, ['inputs.value']],
    [`{"rule":${full},"weight":1e400}`, ['weight']],
  ])('is named by node, in both languages: %s', async (text, paths) => {
    const { status, out, err } = await tried(text);
    expect([status, out]).toEqual([1, []]);
    const lines = err.split('\n');
    expect(lines.map((line) => line.split('：')[0])).toEqual(paths);
    for (const line of lines) expect(line).toMatch(/[\u4e00-\u9fff].*。 .*[a-z]{3}.*\.$/);
  });

  it('is refused where it would go without end', async () => {
    const nested = (levels: number) => `{"rule":${'{"kind":"sum","of":['.repeat(levels)}${full}${']}'.repeat(levels)},"weight":1}`;
    const started = Date.now();
    expect((await tried(nested(20))).status).toBe(0);
    expect((await tried(nested(40_000))).err).toContain(`${limits.depth}`);
    expect((await tried(`{"rule":{"kind":"sum","of":[${Array.from({ length: 9000 }, () => full).join()}]},"weight":1}`)).err).toContain(`${limits.values}`);
    expect((await tried(' '.repeat(1_000_001))).err).toContain('1 MB');
    expect(Date.now() - started).toBeLessThan(5000);
  });

  it('says where JSON ends to be JSON', async () => {
    expect((await tried('{"rule":')).err).toContain('JSON');
  });
});

it('says which inputs the rule does not read', async () => {
  const { status, err } = await tried('{"rule":{"kind":"steps","direction":"perEvent","points":1},"inputs":{"vlaue":3},"weight":5}');
  expect([status, err]).toEqual([0, '规则没有用到输入 vlaue。The rule does not read vlaue.']);
});

it('prints its schema', async () => {
  const out: string[] = [];
  expect(await score.runAlone({ options: { schema: true }, positional: [] }, { out: (line) => { out.push(line); }, err: () => undefined })).toBe(0);
  expect(JSON.parse(out.join(''))).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
});
