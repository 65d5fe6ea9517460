import { ensureBuilt } from './build.mjs';
import { checkDatabase, checkReachable } from './database.mjs';
import { startDatabase } from './embedded-postgres.mjs';
import { ensureInstalled } from './install.mjs';
import { Closing } from './closing.mjs';
import { checkPort, prepareDataDirectory, readPort } from './machine.mjs';
import { compiled, dataDirectory, webDirectory } from './paths.mjs';
import { demoAccounts, prepare, prepareRest } from './prepare.mjs';
import { seedApart } from './seed-apart.mjs';

const begin = performance.now();
const report = (line) => process.stdout.write(`[${((performance.now() - begin) / 1000).toFixed(1).padStart(5)} s] ${line}\n`);

/** The owner's address of the database, once it takes connections. */
async function openDatabase(external) {
  if (external) {
    await checkDatabase(external);
    return external;
  }
  report('正在启动数据库… Starting the database…');
  const database = await startDatabase(dataDirectory, { supervised: true, report });
  closing.add(() => database.stop());
  return database.url;
}

async function announce(url) {
  const lines = ['', `烽火已启动  Fenghuo is running:  ${url}`, '', ...await demoAccounts(compiled), '', '按 Ctrl+C 停止  Ctrl+C stops it', ''];
  process.stdout.write(lines.join('\n'));
}

async function start() {
  const port = readPort();
  const external = process.env.DATABASE_URL;
  await checkPort(port);
  if (external) await checkReachable(external);
  prepareDataDirectory();
  await ensureInstalled(report);
  const built = ensureBuilt(report);
  const loaded = built.server.then(() => compiled('main'));
  loaded.catch(() => {});
  const databaseUrl = await openDatabase(external);
  const { serve } = await loaded;
  const seedSets = (sets) => seedApart(sets, databaseUrl, { closing, report });
  await prepare(databaseUrl, { external: Boolean(external), report, load: compiled, seedSets });
  await built.web;
  const application = await serve({ databaseUrl, port, dataDirectory, webDirectory, trustProxy: process.env.FENGHUO_TRUST_PROXY });
  closing.add(() => application.close());
  report('就绪 Ready');
  await announce(application.url);
  await prepareRest(databaseUrl, { external: Boolean(external), report, seedSets });
}

const closing = new Closing(report);
closing.onSignals();

try {
  await start();
} catch (error) {
  await closing.failed(error);
}
