import { canonical, sha256 } from '@fenghuo/server/journal/canonical';
import type { FirstFormat, FrozenList, FrozenRecord, FrozenReport, Piece } from '@fenghuo/shared/evaluation/frozen-report';
import type { FreshDatabase } from '../setup/database.js';

/** A frozen report out of the database with its lists in one piece each. */
export interface WholeReport {
  readonly report: FrozenReport;
  readonly records: readonly FrozenRecord[];
  readonly evidence: FirstFormat['evidence'];
}

export async function contentOf(database: FreshDatabase, hash: string): Promise<WholeReport> {
  const report = await kept<FrozenReport>(database, hash);
  const whole = async <Entry>({ pieces }: FrozenList<Entry, Piece<Entry>>): Promise<readonly Entry[]> => {
    const all: Entry[] = [];
    for (const piece of pieces) all.push(...('entries' in piece ? piece.entries : await kept<readonly Entry[]>(database, piece.sha256)));
    return all;
  };
  const evidence: FirstFormat['evidence'][number][] = [];
  for (const { code, part, counted, notCounted } of report.evidence) evidence.push({ code, part, counted: await whole(counted), notCounted: await whole(notCounted) });
  return { report, records: await whole(report.records), evidence };
}

/** The same as reports were kept at first. */
export function asFirstFormat({ report, records, evidence }: WholeReport): FirstFormat {
  const { narrative: _, beside: __, contents: ___, ...rest } = report;
  return { ...rest, format: 1, records: records.map(({ hash: ____, ...record }) => record), evidence };
}

/** Keeps a content as the server does; answers its hash. */
export async function keep(database: FreshDatabase, bureau: string, content: unknown): Promise<string> {
  const bytes = Buffer.from(canonical(content), 'utf8');
  const hash = sha256(bytes).toString('hex');
  await database.query('INSERT INTO evaluation_content (bureau, sha256, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [bureau, hash, bytes]);
  return hash;
}

async function kept<Content>(database: FreshDatabase, hash: string): Promise<Content> {
  const [row] = await database.query<{ bytes: Buffer }>('SELECT bytes FROM evaluation_content WHERE sha256 = $1', [hash]);
  return JSON.parse(row!.bytes.toString('utf8')) as Content;
}
