import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { usePlaceLink } from '../../access/use-place-link.js';
import { usePlace } from '../../access/use-place.js';
import { useProfile } from '../../access/use-profile.js';
import { useLanguage } from '../../language/use-language.js';
import { LinkButton } from '../../ui/link-button.js';
import { ErrorState, Loading } from '../../ui/page-states.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { words } from '../../ui/words.js';
import { useRecords } from '../data/use-records.js';
import type { RecordScreens } from '../record-screens.js';
import { WithRecordType } from '../with-record-type.js';
import { ExportButtons } from './export-buttons.js';
import { FilterBar } from './filter-bar.js';
import './list.css';
import { ListEmpty } from './list-empty.js';
import { ListEnd } from './list-end.js';
import { listWords } from './list.words.js';
import { RecordTable } from './record-table.js';
import { useListFilters } from './use-list-filters.js';

type Titles = Readonly<Record<string, string>>;

/** The records of one type. */
export function ListPage() {
  return <WithRecordType>{(screens) => <List key={screens.contract.name} screens={screens} />}</WithRecordType>;
}

function List({ screens }: { readonly screens: RecordScreens }) {
  const { contract } = screens;
  const { say } = useLanguage();
  usePageTitle(say(contract.plural));
  const { bureau } = usePlace();
  const { role } = useProfile();
  const link = usePlaceLink();
  const filters = useListFilters(screens);
  const records = useRecords(contract, { bureau, ...filters.inForce });
  const { rows, titles } = useMemo(() => ({
    rows: records.data?.pages.flatMap((page) => page.rows) ?? [],
    titles: Object.assign({}, ...records.data?.pages.map((page) => page.titles) ?? []) as Titles,
  }), [records.data]);
  const toNew = link(`/records/${contract.path}/new`);
  const mayCreate = contract.may.create.includes(role);
  return (
    <div className="page list-page">
      <div className="page-head">
        <h1 className="page-title">{say(contract.plural)}</h1>
        <div className="page-actions">
          <ExportButtons contract={contract} filters={{ bureau, ...filters.inForce }} />
          {mayCreate && <LinkButton primary to={toNew}>{say(screens.register)}</LinkButton>}
        </div>
      </div>
      <FilterBar screens={screens} filters={filters} />
      {records.isPending && <Loading />}
      {records.error && rows.length === 0 && <ErrorState problem={records.error} retry={() => void records.refetch()} />}
      {records.isSuccess && rows.length === 0 && <ListEmpty screens={screens} filters={filters} toNew={mayCreate ? toNew : undefined} />}
      {rows.length > 0 && (
        <>
          {records.isRefetchError && (
            <Alert
              className="list-notice" type="warning" role="alert" title={say(listWords.stale)}
              action={<Button size="small" onClick={() => void records.refetch()}>{say(words.retry)}</Button>}
            />
          )}
          <RecordTable screens={screens} rows={rows} titles={titles} stale={records.isPlaceholderData} />
          <ListEnd count={rows.length} query={records} />
        </>
      )}
    </div>
  );
}
