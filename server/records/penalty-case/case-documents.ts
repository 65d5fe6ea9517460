import { documentKinds } from '@fenghuo/shared/records/enforcement-kinds';
import type { penaltyCase } from '@fenghuo/shared/records/penalty-case';
import type { Demand } from '@fenghuo/shared/records/penalty-demands';
import { demandsOf, type DocumentOfCase } from '@fenghuo/shared/records/penalty-file';
import { proposingSteps } from '@fenghuo/shared/records/penalty-procedures';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { Label } from '@fenghuo/shared/label';
import type { Sql } from '../../database/database.js';
import type { Change } from '../../recordkeeping/record-rules.js';

type Case = RecordOf<typeof penaltyCase>;

/**
 * The documents in the files of the cases that take a step now, by case. Locked: none is made void while a step rests on it, and whoever made
 * one void before is waited for.
 */
export async function readCaseDocuments(sql: Sql, bureau: string, changes: readonly Change[]): Promise<ReadonlyMap<string, readonly DocumentOfCase[]>> {
  const asked = changes.filter(({ action, after }) => proposingSteps.includes(action) || demandsOf(after as Case, action).length > 0);
  const cases = asked.map(({ after }) => after.id);
  if (cases.length === 0) return new Map();
  const rows = await sql<DocumentOfCase & { of: string }>(
    `SELECT penalty_case AS of, kind, issued_on AS "issuedOn", delivered_on AS "deliveredOn" FROM enforcement_document
     WHERE bureau = $1 AND penalty_case = ANY($2) AND voided_at IS NULL ORDER BY id FOR SHARE`, [bureau, cases]);
  return new Map(cases.map((id) => [id, rows.filter(({ of }) => of === id)]));
}

const issued: Label = { zh: '制作', en: 'issued' };
const delivered: Label = { zh: '送达', en: 'delivered' };

/** A demand in the words of its refusal. */
export function wordsOf({ anyOf, basis, delivered: handed }: Demand): { missing: Label; basis: Label; done: Label } {
  const names = anyOf.map((kind) => documentKinds[kind]);
  return {
    missing: { zh: names.map(({ zh }) => `《${zh}》`).join('或'), en: names.map(({ en }) => `"${en}"`).join(' or ') },
    basis, done: handed ? delivered : issued,
  };
}
