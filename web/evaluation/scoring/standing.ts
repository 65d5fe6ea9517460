import type { FormRow } from '@fenghuo/shared/evaluation/form';
import type { Label } from '@fenghuo/shared/label';
import type { Tone } from '../../ui/state-tag.js';
import { isPositive, minus } from './points.js';
import { scoringWords as words } from './scoring.words.js';

/** How a row stands: full marks, points lost, or no score and why. */
export interface Standing {
  readonly tone: Tone;
  readonly word: Label;
  /** Points lost, as decimal text; null when none or when there is no score. */
  readonly lost: string | null;
}

/** Whether a row has its marks because nothing was recorded: no record counts, and none nearly does. Said, so that nobody takes silence for proof. */
export function restsOnAbsence({ state, value, counted, notCounted, score, weight }: FormRow): boolean {
  return state === 'scored' && value === '0' && counted === 0 && notCounted === 0 && score === weight;
}

export function standingOf(
  { state, score, weight, kind = 'ordinary', applies }: Pick<FormRow, 'state' | 'score' | 'weight' | 'kind' | 'applies'>,
): Standing {
  if (applies === false) return { tone: 'plain', word: words.notApplicable, lost: null };
  if (state === 'no-evidence') return { tone: 'plain', word: words.noEvidence, lost: null };
  if (state === 'nothing-to-measure') return { tone: 'plain', word: words.nothingToMeasure, lost: null };
  if (state === 'needs-judgement') return { tone: 'attention', word: words.needsJudgement, lost: null };
  if (score === null) return { tone: 'plain', word: words.notScored, lost: null };
  if (kind === 'bonus') return { tone: 'plain', word: words.bonus, lost: null };
  if (kind === 'penalty') {
    const taken = minus('0', score);
    return isPositive(taken) ? { tone: 'alarm', word: words.lost, lost: taken } : { tone: 'done', word: words.noPenalty, lost: null };
  }
  const lost = minus(weight, score);
  return isPositive(lost) ? { tone: 'alarm', word: words.lost, lost } : { tone: 'done', word: words.full, lost: null };
}
