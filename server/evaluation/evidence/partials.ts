import { availableParallelism } from 'node:os';
import type { Sql } from '../../database/database.js';
import type { Readers } from '../../database/readers.js';
import type { EvidenceDataset } from './evidence-dataset.js';
import { bucketOfDay, daysOfStretch, stretchOfDay, type Bucket, type Day, type Extent, type Stretch } from './stretch.js';
import { Changes, touchedSince } from './touched.js';
import type { Statement } from './parameters.js';
import { Series, type Counted } from './series.js';

/** Beyond this a scan of everything is cheaper than counting stretch after stretch. */
const mostStretches = 12;
/** A stretch with more records than these is counted day by day once one of its days has changed, unless said otherwise. */
const mostInStretch = 4000;
/** Figures kept unless said otherwise: those of hundreds of forms. */
const mostKept = 20_000;

/** What is asked of a dataset by buckets: one series of partials for each key, all of them counted by one statement. */
export interface Reading<P extends Counted> {
  readonly keys: readonly string[];
  /** Over the keys at these places. */
  counting(places: readonly number[], extent: Extent): Counting<P>;
}

/** A statement that answers one row for each bucket that has records. */
export interface Counting<P extends Counted> extends Statement {
  /** The partials in a row, one for each of the keys asked for. */
  partialsOf(row: Row): readonly P[];
}

export type Row = Readonly<Record<string, unknown>> & { readonly bucket: Bucket };

/** `readers` have the snapshot of `sql`: they count what takes long. */
export interface Connections {
  readonly sql: Sql;
  readonly readers: Readers;
}

/** The partials of one figure, right as of journal number `n` of their bureau. Stretches in `split` are kept day by day. */
interface Kept {
  readonly n: number;
  readonly split: ReadonlySet<Stretch>;
  readonly series: Series<Counted>;
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
  private readonly changes = new Changes();

  constructor(private readonly most = mostKept, private readonly large = mostInStretch) {}

  /** One series for each key, as of that moment; only what was touched since they were last read is counted again. */
  async read<P extends Counted>(connections: Connections, moment: Moment, dataset: EvidenceDataset, reading: Reading<P>): Promise<readonly Series<P>[]> {
    const keys = reading.keys.map((key) => `${moment.bureau} ${key}`);
    // As of now: another reading may go on beside this one and keep something newer meanwhile.
    const known = keys.map((key) => this.kept.get(key));
    const touched = new Map<number, readonly Day[] | 'all'>();
    for (const before of known) {
      const n = before?.n;
      if (n !== undefined && !touched.has(n)) touched.set(n, await touchedSince(connections.sql, moment, n, dataset, this.changes));
    }
    // Those that need the same are counted together: as a rule all of them.
    const plans = new Map<string, { readonly extent: Extent; readonly places: number[] }>();
    known.forEach((before, place) => {
      const extent = planOf(before, touched, this.large);
      const name = JSON.stringify(extent);
      plans.set(name, { extent, places: [...(plans.get(name)?.places ?? []), place] });
    });
    const found = keys.map(() => Series.empty<P>());
    for (const { extent, places } of plans.values()) {
      const counted = await countAgain(connections, reading, places, extent);
      const gone = extent === 'all' ? [] : bucketsOver(extent);
      places.forEach((place, index) => {
        const before = known[place];
        const series = (extent === 'all' ? Series.empty<P>() : before!.series as Series<P>)
          .followedBy(gone, counted.map(([bucket, partials]) => [bucket, partials[index]!]));
        found[place] = series;
        this.keep(keys[place]!, { n: moment.n, split: splitAfter(before, extent), series });
      });
    }
    return found;
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

/** The partials of each key asked for, by buckets. */
async function countAgain<P extends Counted>(
  { sql, readers }: Connections, reading: Reading<P>, places: readonly number[], extent: Extent,
): Promise<readonly (readonly [Bucket, readonly P[]])[]> {
  if (isNothing(extent)) return [];
  const counting = reading.counting(places, extent);
  const rows = extent === 'all' ? await readers.run(places.length, (on, beside) => inGroups(on, counting, beside)) : await inGroups(sql, counting);
  return rows.map((row) => [row.bucket, counting.partialsOf(row)]);
}

/** Processes that help a scan where another goes on beside it: each has half of the processors. */
const helpersBeside = Math.min(2, Math.max(0, Math.trunc(availableParallelism() / 2) - 1));

/**
 * The planner takes the groups for a quarter of the records, where they are some thousands however many there are: it would rather sort millions
 * on disk than group them in memory. `beside` another count, it is told for the rest of the transaction how many processors there are.
 */
async function inGroups(sql: Sql, { text, values }: Statement, beside = false): Promise<readonly Row[]> {
  const set = (name: string, value: string) => sql('SELECT set_config($1, $2, true)', [name, value]);
  const helpers = beside ? [set('max_parallel_workers_per_gather', String(helpersBeside))] : [];
  const settings = [...helpers, set('enable_sort', 'off')];
  const rows = sql<Row>(text, values);
  await Promise.all([...settings, rows, set('enable_sort', 'on')]);
  return rows;
}

/** What of a series has to be counted. A large stretch is counted by days from its first change on. */
function planOf(kept: Kept | undefined, touched: ReadonlyMap<number, readonly Day[] | 'all'>, large: number): Extent {
  const days = kept ? touched.get(kept.n)! : 'all';
  if (!kept || days === 'all') return 'all';
  const stretches = [...new Set(days.map(stretchOfDay))];
  if (stretches.length > mostStretches) return 'all';
  const isLarge = (stretch: Stretch) => (kept.series.get(stretch << 6)?.size ?? 0) > large;
  return {
    whole: stretches.filter((stretch) => !kept.split.has(stretch) && !isLarge(stretch)),
    days: stretches.flatMap((stretch) => (kept.split.has(stretch) ? days.filter((day) => stretchOfDay(day) === stretch)
      : isLarge(stretch) ? daysOfStretch(stretch) : [])),
  };
}

const isNothing = (extent: Extent): boolean => extent !== 'all' && extent.whole.length === 0 && extent.days.length === 0;

/** Whatever holds records of the extent: a stretch that is split now is gone as a whole, and the other way round. */
const bucketsOver = ({ whole, days }: Exclude<Extent, 'all'>): readonly Bucket[] => [
  ...[...whole, ...new Set(days.map(stretchOfDay))].map((stretch) => stretch << 6), ...[...whole.flatMap(daysOfStretch), ...days].map(bucketOfDay),
];

function splitAfter(before: Kept | undefined, extent: Extent): ReadonlySet<Stretch> {
  return extent === 'all' ? new Set() : new Set([...before!.split, ...extent.days.map(stretchOfDay)]);
}
