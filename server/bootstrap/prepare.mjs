import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDirectory } from './paths.mjs';

/** `FENGHUO_DEMO=off`: the catalogues alone, for a bureau at work. */
export const withDemo = process.env.FENGHUO_DEMO !== 'off';

/**
 * Brings a database to the newest schema and loads the first part of the data on the first run. `load` imports a module of the server by its path;
 * `seedSets` loads sets one after the other and answers whether they are whole.
 */
export async function prepare(databaseUrl, { external, report, load, seedSets }) {
  const { migrate } = await load('database/migrate');
  const { applied } = await migrate(databaseUrl);
  if (applied > 0) report(`数据库已升级（${applied} 项）。 Database migrated (${applied}).`);
  if (!withDemo) {
    await once('catalogues', databaseUrl, external, () => {
      report('正在载入区划等目录… Loading the catalogues…');
      return seedSets(['catalogues']);
    });
    return;
  }
  await once('demo', databaseUrl, external, async () => {
    report('正在载入演示数据… Loading the demo data…');
    const whole = await seedSets(['catalogues', 'accounts', 'frameworks', 'zizhou-2020']);
    if (whole) mark('frameworks', databaseUrl, external);
    return whole;
  });
  // A demo that an earlier version loaded has its records, but neither the forms as records nor the accounts that came later.
  await once('frameworks', databaseUrl, external, () => seedSets(['accounts', 'frameworks']));
}

/** The demonstration of relief, and the second report of the demo: so many records that nobody should wait for them. */
export async function prepareRest(databaseUrl, { external, report, seedSets }) {
  if (!withDemo) return;
  await once('demo-relief', databaseUrl, external, () => seedSets(['demo-relief']));
  await once('linxiang-2023', databaseUrl, external, async () => {
    report('正在后台载入临湘 2023 年数据… Loading the data of Linxiang 2023 in the background…');
    const whole = await seedSets(['linxiang-2023']);
    if (whole) report('临湘 2023 年数据已载入。 The data of Linxiang 2023 is loaded.');
    return whole;
  });
}

/** `work` answers whether the set is whole. It is marked then; one that was broken off is loaded again, and what is there already stays. */
async function once(set, databaseUrl, external, work) {
  if (existsSync(markOf(set, databaseUrl, external))) return;
  if (await work()) mark(set, databaseUrl, external);
}

const mark = (set, databaseUrl, external) => writeFileSync(markOf(set, databaseUrl, external), `${new Date().toISOString()}\n`);

function markOf(set, databaseUrl, external) {
  const where = external ? `-${createHash('sha256').update(databaseUrl).digest('hex').slice(0, 12)}` : '';
  return join(dataDirectory, `loaded-${set}${where}`);
}

/** Loads sets in this process, by a way to import the server's modules. */
export const seedHere = (databaseUrl, { load, report }) => async (sets) => {
  const { seed } = await load('seeding/seed');
  for (const set of sets) await seed(set, { databaseUrl, dataDirectory, report });
  return true;
};

/** The demo accounts as lines to print; none without the demo. */
export async function demoAccounts(load) {
  if (!withDemo) return [];
  const { demoPassword, readAccounts } = await load('seeding/accounts');
  return [
    `演示账号  Demo accounts (密码 password: ${demoPassword})`,
    ...readAccounts().map(({ account, name, scope }) => `  ${account.padEnd(20)} ${scope.padEnd(10)} ${name}`),
  ];
}
