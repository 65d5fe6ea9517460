import type { Edit } from '@fenghuo/shared/edits';
import { Refusal } from '@fenghuo/shared/problems';
import { amendSchema, createSchema, transitionSchema, voidSchema, type Capture } from '@fenghuo/shared/records/record-type';
import { z } from 'zod';
import { readInput } from '../http/contract.js';
import { canonical, sha256 } from '../journal/canonical.js';
import type { RecordTable } from './record-table.js';
import type { PersonalVault } from '../personal/personal-vault.js';
import type { RecordTables } from './record-tables.js';

/** An edit whose body fits its contract. */
export type PreparedEdit = {
  readonly table: RecordTable;
  readonly bureau: string;
  readonly id: string;
  readonly operation: string;
  readonly device: string;
  /** Hash of what the client asks for: the same operation id with another one is refused. */
  readonly hash: Buffer;
} & (
  | { readonly action: 'create'; readonly values: Capture & Readonly<Record<string, unknown>> }
  | { readonly action: 'amend'; readonly baseVersion: number; readonly values: Readonly<Record<string, unknown>> }
  | { readonly action: 'void'; readonly baseVersion: number; readonly reason: string }
  | { readonly action: 'transition'; readonly transition: string; readonly baseVersion: number; readonly values: Readonly<Record<string, unknown>> }
);

interface CreateBody { operation: string; device: string; record: Capture & Record<string, unknown> }
interface AmendBody { operation: string; device: string; baseVersion: number; changes: Record<string, unknown> }
interface TransitionBody { operation: string; device: string; baseVersion: number; values: Record<string, unknown> }
interface VoidBody { operation: string; device: string; baseVersion: number; reason: string }

/** The schemas of a type, made once: making them costs more than using them. */
interface Schemas {
  readonly create: z.ZodType<CreateBody>;
  readonly amend: z.ZodType<AmendBody>;
  readonly transitions: ReadonlyMap<string, z.ZodType<TransitionBody>>;
}
const schemas = new WeakMap<RecordTable, Schemas>();
const voiding = voidSchema() as z.ZodType<VoidBody>;

function schemasOf(table: RecordTable): Schemas {
  let made = schemas.get(table);
  if (!made) {
    const { contract } = table;
    made = {
      create: createSchema(contract) as unknown as z.ZodType<CreateBody>,
      amend: amendSchema(contract) as unknown as z.ZodType<AmendBody>,
      transitions: new Map(Object.keys(contract.transitions)
        .map((name) => [name, transitionSchema(contract, name) as unknown as z.ZodType<TransitionBody>])),
    };
    schemas.set(table, made);
  }
  return made;
}

/** @throws Refusal `contract-broken` with every field named; `not-found` for an unknown type or transition. */
export function prepare(tables: RecordTables, edit: Edit): PreparedEdit {
  const table = tables.named(edit.type);
  const labels = table.contract.fields;
  const common = (body: { operation: string; device: string }, bureau: string, id: string) =>
    ({ table, bureau, id, operation: body.operation, device: body.device });
  if (edit.action === 'create') {
    const body = readInput(schemasOf(table).create, edit.body, labels);
    const { bureau, id } = body.record;
    const values = { ...body.record, capturedAt: new Date(body.record.capturedAt).toISOString() };
    return { ...common(body, bureau, id), hash: creationHash(table, body.device, blinded(table, tables.vault, values)), action: 'create', values };
  }
  const { bureau, id } = edit;
  const hash = sha256(canonical({ ...edit, body: blindedBody(table, tables.vault, edit.body) }));
  if (edit.action === 'amend') {
    const body = readInput(schemasOf(table).amend, edit.body, labels);
    return { ...common(body, bureau, id), hash, action: 'amend', baseVersion: body.baseVersion, values: body.changes };
  }
  if (edit.action === 'void') {
    const body = readInput(voiding, edit.body, labels);
    return { ...common(body, bureau, id), hash, action: 'void', baseVersion: body.baseVersion, reason: body.reason };
  }
  const schema = schemasOf(table).transitions.get(edit.transition);
  if (!schema) throw new Refusal('not-found');
  const body = readInput(schema, edit.body, labels);
  return { ...common(body, bureau, id), hash, action: 'transition', transition: edit.transition, baseVersion: body.baseVersion, values: body.values };
}

/** Values with keyed hashes in the place of personal ones: the hash of an operation must not be a way to guess them. */
export function blinded(table: RecordTable, vault: PersonalVault, values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const personal = table.fieldsOf('personal').filter((field) => typeof values[field] === 'string');
  return personal.length === 0 ? values : { ...values, ...Object.fromEntries(personal.map((field) => [field, vault.blind(values[field] as string).toString('hex')])) };
}

function blindedBody(table: RecordTable, vault: PersonalVault, body: unknown): unknown {
  if (table.fieldsOf('personal').length === 0 || typeof body !== 'object' || body === null) return body;
  const parts = body as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => (
    [name, (name === 'changes' || name === 'values') && typeof part === 'object' && part !== null ? blinded(table, vault, part as Record<string, unknown>) : part])));
}

/** Of a creation: what the device gave, all of which the journal keeps, so that the hash can be recomputed from it. */
export function creationHash(table: RecordTable, device: string, values: Readonly<Record<string, unknown>>): Buffer {
  return sha256(`create ${table.contract.name} ${device} ${table.toGiven(values)}`);
}

/** Where the record itself is asked for by the action, its values before any rule: only what a reference or a photo may need. */
export function valuesOf(edit: PreparedEdit): Readonly<Record<string, unknown>> {
  return edit.action === 'void' ? {} : edit.values;
}

