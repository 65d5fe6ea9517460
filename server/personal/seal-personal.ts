import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Pending, Sql } from '../database/database.js';
import type { PreparedEdit } from '../recordkeeping/prepared-edit.js';
import type { Change } from '../recordkeeping/record-rules.js';
import type { PersonalVault } from './personal-vault.js';

/** The keys of records of one type, by record id; none for those whose values were erased. */
export async function loadKeys(sql: Sql, vault: PersonalVault, bureau: string, type: string, ids: readonly string[]): Promise<Map<string, Buffer>> {
  const rows = await sql<{ record_id: string; wrapped: Buffer }>(
    'SELECT record_id, wrapped FROM personal_key WHERE bureau = $1 AND record_type = $2 AND record_id = ANY($3)', [bureau, type, ids]);
  return new Map(rows.map(({ record_id: id, wrapped }) => [id, vault.unwrap(wrapped)]));
}

/** After every rule has seen the values as they were entered, and before anything is written of them. */
export async function sealPersonal(sql: Sql, pending: Pending, vault: PersonalVault, bureau: string, judged: Map<PreparedEdit, Change>): Promise<void> {
  const concerned = [...judged].filter(([{ table }]) => table.fieldsOf('personal').length > 0);
  if (concerned.length === 0) return;
  const keys = new Map<string, Buffer>();
  for (const type of new Set(concerned.map(([{ table }]) => table.contract.name))) {
    const present = concerned.filter(([{ table }, { before }]) => table.contract.name === type && before !== null).map(([{ id }]) => id);
    if (present.length > 0) for (const [id, key] of await loadKeys(sql, vault, bureau, type, present)) keys.set(id, key);
  }
  const [newKeys, digests]: [object[], object[]] = [[], []];
  const cleared: { readonly type: string; readonly id: string; readonly field: string }[] = [];
  for (const [edit, change] of concerned) {
    const { table, id } = edit;
    for (const field of table.fieldsOf('personal')) {
      if (change.after[field] === null && change.before?.[field]) cleared.push({ type: table.contract.name, id, field });
    }
    // By what stood there before, not by how it looks: somebody may enter a text that looks sealed.
    const open = table.fieldsOf('personal').filter((field) => typeof change.after[field] === 'string' && change.after[field] !== change.before?.[field]);
    if (open.length === 0) continue;
    const row = { bureau, record_type: table.contract.name, record_id: id };
    let key = keys.get(id);
    if (!key) {
      key = vault.newKey();
      newKeys.push({ ...row, wrapped: bytes(vault.wrap(key)) });
    }
    const after: Record<string, unknown> = { ...change.after };
    for (const field of open) {
      const value = after[field] as string;
      after[field] = vault.seal(key, value);
      digests.push({ ...row, field, digest: bytes(vault.blind(value)) });
    }
    judged.set(edit, { ...change, after: after as AnyRecord });
  }
  if (newKeys.length > 0) {
    pending.add(sql('INSERT INTO personal_key SELECT * FROM jsonb_populate_recordset(NULL::personal_key, $1::jsonb)', [JSON.stringify(newKeys)]));
  }
  if (cleared.length > 0) {
    pending.add(sql(
      `DELETE FROM personal_digest WHERE bureau = $1 AND (record_type, record_id, field) IN (SELECT * FROM unnest($2::text[], $3::uuid[], $4::text[]))`,
      [bureau, cleared.map(({ type }) => type), cleared.map(({ id }) => id), cleared.map(({ field }) => field)]));
  }
  if (digests.length > 0) {
    pending.add(sql(
      `INSERT INTO personal_digest SELECT * FROM jsonb_populate_recordset(NULL::personal_digest, $1::jsonb)
       ON CONFLICT (bureau, record_type, record_id, field) DO UPDATE SET digest = excluded.digest`, [JSON.stringify(digests)]));
  }
}

const bytes = (value: Buffer): string => `\\x${value.toString('hex')}`;
