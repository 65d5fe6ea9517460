import { dayOf, startOfDay } from '@fenghuo/shared/calendar';
import { disasterReport } from '@fenghuo/shared/records/disaster-report';
import type { Values } from '@fenghuo/shared/records/field';
import { addDays, addWorkdays, type SpecialDays } from '@fenghuo/shared/working-days';
import type { Sql } from '../../database/database.js';

type RuleName = NonNullable<Values<(typeof disasterReport)['fields']>['dueRule']>;
type RuleCode = `disaster.${RuleName}`;

/** A deadline parameter as it holds from a day on. */
export interface DeadlineRule {
  readonly code: RuleCode;
  readonly validFrom: string;
  readonly value: number;
  readonly unit: string;
}

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

const codes = Object.keys(disasterReport.fields.dueRule.options!).map((name) => `disaster.${name}`);

/** The versions of the deadlines, the bureau's own before the general ones, newest first. */
export function readDeadlineRules(sql: Sql, bureau: string): Promise<DeadlineRule[]> {
  return sql<DeadlineRule & Record<string, unknown>>(
    `SELECT code, valid_from AS "validFrom", value::float8 AS value, unit FROM parameter WHERE code = ANY($1) AND bureau IN ('*', $2)
     ORDER BY bureau = '*', valid_from DESC`, [codes, bureau]);
}

/**
 * When the report is due. A drought has no hour from which its initial report could be late. A deadline in days ends with its last day, in
 * China; one in hours ends to the minute.
 */
export function deadlineOf(basis: DeadlineBasis, rules: readonly DeadlineRule[], special: SpecialDays): Deadline | null {
  const { kind, drought, occurredAt, stableOn, previousAt } = basis;
  if (kind === 'initial') return drought ? null : within('initialReportHours', occurredAt, rules, special);
  if (kind === 'verified') return stableOn === null ? null : within('verifiedReportDays', startOfDay(stableOn), rules, special);
  if (previousAt === null) return null;
  return within(drought ? 'droughtFollowUpDays' : 'followUpHours', previousAt, rules, special);
}

function within(name: RuleName, from: string, rules: readonly DeadlineRule[], special: SpecialDays): Deadline {
  const day = dayOf(new Date(from));
  const rule = rules.find((one) => one.code === `disaster.${name}` && one.validFrom <= day);
  if (!rule) throw new Error(`no parameter disaster.${name} for ${day}`);
  return { dueAt: endOf(rule, from, day, special), dueRule: name, dueRuleFrom: rule.validFrom };
}

function endOf({ value, unit }: DeadlineRule, from: string, day: string, special: SpecialDays): string {
  if (unit === 'hours') return new Date(Date.parse(from) + value * 3_600_000).toISOString();
  const last = unit === 'workdays' ? addWorkdays(day, value, special) : addDays(day, value);
  return new Date(Date.parse(startOfDay(addDays(last, 1))) - 1).toISOString();
}
