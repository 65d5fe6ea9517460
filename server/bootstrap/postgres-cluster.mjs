import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { giveTo } from './postgres-binaries.mjs';
import { Explained } from './sentences.mjs';

const owner = 'fenghuo';
const database = 'fenghuo';

const connectionFile = (dataDirectory) => join(dataDirectory, 'database.json');

/** What a process needs to find the database of this folder: `{ port, password }`. */
export function readConnection(dataDirectory) {
  return JSON.parse(readFileSync(connectionFile(dataDirectory), 'utf8'));
}

/** Readable by this user alone: it holds the password. Replaced as a whole, so that a reader never sees half of it. */
export function writeConnection(dataDirectory, connection) {
  const path = connectionFile(dataDirectory);
  writeFileSync(`${path}.new`, `${JSON.stringify(connection)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** The owner's address of the database. */
export function urlOf(dataDirectory, port) {
  return `postgres://${owner}:${readConnection(dataDirectory).password}@127.0.0.1:${port}/${database}`;
}

/**
 * Makes the cluster and its database if there is none yet: UTF-8, C.UTF-8, checksums, scram with a random password. It is made aside and
 * renamed when complete. Refuses one that another major version made.
 */
export async function createCluster(context) {
  const { dataDirectory, cluster, binaries } = context;
  if (existsSync(cluster)) return checkVersion(cluster, binaries.major);
  context.report('正在创建数据库… Creating the database…');
  const password = randomBytes(24).toString('base64url');
  const aside = mkdtempSync(join(dataDirectory, 'postgres-new-'));
  try {
    const fresh = join(aside, 'cluster');
    mkdirSync(fresh, { mode: 0o700 });
    writeFileSync(join(aside, 'password'), password, { mode: 0o600 });
    giveTo(context.runner.owner, aside);
    await initialise(context, fresh, join(aside, 'password'));
    await createDatabase(context, fresh);
    writeConnection(dataDirectory, { port: null, password });
    renameSync(fresh, cluster);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function checkVersion(cluster, major) {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === major) return;
  throw new Explained(
    `数据目录 ${cluster} 由 PostgreSQL ${found} 创建，当前程序为 ${major}，不能打开。请用原版本导出数据，或换一个数据目录。`,
    `The data directory ${cluster} was made by PostgreSQL ${found}; this program brings ${major} and cannot open it. `
    + 'Export with the former version, or use another data directory.',
  );
}

async function initialise({ binaries, runner, fsync }, cluster, passwordFile) {
  const [program, args] = runner.command(binaries.bin('initdb'), [
    '--pgdata', cluster, '--username', owner, '--pwfile', passwordFile, '--auth', 'scram-sha-256',
    '--encoding', 'UTF8', '--locale', 'C.UTF-8', '--data-checksums', ...(fsync ? [] : ['--no-sync']),
  ]);
  await promisify(execFile)(program, args, { ...runner.options, cwd: '/', env: { PATH: process.env.PATH, TZ: 'UTC' } }).catch(explain);
}

async function createDatabase({ binaries, runner, fsync }, cluster) {
  const [program, args] = runner.command(binaries.bin('postgres'), ['--single', '-D', cluster, '-c', `fsync=${fsync ? 'on' : 'off'}`, 'postgres']);
  const child = spawn(program, args, { ...runner.options, stdio: ['pipe', 'ignore', 'pipe'], cwd: '/' });
  let said = '';
  child.stderr.on('data', (chunk) => { said += chunk; });
  child.stdin.end(`create database ${database};\n`);
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) explain({ stderr: said, message: `exit ${code}` });
}

function explain(error) {
  const said = String(error.stderr || error.message).trim().split('\n').find((line) => /error|fatal|could not/i.test(line)) ?? error.message;
  throw new Explained(`数据库未能创建：${said}`, `The database could not be created: ${said}`);
}
