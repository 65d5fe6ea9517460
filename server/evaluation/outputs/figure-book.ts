import type { Figure, FormFigure } from '@fenghuo/shared/evaluation/form';
import type { ReportFace } from '@fenghuo/shared/evaluation/frozen-report';

/** A figure that sentences and head fields are bound to, or why there is none. */
export type Found = { readonly figure: Figure } | { readonly missing: 'unknown' | 'no-records' | 'not-frozen' };

/**
 * The figures of a report by their codes: `7` a row, `7.numerator` a part of it, `fuel-station-hazards` a figure of the narrative. `unfrozen`:
 * codes that a report of the first format has no figures for.
 */
export class FigureBook {
  private readonly figures = new Map<string, Figure>();

  constructor({ form, beside }: Pick<ReportFace, 'form' | 'beside'>, private readonly unfrozen: ReadonlySet<string> = new Set()) {
    for (const one of beside) put(this.figures, one);
    for (const one of [...form.figures, ...form.rows]) put(this.figures, one);
  }

  find(code: string): Found {
    const figure = this.figures.get(code);
    if (!figure) return { missing: this.unfrozen.has(code) ? 'not-frozen' : 'unknown' };
    return figure.value === null ? { missing: 'no-records' } : { figure };
  }
}

function put(figures: Map<string, Figure>, one: FormFigure): void {
  figures.set(one.code, one);
  for (const part of one.parts) figures.set(`${one.code}.${part.code}`, part);
}
