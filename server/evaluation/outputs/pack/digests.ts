import type { FrozenReport } from '@fenghuo/shared/evaluation/frozen-report';
import { canonical, sha256 } from '../../../journal/canonical.js';

/** A digest for each thing that a report says, so that the verifier can name the one that was altered. */
export function digestsOf({ form, deviations, evidence, beside, ...rest }: FrozenReport): Readonly<Record<string, string>> {
  const { rows, figures, groups, checks, ...head } = form;
  const all: (readonly [string, unknown])[] = [
    ...rows.map((row) => [`row ${row.code}`, row] as const), ...[...figures, ...beside].map((figure) => [`figure ${figure.code}`, figure] as const),
    ...checks.map((check) => [`check ${check.code}`, check] as const), ...evidence.map((list) => [`evidence ${list.code} ${list.part}`, list] as const),
    ...deviations.map((one) => [`deviation ${one.row}`, one] as const), ['groups', groups], ['head', head], ['rest', rest],
  ];
  return Object.fromEntries(all.map(([name, value]) => [name, sha256(canonical(value)).toString('hex')]));
}
