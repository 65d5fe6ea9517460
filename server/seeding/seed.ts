import type { INestApplicationContext } from '@nestjs/common';
import { AccountService } from '../access/account.service.js';
import type { Principal } from '../access/principal.js';
import { ReportGrantService } from '../access/report-grant.service.js';
import { AttachmentService } from '../attachments/attachment.service.js';
import { createContext } from '../context.js';
import { Database } from '../database/database.js';
import { SealService } from '../journal/seal.service.js';
import { WriteService } from '../recordkeeping/write.service.js';
import { demoPassword, readAccounts, readGrants } from './accounts.js';
import { seedCatalogues } from './catalogues.js';
import { seedFrameworks } from './frameworks.js';
import type { Reconstruction } from './reconstruction.js';
import { demoNames, reportNames, type Frame, type SeededName } from './report-frame.js';
import { expandReport, photoOf } from './reports.js';
import { readSeedBytes } from './seeds-folder.js';
import { writeSeededEdits } from './write-seeded-edits.js';
import { divisionCode } from '@fenghuo/shared/divisions';

export { demoPassword } from './accounts.js';

/** What can be loaded; `demo` is all of it. */
export const seedSets = ['demo', 'catalogues', 'accounts', 'frameworks', ...reportNames, ...demoNames] as const;
export type SeedSet = (typeof seedSets)[number];

export interface SeedOptions {
  /** Connection of the owner of the schema. */
  readonly databaseUrl: string;
  /** Where attachments are kept. */
  readonly dataDirectory: string;
  readonly report?: (line: string) => void;
}

/** Loads a set into a migrated database; `demo` is all of them. Loading again changes nothing. */
export async function seed(set: SeedSet, { databaseUrl, dataDirectory, report = () => undefined }: SeedOptions): Promise<void> {
  if (set === 'demo' || set === 'catalogues') await seedCatalogues(databaseUrl, report);
  if (set === 'catalogues') return;
  const context = await createContext({ databaseUrl, dataDirectory });
  try {
    if (set === 'demo' || set === 'accounts') await seedAccounts(context, report);
    if (set === 'demo') await seedGrants(context);
    if (set === 'demo' || set === 'frameworks') await seedFrameworks(context, managerOf, report);
    if (set === 'demo') await seedFrameworks(context, managerOf, report, 'demo-frameworks');
    // Of two bureaus neither waits for the other.
    await Promise.all(reportNames.filter((name) => set === 'demo' || set === name).map((name) => seedReport(context, name, report)));
    for (const name of demoNames) if (set === 'demo' || set === name) await seedReport(context, name, report);
  } finally {
    await context.close();
  }
}

async function seedAccounts(context: INestApplicationContext, report: (line: string) => void): Promise<void> {
  const service = context.get(AccountService);
  const accounts = readAccounts();
  await Promise.all(accounts.map((account) => service.createAccount({ ...account, password: demoPassword })));
  report(`演示账号 Demo accounts: ${accounts.length}`);
}

/** What was granted once and withdrawn since is not granted again. */
async function seedGrants(context: INestApplicationContext): Promise<void> {
  const service = context.get(ReportGrantService);
  const { account: giver } = readAccounts().find(({ role }) => role === 'administrator')!;
  for (const grant of readGrants()) {
    const { grants } = await service.list({ account: giver, scope: grant.bureau }, grant.bureau);
    if (!grants.some(({ account, year }) => account === grant.account && year === grant.year)) await service.give({ account: giver, scope: grant.bureau }, grant);
  }
}

/** The records of one report or demonstration, through the services that any other record passes. */
async function seedReport(context: INestApplicationContext, name: SeededName, report: (line: string) => void): Promise<void> {
  const work = expandReport(name);
  const { bureau } = work.data.report;
  if (await standsOtherwise(context, work)) return report(`${work.data.report.report}: 已按旧版装载，保持不变 loaded by an earlier version, left as it is`);
  const principals = demoPrincipals();
  const photographer = [...principals.values()].find(({ role, scope }) => role === 'inspector' && scope === bureau);
  if (!photographer) throw new Error(`seeds/accounts.json has no inspector of ${bureau}`);
  await context.get(AttachmentService).store(photographer, { bureau, division: divisionCode(bureau), bytes: readSeedBytes(photoOf(name)) });
  const applied = await writeSeededEdits({
    bureau, database: context.get(Database), writer: context.get(WriteService),
    principalOf: (account) => {
      const principal = principals.get(account);
      if (!principal) throw new Error(`seeds/accounts.json has no account ${account}`);
      return { ...principal, rebuilds: true };
    },
  }, work.edits);
  // No server may run for days after this, and what nothing seals proves nothing.
  await context.get(SealService).seal(bureau);
  report(`${work.data.report.report}: ${work.records.size} 条记录 records, ${applied}/${work.edits.length} 项新操作 new operations`);
}

/** A demonstration that was loaded while it had no provenance of its own stays what the journal says it is. */
async function standsOtherwise(context: INestApplicationContext, { data, records }: Reconstruction<Frame>): Promise<boolean> {
  const { bureau } = data.report;
  const [first] = records.values();
  const rows = await context.get(Database).read({ scope: bureau }, (sql) => sql<{ provenance: string }>(
    `SELECT convert_from(body, 'UTF8')::jsonb ->> 'provenance' AS provenance FROM journal
     WHERE bureau = $1 AND record_type = $2 AND record_id = $3 AND version = 1`, [bureau, first?.type, first?.id]));
  return rows.some(({ provenance }) => provenance !== first?.values['provenance']);
}

/** The demo accounts as they would stand behind a request; no session is opened for them. */
function demoPrincipals(): ReadonlyMap<string, Principal> {
  return new Map(readAccounts().map((account): [string, Principal] => [account.account, { ...account, session: '' }]));
}

function managerOf(bureau: string): Principal {
  const manager = [...demoPrincipals().values()].find(({ role, scope }) => role === 'manager' && scope === bureau);
  if (!manager) throw new Error(`seeds/accounts.json has no manager of ${bureau}`);
  return manager;
}
