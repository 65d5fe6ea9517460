import type { FormRow } from '@fenghuo/shared/evaluation/form';
import { useLanguage } from '../../language/use-language.js';
import { minus } from './points.js';
import { scoringWords as words } from './scoring.words.js';

/** What the printed report says in this row; red with the difference where the records say otherwise. */
export function PrintedScore({ row }: { readonly row: FormRow }) {
  const { say } = useLanguage();
  const printed = row.printed?.score;
  if (printed == null) return <span className="muted">—</span>;
  const difference = row.score === null ? '0' : minus(row.score, printed);
  if (difference === '0') return <span className="muted">{printed}</span>;
  return (
    <span className="differs" title={say(words.printedDiffers, { points: difference.replace('-', '−') })}>
      {printed}
      <small>{say(words.printedDiffers, { points: difference.replace('-', '−') })}</small>
    </span>
  );
}
