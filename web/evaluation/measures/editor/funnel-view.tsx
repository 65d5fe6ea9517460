import type { Funnel } from '@fenghuo/shared/evaluation/measure-preview';
import { usePlaceLink } from '../../../access/use-place-link.js';
import { useLanguage } from '../../../language/use-language.js';
import { screensOf } from '../../../recordkeeping/use-record-type.js';
import { LinkButton } from '../../../ui/link-button.js';
import { useEditing } from './node-context.js';
import { previewWords as words } from './preview.words.js';

/** What each condition leaves of the records, and, where nothing is left, which one took the last of them and what there is instead. */
export function FunnelView({ funnel, formYear }: { readonly funnel: Funnel; readonly formYear: number }) {
  const { say } = useLanguage();
  const { label, year, years, steps } = funnel;
  const all = years.reduce((sum, { records }) => sum + records, 0);
  const most = Math.max(all, ...steps.map(({ left }) => left), 1);
  const name = year === formYear ? say(label) : say(words.ofYear, { name: say(label), year });
  return (
    <section className="funnel" aria-label={name}>
      <h4>{name}</h4>
      <Explanation funnel={funnel} />
      <table>
        <thead><tr><th scope="col">{say(words.step)}</th><th scope="col" className="figure">{say(words.left)}</th><th scope="col" className="figure">{say(words.removed)}</th></tr></thead>
        <tbody>
          <tr><th scope="row">{say(words.all)}</th><td className="figure">{all}<Bar part={all / most} /></td><td /></tr>
          {steps.map(({ code, label: step, left }, index) => {
            const before = index === 0 ? null : steps[index - 1]!.left;
            return (
              <tr key={code} className={left === 0 && before !== 0 ? 'funnel-emptied' : undefined}>
                <th scope="row">{say(step)}</th>
                <td className="figure">{left}<Bar part={left / most} /></td>
                <td className="figure">{before === null || before === left ? '' : `−${before - left}`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Bar({ part }: { readonly part: number }) {
  return <span className="funnel-bar" aria-hidden="true"><span style={{ inlineSize: `${Math.round(part * 100)}%` }} /></span>;
}

function Explanation({ funnel: { dataset, year, years, steps, instead } }: { readonly funnel: Funnel }) {
  const { say } = useLanguage();
  const { datasets } = useEditing();
  const linkTo = usePlaceLink();
  const emptied = steps.findIndex(({ left }) => left === 0);
  if (emptied < 0) return null;
  const contract = screensOf(datasets[dataset]?.type ?? '')?.contract;
  const condition = steps[emptied]!;
  const listed = (parts: readonly string[]) => parts.join(say({ zh: '、', en: ', ' }));
  const sentence = years.length === 0 ? say(words.neverRecorded)
    : emptied === 0 ? say(words.otherYears, { year, years: listed(years.slice(0, 6).map((one) => say(words.yearCount, { year: one.year, count: one.records }))) })
      : instead && instead.values.length > 0 ? say(words.instead, {
        condition: say(condition.label),
        values: listed(instead.values.map((one) => say(words.valueCount, { value: say(one.label), count: one.records }))),
      }) : say(words.takenOut, { condition: say(condition.label), count: steps[emptied - 1]!.left });
  return (
    <div className="funnel-why">
      <p>{sentence}</p>
      {contract && <LinkButton to={linkTo(`/records/${contract.path}`)}>{say(words.toList)}</LinkButton>}
    </div>
  );
}
