import type { HistoryRow } from '@fenghuo/shared/history-row';
import type { MapPoints } from '@fenghuo/shared/map-points';
import { Refusal } from '@fenghuo/shared/problems';
import type { RecordPage } from '@fenghuo/shared/record-page';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { Database, type Sql } from '../database/database.js';
import { snakeCase } from '../database/naming-strategy.js';
import { showPersonal } from '../personal/show-personal.js';
import { cursorOf, readCursor, type ListQuery } from './list-query.js';
import type { RecordTable } from './record-table.js';
import { RecordTables } from './record-tables.js';

const mostPoints = 100_000;

/** Reading of every record type, within the scope of the person. */
@Injectable()
export class RecordService {
  constructor(private readonly database: Database, private readonly tables: RecordTables) {}

  /** @throws Refusal `not-found`, also for a record outside the scope. */
  async find(principal: Principal, table: RecordTable, bureau: string, id: string): Promise<AnyRecord> {
    return this.database.read(principal, async (sql) => {
      const [row] = await sql(
        `SELECT ${table.selected} FROM ${table.name} WHERE bureau = $1 AND id = $2 AND starts_with(division, $3)`, [bureau, id, principal.scope]);
      if (!row) throw new Refusal('not-found');
      return (await this.show(sql, principal, table, [table.toRecord(row)]))[0]!;
    });
  }

  list(principal: Principal, table: RecordTable, query: ListQuery): Promise<RecordPage> {
    return this.database.read(principal, async (sql) => {
      const { rows, next } = await page(sql, table, query, query.after, query.limit);
      return { rows: await this.show(sql, principal, table, rows), next, titles: await this.titles(sql, table, query.bureau, rows) };
    });
  }

  /** All records of a list, page by page in one snapshot: what is handed to `take` is at most `size` at a time. */
  each(principal: Principal, table: RecordTable, query: ListQuery, take: (rows: readonly AnyRecord[], titles: Readonly<Record<string, string>>) => Promise<void>,
    size = 1000): Promise<void> {
    return this.database.read(principal, async (sql) => {
      for (let after: string | null | undefined; after !== null;) {
        const { rows, next }: { rows: AnyRecord[]; next: string | null } = await page(sql, table, query, after, size);
        await take(await this.show(sql, principal, table, rows), await this.titles(sql, table, query.bureau, rows));
        after = next;
      }
    });
  }

  async history(principal: Principal, table: RecordTable, bureau: string, id: string): Promise<HistoryRow[]> {
    await this.find(principal, table, bureau, id);
    // Who sees the record sees all of its past, also what was written of it in another division.
    const [rows, records] = await this.database.read({ scope: bureau }, async (sql) => {
      const found = await sql<HistoryColumns>(
      `SELECT n, at, actor, account.name AS actor_name, device, operation, action, version, body
       FROM journal LEFT JOIN account ON account.account = journal.actor
       WHERE bureau = $1 AND record_type = $2 AND record_id = $3 ORDER BY version`, [bureau, table.contract.name, id]);
      return [found, await this.show(sql, principal, table, found.map(({ body }) => JSON.parse(body.toString('utf8')) as AnyRecord))] as const;
    });
    return rows.map((row, index) => ({
      n: Number(row.n), at: row.at.toISOString(), actor: row.actor, actorName: row.actor_name, device: row.device, operation: row.operation,
      action: row.action, version: row.version, record: records[index]!,
    }));
  }

  map(principal: Principal, table: RecordTable, query: ListQuery): Promise<MapPoints> {
    return this.database.read(principal, async (sql) => {
      const rows = await sql<{ id: string; longitude: number; latitude: number; state: string; title: string }>(
        `SELECT id, longitude, latitude, CASE WHEN voided_at IS NULL THEN state ELSE 'voided' END AS state, ${snakeCase(table.contract.title)} AS title
         FROM ${table.name} WHERE ${query.condition} AND longitude IS NOT NULL ORDER BY ${snakeCase(table.contract.listedBy)} DESC, id DESC
         LIMIT ${mostPoints + 1}`, query.values);
      const [count] = await sql<{ without: number }>(
        `SELECT count(*)::int AS without FROM ${table.name} WHERE ${query.condition} AND longitude IS NULL`, query.values);
      const shown = rows.slice(0, mostPoints);
      return {
        ids: shown.map(({ id }) => id), longitudes: shown.map(({ longitude }) => longitude), latitudes: shown.map(({ latitude }) => latitude),
        states: shown.map(({ state }) => state), titles: shown.map(({ title }) => title),
        without: count!.without, truncated: rows.length > mostPoints,
      };
    });
  }

  private show(sql: Sql, principal: Principal, table: RecordTable, records: readonly AnyRecord[]): Promise<readonly AnyRecord[]> {
    return showPersonal(sql, this.tables.vault, principal.role, table, records);
  }

  private async titles(sql: Sql, table: RecordTable, bureau: string, rows: readonly AnyRecord[]): Promise<Record<string, string>> {
    const titles: Record<string, string> = {};
    for (const name of table.fieldsOf('reference')) {
      const ids = [...new Set(rows.map((row) => row[name]).filter((id) => typeof id === 'string'))];
      if (ids.length === 0) continue;
      const referred = this.tables.named(table.contract.fields[name]!.refersTo!);
      const found = await sql<{ id: string; title: string }>(
        `SELECT id, ${snakeCase(referred.contract.title)} AS title FROM ${referred.name} WHERE bureau = $1 AND id = ANY($2)`, [bureau, ids]);
      for (const { id, title } of found) titles[id] = title;
    }
    return titles;
  }
}

interface HistoryColumns {
  readonly n: string;
  readonly at: Date;
  readonly actor: string;
  readonly actor_name: string | null;
  readonly device: string;
  readonly operation: string;
  readonly action: string;
  readonly version: number;
  readonly body: Buffer;
}

/** One page by key: the index of the list is read from where the last page ended, however far down that is. */
async function page(sql: Sql, table: RecordTable, query: ListQuery, after: string | undefined, limit: number): Promise<{ rows: AnyRecord[]; next: string | null }> {
  const listedBy = snakeCase(table.contract.listedBy);
  const values = [...query.values];
  let condition = query.condition;
  if (after !== undefined) {
    const [listed, id] = readCursor(table, after);
    condition += ` AND (${listedBy}, id) < ($${values.push(listed)}, $${values.push(id)})`;
  }
  const found = await sql(
    `SELECT ${table.selected} FROM ${table.name} WHERE ${condition} ORDER BY ${listedBy} DESC, id DESC LIMIT $${values.push(limit + 1)}`, values);
  const rows = found.slice(0, limit).map((row) => table.toRecord(row));
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last ? cursorOf(last[table.contract.listedBy], last.id) : null };
}
