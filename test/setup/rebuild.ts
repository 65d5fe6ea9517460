import { createContext } from '@fenghuo/server/context';
import { WriteService } from '@fenghuo/server/recordkeeping/write.service';
import { readAccounts } from '@fenghuo/server/seeding/accounts';
import { recordTypes } from '@fenghuo/shared/records/index';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';

/** Writes a record as a seed rebuilds it from a report: in a process beside the server, by the one writer, with the right no request has. */
export async function rebuild(
  { databaseUrl, dataDirectory }: { readonly databaseUrl: string; readonly dataDirectory: string }, account: string, path: string, body: unknown,
): Promise<AnyRecord> {
  const author = readAccounts().find((one) => one.account === account)!;
  const { name } = Object.values(recordTypes).find((type) => type.path === path)!;
  const context = await createContext({ databaseUrl, dataDirectory });
  try {
    return (await context.get(WriteService).writeOne({ ...author, rebuilds: true }, { action: 'create', type: name, body })).record;
  } finally {
    await context.close();
  }
}
