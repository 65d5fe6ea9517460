import { Button } from 'antd';
import { usePlaceLink } from '../../access/use-place-link.js';
import { usePlace } from '../../access/use-place.js';
import { useLanguage } from '../../language/use-language.js';
import { LinkButton } from '../../ui/link-button.js';
import { EmptyState } from '../../ui/page-states.js';
import type { RecordScreens } from '../record-screens.js';
import { listWords } from './list.words.js';
import type { ListFilters } from './use-list-filters.js';
import { useNewestYear } from './use-newest-year.js';

interface Props {
  readonly screens: RecordScreens;
  readonly filters: ListFilters;
  /** Where a record is registered; undefined where the role does not allow it. */
  readonly toNew?: string;
}

/** Why the list is empty, and the first step: to the newest year that has records, or to the first record. */
export function ListEmpty({ screens, filters, toNew }: Props) {
  const { say } = useLanguage();
  const { year } = usePlace();
  const link = usePlaceLink();
  const filtered = Object.keys(filters.written).length > 0;
  const byYear = !filtered && Object.keys(filters.inForce).length > 0;
  const newest = useNewestYear(screens, byYear);
  const reason = filtered ? listWords.emptyFiltered : byYear ? listWords.emptyYear : listWords.emptyEver;
  const type = say(screens.contract.plural).toLowerCase();
  return (
    <EmptyState reason={say(reason, { type, year })}>
      <div className="list-empty-steps">
        {filtered && <Button type="primary" onClick={() => filters.replace({})}>{say(listWords.clearFilters)}</Button>}
        {newest !== undefined && (
          <LinkButton primary to={link(`/records/${screens.contract.path}`, { year: String(newest) })}>
            {say(listWords.toYear, { type, year: newest })}
          </LinkButton>
        )}
        {!filtered && toNew && <LinkButton primary={newest === undefined} to={toNew}>{say(screens.register)}</LinkButton>}
      </div>
    </EmptyState>
  );
}
