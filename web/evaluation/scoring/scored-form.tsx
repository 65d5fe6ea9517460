import type { EvaluationForm } from '@fenghuo/shared/evaluation/form';
import { FigureDrawer } from '../measures/figure-drawer.js';
import { FiguresSection } from '../measures/figures-section.js';
import { ScoreTable } from './score-table.js';

interface ScoredFormProps {
  readonly form: EvaluationForm;
  /** Codes of the rows and figures that have just changed. */
  readonly changed: ReadonlySet<string>;
}

/** Rows with their scores, the narrative figures beneath, and the drawer of whichever number is open. */
export function ScoredForm({ form, changed }: ScoredFormProps) {
  return (
    <>
      <div className="panel form-frame"><ScoreTable form={form} changed={changed} /></div>
      <FiguresSection figures={form.figures} changed={changed} />
      <FigureDrawer form={form} />
    </>
  );
}
