import { readFile } from 'node:fs/promises';
import { asInputs, score as apply } from '@fenghuo/shared/evaluation/score';
import { rule } from '@fenghuo/shared/evaluation/rule';
import { decimal } from '@fenghuo/shared/evaluation/schemas';
import { z } from 'zod';
import type { Command } from './command.js';

/** `{ rule, inputs: { value: 5, … }, weight }`; an input that is null has no evidence yet. */
const trial = z.strictObject({
  rule, inputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).default({}), weight: decimal,
});

export const score: Command = {
  name: 'score',
  usage: 'score --file rule.json [--json]',
  summary: { zh: '用一条评分规则试算', en: 'try a scoring rule on given values' },
  async run({ options }, { out, err }) {
    const { file, json } = options;
    if (typeof file !== 'string') {
      err(`用法 usage: fenghuo ${this.usage}`);
      return 1;
    }
    const read = await readTrial(file);
    if (typeof read === 'string') {
      err(read);
      return 1;
    }
    const result = apply(read.rule, asInputs(read.inputs), read.weight);
    out(json ? JSON.stringify(result) : `${result.score ?? '—'} / ${read.weight}  ${result.working.zh}  ${result.working.en}`);
    return 0;
  },
};

/** The trial, or one sentence that says what is wrong with the file. */
async function readTrial(file: string): Promise<z.infer<typeof trial> | string> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return `无法读取 ${file}，或其内容不是 JSON。${file} cannot be read or is not JSON.`;
  }
  const read = trial.safeParse(content);
  if (read.success) return read.data;
  const places = [...new Set(read.error.issues.map((issue) => issue.path.join('.') || 'rule'))].join(', ');
  return `${file} 不是有效的评分规则（${places}）。${file} is not a valid scoring rule (${places}).`;
}
