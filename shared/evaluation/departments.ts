import type { Deviation } from './deviation.js';
import type { Forecast } from './forecast.js';
import type { FormRow } from './form.js';
import { gapKindsOf } from './monitoring.js';
import { mustBeExplained } from './preparation.js';
import { written } from './schemas.js';
import { sum, sumsOf } from './table.js';

/** What one section of the bureau (责任股室) answers for, and how it stands. Points are decimals. */
export interface DepartmentStanding {
  /** Null: rows for which the framework names nobody. */
  readonly department: string | null;
  readonly rows: readonly FormRow[];
  /** Points reached, the weight of the rows that have some, and of all rows that apply. */
  readonly score: string;
  readonly weightScored: string;
  readonly weight: string;
  /** Sum of rewards and penalties, which stand beside the weight. */
  readonly beside: string;
  /** Rows at which something is to do: no evidence, a judgement, points lost, behind the pace. */
  readonly gaps: number;
  /** Rows whose forecast falls short of their target. */
  readonly behind: number;
  /** Rows that lost points and whose reason is not stated. */
  readonly reasonsMissing: number;
}

interface Said {
  readonly deviations: readonly Deviation[];
  readonly forecasts: readonly Forecast[];
}

/** By section in the order of the form; rows without one come last. `over`: the year has ended. */
export function departmentsOf(rows: readonly FormRow[], { deviations, forecasts }: Said, over: boolean): readonly DepartmentStanding[] {
  const explained = new Set(deviations.map(({ row }) => row));
  const paces = new Map(forecasts.map((forecast) => [forecast.row, forecast]));
  const names = [...new Set(rows.flatMap(({ department }) => department ?? []))];
  return [...names, null].flatMap((department): DepartmentStanding[] => {
    const own = rows.filter((row) => (row.department ?? null) === department);
    if (own.length === 0) return [];
    const moving = own.filter(({ kind }) => kind === 'bonus' || kind === 'penalty');
    return [{
      department, rows: own, ...sumsOf(own.filter((row) => !moving.includes(row) && row.applies !== false)),
      beside: written(sum(moving.flatMap(({ score }) => score ?? []))),
      gaps: own.filter((row) => gapKindsOf(row, paces.get(row.code), explained.has(row.code), over).length > 0).length,
      behind: own.filter(({ code }) => paces.get(code)?.reached === false).length,
      reasonsMissing: own.filter((row) => mustBeExplained(row) && !explained.has(row.code)).length,
    }];
  });
}
