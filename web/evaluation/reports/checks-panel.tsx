import type { EvaluationForm, Figure, FormCheck } from '@fenghuo/shared/evaluation/form';
import { useLanguage } from '../../language/use-language.js';
import { StateTag, type Tone } from '../../ui/state-tag.js';
import { CheckFigure, MendLink } from '../scoring/check-figure.js';
import { reportWords as words } from './reports.words.js';

interface ChecksPanelProps {
  readonly form: EvaluationForm;
  /** Whether the records behind a figure can be opened and mended: those of a frozen report are not. */
  readonly live: boolean;
}

/** What does not hold comes first, what keeps the form from being frozen before everything else; both figures open their records. */
export function ChecksPanel({ form, live }: ChecksPanelProps) {
  const { say } = useLanguage();
  const { checks } = form;
  const ordered = [...checks].sort((one, other) => urgency(one) - urgency(other));
  return (
    <section className="panel checks" id="checks">
      <header>
        <h2>{say(words.checksTitle)}</h2>
        <p className="muted">{say(checks.length > 0 ? words.checksNote : words.noChecks)}</p>
      </header>
      {ordered.length > 0 && (
        <table className="checks-table">
          <thead>
            <tr>
              <th scope="col">{say(words.checksSubject)}</th>
              <th scope="col" className="figure">{say(words.stated)}</th>
              <th scope="col" className="figure">{say(words.computed)}</th>
              <th scope="col" className="figure">{say(words.difference)}</th>
            </tr>
          </thead>
          <tbody>{ordered.map((check) => <CheckLine key={check.code} check={check} form={form} live={live} />)}</tbody>
        </table>
      )}
    </section>
  );
}

function urgency({ state, severity }: FormCheck): number {
  if (state === 'differs') return severity === 'blocks' ? 0 : 1;
  return state === 'holds' ? 2 : 3;
}

const relations: Readonly<Record<FormCheck['relation'], string>> = { '=': '=', '<=': '≤', '>=': '≥' };

function standingOf({ state, severity }: FormCheck): { readonly tone: Tone; readonly word: (typeof words)[keyof typeof words] } {
  if (state === 'nothing-to-check') return { tone: 'plain', word: words.nothingToCheck };
  if (state === 'holds') return { tone: 'done', word: words.holds };
  return severity === 'blocks' ? { tone: 'alarm', word: words.blocks } : { tone: 'attention', word: words.differs };
}

function CheckLine({ check, form, live }: { readonly check: FormCheck; readonly form: EvaluationForm; readonly live: boolean }) {
  const { say } = useLanguage();
  const { tone, word } = standingOf(check);
  const differs = check.state === 'differs';
  const figure = (code: string): Figure | undefined => check.figures.find((one) => one.code === code);
  return (
    <tr className={differs ? 'check-differs' : check.state === 'nothing-to-check' ? 'check-none' : undefined} id={`figure-check.${check.code}`}>
      <td>
        <div className="check-subject">
          <StateTag tone={tone} word={say(word)} />
          <span className="check-sentence">
            {say(check.sentence)}
            {check.basis && <small>{say(words.basis, { basis: say(check.basis) })}</small>}
            {differs && check.rows.length > 0 && check.figures.length === 0 && <RowsNamed form={form} codes={check.rows} />}
          </span>
        </div>
      </td>
      <td className="figure" data-label={say(words.stated)}>
        {live ? <CheckFigure check={check} figure={figure('stated')} value={check.stated} /> : check.stated}
        {check.sides && <span className="check-side">{say(check.sides.stated)}</span>}
      </td>
      <td className="figure" data-label={say(words.computed)}>
        {check.relation === '=' ? '' : <span className="muted">{relations[check.relation]} </span>}
        {live ? <CheckFigure check={check} figure={figure('computed')} value={check.computed} /> : check.computed}
        {check.sides && <span className="check-side">{say(check.sides.computed)}</span>}
      </td>
      <td className="figure check-difference" data-label={say(words.difference)}>
        {differs || check.relation !== '=' ? <CheckFigure check={check} figure={undefined} value={check.difference.replace('-', '−')} /> : '—'}
        {live && <MendLink check={check} figure={figure('mend')} />}
      </td>
    </tr>
  );
}

/** The rows that a check is about, each a way to it on the page. */
function RowsNamed({ form, codes }: { readonly form: EvaluationForm; readonly codes: readonly string[] }) {
  const { say } = useLanguage();
  const nameOf = (code: string) => (
    form.rows.find((row) => row.code === code)?.level3 ?? form.figures.find((figure) => figure.code === code)?.label ?? { zh: code, en: code });
  const show = (code: string) => document.getElementById(`figure-${code}`)?.scrollIntoView({ block: 'center' });
  return (
    <small>
      {codes.map((code, index) => (
        <span key={code}>
          {index > 0 && '、'}
          <a href={`#figure-${code}`} onClick={(event) => { event.preventDefault(); show(code); }}>{say(nameOf(code))}</a>
        </span>
      ))}
    </small>
  );
}
