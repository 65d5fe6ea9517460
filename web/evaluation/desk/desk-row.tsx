import type { Deviation } from '@fenghuo/shared/evaluation/deviation';
import type { FormRow } from '@fenghuo/shared/evaluation/form';
import type { VerifiedRow } from '@fenghuo/shared/evaluation/verified-scores';
import { verification } from '@fenghuo/shared/records/verification';
import { useLanguage } from '../../language/use-language.js';
import { StateTag } from '../../ui/state-tag.js';
import { FigureCell } from '../measures/figure-cell.js';
import { figureElement } from '../measures/find-figure.js';
import { LongText } from '../scoring/long-text.js';
import { deskWords as words } from './desk.words.js';
import { VerdictForm } from './verdict-form.js';

interface DeskRowProps {
  readonly bureau: string;
  readonly report: string;
  readonly row: FormRow;
  readonly said: VerifiedRow | undefined;
  readonly deviation: Deviation | undefined;
  /** False where there is nothing to verify. */
  readonly needed: boolean;
  /** The verification is finished. */
  readonly closed: boolean;
  /** The row that begins a group and names it; null for those after it. */
  readonly group: FormRow | null;
}

/** A row of the form, its own score beside the verified one. */
export function DeskRow({ bureau, report, row, said, deviation, needed, closed, group }: DeskRowProps) {
  const { say } = useLanguage();
  return (
    <>
      {group && (
        <tr className="desk-group">
          <th colSpan={5} scope="rowgroup">{[group.level1, group.level2].filter(({ zh }) => zh !== '').map((level) => say(level)).join(' › ')}</th>
          <td className="desk-group-end" />
        </tr>
      )}
      <tr id={figureElement(row.code)} className={said ? 'desk-row desk-row-said' : 'desk-row'}>
        <th scope="row">{say(row.level3)}</th>
        <td className="desk-points" data-label={say(words.weight)}>{row.weight}</td>
        <td data-label={say(words.target)}><span className="target-value">{say(row.target)}</span><span className="target-rule">{say(row.ruleText)}</span></td>
        <td data-label={say(words.completed)}><FigureCell row={row.code} figure={row} /></td>
        <td data-label={say(words.ownScore)}>
          <span className="score">{row.score ?? '—'}</span>
          <p className="desk-working">{say(row.working)}</p>
          {deviation && <p className="desk-working"><LongText text={say(words.deviation, { reason: deviation.reason })} /></p>}
          {deviation?.improvement && <p className="desk-working"><LongText text={say(words.improvement, { improvement: deviation.improvement })} /></p>}
        </td>
        <td className="desk-verdict" data-label={say(words.verifiedScore)}>
          {!needed ? <span className="muted">{say(words.notNeeded)}</span>
            : closed ? <Said said={said} /> : <VerdictForm key={said?.version ?? 0} bureau={bureau} report={report} row={row} said={said} />}
        </td>
      </tr>
    </>
  );
}

/** What was said of a row, to be read. */
export function Said({ said }: { readonly said: VerifiedRow | undefined }) {
  const { say } = useLanguage();
  if (!said) return <span className="muted">{say(words.notVerified)}</span>;
  const label = verification.fields.conclusion.options?.[said.conclusion];
  return (
    <div className="desk-said">
      {said.points !== null && <span className="score">{said.points}</span>}
      <StateTag tone={said.conclusion === 'confirmed' ? 'done' : said.conclusion === 'adjusted' ? 'attention' : 'alarm'} word={label ? say(label) : said.conclusion} />
      {said.opinion && <p><LongText text={said.opinion} /></p>}
      <small className="muted">{say(words.by, { name: said.authorName ?? said.author, on: said.verifiedOn })}</small>
    </div>
  );
}
