import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { ensureBuilt } from './build.mjs';
import { checkDatabase, checkReachable } from './database.mjs';
import { startDatabase } from './embedded-postgres.mjs';
import { ensureInstalled } from './install.mjs';
import { compiled, dataDirectory, webDirectory } from './paths.mjs';
import { demoAccounts, prepare } from './prepare.mjs';
import { Explained, printFailure } from './sentences.mjs';

const begin = performance.now();
const report = (line) => process.stdout.write(`[${((performance.now() - begin) / 1000).toFixed(1).padStart(5)} s] ${line}\n`);

/** What has to be closed before the process may end, in the order in which it was opened. */
const opened = [];
let closing;

async function close() {
  for (const thing of opened.reverse()) await thing();
}

/** Ends in order once; a second signal ends at once. */
function onSignal() {
  if (closing) process.exit(1);
  report('正在停止… Stopping…');
  closing = close().then(() => process.exit(0), (error) => {
    printFailure(error);
    process.exit(1);
  });
}

function readPort() {
  const text = process.env.PORT || '3000';
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65_536) return port;
  throw new Explained(`PORT 应为 0 至 65535 的整数，现为“${text}”。`, `PORT must be a whole number from 0 to 65535, not "${text}".`);
}

async function checkPort(port) {
  const error = await new Promise((resolve) => {
    const probe = createServer().once('error', resolve);
    probe.listen(port, () => probe.close(() => resolve(undefined)));
  });
  if (error?.code === 'EADDRINUSE') {
    throw new Explained(`端口 ${port} 已被占用，请停止占用的程序，或用 PORT 指定其他端口。`, `Port ${port} is in use. Stop what uses it, or choose another with PORT.`);
  }
  if (error?.code === 'EACCES') {
    throw new Explained(`没有使用端口 ${port} 的权限，请用 PORT 指定 1024 以上的端口。`, `Missing the right to use port ${port}. Choose one above 1023 with PORT.`);
  }
  if (error) throw error;
}

function prepareDataDirectory() {
  mkdirSync(dataDirectory, { recursive: true });
  accessSync(dataDirectory, constants.R_OK | constants.W_OK | constants.X_OK);
}

/** The owner's address of the database, once it takes connections. */
async function openDatabase(external) {
  if (external) {
    await checkDatabase(external);
    return external;
  }
  report('正在启动数据库… Starting the database…');
  const database = await startDatabase(dataDirectory, { supervised: true, report });
  opened.push(() => database.stop());
  return database.url;
}

async function announce(url) {
  const lines = ['', `烽火已启动  Fenghuo is running:  ${url}`, '', ...await demoAccounts(), '', '按 Ctrl+C 停止  Ctrl+C stops it', ''];
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
  await prepare(databaseUrl, { external: Boolean(external), report });
  await built.web;
  const application = await serve({ databaseUrl, port, dataDirectory, webDirectory });
  opened.push(() => application.close());
  report('就绪 Ready');
  await announce(application.url);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);

try {
  await start();
} catch (error) {
  if (!closing) {
    printFailure(error);
    await close().catch(() => {});
    process.exit(1);
  }
}
