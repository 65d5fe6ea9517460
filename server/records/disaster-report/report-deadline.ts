import { dayOf, startOfDay } from '@fenghuo/shared/calendar';
import { disasterReport } from '@fenghuo/shared/records/disaster-report';
import type { Values } from '@fenghuo/shared/records/field';
import { addDays, addWorkdays, type SpecialDays } from '@fenghuo/shared/working-days';
import type { Parameters, ParameterVersion } from '../../database/parameters.js';

type RuleName = NonNullable<Values<(typeof disasterReport)['fields']>['dueRule']>;

/** When a report is due, and the version of the parameter that says so. */
export interface Deadline {
  readonly dueAt: string;
  readonly dueRule: RuleName;
  readonly dueRuleFrom: string;
}

/** What a report's deadline runs from. */
export interface DeadlineBasis {
  readonly kind: 'initial' | 'followUp' | 'verified';
  readonly drought: boolean;
  readonly occurredAt: string;
  readonly stableOn: string | null;
  /** When the report before was made; null for the initial one. */
  readonly previousAt: string | null;
}

/** The parameters that say when a report is due. */
export const deadlineCodes = Object.keys(disasterReport.fields.dueRule.options!).map((name) => `disaster.${name}`);

/**
 * When the report is due. A drought has no hour from which its initial report could be late. A deadline in days ends with its last day, in
 * China; one in hours ends to the minute.
 */
export function deadlineOf(basis: DeadlineBasis, parameters: Parameters, special: SpecialDays): Deadline | null {
  const { kind, drought, occurredAt, stableOn, previousAt } = basis;
  if (kind === 'initial') return drought ? null : within('initialReportHours', occurredAt, parameters, special);
  if (kind === 'verified') return stableOn === null ? null : within('verifiedReportDays', startOfDay(stableOn), parameters, special);
  if (previousAt === null) return null;
  return within(drought ? 'droughtFollowUpDays' : 'followUpHours', previousAt, parameters, special);
}

function within(name: RuleName, from: string, parameters: Parameters, special: SpecialDays): Deadline {
  const day = dayOf(new Date(from));
  const rule = parameters.versionOn(`disaster.${name}`, day);
  return { dueAt: endOf(rule, from, day, special), dueRule: name, dueRuleFrom: rule.validFrom };
}

function endOf({ value, unit }: ParameterVersion, from: string, day: string, special: SpecialDays): string {
  if (unit === 'hours') return new Date(Date.parse(from) + value * 3_600_000).toISOString();
  const last = unit === 'workdays' ? addWorkdays(day, value, special) : addDays(day, value);
  return new Date(Date.parse(startOfDay(addDays(last, 1))) - 1).toISOString();
}
