import { startOfDay } from '@fenghuo/shared/calendar';
import { Refusal } from '@fenghuo/shared/problems';
import { day } from '@fenghuo/shared/records/field';
import { provenances } from '@fenghuo/shared/records/record-type';
import { z } from 'zod';
import { snakeCase } from '../database/naming-strategy.js';
import { readInput } from '../http/contract.js';
import { bureauCode, limit } from '../http/queries.js';
import type { RecordTable } from './record-table.js';
import { searchCondition } from './search-condition.js';

const common = z.object({
  bureau: bureauCode,
  limit: limit(50, 200),
  after: z.string().max(200).optional(),
  state: z.string().max(300).optional(),
  division: z.string().regex(/^\d{2,12}$/).optional(),
  from: day.optional(),
  to: day.optional(),
  q: z.string().trim().max(100).optional(),
  voided: z.enum(['without', 'only', 'with']).default('without'),
  provenance: z.string().max(100).optional(),
});

/** A list as its address asks for it: the condition with its values, and where to go on. */
export interface ListQuery {
  readonly bureau: string;
  readonly limit: number;
  readonly after: string | undefined;
  /** SQL condition on the table; its values are `$1` (the bureau) and following. */
  readonly condition: string;
  readonly values: readonly unknown[];
}

/** Reads the filters that a type's fields allow, within the scope: the first wall, before the row-level security of the table. Unknown parameters are refused, so that a mistyped filter never shows everything. */
export function readListQuery(table: RecordTable, query: unknown, scope: string, { leaves = false } = {}): ListQuery {
  const { contract } = table;
  const raw = query as Record<string, string | string[]>;
  const known = readInput(common, raw);
  const values: unknown[] = [known.bureau];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const listedBy = snakeCase(contract.listedBy);
  const conditions = ['bureau = $1', `starts_with(division, ${bind(scope)})`];
  if (known.voided === 'without') conditions.push('voided_at IS NULL');
  if (known.voided === 'only') conditions.push('voided_at IS NOT NULL');
  if (known.state) conditions.push(`state = ANY(${bind(words(known.state, contract.states))})`);
  if (known.provenance) conditions.push(`provenance = ANY(${bind(words(known.provenance, provenances))})`);
  // What leaves the house says what happened: a demonstration goes along only when it is named.
  else if (leaves) conditions.push(`provenance <> 'demonstration'`);
  if (known.division) conditions.push(`starts_with(division, ${bind(known.division)})`);
  if (known.from) conditions.push(`${listedBy} >= ${bind(isListedByYear(table) ? yearOf(known.from) : known.from)}`);
  if (known.to) conditions.push(`${listedBy} <= ${bind(isListedByYear(table) ? yearOf(known.to) : known.to)}`);
  if (known.q) conditions.push(searchCondition(contract, known.q, bind));
  for (const [name, value] of Object.entries(raw)) {
    if (typeof value !== 'string') throw unknownFilter(name);
    if (Object.hasOwn(common.shape, name) || name === 'language') continue;
    conditions.push(fieldCondition(table, name, value, bind));
  }
  return { bureau: known.bureau, limit: known.limit, after: known.after, condition: conditions.join(' AND '), values };
}

function fieldCondition(table: RecordTable, parameter: string, value: string, bind: (value: unknown) => string): string {
  const [name, bound] = parameter.split('.') as [string, string?];
  const field = Object.hasOwn(table.contract.fields, name) ? table.contract.fields[name] : undefined;
  if (!field) throw unknownFilter(parameter);
  const column = snakeCase(name);
  if (field.kind === 'choice' && bound === undefined) return `${column} = ANY(${bind(words(value, field.options!))})`;
  if (field.kind === 'reference' && bound === undefined) return `${column} = ${bind(readInput(z.uuid(), value))}`;
  if (field.kind === 'choices' && bound === undefined) return `${column} && ${bind(words(value, field.options!))}`;
  if (field.kind === 'flag' && bound === undefined) return `${column} = ${bind(readInput(z.stringbool(), value))}`;
  if (field.kind === 'year' && bound === undefined) return `${column} = ${bind(readInput(z.coerce.number().int(), value))}`;
  if (field.kind === 'date' && bound === 'before') return `${column} < ${bind(readInput(day, value))}`;
  if (field.kind === 'instant' && bound === 'before') return `${column} < ${bind(startOfDay(readInput(day, value)))}`;
  if (field.kind === 'instant' && bound === 'from') return `${column} >= ${bind(startOfDay(readInput(day, value)))}`;
  if (field.kind === 'date' && bound === 'from') return `${column} >= ${bind(readInput(day, value))}`;
  throw unknownFilter(parameter);
}

function words(value: string, options: Readonly<Record<string, unknown>>): string[] {
  const asked = value.split(',');
  const unknown = asked.find((word) => !Object.hasOwn(options, word));
  if (unknown !== undefined) throw unknownFilter(unknown);
  return asked;
}

function unknownFilter(name: string): Refusal {
  return new Refusal('contract-broken', {}, [
    { path: name, label: { zh: name, en: name }, message: { zh: '没有这个筛选条件', en: 'There is no such filter' } },
  ]);
}

const isListedByYear = ({ contract }: RecordTable): boolean => contract.fields[contract.listedBy]!.kind === 'year';
const yearOf = (date: string): number => Number(date.slice(0, 4));

/** Where a page ended: the day or year and the id of its last row. */
export function cursorOf(listed: unknown, id: string): string {
  return `${String(listed)}_${id}`;
}

export function readCursor(table: RecordTable, cursor: string): [listed: string | number, id: string] {
  const listed = isListedByYear(table) ? z.coerce.number().int().min(1).max(9999) : day;
  const read = z.tuple([listed, z.uuid()]).safeParse(cursor.split('_'));
  if (!read.success) throw unknownFilter('after');
  return read.data;
}
