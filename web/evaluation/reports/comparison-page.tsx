import { coversBureau, mayRole } from '@fenghuo/shared/access';
import type { ComparedCell, ComparedTotal, Comparison } from '@fenghuo/shared/evaluation/comparison';
import { sentenceOf } from '@fenghuo/shared/problems';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { usePlace } from '../../access/use-place.js';
import { useProfile } from '../../access/use-profile.js';
import { getJson, RequestProblem, type Parameters } from '../../api/request.js';
import { useLanguage } from '../../language/use-language.js';
import { EmptyState, ErrorState, Loading } from '../../ui/page-states.js';
import { ToStart } from '../../ui/to-start.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { minus } from '../scoring/points.js';
import { signed } from '../scoring/week-step.js';
import { comparisonWords as words, lifecycleWords } from './lifecycle.words.js';
import './reports.css';

/** The forms of a bureau year by year, and those of the bureaus that the reader sees, side by side. */
export function ComparisonPage() {
  const { say } = useLanguage();
  const { bureau, year } = usePlace();
  const linkTo = usePlaceLink();
  const { role, scope, bureaus } = useProfile();
  usePageTitle(say(words.title));
  const refusal = !mayRole(role, 'readEvaluation') ? 'role-not-allowed' : !coversBureau(scope, bureau) ? 'scope-too-narrow' : null;
  if (refusal) return <div className="page"><EmptyState reason={say(sentenceOf(refusal))}><ToStart /></EmptyState></div>;
  const nameOf = (code: string) => { const name = bureaus.find((one) => one.code === code)?.name; return name ? say(name) : code; };
  return (
    <div className="page comparison">
      <div className="page-head">
        <div>
          <Link className="record-type" to={linkTo('/evaluation')}>‹ {say(lifecycleWords.toForm)}</Link>
          <h1 className="page-title">{say(words.title)}</h1>
        </div>
      </div>
      <Side title={say(words.years)} asked={{ bureau }} head={({ year: of }) => String(of)} empty={say(words.noForms)} inTime />
      {scope.length < 6 && (
        <Side title={say(words.counties, { year })} asked={{ year }} head={({ bureau: code }) => nameOf(code)} empty={say(words.none)} />
      )}
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly asked: Parameters;
  head(of: ComparedTotal): string;
  readonly empty: string;
  /** The forms follow each other: each is told by how much it differs from the one before. */
  readonly inTime?: boolean;
}

function Side({ title, asked, head, empty, inTime = false }: SideProps) {
  const { say } = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['evaluation', 'compare', asked], queryFn: () => getJson<Comparison>('/api/evaluation/compare', asked),
  });
  const without = error instanceof RequestProblem && error.body.code === 'framework-unknown';
  return (
    <section className="panel">
      <header><h2>{title}</h2></header>
      {without ? <EmptyState reason={say(words.noForms)} /> : !data ? (error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Loading />)
        : data.forms.length === 0 ? <EmptyState reason={empty} /> : <Forms comparison={data} head={head} inTime={inTime} />}
      {data?.forms.length === 1 && <p className="comparison-note">{say(words.only)}</p>}
    </section>
  );
}

interface FormsProps {
  readonly comparison: Comparison;
  readonly inTime: boolean;
  head(of: ComparedTotal): string;
}

function Forms({ comparison: { forms, rows }, head, inTime }: FormsProps) {
  const { say } = useLanguage();
  const earlier = (index: number) => (inTime ? forms[index - 1] : undefined);
  return (
    <div className="reports-scroll">
      <table className="reports-table">
        <thead>
          <tr>
            <th scope="col">{say(words.indicator)}</th>
            {forms.map((form) => (
              <th key={keyOf(form)} scope="col" className="figure">
                <strong>{head(form)}</strong><br />{form.revision === null ? say(words.live) : say(words.frozen, { revision: form.revision })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say(words.total)}</th>
            {forms.map((form, index) => (
              <td key={keyOf(form)} className="figure">
                <strong>{form.score}</strong> <span className="muted">{say(words.ofWeight, { weight: form.weightScored })}</span>
                <span className="comparison-points">{form.grade ? say(form.grade) : say(words.noGrade)}</span>
                <Step before={earlier(index)} from={earlier(index)?.score} to={form.score} alike={earlier(index)?.weightScored === form.weightScored} />
              </td>
            ))}
          </tr>
          {rows.map(({ name, cells }) => (
            <tr key={name.zh}>
              <th scope="row">{say(name)}</th>
              {cells.map((cell, index) => (
                <td key={keyOf(forms[index]!)} className="figure">
                  {cell ? <Cell cell={cell} /> : <span className="muted">{say(words.noRow)}</span>}
                  {cell && <Step before={earlier(index)} from={cells[index - 1]?.score} to={cell.score} alike={cells[index - 1]?.weight === cell.weight} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const keyOf = ({ bureau, year }: ComparedTotal): string => `${bureau}/${year}`;

interface StepProps {
  /** The form of the year before; undefined where there is none. */
  readonly before: ComparedTotal | undefined;
  readonly from: string | null | undefined;
  readonly to: string | null;
  /** Points out of different weights are not subtracted. */
  readonly alike: boolean;
}

/** By how many points a year differs from the one before it. */
function Step({ before, from, to, alike }: StepProps) {
  const { say } = useLanguage();
  if (!before || from == null || to === null) return null;
  const difference = minus(to, from);
  if (alike && difference === '0') return null;
  return <span className="comparison-step">{say(alike ? words.step : words.otherWeight, { year: before.year, difference: signed(difference) })}</span>;
}

function Cell({ cell: { value, valueLabel, unit, score, weight } }: { readonly cell: ComparedCell }) {
  const { say } = useLanguage();
  return (
    <>
      {value === null ? '—' : valueLabel ? say(valueLabel) : <>{value}{unit && <span className="unit">{say(unit)}</span>}</>}
      <span className="comparison-points">{score ?? '—'} {say(words.ofWeight, { weight })}</span>
    </>
  );
}
