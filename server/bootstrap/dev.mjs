import { extname, join, sep } from 'node:path';
import { startDatabase } from './embedded-postgres.mjs';
import { Closing } from './closing.mjs';
import { checkDatabase, checkReachable } from './database.mjs';
import { ensureInstalled } from './install.mjs';
import { checkPort, prepareDataDirectory, readPort } from './machine.mjs';
import { dataDirectory, root } from './paths.mjs';
import { demoAccounts, prepare, seedHere } from './prepare.mjs';

// Server and web from their sources behind one address: the page reloads by itself, the server restarts within its process on every change.
const report = (line) => process.stdout.write(`${line}\n`);
const watched = ['server', 'shared'].map((folder) => join(root, folder) + sep);

async function openDatabase() {
  const external = process.env.DATABASE_URL;
  if (external) {
    await checkDatabase(external);
    return external;
  }
  const database = await startDatabase(dataDirectory, { supervised: true, report });
  closing.add(() => database.stop());
  return database.url;
}

/** Vite as a loader of TypeScript: packages stay loaded, our own modules are read again after each change. */
async function openRunner() {
  const { createServer, createServerModuleRunner } = await import('vite');
  const conditions = ['development', 'module', 'node'];
  const vite = await createServer({
    root: join(root, 'server'), configFile: false, appType: 'custom', logLevel: 'error', cacheDir: join(root, 'node_modules', '.vite-server'),
    server: { middlewareMode: true, hmr: false, ws: false, watch: { ignored: ['**/dist/**', '**/.data/**'] } },
    oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
    optimizeDeps: { noDiscovery: true }, ssr: { resolve: { conditions, externalConditions: conditions } },
  });
  vite.watcher.add(watched);
  closing.add(() => vite.close());
  return { vite, runner: createServerModuleRunner(vite.environments.ssr, { hmr: false }) };
}

/** The server, begun anew on the same port after every change; a mistake in the code is printed, and the next change tries again. */
async function runServer({ vite, runner }, databaseUrl) {
  const load = (path) => runner.import(join(root, 'server', `${path}.ts`));
  await prepare(databaseUrl, { external: Boolean(process.env.DATABASE_URL), report, load, seedSets: seedHere(databaseUrl, { load, report }) });
  let application;
  let port = 0;
  const begin = async () => {
    const { serve } = await load('main');
    application = await serve({ databaseUrl, port, dataDirectory });
    port = application.port;
  };
  const restart = async (path) => {
    const started = performance.now();
    await application?.close();
    application = undefined;
    runner.clearCache();
    try {
      const { migrate } = await load('database/migrate');
      await migrate(databaseUrl);
      await begin();
      report(`[server] ${path.slice(root.length + 1)} → ${Math.round(performance.now() - started)} ms`);
    } catch (error) {
      report(`[server] ${error?.stack ?? error}`);
    }
  };
  let last = Promise.resolve();
  let timer;
  vite.watcher.on('all', (_event, path) => {
    if (extname(path) !== '.ts' || !watched.some((folder) => path.startsWith(folder))) return;
    clearTimeout(timer);
    timer = setTimeout(() => { last = last.then(() => restart(path)); }, 50);
  });
  closing.add(async () => application?.close());
  await begin();
  return { load, port };
}

async function runWeb(port, apiPort) {
  // Read by web/vite.config.ts.
  process.env.FENGHUO_API = `http://127.0.0.1:${apiPort}`;
  process.env.FENGHUO_WEB_PORT = String(port);
  const { createServer } = await import('vite');
  const vite = await createServer({ root: join(root, 'web'), configFile: join(root, 'web', 'vite.config.ts'), logLevel: 'info' });
  closing.add(() => vite.close());
  await vite.listen();
}

async function develop() {
  const port = readPort();
  await checkPort(port);
  if (process.env.DATABASE_URL) await checkReachable(process.env.DATABASE_URL);
  prepareDataDirectory();
  await ensureInstalled(report);
  const [databaseUrl, opened] = await Promise.all([openDatabase(), openRunner()]);
  const server = await runServer(opened, databaseUrl);
  await runWeb(port, server.port);
  report(['', `烽火开发服务  Fenghuo in development:  http://localhost:${port}`, '', ...await demoAccounts(server.load), ''].join('\n'));
}

const closing = new Closing(report);
closing.onSignals();

try {
  await develop();
} catch (error) {
  await closing.failed(error);
}
