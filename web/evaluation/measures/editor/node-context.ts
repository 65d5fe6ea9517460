import type { MeasureFlaw } from '@fenghuo/shared/evaluation/measure-checks';
import type { Path } from '@fenghuo/shared/evaluation/measure-flaw';
import type { DatasetInUse } from '@fenghuo/shared/evaluation/measure-preview';
import { createContext, useContext } from 'react';

/** What every node of the measure being edited needs to know. */
export interface Editing {
  readonly bureau: string;
  readonly year: number;
  readonly datasets: Readonly<Record<string, DatasetInUse>>;
  readonly flaws: readonly MeasureFlaw[];
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('a node stands outside the measure editor');
  return editing;
}

/** The flaws at a place, those below it included when `below` says so. */
export function flawsAt(flaws: readonly MeasureFlaw[], path: Path, below = false): readonly MeasureFlaw[] {
  return flaws.filter((one) => (below ? one.path.length >= path.length : one.path.length === path.length)
    && path.every((step, index) => one.path[index] === step));
}
