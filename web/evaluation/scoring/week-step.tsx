import type { StandingChange } from '@fenghuo/shared/evaluation/form-change';
import type { Figure } from '@fenghuo/shared/evaluation/form';
import { useLanguage } from '../../language/use-language.js';
import { FigureLink } from '../measures/figure-link.js';
import { valueText } from '../measures/value-text.js';
import { useAnnotations } from './annotations.js';
import { weekWords as words } from './views.words.js';

/** `+2`, `−1.5`, `0`. */
export const signed = (difference: string): string =>
  (difference.startsWith('-') ? `−${difference.slice(1)}` : difference === '0' ? '0' : `+${difference}`);

/** A value as it stands in a comparison: its words, its digits, or a dash. */
export function useStandingText(): (of: StandingChange['now']) => string {
  const { say } = useLanguage();
  return ({ value, valueLabel }) => (value === null ? '—' : valueLabel ? say(valueLabel) : valueText(value));
}

/** Under the working of a row that is another than a week ago: value and points then and now, and the way to the records. */
export function WeekStep({ row }: { readonly row: Figure }) {
  const { say } = useLanguage();
  const textOf = useStandingText();
  const { change } = useAnnotations();
  const step = change?.rows.find(({ code }) => code === row.code);
  if (!change?.since || !step?.changed) return null;
  const told = (before: string, now: string, difference: string | null) => (
    difference === null ? say(words.step, { before, now }) : say(words.stepBy, { before, now, difference: signed(difference) }));
  return (
    <p className="row-week">
      {say(words.onRow, { day: change.since.day })}
      {say(words.value)} {told(textOf(step.before), textOf(step.now), step.value)}
      {step.before.score !== step.now.score && <> · {say(words.points)} {told(step.before.score ?? '—', step.now.score ?? '—', step.points)}</>}
      {' '}<FigureLink row={row.code} part="value" figure={row} set="changes">{say(words.records)}</FigureLink>
    </p>
  );
}
