import type { FormChange } from '@fenghuo/shared/evaluation/form-change';
import type { EvaluationForm } from '@fenghuo/shared/evaluation/form';
import { Drawer } from 'antd';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../language/use-language.js';
import { EmptyState } from '../../ui/page-states.js';
import { words as commonWords } from '../../ui/words.js';
import { EvidenceDrawer } from '../evidence/evidence-drawer.js';
import { useOpenFigure } from '../evidence/open-figure.js';
import { FigureValue } from './figure-link.js';
import { BreakdownPanel } from './breakdown-panel.js';
import { ChangesPanel } from './changes-panel.js';
import { figureElement, findFigure, isCheck, nameOfFigure, otherReadingsOf, type FoundFigure } from './find-figure.js';
import { measureWords as words, stateWords } from './measures.words.js';
import { ReadingPanel } from './reading-panel.js';

interface FigureDrawerProps {
  readonly form: EvaluationForm;
  readonly report?: string | undefined;
  /** Some of the checks are still to come. */
  readonly waiting?: boolean;
  /** The state that the form is compared with; null where none is. */
  readonly since?: FormChange['since'];
}

/** Opens the figure that the address names: its records, those that nearly counted, its reading. */
export function FigureDrawer({ form, report, waiting = false, since = null }: FigureDrawerProps) {
  const { say } = useLanguage();
  const { open, show } = useOpenFigure();
  const row = open?.row;
  // A link that reproduces the view shows the row, too, wherever it stands on the form.
  // On a wide screen the form first makes room for the drawer, and its rows grow taller.
  useEffect(() => {
    if (!row) return undefined;
    const frame = requestAnimationFrame(() => document.getElementById(figureElement(row))?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [row]);
  if (!open) return null;
  const found = findFigure(form, open.row, open.part);
  if (!found && waiting) return null;
  if (!found) {
    return (
      <Drawer
        open placement="right" mask={false} size="var(--evidence-width)" rootClassName="evidence-drawer" title={say(words.unknownTitle)} onClose={() => void show(null)}
        closable={{ 'aria-label': say(commonWords.close) }}
      >
        <EmptyState reason={say(words.unknownFigure)} />
      </Drawer>
    );
  }
  return (
    <EvidenceDrawer
      bureau={form.bureau} year={form.year} open={open} title={say(nameOfFigure(found.owner))}
      counted={found.figure.counted} notCounted={found.figure.notCounted}
      headline={<Headline {...found} />} reading={<ReadingPanel {...found} />} report={report}
      breakdown={report === undefined && !isCheck(found.owner) ? <BreakdownPanel bureau={form.bureau} year={form.year} row={open.row} part={open.part} /> : null}
      changes={since && report === undefined && !isCheck(found.owner)
        ? <ChangesPanel bureau={form.bureau} year={form.year} row={open.row} part={open.part} since={since} /> : null}
      onSet={(set) => void show({ ...open, set })} onClose={() => void show(null)}
    />
  );
}

/** The figure large; beside it the other figures of the same row, to step between them. */
function Headline({ owner, figure }: FoundFigure) {
  const { say } = useLanguage();
  const { addressOf, open } = useOpenFigure();
  const steps = [...owner.parts, ...otherReadingsOf(owner)];
  const isValue = figure === owner;
  const named = [
    ...(isCheck(owner) ? [] : [{ part: 'value', label: words.value, step: owner }]),
    ...steps.map((step) => ({ part: step.code, label: step.label, step })),
  ];
  return (
    <>
      <div className="figure-headline">
        {!isValue && <span className="muted">{say(figure.label)}</span>}
        {figure.value === null
          ? <span className="figure-headline-absent">{say(stateWords[figure.state])}</span>
          : <span className="figure-headline-value"><FigureValue figure={figure} /></span>}
        {isValue && 'working' in owner && <span className="muted">{say(owner.working)}</span>}
      </div>
      {steps.length > 0 && (
        <nav className="figure-steps">
          {named.map(({ part, label, step }) => (
            <Link
              key={part} to={addressOf({ row: owner.code, part, set: open?.set ?? 'counted' })}
              className="figure-step" aria-current={open?.part === part || undefined}
            >
              {say(label)} <FigureValue figure={step} />
            </Link>
          ))}
        </nav>
      )}
    </>
  );
}
