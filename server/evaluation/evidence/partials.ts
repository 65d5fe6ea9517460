import type { Sql } from '../../database/database.js';
import type { Partial, PartialStatement } from './compile.js';
import { columnOf, isListedByYear, listedDay, type EvidenceDataset } from './evidence-dataset.js';
import { Parameters, type Statement } from './parameters.js';
import { stretchOf, type Stretch } from './stretch.js';

/** Beyond these a scan of everything is cheaper than finding out what has changed. */
const mostChanges = 5000;
const mostStretches = 12;

/** The partials of one statement, right as of journal number `n` of their bureau. */
interface Kept {
  readonly n: number;
  readonly partials: ReadonlyMap<Stretch, Partial>;
}

/** What a statement is asked of: a bureau as of a journal number, on a day, because a deadline passes without any record changing. */
export interface Moment {
  readonly bureau: string;
  readonly n: number;
  readonly today: string;
}

/**
 * Figures of stretches that no record has changed in since they were counted (design 3.3, the fifth use of the journal). They are those of
 * the whole bureau: whoever reads them must see all of it. A restored database needs a new process, because its numbers start anew.
 */
export class Partials {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly most = 200) {}

  /** The partials of all stretches as of that moment; only the stretches touched since they were last read are counted again. */
  async read(sql: Sql, moment: Moment, dataset: EvidenceDataset, figures: PartialStatement): Promise<readonly Partial[]> {
    const all = figures.statement('all');
    const key = JSON.stringify([moment.bureau, moment.today, all]);
    const before = this.kept.get(key);
    const touched = before ? await touchedSince(sql, moment, before.n, dataset) : 'all';
    const partials = new Map(before && touched !== 'all' ? [...before.partials].filter(([stretch]) => !touched.includes(stretch)) : []);
    if (touched === 'all' || touched.length > 0) {
      const { text, values } = touched === 'all' ? all : figures.statement(touched);
      for (const partial of await sql<Partial>(text, values)) partials.set(partial.stretch, partial);
    }
    this.keep(key, { n: moment.n, partials });
    return [...partials.values()];
  }

  /** The one used longest ago goes first; an older snapshot never replaces a newer one. */
  private keep(key: string, kept: Kept): void {
    const present = this.kept.get(key);
    this.kept.delete(key);
    this.kept.set(key, present && present.n > kept.n ? present : kept);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.most) return;
      this.kept.delete(oldest);
    }
  }
}

async function touchedSince(sql: Sql, { bureau, n }: Moment, before: number, dataset: EvidenceDataset): Promise<readonly Stretch[] | 'all'> {
  if (before === n) return [];
  if (before > n || n - before > mostChanges) return 'all';
  const { text, values } = touchedStatement(dataset, bureau, before, n);
  const found = (await sql<{ stretch: Stretch }>(text, values)).map(({ stretch }) => stretch);
  return found.length > mostStretches ? 'all' : found;
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
  const beside = Object.values(dataset.joins).map(({ type, of, field }) =>
    `SELECT ${stretchOf(listed)} FROM ${columnOf(dataset.type.name)} t WHERE t.bureau = ${tenant} AND ${of === 'record'
      ? `t.${columnOf(field)} = ANY (${changed(type.name)})`
      : `t.id = ANY (ARRAY(SELECT said::uuid FROM (${versions(type.name, field)}) version))`}`);
  return {
    text: [`SELECT ${stretchOf(isListedByYear(dataset.type) ? 'make_date(said::int, 1, 1)' : 'said::date')} AS "stretch" FROM (${versions(dataset.type.name, dataset.type.listedBy)}) version`, ...beside].join('\nUNION '),
    values: parameters.values,
  };
}
