import type { Sql } from '../../database/database.js';
import { columnOf, isListedByYear, listedDay, type EvidenceDataset } from './evidence-dataset.js';
import { Parameters, type Statement } from './parameters.js';
import type { Moment } from './partials.js';
import { dayNumber, type Day } from './stretch.js';

/** Beyond this a scan of everything is cheaper than finding out what has changed. */
const mostChanges = 5000;

/** The days on which records of a dataset, or records beside them, have changed between a journal number and the moment. */
export async function touchedSince(sql: Sql, { bureau, n }: Moment, before: number, dataset: EvidenceDataset, changes: Changes): Promise<readonly Day[] | 'all'> {
  if (before === n) return [];
  if (before > n || n - before > mostChanges) return 'all';
  const changed = await changes.typesBetween(sql, bureau, before, n);
  if (![dataset.type, ...Object.values(dataset.joins).map(({ type }) => type)].some(({ name }) => changed.has(name))) return [];
  const { text, values } = touchedStatement(dataset, bureau, before, n);
  return (await sql<{ day: Day }>(text, values)).map(({ day }) => day);
}

/** Which record types changed between two journal numbers: asked once for all datasets. What the journal says of the past stays true. */
export class Changes {
  private key = '';
  private types: Promise<ReadonlySet<string>> = Promise.resolve(new Set());

  typesBetween(sql: Sql, bureau: string, before: number, n: number): Promise<ReadonlySet<string>> {
    const key = `${bureau} ${before} ${n}`;
    if (key === this.key) return this.types;
    this.key = key;
    this.types = changedTypes(sql, bureau, before, n);
    this.types.catch(() => { this.key = ''; });
    return this.types;
  }
}

async function changedTypes(sql: Sql, bureau: string, before: number, n: number): Promise<ReadonlySet<string>> {
  const rows = await sql<{ type: string }>('SELECT DISTINCT record_type AS type FROM journal WHERE bureau = $1 AND n > $2 AND n <= $3', [bureau, before, n]);
  return new Set(rows.map(({ type }) => type));
}

/**
 * Where the changed records lie or lay, in any of their versions, and the records beside which a changed one stands or stood. The ids are
 * gathered into arrays first: the planner then goes by the index, however many it expects.
 */
function touchedStatement(dataset: EvidenceDataset, bureau: string, before: number, n: number): Statement {
  const parameters = new Parameters();
  const tenant = parameters.add(bureau, 'text');
  const since = `j.bureau = ${tenant} AND j.n > ${parameters.add(before, 'bigint')} AND j.n <= ${parameters.add(n, 'bigint')}`;
  const changed = (type: string) => `ARRAY(SELECT DISTINCT j.record_id FROM journal j WHERE ${since} AND j.record_type = ${parameters.add(type, 'text')})`;
  const versions = (type: string, field: string) => `SELECT DISTINCT convert_from(v.body, 'UTF8')::jsonb ->> ${parameters.add(field, 'text')} AS said
    FROM journal v WHERE v.bureau = ${tenant} AND v.record_type = ${parameters.add(type, 'text')} AND v.record_id = ANY (${changed(type)})`;
  const listed = listedDay(dataset.type);
  const said = isListedByYear(dataset.type) ? 'make_date(said::int, 1, 1)' : 'said::date';
  const beside = Object.values(dataset.joins).map(({ type, of, field }) =>
    `SELECT ${dayNumber(listed)} FROM ${columnOf(dataset.type.name)} t WHERE t.bureau = ${tenant} AND ${of === 'record'
      ? `t.${columnOf(field)} = ANY (${changed(type.name)})`
      : `t.id = ANY (ARRAY(SELECT said::uuid FROM (${versions(type.name, field)}) version))`}`);
  return {
    text: [`SELECT ${dayNumber(said)} AS day FROM (${versions(dataset.type.name, dataset.type.listedBy)}) version`, ...beside].join('\nUNION '),
    values: parameters.values,
  };
}
