import type { Figure, FormFigure } from '@fenghuo/shared/evaluation/form';
import type { FrozenReport } from '@fenghuo/shared/evaluation/frozen-report';

/** A figure that sentences and head fields are bound to, or why there is none. */
export type Found = { readonly figure: Figure } | { readonly missing: 'unknown' | 'no-records' | 'moved-since' };

/**
 * The figures of a report by their codes: `7` a row, `7.numerator` a part of it, `fuel-station-hazards` a figure of the narrative. Figures
 * that the framework does not have come `beside` it; where records have changed since the report was frozen they do not stand for it.
 */
export class FigureBook {
  private readonly figures = new Map<string, Figure>();
  private readonly beside = new Map<string, Figure>();

  constructor({ form }: FrozenReport, beside: readonly FormFigure[], private readonly besideStands: boolean) {
    for (const one of [...form.rows, ...form.figures]) put(this.figures, one);
    for (const one of beside) put(this.beside, one);
  }

  find(code: string): Found {
    const frozen = this.figures.get(code);
    const figure = frozen ?? this.beside.get(code);
    if (!figure) return { missing: 'unknown' };
    if (!frozen && !this.besideStands) return { missing: 'moved-since' };
    return figure.value === null ? { missing: 'no-records' } : { figure };
  }
}

function put(figures: Map<string, Figure>, one: FormFigure): void {
  figures.set(one.code, one);
  for (const part of one.parts) figures.set(`${one.code}.${part.code}`, part);
}
