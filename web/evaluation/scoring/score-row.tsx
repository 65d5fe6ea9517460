import type { FormGroup } from '@fenghuo/shared/evaluation/form';
import { useLanguage } from '../../language/use-language.js';
import { StateTag } from '../../ui/state-tag.js';
import { FigureCell } from '../measures/figure-cell.js';
import { figureElement } from '../measures/find-figure.js';
import { LongText } from './long-text.js';
import { PrintedScore } from './printed-score.js';
import type { SpannedRow } from './row-groups.js';
import { scoringWords as words } from './scoring.words.js';
import { standingOf } from './standing.js';
import { WorkingCell } from './working-cell.js';

interface ScoreRowProps extends SpannedRow {
  readonly withPrinted: boolean;
  /** Its figure or score has just changed: it glows once. */
  readonly changed: boolean;
}

export function ScoreRow({ row, level1Span, level2Span, group, withPrinted, changed }: ScoreRowProps) {
  const { say } = useLanguage();
  const standing = standingOf(row);
  const classes = ['form-row', standing.lost && 'row-lost', row.score === null && 'row-open', changed && 'glow', group && 'row-first'];
  const withoutLevel2 = row.level2.zh === '';
  return (
    <tr className={classes.filter(Boolean).join(' ')} id={figureElement(row.code)}>
      {level1Span > 0 && <th scope="rowgroup" rowSpan={level1Span} colSpan={withoutLevel2 ? 2 : 1} className="col-level1">
        {say(row.level1)}
        {withoutLevel2 && <GroupSum group={group} />}
      </th>}
      {level2Span > 0 && !withoutLevel2 && <th scope="rowgroup" rowSpan={level2Span} className="col-level2">
        {say(row.level2)}
        <GroupSum group={group} />
      </th>}
      <th scope="row" className="col-level3">{say(row.level3)}</th>
      <td className="col-weight" data-label={say(words.weight)}>{row.weight}</td>
      <td className="col-target" data-label={say(words.target)}>
        <span className="target-value">{say(row.target)}</span>
        <span className="target-rule"><LongText text={say(row.ruleText)} /></span>
      </td>
      <td className="col-completed" data-label={say(words.completed)}><FigureCell row={row.code} figure={row} /></td>
      <td className="col-score" data-label={say(words.score)}>
        {row.score === null ? <span className="muted">—</span> : <span className="score">{row.score}</span>}
        {standing.lost && <small className="score-lost">{say(words.lost, { points: standing.lost })}</small>}
      </td>
      <td className="col-working" data-label={say(words.working)}><WorkingCell row={row} /></td>
      <td className="col-state" data-label={say(words.state)}>
        <StateTag tone={standing.tone} word={say(standing.word, { points: standing.lost ?? '' })} />
      </td>
      {withPrinted && <td className="col-printed" data-label={say(words.printed)}><PrintedScore row={row} /></td>}
    </tr>
  );
}

/** The computed sum of a level-2 group, under its name. */
function GroupSum({ group }: { readonly group: FormGroup | undefined }) {
  const { say } = useLanguage();
  if (!group) return null;
  const none = group.weightScored === '0';
  return (
    <span className="group-sum">
      {none ? say(words.groupWithout) : say(words.groupSum, { score: group.score, weight: group.weight })}
      {!none && group.weightScored !== group.weight && <span>{say(words.groupEvidence, { weight: group.weightScored })}</span>}
    </span>
  );
}
