import type { EvaluationForm } from '@fenghuo/shared/evaluation/form';
import { deviation } from '@fenghuo/shared/records/deviation';
import { judgement } from '@fenghuo/shared/records/judgement';
import { useMemo, useState } from 'react';
import { FigureDrawer } from '../measures/figure-drawer.js';
import { FiguresSection } from '../measures/figures-section.js';
import { AnnotationsContext, noAnnotations, type Annotations, type Answer } from './annotations.js';
import { AnswerDialog } from './answer-dialog.js';
import { ScoreTable } from './score-table.js';
import './scoring.css';
import { Verdicts } from './verdicts.js';

interface ScoredFormProps {
  readonly form: EvaluationForm;
  /** Codes of the rows and figures that have just changed. */
  readonly changed: ReadonlySet<string>;
  /** What people said of the rows; on a live form it can be entered in place. */
  readonly said?: Omit<Annotations, 'answer'> | undefined;
  /** Id of the frozen report that this form is of; absent: the live form. */
  readonly report?: string | undefined;
}

/** Rows with their scores, what people said of them, the narrative figures beneath, and the drawer of whichever number is open. */
export function ScoredForm({ form, changed, said, report }: ScoredFormProps) {
  const [asking, setAsking] = useState<{ readonly kind: Answer; readonly row: string } | null>(null);
  const annotations = useMemo((): Annotations => ({
    ...(said ?? noAnnotations), answer: said && report === undefined ? (kind, row) => setAsking({ kind, row }) : null,
  }), [said, report]);
  const row = asking && form.rows.find(({ code }) => code === asking.row);
  const given = asking && (asking.kind === 'deviation' ? annotations.deviations : annotations.judgements).find((one) => one.row === asking.row)?.id;
  return (
    <AnnotationsContext value={annotations}>
      <div className="panel form-frame"><ScoreTable form={form} changed={changed} /></div>
      <Verdicts form={form} />
      <FiguresSection figures={form.figures} changed={changed} />
      <FigureDrawer form={form} report={report} />
      {asking && row && (
        <AnswerDialog
          key={`${asking.kind} ${asking.row}`} contract={asking.kind === 'deviation' ? deviation : judgement} bureau={form.bureau} year={form.year} row={row}
          given={given ?? undefined} close={() => setAsking(null)}
        />
      )}
    </AnnotationsContext>
  );
}
