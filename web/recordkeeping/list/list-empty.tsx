import { Button } from 'antd';
import { Link } from 'react-router';
import { usePlace } from '../../access/use-place.js';
import { useLanguage } from '../../language/use-language.js';
import { EmptyState } from '../../ui/page-states.js';
import type { RecordScreens } from '../record-screens.js';
import { listWords } from './list.words.js';
import type { ListFilters } from './use-list-filters.js';

interface Props {
  readonly screens: RecordScreens;
  readonly filters: ListFilters;
  /** Where a record is registered; undefined where the role does not allow it. */
  readonly toNew?: string;
}

/** Why the list is empty, and the first step. */
export function ListEmpty({ screens, filters, toNew }: Props) {
  const { say } = useLanguage();
  const { year } = usePlace();
  const filtered = Object.keys(filters.written).length > 0;
  const byYear = !filtered && Object.keys(filters.inForce).length > 0;
  const reason = filtered ? listWords.emptyFiltered : byYear ? listWords.emptyYear : listWords.emptyEver;
  return (
    <EmptyState reason={say(reason, { type: say(screens.contract.label), year })}>
      {filtered && <Button onClick={() => filters.replace({})}>{say(listWords.clearFilters)}</Button>}
      {byYear && <Button onClick={() => filters.replace({ span: 'all' })}>{say(listWords.everyYear)}</Button>}
      {!filtered && toNew && <Link to={toNew}>{say(screens.register)}</Link>}
    </EmptyState>
  );
}
