import { roles, type Role } from '@fenghuo/shared/access';
import { newGrant, type NewGrant } from '@fenghuo/shared/report-grants';
import { z } from 'zod';
import { readSeed } from './seeds-folder.js';

/** Password of every demo account, as printed at the start. Not for a bureau at work: its accounts are made with `fenghuo user`. */
export const demoPassword = 'Fenghuo-2020';

const accounts = z.strictObject({
  accounts: z.array(z.strictObject({
    account: z.string(), name: z.string(), role: z.enum(Object.keys(roles) as [Role]), scope: z.string().regex(/^\d{2,12}$/),
  })),
  /** The reports that demo evaluators may verify. */
  grants: z.array(newGrant),
});

/** The demo accounts of `seeds/accounts.json`. */
export type DemoAccount = z.infer<typeof accounts>['accounts'][number];

export function readAccounts(): DemoAccount[] {
  return readSeed('accounts.json', accounts).accounts;
}

export function readGrants(): NewGrant[] {
  return readSeed('accounts.json', accounts).grants;
}
