import type { Edit } from '@fenghuo/shared/edits';
import type { INestApplicationContext } from '@nestjs/common';
import { AccountService } from '../access/account.service.js';
import type { Principal } from '../access/principal.js';
import { AttachmentService } from '../attachments/attachment.service.js';
import { createContext } from '../context.js';
import { WriteService } from '../recordkeeping/write.service.js';
import { demoPassword, readAccounts } from './accounts.js';
import { seedCatalogues } from './catalogues.js';
import type { SeededEdit } from './reconstruction.js';
import { readSeedBytes } from './seeds-folder.js';
import { expandZizhou2020, photoPath } from './zizhou-2020.js';
import { departures } from './zizhou-2020.check.js';

export { demoPassword } from './accounts.js';

export type SeedSet = 'demo' | 'catalogues' | 'accounts' | 'zizhou-2020';

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
    if (set !== 'zizhou-2020') await seedAccounts(context, report);
    if (set !== 'accounts') await seedZizhou2020(context, report);
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

/** The records of the 2020 report, through the services that any other record passes. */
async function seedZizhou2020(context: INestApplicationContext, report: (line: string) => void): Promise<void> {
  const work = expandZizhou2020();
  const wrong = departures(work);
  if (wrong.length > 0) throw new Error(`the records of seeds/zizhou-2020 do not come to the report's figures: ${wrong.join('; ')}`);
  const { bureau } = work.data.report;
  const principalOf = demoPrincipals();
  await context.get(AttachmentService).store(principalOf('inspector'), {
    bureau, division: bureau.padEnd(12, '0'), bytes: readSeedBytes(photoPath),
  });
  const writer = context.get(WriteService);
  let applied = 0;
  for (const { account, edits } of stagesOf(work.edits)) {
    const verdicts = await writer.write(principalOf(account), edits);
    for (const verdict of verdicts) {
      if (verdict.verdict === 'refused') throw new Error(`seeds/zizhou-2020: ${verdict.problem.title.en}`);
      if (verdict.verdict === 'applied') applied += 1;
    }
  }
  report(`子洲 2020 Zizhou 2020: ${work.records.size} 条记录 records, ${applied}/${work.edits.length} 项新操作 new operations`);
}

/** The demo accounts as they would stand behind a request; no session is opened for them. */
function demoPrincipals(): (account: string) => Principal {
  const principals = new Map(readAccounts().map((account): [string, Principal] => [account.account, { ...account, session: '' }]));
  return (account) => {
    const principal = principals.get(account);
    if (!principal) throw new Error(`seeds/accounts.json has no account ${account}`);
    return principal;
  };
}

interface Stage {
  readonly account: string;
  readonly edits: readonly Edit[];
}

/** Edits of one phase and one person are written together; a later phase waits for the earlier one. */
function stagesOf(edits: readonly SeededEdit[]): Stage[] {
  const stages = new Map<string, { account: string; edits: Edit[] }>();
  for (const { phase, account, edit } of edits) {
    const stage = stages.get(`${phase}/${account}`) ?? { account, edits: [] };
    stage.edits.push(edit);
    stages.set(`${phase}/${account}`, stage);
  }
  return [...stages.values()];
}
