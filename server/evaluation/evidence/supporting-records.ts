import { recordTypes } from '@fenghuo/shared/records/index';
import type { RecordType } from '@fenghuo/shared/records/record-type';
import type { Sql } from '../../database/database.js';
import { columnOf } from './evidence-dataset.js';

export interface SupportingRecord {
  readonly type: string;
  readonly id: string;
  readonly version: number;
}

const shows = new Set(['photos', 'files', 'signature']);
const idsAtOnce = 5000;

/**
 * Records that show photos, documents or signatures for others (the reply and the re-inspection of a hazard), in the version that they had at
 * journal number `n`, each once.
 */
export async function supportingRecords(sql: Sql, bureau: string, n: number, supported: readonly { readonly type: string; readonly id: string }[]): Promise<readonly SupportingRecord[]> {
  const found = new Map<string, SupportingRecord>();
  const ids = new Map<string, string[]>();
  for (const { type, id } of supported) {
    const known = ids.get(type);
    if (known) known.push(id);
    else ids.set(type, [id]);
  }
  for (const { contract, field } of supportingFields([...ids.keys()])) {
    const referred = ids.get(contract.fields[field]!.refersTo!)!;
    for (let from = 0; from < referred.length; from += idsAtOnce) {
      for (const row of await sql<SupportingRecord>(statement(contract, field), [bureau, contract.name, referred.slice(from, from + idsAtOnce), n])) {
        found.set(`${row.type}/${row.id}`, row);
      }
    }
  }
  return [...found.values()];
}

/** The fields by which a record that can show something refers to one of those types. */
function supportingFields(types: readonly string[]): readonly { readonly contract: RecordType; readonly field: string }[] {
  const contracts: readonly RecordType[] = Object.values(recordTypes);
  return contracts.filter(({ fields }) => Object.values(fields).some(({ kind }) => shows.has(kind))).flatMap((contract) => (
    Object.entries(contract.fields).filter(([, { refersTo }]) => refersTo !== undefined && types.includes(refersTo)).map(([field]) => ({ contract, field }))));
}

function statement({ name }: RecordType, field: string): string {
  return `SELECT $2::text AS type, r.id::text AS id, v.version FROM ${columnOf(name)} r
    JOIN LATERAL (SELECT version FROM journal j WHERE j.bureau = $1 AND j.record_type = $2 AND j.record_id = r.id AND j.n <= $4
      ORDER BY version DESC LIMIT 1) v ON true
    WHERE r.bureau = $1 AND r.${columnOf(field)} = ANY ($3::uuid[])
      AND EXISTS (SELECT FROM attachment_use u WHERE u.bureau = $1 AND u.record_type = $2 AND u.record_id = r.id)`;
}
