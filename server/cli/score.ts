import { readFile, stat } from 'node:fs/promises';
import { asInputs, score as apply } from '@fenghuo/shared/evaluation/score';
import { parseExactJson } from '@fenghuo/shared/evaluation/exact-json';
import { inputsOf } from '@fenghuo/shared/evaluation/rule';
import { ruleFlaws } from '@fenghuo/shared/evaluation/rule-flaws';
import { trial, trialJsonSchema, type Trial } from '@fenghuo/shared/evaluation/trial';
import type { LoneCommand, ParsedArguments, Printing } from './command.js';

/** No rule that a person writes comes near it. */
const mostBytes = 1_000_000;

const usage = 'score --file rule.json [--json] | --schema';

export const score: LoneCommand = {
  name: 'score',
  usage,
  summary: { zh: '用一条评分规则试算，或输出规则的 JSON Schema', en: 'try a scoring rule on given values, or print its JSON Schema' },
  runAlone: ({ options }, printing) => tryRule(options, printing),
};

async function tryRule({ file, json, schema }: ParsedArguments['options'], { out, err }: Printing): Promise<number> {
  if (schema) {
    out(JSON.stringify(trialJsonSchema(), null, 2));
    return 0;
  }
  if (typeof file !== 'string') {
    err(`用法 usage: fenghuo ${usage}`);
    return 1;
  }
  const read = await readTrial(file);
  if (typeof read === 'string') {
    err(read);
    return 1;
  }
  const unread = Object.keys(read.inputs).filter((name) => !inputsOf(read.rule).includes(name));
  if (unread.length > 0) err(`规则没有用到输入 ${unread.join('、')}。The rule does not read ${unread.join(', ')}.`);
  const result = apply(read.rule, asInputs(read.inputs), read.weight);
  out(json ? JSON.stringify(result) : `${result.score ?? '—'} / ${read.weight}  ${result.working.zh}  ${result.working.en}`);
  return 0;
}

/** The trial, or what is wrong with the file: each flaw with its node and what to do. */
async function readTrial(file: string): Promise<Trial | string> {
  let content: unknown;
  try {
    if ((await stat(file)).size > mostBytes) return `${file} 超过 1 MB，不是一条评分规则。${file} is larger than 1 MB: not a scoring rule.`;
    content = parseExactJson(await readFile(file, 'utf8'));
  } catch (error) {
    return error instanceof SyntaxError
      ? `${file} 不是 JSON，请核对括号、引号和逗号（${error.message}）。${file} is not JSON: check brackets, quotes and commas (${error.message}).`
      : `无法读取 ${file}，请核对路径。${file} cannot be read: check the path.`;
  }
  const read = trial.safeParse(content);
  if (read.success) return read.data;
  return ruleFlaws(read.error, content).map(({ path, sentence }) => `${path}：${sentence.zh}。 ${path}: ${sentence.en}.`).join('\n');
}
