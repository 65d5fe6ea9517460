import type { RecordTable } from '../recordkeeping/record-table.js';
import { snakeCase } from '../database/naming-strategy.js';
import type { Sql } from '../database/database.js';

/** Titles kept of one type; beyond that the oldest are asked again. */
const kept = 50_000;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isId = (text: string): boolean => uuid.test(text);

/** The records of one type by their titles, as far as they are asked for. */
export class ReferenceTitles {
  private readonly known = new Map<string, readonly string[]>();

  constructor(private readonly table: RecordTable, private readonly bureau: string) {}

  /** Reads what the words name, once each. Within the scope of the transaction; void records are not referred to. */
  async load(sql: Sql, words: Iterable<string>): Promise<void> {
    const asked = [...new Set(words)].filter((word) => !this.known.has(word) && !isId(word));
    if (asked.length === 0) return;
    const rows = await sql<{ title: string; ids: string[] }>(
      `SELECT title, ids FROM (
         SELECT ${snakeCase(this.table.contract.title)} AS title, (array_agg(id ORDER BY id))[1:10] AS ids FROM ${this.table.name}
         WHERE bureau = $1 AND ${snakeCase(this.table.contract.title)} = ANY($2) AND voided_at IS NULL GROUP BY 1) AS named`, [this.bureau, asked]);
    if (this.known.size > kept) this.known.clear();
    const found = new Map(rows.map(({ title, ids }) => [title, ids]));
    for (const word of asked) this.known.set(word, found.get(word) ?? []);
  }

  /** The ids that a word names: an id names itself. */
  idsOf(word: string): readonly string[] {
    return isId(word) ? [word.toLowerCase()] : this.known.get(word) ?? [];
  }
}
