import type { RecordTable } from '../recordkeeping/record-table.js';
import { snakeCase } from '../database/naming-strategy.js';
import type { Sql } from '../database/database.js';

/** Words kept of one type; beyond that all are asked again. */
const kept = 50_000;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isId = (text: string): boolean => uuid.test(text);

/** What a word names: the records, ten at most, and what tells the first five of them apart. */
interface Named {
  readonly ids: readonly string[];
  readonly candidates: readonly string[];
}

const nothing: Named = { ids: [], candidates: [] };

/** The records of one type by their titles, and by the numbers and codes that they are known by, as far as they are asked for. */
export class ReferenceTitles {
  private readonly known = new Map<string, Named>();

  constructor(private readonly table: RecordTable, private readonly bureau: string) {}

  /** Reads what the words name, once each. Within the scope of the transaction; void records are not referred to. */
  async load(sql: Sql, words: Iterable<string>): Promise<void> {
    const asked = [...new Set(words)].filter((word) => !this.known.has(word) && !isId(word));
    if (asked.length === 0) return;
    const { title, knownBy = [], listedBy } = this.table.contract;
    // A title may be a day; every other name is text.
    const names = [title, ...knownBy].map((name) => `t.${snakeCase(name)}::text`);
    const rows = await sql<Named & { word: string }>(
      `SELECT word, (array_agg(id ORDER BY id))[1:10] AS ids, (array_agg(called ORDER BY id))[1:5] AS candidates FROM (
         SELECT DISTINCT named.word, t.id, concat_ws(' ', ${names.join(', ')}, t.${snakeCase(listedBy)}) AS called
         FROM ${this.table.name} t CROSS JOIN LATERAL (VALUES ${names.map((name) => `(${name})`).join(', ')}) AS named (word)
         WHERE t.bureau = $1 AND (${names.map((name) => `${name} = ANY($2)`).join(' OR ')}) AND named.word = ANY($2) AND t.voided_at IS NULL) AS found
       GROUP BY word`, [this.bureau, asked]);
    if (this.known.size > kept) this.known.clear();
    const found = new Map(rows.map(({ word, ids, candidates }) => [word, { ids, candidates }]));
    for (const word of asked) this.known.set(word, found.get(word) ?? nothing);
  }

  /** The records that a word names: an id names itself. */
  named(word: string): Named {
    return isId(word) ? { ids: [word.toLowerCase()], candidates: [] } : this.known.get(word) ?? nothing;
  }
}
