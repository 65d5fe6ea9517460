import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiled, dataDirectory, root } from './paths.mjs';

/** `FENGHUO_DEMO=off`: the catalogues alone, for a bureau at work. */
export const withDemo = process.env.FENGHUO_DEMO !== 'off';

/** Brings a database to the newest schema and loads it on the first run. */
export async function prepare(databaseUrl, { external, report }) {
  const { migrate } = await compiled('database/migrate');
  const { applied } = await migrate(databaseUrl);
  if (applied > 0) report(`数据库已升级（${applied} 项）。 Database migrated (${applied}).`);
  await loadOnce(databaseUrl, { external, report });
}

async function loadOnce(databaseUrl, { external, report }) {
  const set = withDemo ? 'demo' : 'catalogues';
  const where = external ? `-${createHash('sha256').update(databaseUrl).digest('hex').slice(0, 12)}` : '';
  const mark = join(dataDirectory, `loaded-${set}${where}`);
  if (existsSync(mark)) return;
  report(withDemo ? '正在载入演示数据… Loading the demo data…' : '正在载入区划等目录… Loading the catalogues…');
  const { seed } = await compiled('seeding/seed');
  await seed(set, { databaseUrl, dataDirectory, report });
  writeFileSync(mark, `${new Date().toISOString()}\n`);
}

/** The demo accounts as lines to print; none without the demo. */
export async function demoAccounts() {
  if (!withDemo) return [];
  const { demoPassword } = await compiled('seeding/seed');
  const { accounts } = JSON.parse(readFileSync(join(root, 'seeds', 'accounts.json'), 'utf8'));
  return [
    `演示账号  Demo accounts (密码 password: ${demoPassword})`,
    ...accounts.map(({ account, name, scope }) => `  ${account.padEnd(10)} ${scope.padEnd(10)} ${name}`),
  ];
}
