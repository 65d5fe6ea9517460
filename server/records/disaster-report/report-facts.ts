import { dayOf } from '@fenghuo/shared/calendar';
import { disasterReport } from '@fenghuo/shared/records/disaster-report';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { addDays, type SpecialDays } from '@fenghuo/shared/working-days';
import type { Sql } from '../../database/database.js';
import { readParameters, readSpecialDays, type Parameters } from '../../database/parameters.js';
import type { Change, Facts } from '../../recordkeeping/record-rules.js';
import { RecordTable } from '../../recordkeeping/record-table.js';
import { DisasterReportEntity } from './disaster-report.entity.js';
import { deadlineCodes } from './report-deadline.js';

type Report = RecordOf<typeof disasterReport>;

interface DisasterFacts {
  readonly kind: string;
  readonly occurredAt: string;
  readonly stableOn: string | null;
}

/** The last report of the disaster in the township that is not void. */
interface PreviousReport extends Report {
  /** Photos of it and of those before it. */
  readonly photosSoFar: number;
}

/** What the rules of a report rest on. */
export interface ReportFacts {
  readonly disaster: DisasterFacts | undefined;
  readonly previous: PreviousReport | undefined;
  /** Under an active emergency response: the photos that the township's reports need. */
  readonly response: { readonly photos: number } | undefined;
  readonly sharpPercent: number;
  readonly deadlines: Parameters;
  readonly special: SpecialDays;
}

const table = new RecordTable({ contract: disasterReport, entity: DisasterReportEntity });

export const factsOf = (facts: Facts | undefined): ReportFacts => facts as unknown as ReportFacts;

/** Longer than any deadline, holidays included. */
const longestDeadline = 60;

export async function readReportFacts(sql: Sql, bureau: string, changes: readonly Change[]): Promise<ReadonlyMap<string, Facts>> {
  const reports = changes.map(({ after }) => after as Report);
  const ids = [...new Set(reports.map(({ disaster }) => disaster))];
  const disasters = await readDisasters(sql, bureau, ids);
  const previous = await readPrevious(sql, bureau, ids);
  const responses = await sql<{ disaster: string; startedAt: Date; endedAt: Date | null }>(
    `SELECT disaster, started_at AS "startedAt", ended_at AS "endedAt" FROM emergency_response
     WHERE bureau = $1 AND disaster = ANY($2) AND voided_at IS NULL`, [bureau, ids]);
  const parameters = await readParameters(sql, bureau, ['disaster.sharpChangePercent', 'response.photos', ...deadlineCodes]);
  const stable = [...disasters.values()].flatMap(({ stableOn }) => stableOn ?? []).sort();
  const special = stable.length === 0 ? new Map() : await readSpecialDays(sql, stable[0]!, addDays(stable.at(-1)!, longestDeadline));
  return new Map(reports.map((report) => {
    const day = dayOf(new Date(report.reportedAt));
    const active = responses.some(({ disaster, startedAt, endedAt }) => (
      disaster === report.disaster && startedAt.toISOString() <= report.reportedAt && (endedAt === null || report.reportedAt <= endedAt.toISOString())));
    const facts: ReportFacts = {
      disaster: disasters.get(report.disaster), previous: previous.get(`${report.disaster} ${report.division.slice(0, 9)}`),
      response: active ? { photos: parameters.on('response.photos', day) } : undefined,
      sharpPercent: parameters.on('disaster.sharpChangePercent', day), deadlines: parameters, special,
    };
    return [report.id, { ...facts }];
  }));
}

/** Locked, so that a disaster is neither changed nor reported by somebody else while a report of it is judged. */
async function readDisasters(sql: Sql, bureau: string, ids: readonly string[]): Promise<Map<string, DisasterFacts>> {
  const rows = await sql<{ id: string; kind: string; occurredAt: Date; stableOn: string | null }>(
    `SELECT id, kind, occurred_at AS "occurredAt", stable_on AS "stableOn" FROM disaster
     WHERE bureau = $1 AND id = ANY($2) AND voided_at IS NULL ORDER BY id FOR UPDATE`, [bureau, ids]);
  return new Map(rows.map(({ id, kind, occurredAt, stableOn }) => [id, { kind, stableOn, occurredAt: occurredAt.toISOString() }]));
}

async function readPrevious(sql: Sql, bureau: string, ids: readonly string[]): Promise<Map<string, PreviousReport>> {
  const rows = await sql<Record<string, unknown> & { photosSoFar: number }>(
    `SELECT DISTINCT ON (disaster, left(division, 9)) ${table.selected},
       (sum(cardinality(photos)) OVER (PARTITION BY disaster, left(division, 9)))::int AS "photosSoFar"
     FROM disaster_report WHERE bureau = $1 AND disaster = ANY($2) AND voided_at IS NULL
     ORDER BY disaster, left(division, 9), reported_at DESC`, [bureau, ids]);
  return new Map(rows.map((row) => {
    const report = table.toRecord(row) as Report;
    return [`${report.disaster} ${report.division.slice(0, 9)}`, { ...report, photosSoFar: row.photosSoFar }];
  }));
}
