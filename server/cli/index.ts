import 'reflect-metadata';
import { createContext } from '../context.js';
import { Database } from '../database/database.js';
import { migrate as bringUp } from '../database/migrate.js';
import type { Options } from '../options.js';
import { parseArguments, type Command } from './command.js';
import { erase } from './erase.js';
import { evaluate } from './evaluate.js';
import { facts } from './facts.js';
import { migrate } from './migrate.js';
import { score } from './score.js';
import { report } from './report.js';
import { seed } from './seed.js';
import { user } from './user.js';
import { verify } from './verify.js';

/** Every command, in the order of a year: bring up, fill, evaluate, prove. */
export const commands: readonly Command[] = [migrate, seed, user, evaluate, report, score, facts, verify, erase];

/** Runs one command and answers its exit status. What goes wrong is one sentence on standard error. */
export async function runCommand(words: readonly string[], options: Options): Promise<number> {
  const out = (text: string) => { process.stdout.write(`${text}\n`); };
  const err = (text: string) => { process.stderr.write(`${text}\n`); };
  const command = commands.find(({ name }) => name === words[0]);
  if (!command) {
    if (words[0]) err(`没有 ${words[0]} 这个命令。There is no command ${words[0]}.`);
    for (const { usage, summary } of commands) err(`  fenghuo ${usage}\n      ${summary.zh} · ${summary.en}`);
    return 1;
  }
  try {
    // First of all: it also makes the role that everything else connects as.
    const { applied } = await bringUp(options.databaseUrl);
    const services = await createContext(options);
    try {
      return await command.run(parseArguments(words.slice(1)), { ...options, applied, services, database: services.get(Database), out, err });
    } finally {
      await services.close();
    }
  } catch (error) {
    err(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
