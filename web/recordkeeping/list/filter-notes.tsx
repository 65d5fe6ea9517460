import { Button } from 'antd';
import type { ReactNode } from 'react';
import { usePlace } from '../../access/use-place.js';
import { useLanguage } from '../../language/use-language.js';
import type { RecordScreens } from '../record-screens.js';
import { ReferenceLink } from '../values/reference-link.js';
import { dateBounds, referenceNames } from './list-filters.js';
import { listWords } from './list.words.js';
import type { ListFilters } from './use-list-filters.js';

interface Props {
  readonly screens: RecordScreens;
  readonly filters: ListFilters;
}

/** Filters that hold and that no input shows: a record or a date that a link brought, the year that the page means. */
export function FilterNotes({ screens: { contract, yearField }, filters: { inForce, change } }: Props) {
  const { say } = useLanguage();
  const { bureau } = usePlace();
  const year = yearField && inForce[yearField];
  const references = referenceNames(contract).filter((name) => inForce[name] !== undefined);
  const bounds = dateBounds(contract, inForce);
  if (!year && references.length === 0 && bounds.length === 0) return null;
  return (
    <div className="filter-row">
      {year && (
        <Note lift={() => change({ [yearField]: undefined, span: 'all' })}>{say(contract.fields[yearField]!.label)} {year}</Note>
      )}
      {references.map((name) => (
        <Note key={name} lift={() => change({ [name]: undefined })}>
          {say(contract.fields[name]!.label)}
          <ReferenceLink type={contract.fields[name]!.refersTo ?? ''} id={inForce[name]!} bureau={bureau} />
        </Note>
      ))}
      {bounds.map(({ name, field, bound, day }) => (
        <Note key={name} lift={() => change({ [name]: undefined })}>
          {say(bound === 'before' ? listWords.dateBefore : listWords.dateFrom, { field: say(contract.fields[field]!.label), day })}
        </Note>
      ))}
    </div>
  );
}

function Note({ lift, children }: { readonly children: ReactNode; lift(): void }) {
  const { say } = useLanguage();
  return (
    <span className="filter-note">
      {children}
      <Button type="text" size="small" aria-label={say(listWords.liftFilter)} title={say(listWords.liftFilter)} onClick={lift}>×</Button>
    </span>
  );
}
