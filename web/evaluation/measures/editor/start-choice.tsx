import type { Measure } from '@fenghuo/shared/evaluation/measure';
import { useLanguage } from '../../../language/use-language.js';
import { editorWords as words } from './editor.words.js';
import { emptyLeaf, withOp, type Op } from './measure-drafts.js';

const starts = [
  { op: 'count', title: words.startCount, hint: words.startCountHint },
  { op: 'ratio', title: words.startRatio, hint: words.startRatioHint },
  { op: 'sum', title: words.startSum, hint: words.startSumHint },
  { op: 'exists', title: words.startExists, hint: words.startExistsHint },
  { op: 'latest', title: words.startLatest, hint: words.startLatestHint },
  { op: 'change', title: words.startChange, hint: words.startChangeHint },
] as const satisfies readonly { op: Op; title: object; hint: object }[];

/** Where a measure begins: what kind of figure it is, in the words of whoever fills in the form. */
export function StartChoice({ onChoose }: { onChoose(measure: Measure): void }) {
  const { say } = useLanguage();
  return (
    <section className="measure-start" aria-label={say(words.start)}>
      <h3>{say(words.start)}</h3>
      <div className="measure-starts">
        {starts.map(({ op, title, hint }) => (
          <button key={op} type="button" onClick={() => onChoose(withOp(emptyLeaf, op))}>
            <strong>{say(title)}</strong>
            <span className="muted">{say(hint)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
