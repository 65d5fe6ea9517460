import type { Label } from '../label.js';
import type { Deviation } from './deviation.js';
import type { FormChange } from './form-change.js';
import type { Forecast } from './forecast.js';
import type { EvaluationForm, FormCheck, FormRow } from './form.js';
import type { ReportRevision } from './frozen-report.js';
import { Exact } from './schemas.js';

/** Points that a person gave to a row, as the record `judgement` has them. */
export interface JudgedRow {
  readonly id: string;
  readonly version: number;
  readonly row: string;
  readonly points: string;
  readonly reason: string;
  readonly judgedBy: string;
  readonly judgedOn: string;
}

/** Something that has to be mended before a form may be frozen: at a row, or an arithmetic check that must hold. */
export interface Obstacle {
  readonly kind: 'no-score' | 'needs-judgement' | 'deviation-missing' | 'check-fails';
  /** Code of the row or of the check. */
  readonly code: string;
  /** Name of the indicator or of what is checked. */
  readonly name: Label;
  /** What is missing and what to do. */
  readonly sentence: Label;
}

/** Everything that keeps a form from being frozen, in the order of the form. */
export function obstaclesOf({ rows, checks }: Pick<EvaluationForm, 'rows' | 'checks'>, deviations: readonly Deviation[]): readonly Obstacle[] {
  const explained = new Set(deviations.map(({ row }) => row));
  return [
    ...rows.flatMap((row) => obstacleAt(row, explained.has(row.code))),
    // The rows without their reason are named one by one above.
    ...checks.filter(isObstacle).map((check): Obstacle => ({
      kind: 'check-fails', code: check.code, name: check.sentence,
      sentence: {
        zh: `勾稽不符：${check.stated} 与 ${check.computed}，请先更正`, en: `Does not hold: ${check.stated} beside ${check.computed}. Mend it first`,
      },
    })),
  ];
}

const isObstacle = ({ code, severity, state }: FormCheck): boolean =>
  severity === 'blocks' && state === 'differs' && code !== 'deviation-reasons';

function obstacleAt(row: FormRow, explained: boolean): readonly Obstacle[] {
  const at = { code: row.code, name: row.level3 };
  if (row.state === 'needs-judgement') {
    const sentence = { zh: '须先作出人工评分，并附评定依据', en: 'Needs its judgement, with the document it rests on' };
    return [{ ...at, kind: 'needs-judgement', sentence }];
  }
  if (row.applies === false) return [];
  if (row.score === null) {
    return [{ ...at, kind: 'no-score', sentence: { zh: '尚无得分，请先登记相应记录', en: 'Has no score: enter the records it rests on' } }];
  }
  return mustBeExplained(row) && !explained ? [{
    ...at, kind: 'deviation-missing',
    sentence: { zh: `得 ${row.score} 分，低于分值 ${row.weight} 分，须填写偏差原因`, en: `Scored ${row.score} of ${row.weight}: state the reason` },
  }] : [];
}

/** A row that scored less than its weight needs the reason. Rewards and penalties have no weight to fall short of. */
export function mustBeExplained({ score, weight, kind = 'ordinary', applies }: FormRow): boolean {
  return applies !== false && (kind === 'ordinary' || kind === 'execution') && score !== null && new Exact(score).lt(weight);
}

/** Answer of `GET /api/evaluation/forms/:bureau/:year/preparation`: what people have said of the rows, and what is still to do before freezing. */
export interface FormPreparation {
  readonly deviations: readonly Deviation[];
  readonly judgements: readonly JudgedRow[];
  /** All of them: those of the form, and those over records that stand in none of its rows. */
  readonly checks: readonly FormCheck[];
  readonly obstacles: readonly Obstacle[];
  /** Of the rows that have one, while the year runs. */
  readonly forecasts: readonly Forecast[];
  /** What has become of the form since a week ago. */
  readonly change: FormChange;
  /** Rows that a person gives points to. */
  readonly judged: readonly string[];
  /** Revisions of the report of the year, newest first. */
  readonly reports: readonly ReportRevision[];
}
