import type { EvaluationForm, FormRow } from './form.js';
import type { FrozenReport } from './frozen-report.js';
import { Exact, written } from './schemas.js';
import { totalOf, type Total } from './table.js';
import { conclude } from './verdict.js';

export type Conclusion = 'confirmed' | 'adjusted' | 'supplement';

/** What was said of one row, as its record has it. */
export interface RowVerification {
  readonly id: string;
  readonly version: number;
  readonly row: string;
  readonly conclusion: Conclusion;
  /** Points, never negative: of a row that deducts, what is deducted. */
  readonly score: string | null;
  readonly opinion: string | null;
  /** `YYYY-MM-DD`. */
  readonly verifiedOn: string;
  readonly author: string;
  readonly authorName: string | null;
  readonly finished: boolean;
}

export interface VerifiedRow extends RowVerification {
  /** As it stands in the total: negative of a row that deducts. */
  readonly points: string | null;
}

/** The verified scores of a report beside its own. */
export interface VerifiedScores {
  readonly rows: readonly VerifiedRow[];
  /** Rows with a verified score, of those that need one. */
  readonly done: number;
  readonly of: number;
  readonly total: Total;
  /** Null while a row has no verified score. */
  readonly grade: EvaluationForm['grade'];
  readonly finished: boolean;
}

/** A row that does not apply and got nothing for it has nothing to verify. */
export const needsVerifying = ({ applies, score }: Pick<FormRow, 'applies' | 'score'>): boolean => applies !== false || score !== null;

/** Points of a row as they stand in its total. */
export function pointsOf({ kind }: Pick<FormRow, 'kind'>, score: string | null): string | null {
  return score !== null && kind === 'penalty' ? written(new Exact(score).negated()) : score;
}

/** The points that a row gave itself, as a verification has them: never negative. */
export const ownPoints = ({ score }: Pick<FormRow, 'score'>): string | null => (score === null ? null : written(new Exact(score).abs()));

/** Total and grade of the verified scores, under the table rules of the form as it was frozen. Pure. */
export function verifiedScores({ form, framework }: Pick<FrozenReport, 'form' | 'framework'>, said: readonly RowVerification[]): VerifiedScores {
  const of = new Map(said.map((one) => [one.row, one]));
  const rows = form.rows.flatMap((row): VerifiedRow[] => {
    const one = of.get(row.code);
    return one ? [{ ...one, points: pointsOf(row, one.score) }] : [];
  });
  const points = new Map(rows.map((row) => [row.row, row.points]));
  const needed = form.rows.filter(needsVerifying);
  const total = totalOf(form.rows.map(({ code, weight, kind, applies }) => ({ weight, kind, applies, score: points.get(code) ?? null })), framework.policy);
  const vetoes = framework.vetoes.flatMap((veto) => {
    const verdict = form.vetoes?.find(({ code }) => code === veto.code);
    return verdict ? [{ veto, verdict }] : [];
  });
  const { total: concluded, grade } = conclude(total, framework.gradeThresholds, framework.policy, vetoes, form.eligibility ?? null);
  return {
    rows, done: needed.filter(({ code }) => (points.get(code) ?? null) !== null).length, of: needed.length,
    total: concluded, grade: grade && { code: grade.code, label: grade.label },
    finished: needed.length > 0 && needed.every(({ code }) => of.get(code)?.finished),
  };
}
