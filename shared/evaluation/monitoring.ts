import type { Role } from '../access.js';
import type { Label } from '../label.js';
import type { Forecast } from './forecast.js';
import type { EvaluationForm, FormRow } from './form.js';
import type { Framework, FrameworkRow } from './framework.js';
import { isLeaf, operandsOf, type Measure } from './measure.js';
import { mustBeExplained } from './preparation.js';

/** The draft of the year's end, after the twelve months. */
export const yearEnd = 13;

/** A month of a year (1–12), or its end (13), and the first day on which it is monitored. */
export interface DuePeriod {
  readonly year: number;
  readonly period: number;
  readonly dueOn: string;
}

/** A period is made up for as long as that, when no server ran on its day. */
const longestLate = 45;
const day = 86_400_000;
const dayText = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The periods that are due on a day: a month from the first of the next, the year's end from 10 January of the next year. */
export function periodsDue(today: string): readonly DuePeriod[] {
  const now = Date.parse(today);
  const year = Number(today.slice(0, 4));
  const all = [year - 1, year].flatMap((one) => [
    ...Array.from({ length: 12 }, (_, month) => ({ year: one, period: month + 1, dueOn: dayText(Date.UTC(one, month + 1, 1)) })),
    { year: one, period: yearEnd, dueOn: dayText(Date.UTC(one + 1, 0, 10)) },
  ]);
  return all.filter(({ dueOn }) => Date.parse(dueOn) <= now && now - Date.parse(dueOn) <= longestLate * day);
}

export type GapKind = 'behindPace' | 'pointsLost' | 'noEvidence' | 'needsJudgement' | 'deviationMissing';

/** Something at a row that somebody can still act on, and the role that can. */
export interface Gap {
  readonly row: string;
  readonly indicator: Label;
  readonly kind: GapKind;
  readonly role: Role;
}

/** Whose records a dataset is made of. Every other one is the manager's. */
const keepers: readonly (readonly [role: Role, datasets: readonly string[]])[] = [
  ['inspector', [
    'sites', 'inspections', 'hazards', 'premises-measures', 'penalty-cases', 'enforcement-documents', 'tip-offs', 'fireworks-cases', 'seized-items',
    'risk-items', 'campaigns',
  ]],
  ['dutyOfficer', [
    'disasters', 'disaster-reports', 'early-warnings', 'emergency-responses', 'response-actions', 'duty-shifts', 'duty-log-entries', 'roll-calls',
    'drills', 'trainings', 'rescue-teams', 'survey-responses', 'publicity-activities', 'publicity-materials',
  ]],
  ['storekeeper', ['stock-entries', 'stocktakes', 'equipment', 'equipment-checks']],
  ['financeOfficer', [
    'budget-lines', 'budget-executions', 'relief-funds', 'fund-allocations', 'relief-payments', 'fund-reconciliations', 'annual-balances', 'findings',
  ]],
];

/** The role that keeps the records of a row: that of its first dataset. */
export function keeperOf(row: FrameworkRow): Role {
  const [first] = Object.values(row.inputs).flatMap(({ measure }) => datasetsOf(measure));
  return keepers.find(([, datasets]) => first !== undefined && datasets.includes(first))?.[0] ?? 'manager';
}

const datasetsOf = (tree: Measure): readonly string[] => (isLeaf(tree) ? [tree.dataset] : operandsOf(tree).flatMap(datasetsOf));

/**
 * The gaps of a form, at most one of each kind for a row. While the year runs a row that is on its way is no gap: what counts is its pace.
 * `explained`: rows with a stated deviation. `over`: the year has ended.
 */
export function gapsOf(
  framework: Framework, form: Pick<EvaluationForm, 'rows'>, forecasts: readonly Forecast[], explained: ReadonlySet<string>, over: boolean,
): readonly Gap[] {
  return framework.rows.flatMap((row): readonly Gap[] => {
    const found = form.rows.find(({ code }) => code === row.code)!;
    const kinds = gapKindsOf(found, forecasts.find((one) => one.row === row.code), explained.has(row.code), over);
    return kinds.map((kind) => ({
      row: row.code, indicator: row.level3, kind, role: kind === 'needsJudgement' || kind === 'deviationMissing' ? 'manager' : keeperOf(row),
    }));
  });
}

/** What is still to do at a row. */
export function gapKindsOf(row: FormRow, forecast: Forecast | undefined, explained: boolean, over: boolean): readonly GapKind[] {
  if (row.applies === false) return [];
  if (row.state === 'needs-judgement') return ['needsJudgement'];
  if (row.score === null) return ['noEvidence'];
  if (!over && forecast) return forecast.reached ? [] : ['behindPace'];
  if (!mustBeExplained(row)) return [];
  return over && !explained ? ['pointsLost', 'deviationMissing'] : ['pointsLost'];
}

/** What a run keeps: the form as it stood, and what was missing. */
export interface MonitoredForm {
  readonly form: EvaluationForm;
  readonly forecasts: readonly Forecast[];
  readonly gaps: readonly Gap[];
}

/** Answer of `GET /api/evaluation/monitoring?bureau=&year=`, in the order of the periods. */
export interface MonitoredPeriod {
  /** Id of the record `monitoring-run`. */
  readonly id: string;
  readonly period: number;
  /** `YYYY-MM-DD`. */
  readonly monitoredOn: string;
  readonly score: string | null;
  readonly weight: string;
  readonly gaps: readonly Gap[];
  readonly forecasts: readonly Forecast[];
}
