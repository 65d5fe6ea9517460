import type { Writer } from '@fenghuo/shared/access';
import { masked } from '@fenghuo/shared/records/personal';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Sql } from '../database/database.js';
import type { RecordTable } from '../recordkeeping/record-table.js';
import type { PersonalVault } from './personal-vault.js';
import { isSealed } from './personal-vault.js';
import { loadKeys } from './seal-personal.js';

/** Records as a role may see them: personal values in full for those named in the contract, masked for everybody else, null where erased. */
export async function showPersonal<R extends AnyRecord>(sql: Sql, vault: PersonalVault, role: Writer, table: RecordTable, records: readonly R[]): Promise<readonly R[]> {
  const fields = table.fieldsOf('personal');
  if (fields.length === 0 || records.length === 0) return records;
  const keys = await loadKeys(sql, vault, records[0]!.bureau, table.contract.name, [...new Set(records.map(({ id }) => id))]);
  return records.map((record) => ({ ...record, ...Object.fromEntries(fields.map((name) => [name, shown(record, name)])) }));

  function shown(record: R, name: string): string | null {
    const value = record[name];
    const key = keys.get(record.id);
    if (!isSealed(value) || !key) return null;
    const { mask, visibleTo } = table.contract.fields[name]!.personal!;
    const plain = vault.open(key, value);
    return plain === null || (visibleTo as readonly Writer[]).includes(role) ? plain : masked(mask, plain);
  }
}
