import type { Label } from '@fenghuo/shared/label';
import type { AnyRecord, RecordType } from '@fenghuo/shared/records/record-type';
import { Link } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { useProfile } from '../../access/use-profile.js';
import { useLanguage } from '../../language/use-language.js';
import { LinkButton } from '../../ui/link-button.js';
import { ErrorState } from '../../ui/page-states.js';
import { useFewRecords } from '../data/use-records.js';
import type { RecordScreens } from '../record-screens.js';
import { fieldText, titleFields, titleOf } from '../values/field-text.js';
import { ProvenanceTag, RecordState } from '../values/record-state.js';
import { pageWords } from './page.words.js';
import { referrersOf, takesNext, type Referrer } from './referrers.js';

/** Records of other types that name this one, with the way to register the next. */
export function RelatedRecords({ screens, record }: { readonly screens: RecordScreens; readonly record: AnyRecord }) {
  return <>{referrersOf(screens.contract).map((referrer) => (
    <FewRecords key={`${referrer.screens.contract.name} ${referrer.field}`} referrer={referrer} record={record} />
  ))}</>;
}

const shown = 10;

function FewRecords({ referrer, record }: { readonly referrer: Referrer; readonly record: AnyRecord }) {
  const { screens, field, byField } = referrer;
  const { contract } = screens;
  const { say } = useLanguage();
  const { role } = useProfile();
  const link = usePlaceLink();
  const { data, error, refetch } = useFewRecords(contract, { bureau: record.bureau, [field]: record.id, limit: shown, voided: 'with' });
  const heading = byField ? `${say(contract.plural)} · ${say(contract.fields[field]!.label)}` : say(contract.plural);
  const mayCreate = takesNext(referrer, record) && contract.may.create.includes(role);
  if (error && !data) {
    return (
      <section className="panel related-records">
        <h2>{heading}</h2>
        <ErrorState problem={error} retry={() => void refetch()} />
      </section>
    );
  }
  if (!data || (data.rows.length === 0 && !mayCreate)) return null;
  return (
    <section className="panel related-records">
      <h2>
        {heading}
        {mayCreate && !screens.QuickEntry && (
          <LinkButton
            small to={link(`/records/${contract.path}/new`, { [field]: record.id, division: record.division })}
          >
            {say(screens.register)}
          </LinkButton>
        )}
      </h2>
      {mayCreate && screens.QuickEntry && <screens.QuickEntry field={field} parent={record} />}
      {data.rows.length === 0 && <p className="muted">{say(pageWords.relatedNone, { type: say(contract.plural).toLowerCase() })}</p>}
      <ul>
        {data.rows.map((row) => (
          <li key={row.id}>
            <span className="related-records-day">{String(row[contract.listedBy] ?? '')}</span>
            <Link to={link(`/records/${contract.path}/${row.id}`)}>{titleOf(contract, row, say)}</Link>
            <span className="muted related-records-choices">{choicesOf(contract, row, say)}</span>
            <ProvenanceTag record={row} />
            <span className="related-records-state"><RecordState screens={screens} record={row} /></span>
          </li>
        ))}
      </ul>
      {data.next !== null && <Link to={link(`/records/${contract.path}`, { [field]: record.id })}>{say(pageWords.relatedAll)}</Link>}
    </section>
  );
}

/** What was chosen in the columns of the list: the result of a re-check, the grade of a hazard. */
function choicesOf(contract: RecordType, row: AnyRecord, say: (label: Label) => string): string {
  const { fields, columns } = contract;
  const chosen = columns.filter((name) => fields[name]?.kind === 'choice' && !titleFields(contract).includes(name));
  return chosen.flatMap((name) => fieldText(fields[name]!, row[name], say) || []).join(' · ');
}
