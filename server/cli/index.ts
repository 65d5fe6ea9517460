import 'reflect-metadata';
import { createContext } from '../context.js';
import { Database } from '../database/database.js';
import { migrate as bringUp } from '../database/migrate.js';
import type { Options } from '../options.js';
import { parseArguments, type Command, type LoneCommand } from './command.js';
import { erase } from './erase.js';
import { evaluate } from './evaluate.js';
import { facts } from './facts.js';
import { migrate } from './migrate.js';
import { monitor } from './monitor.js';
import { score } from './score.js';
import { report } from './report.js';
import { seed } from './seed.js';
import { user } from './user.js';
import { verify } from './verify.js';
import { wrongWords } from './wrong-words.js';

/** Every command, in the order of a year: bring up, fill, evaluate, prove. */
export const commands: readonly (Command | LoneCommand)[] = [migrate, seed, user, evaluate, monitor, report, score, facts, verify, erase];

/** Whether the command needs a database at all. */
export const needsDatabase = (name: string | undefined): boolean => commands.some((one) => one.name === name && 'run' in one);

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
  const given = parseArguments(words.slice(1));
  const wrong = command.takesWords ? null : wrongWords(command.usage, given);
  if (wrong !== null) {
    err(wrong);
    return 1;
  }
  try {
    if ('runAlone' in command) return await command.runAlone(given, { out, err });
    // First of all: it also makes the role that everything else connects as.
    const { applied } = await bringUp(options.databaseUrl);
    const services = await createContext(options);
    try {
      return await command.run(given, { ...options, applied, services, database: services.get(Database), out, err });
    } finally {
      await services.close();
    }
  } catch (error) {
    err(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
