import { stockEntry } from '@fenghuo/shared/records/stock-entry';
import { useSearchParams } from 'react-router';
import { usePlaceLink } from '../access/use-place-link.js';
import { usePlace } from '../access/use-place.js';
import { useProfile } from '../access/use-profile.js';
import { useLanguage } from '../language/use-language.js';
import { ReferenceSelect } from '../recordkeeping/form/reference-select.js';
import { ListEnd } from '../recordkeeping/list/list-end.js';
import '../recordkeeping/list/list.css';
import { stockEntryScreens } from '../records/stock-entry/stock-entry.screens.js';
import { LinkButton } from '../ui/link-button.js';
import { EmptyState, ErrorState, Loading } from '../ui/page-states.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { BalanceTable } from './balance-table.js';
import './supplies.css';
import { suppliesWords } from './supplies.words.js';
import { useBalances } from './use-balances.js';

/** What there is of the relief supplies, of all warehouses or of one (`?warehouse=`). */
export function SuppliesPage() {
  const { say } = useLanguage();
  usePageTitle(say(suppliesWords.title));
  const { bureau } = usePlace();
  const { role } = useProfile();
  const link = usePlaceLink();
  const [search, setSearch] = useSearchParams();
  const warehouse = search.get('warehouse') ?? undefined;
  const balances = useBalances(bureau, warehouse);
  const rows = balances.data?.pages.flatMap((page) => page.rows) ?? [];
  const choose = (id: string | null) => setSearch((now) => {
    const next = new URLSearchParams(now);
    if (id === null) next.delete('warehouse');
    else next.set('warehouse', id);
    return next;
  }, { replace: true });
  return (
    <div className="page list-page">
      <div className="page-head">
        <h1 className="page-title">{say(suppliesWords.title)}</h1>
        <div className="page-actions">
          <LinkButton to={link('/records/stock-entries')}>{say(stockEntry.plural)}</LinkButton>
          {stockEntry.may.create.includes(role) && <LinkButton primary to={link('/records/stock-entries/new')}>{say(stockEntryScreens.register)}</LinkButton>}
        </div>
      </div>
      <div className="filter-bar">
        <div className="filter-row">
          <label className="muted" htmlFor="supplies-warehouse">{say(stockEntry.fields.warehouse.label)}</label>
          <div className="supplies-warehouse">
            <ReferenceSelect id="supplies-warehouse" refersTo="warehouse" value={warehouse ?? null} onChange={choose} />
          </div>
        </div>
      </div>
      {balances.isPending && <Loading />}
      {balances.error && rows.length === 0 && <ErrorState problem={balances.error} retry={() => void balances.refetch()} />}
      {balances.isSuccess && rows.length === 0 && <EmptyState reason={say(suppliesWords.none)} />}
      {rows.length > 0 && (
        <>
          <BalanceTable rows={rows} expiryMonths={balances.data?.pages[0]?.expiryMonths ?? 0} warehouse={warehouse} />
          <ListEnd count={rows.length} query={balances} />
        </>
      )}
    </div>
  );
}
