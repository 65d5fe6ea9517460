import type { drill } from '@fenghuo/shared/records/drill';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { readParameters, type Parameters } from '../../database/parameters.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Drill = RecordOf<typeof drill>;

const everyYears = 'drill.governmentYears';
const everyMonths = 'drill.highRiskMonths';

export const drillRules: RecordRules = {
  factsFor: ['create', 'amend'],

  async facts(sql, bureau, changes) {
    const parameters = await readParameters(sql, bureau, [everyYears, everyMonths]);
    return new Map(changes.map(({ after }) => [after.id, { months: monthsBetween(after as Drill, parameters) }]));
  },

  derive({ after }, facts) {
    if (!facts) return {};
    const months = facts['months'] as number | null;
    return { nextDueOn: months === null ? null : monthsAfter((after as Drill).heldOn, months) };
  },
};

/** The duty is that of governments, departments and townships, and of enterprises; a village has none of its own. */
function monthsBetween({ heldOn, level }: Drill, parameters: Parameters): number | null {
  if (level === 'village') return null;
  return level === 'enterprise' ? parameters.on(everyMonths, heldOn) : 12 * parameters.on(everyYears, heldOn);
}

/** The same day so many months later, or the last of that month where it has no such day. */
function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
