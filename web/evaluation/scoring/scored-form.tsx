import type { EvaluationForm, FormRow } from '@fenghuo/shared/evaluation/form';
import { deviation } from '@fenghuo/shared/records/deviation';
import { judgement } from '@fenghuo/shared/records/judgement';
import { useMemo, useState } from 'react';
import { FigureDrawer } from '../measures/figure-drawer.js';
import { FiguresSection } from '../measures/figures-section.js';
import { AnnotationsContext, noAnnotations, type Annotations, type Answer } from './annotations.js';
import { AnswerDialog } from './answer-dialog.js';
import { DepartmentTables } from './department-tables.js';
import { ScoreTable } from './score-table.js';
import './scoring.css';
import { useFormView } from './use-form-view.js';
import { Verdicts } from './verdicts.js';
import { ViewChoice } from './view-choice.js';
import { WeekTable } from './week-table.js';

interface ScoredFormProps {
  readonly form: EvaluationForm;
  /** Codes of the rows and figures that have just changed. */
  readonly changed: ReadonlySet<string>;
  /** What people said of the rows; on a live form it can be entered in place. */
  readonly said?: Omit<Annotations, 'answer'> | undefined;
  /** Id of the frozen report that this form is of; absent: the live form. */
  readonly report?: string | undefined;
}

/** Rows with their scores as the form has them, by department or beside those of a week ago, what people said of them, the narrative figures beneath, and the drawer of whichever number is open. */
export function ScoredForm({ form, changed, said, report }: ScoredFormProps) {
  // The record that answers already is that of the moment of opening: the dialog does not change under the hand.
  const [asking, setAsking] = useState<{ readonly kind: Answer; readonly row: string; readonly given: string | undefined } | null>(null);
  const annotations = useMemo((): Annotations => {
    if (!said || report !== undefined) return { ...(said ?? noAnnotations), answer: null };
    const givenTo = (kind: Answer, row: string) => (kind === 'deviation' ? said.deviations : said.judgements).find((one) => one.row === row)?.id;
    return { ...said, answer: (kind, row) => setAsking({ kind, row, given: givenTo(kind, row) }) };
  }, [said, report]);
  const { view: asked } = useFormView();
  // A frozen report does not change.
  const view = report !== undefined && asked === 'change' ? 'table' : asked;
  const row = asking && form.rows.find(({ code }) => code === asking.row);
  return (
    <AnnotationsContext value={annotations}>
      <ViewChoice without={report === undefined ? [] : ['change']} />
      {view === 'department' && <DepartmentTables form={form} changed={changed} />}
      {view === 'change' && <WeekTable form={form} />}
      {view === 'table' && <div className="panel form-frame"><ScoreTable form={form} changed={changed} /></div>}
      <Verdicts form={form} />
      {view !== 'change' && <FiguresSection figures={form.figures} changed={changed} />}
      <FigureDrawer form={form} report={report} waiting={said === undefined} since={said?.change?.since ?? null} />
      {asking && row && (
        <AnswerDialog
          key={`${asking.kind} ${asking.row}`} contract={asking.kind === 'deviation' ? deviation : judgement} bureau={form.bureau}
          year={form.year} row={row} given={asking.given} known={asking.kind === 'deviation' ? reasonPrinted(row) : {}}
          close={() => setAsking(null)}
        />
      )}
    </AnnotationsContext>
  );
}

/** What the printed report gives as the reason need not be typed again. */
function reasonPrinted({ printed }: FormRow): Readonly<Record<string, unknown>> {
  return printed?.deviationReason ? { reason: printed.deviationReason } : {};
}
