import type { Deviation } from '@fenghuo/shared/evaluation/deviation';
import type { FormChange } from '@fenghuo/shared/evaluation/form-change';
import type { Forecast } from '@fenghuo/shared/evaluation/forecast';
import type { JudgedRow } from '@fenghuo/shared/evaluation/preparation';
import { createContext, useContext } from 'react';

/** What a person answers of a row: why it lost points, or the points that the rule leaves to a person. */
export type Answer = 'deviation' | 'judgement';

/** What stands beside the figures of the rows. */
export interface Annotations {
  readonly deviations: readonly Deviation[];
  readonly judgements: readonly JudgedRow[];
  readonly forecasts: readonly Forecast[];
  /** What a week has changed; null of a frozen report. */
  readonly change: FormChange | null;
  /** Rows that a person gives points to. */
  readonly judged: readonly string[];
  /** Opens the entry of a row; null where nothing can be entered (a frozen report). */
  readonly answer: ((kind: Answer, row: string) => void) | null;
}

export const noAnnotations: Annotations = { deviations: [], judgements: [], forecasts: [], change: null, judged: [], answer: null };

export const AnnotationsContext = createContext<Annotations>(noAnnotations);

export const useAnnotations = (): Annotations => useContext(AnnotationsContext);
