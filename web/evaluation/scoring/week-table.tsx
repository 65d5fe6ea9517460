import { minuteOf } from '@fenghuo/shared/calendar';
import { weekAfter, type StandingChange } from '@fenghuo/shared/evaluation/form-change';
import type { EvaluationForm, Figure } from '@fenghuo/shared/evaluation/form';
import { useLanguage } from '../../language/use-language.js';
import { EmptyState, Loading } from '../../ui/page-states.js';
import { today } from '../../api/clock.js';
import { FigureLink } from '../measures/figure-link.js';
import { useAnnotations } from './annotations.js';
import { signed, useStandingText } from './week-step.js';
import { weekWords as words } from './views.words.js';

/** What a week has changed of a form, row by row and figure by figure; what did not change says so. */
export function WeekTable({ form }: { readonly form: EvaluationForm }) {
  const { say } = useLanguage();
  const { change } = useAnnotations();
  if (!change) return <Loading />;
  const { since, keeping, otherFramework, wholeWeek, total, rows, figures } = change;
  if (!since) {
    const first = today();
    return <section className="panel"><EmptyState reason={keeping ? say(words.noneYet, { first, next: weekAfter(first) }) : say(words.notKept)} /></section>;
  }
  if (otherFramework) {
    const named = (of: EvaluationForm['framework']) => say(words.framework, of);
    return <section className="panel"><EmptyState reason={say(words.otherFramework, { before: named(since.framework), now: named(form.framework) })} /></section>;
  }
  return (
    <section className="panel week">
      <p className="week-since">
        {say(words.since, { at: minuteOf(since.takenAt), n: since.journalNumber })}{!wholeWeek && <> · {say(words.notYetAWeek)}</>}
      </p>
      <table className="standing-table">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>{say(words.indicator)}</th>
            <th scope="colgroup" colSpan={3}>{say(words.value)}</th>
            <th scope="colgroup" colSpan={3}>{say(words.points)}</th>
            <th scope="col" rowSpan={2}>{say(words.records)}</th>
          </tr>
          <tr>{['value', 'points'].flatMap((side) => ([words.before, words.now, words.difference] as const).map((head) => (
            <th key={`${side} ${head.en}`} scope="col" className="figure">{say(head)}</th>)))}</tr>
        </thead>
        <tbody>
          {rows.map((one) => <Line key={one.code} change={one} figure={form.rows.find(({ code }) => code === one.code)} />)}
          {total && (
            <tr className="week-total">
              <th scope="row">{say(words.total)}</th>
              <td colSpan={3} className="week-none" />
              <Points before={total.before} now={total.now} difference={total.difference} />
              <td className="week-none" />
            </tr>
          )}
          {figures.length > 0 && <tr className="week-part"><th scope="rowgroup" colSpan={8}>{say(words.figures)}</th></tr>}
          {figures.map((one) => <Line key={one.code} change={one} figure={form.figures.find(({ code }) => code === one.code)} />)}
        </tbody>
      </table>
    </section>
  );
}

function Line({ change, figure }: { readonly change: StandingChange; readonly figure: (Figure & { readonly level3?: Figure['label'] }) | undefined }) {
  const { say } = useLanguage();
  const textOf = useStandingText();
  if (!figure) return null;
  const { before, now, value, points, changed } = change;
  return (
    <tr className={changed ? undefined : 'week-same'}>
      <th scope="row">{say(figure.level3 ?? figure.label)}</th>
      <td className="figure" data-label={say(words.before)}>{textOf(before)}</td>
      <td className="figure week-now" data-label={say(words.now)}>{textOf(now)}{figure.unit && now.value !== null && <span className="unit">{say(figure.unit)}</span>}</td>
      <td className="figure" data-label={say(words.difference)}><Difference difference={value} changed={before.value !== now.value} tones={false} /></td>
      {figure.level3 ? <Points before={before.score} now={now.score} difference={points} /> : <td colSpan={3} className="week-none" />}
      <td><FigureLink row={change.code} part="value" figure={figure} set="changes">{say(words.see)}</FigureLink></td>
    </tr>
  );
}

function Points({ before, now, difference }: { readonly before: string | null; readonly now: string | null; readonly difference: string | null }) {
  const { say } = useLanguage();
  const label = (word: (typeof words)['before' | 'now' | 'difference']) => `${say(words.points)} · ${say(word)}`;
  return (
    <>
      <td className="figure" data-label={label(words.before)}>{before ?? '—'}</td>
      <td className="figure week-now" data-label={label(words.now)}>{now ?? '—'}</td>
      <td className="figure" data-label={label(words.difference)}><Difference difference={difference} changed={before !== now} tones /></td>
    </>
  );
}

interface DifferenceProps {
  readonly difference: string | null;
  readonly changed: boolean;
  /** More points are better; more of a value may be worse. */
  readonly tones: boolean;
}

function Difference({ difference, changed, tones }: DifferenceProps) {
  const { say } = useLanguage();
  if (!changed) return <span className="muted">{say(words.same)}</span>;
  if (difference === null) return '—';
  const tone = difference.startsWith('-') ? 'week-down' : 'week-up';
  return <strong className={tones ? tone : undefined}>{signed(difference)}</strong>;
}
