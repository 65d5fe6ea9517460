import type { penaltyCase } from '@fenghuo/shared/records/penalty-case';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { Label } from '@fenghuo/shared/label';
import type { Parameters } from '../../database/parameters.js';

export const limitationCodes = ['penalty.limitationYears', 'penalty.limitationYearsSafety'] as const;

/** `last` is the last day on which the violation could be discovered, `found` the day on which it was. Days as `YYYY-MM-DD`. */
export interface Expired {
  readonly years: number;
  readonly ended: string;
  readonly last: string;
  readonly found: string;
  readonly basis: Label;
}

type Given = Pick<RecordOf<typeof penaltyCase>, 'violationEndedOn' | 'discoveredOn' | 'filedOn' | 'harmful'>;

/**
 * The limitation that had run out when the violation was discovered (追究时效, 行政处罚法 art. 36): two years, five where life, health or financial
 * safety was harmed, from the day of the violation or, of a continuous one, from the day it ended. It is discovered when it is filed, unless an
 * earlier day is known. The law of the day of the violation decides (art. 37): harm done before 15 July 2021 has two years as well.
 */
export function expiredLimitation({ violationEndedOn, discoveredOn, filedOn, harmful }: Given, parameters: Parameters): Expired | undefined {
  if (violationEndedOn === null) return undefined;
  const { value: years, basis } = parameters.versionOn(limitationCodes[harmful === true ? 1 : 0], violationEndedOn);
  const [last, found] = [yearsLater(violationEndedOn, years), discoveredOn ?? filedOn];
  return found > last ? { years, ended: violationEndedOn, last, found, basis } : undefined;
}

/** The same day so many years later; the last of February where there is no 29th (民法典 art. 202). */
export function yearsLater(day: string, years: number): string {
  const later = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  const same = new Date(`${later}T00:00:00Z`).toISOString().slice(0, 10) === later;
  return same ? later : `${later.slice(0, 8)}28`;
}
