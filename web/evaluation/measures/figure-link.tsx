import type { Figure } from '@fenghuo/shared/evaluation/form';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../language/use-language.js';
import { useOpenFigure, type EvidenceSet } from '../evidence/open-figure.js';
import { measureWords as words } from './measures.words.js';
import { valueText } from './value-text.js';

interface FigureLinkProps {
  /** Code of the row or narrative figure that the part belongs to. */
  readonly row: string;
  readonly part: string;
  readonly figure: Figure;
  readonly set?: Exclude<EvidenceSet, 'breakdown' | 'reading'>;
  readonly children: ReactNode;
}

/** Any number of the form: a real link that opens the records behind it. */
export function FigureLink({ row, part, figure, set = 'counted', children }: FigureLinkProps) {
  const { say } = useLanguage();
  const { open, addressOf } = useOpenFigure();
  const sideOpen = open?.set === 'reading' ? 'counted' : open?.set;
  const isOpen = open?.row === row && open.part === part && sideOpen === set;
  const sentence = { counted: words.openFigure, notCounted: words.openNotCounted, changes: words.openChanges }[set];
  const title = say(sentence, { figure: say(figure.label), count: set === 'notCounted' ? figure.notCounted : figure.counted });
  return (
    <Link className="figure-link" to={addressOf({ row, part, set })} title={title} aria-current={isOpen || undefined}>{children}</Link>
  );
}

/** The value with its unit small behind, or a dash: absent is not zero. */
export function FigureValue({ figure }: { readonly figure: Figure }) {
  const { say } = useLanguage();
  if (figure.value === null) return <span className="muted">—</span>;
  if (figure.valueLabel) return <span className="figure-value">{say(figure.valueLabel)}</span>;
  return <span className="figure-value">{valueText(figure.value)}{figure.unit && <span className="unit">{say(figure.unit)}</span>}</span>;
}
