#!/usr/bin/env node
import { ensureBuilt } from './build.mjs';
import { checkDatabase, checkReachable } from './database.mjs';
import { startDatabase } from './embedded-postgres.mjs';
import { ensureInstalled } from './install.mjs';
import { compiled, dataDirectory } from './paths.mjs';
import { prepare, prepareRest, seedHere } from './prepare.mjs';
import { printFailure } from './sentences.mjs';

// Only the command itself writes to stdout: with --json that is one document and nothing else.
const report = (line) => process.stderr.write(`${line}\n`);
const argv = process.argv.slice(2);

/** Commands that make sense only over data: on a new machine the demo data is loaded for them, as `npm start` would. */
const readers = new Set(['evaluate', 'monitor', 'report', 'facts', 'verify']);

/** Runs one command on the database of `DATABASE_URL`, on the embedded one that is running, or on one started for as long as it takes. */
async function run() {
  await ensureInstalled(report);
  await ensureBuilt(report).server;
  const { needsDatabase, runCommand } = await compiled('cli/index');
  if (!needsDatabase(argv[0])) return runCommand(argv, { databaseUrl: '', dataDirectory });
  const external = process.env.DATABASE_URL;
  if (external) await checkReachable(external);
  if (external) {
    await checkDatabase(external);
    return runCommand(argv, { databaseUrl: external, dataDirectory });
  }
  const database = await startDatabase(dataDirectory, { report });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void database.stop().finally(() => process.exit(1)));
  try {
    if (readers.has(argv[0])) {
      const seedSets = seedHere(database.url, { load: compiled, report });
      await prepare(database.url, { external: false, report, load: compiled, seedSets });
      await prepareRest(database.url, { external: false, report, seedSets });
    }
    return await runCommand(argv, { databaseUrl: database.url, dataDirectory });
  } finally {
    await database.stop();
  }
}

if (argv[0] === 'start') {
  await import('./start.mjs');
} else {
  try {
    process.exitCode = await run();
  } catch (error) {
    printFailure(error);
    process.exitCode = 1;
  }
}
