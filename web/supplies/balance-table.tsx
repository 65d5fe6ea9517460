import type { StockKind } from '@fenghuo/shared/records/stock-entry';
import { supplyItem } from '@fenghuo/shared/records/supply-item';
import type { StockBalance } from '@fenghuo/shared/supplies';
import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { usePlaceLink } from '../access/use-place-link.js';
import { useLanguage } from '../language/use-language.js';
import { stacked } from '../ui/stacked.js';
import { StateTag } from '../ui/state-tag.js';
import { words } from '../ui/words.js';
import { balanceMarks } from './balance-marks.js';
import { suppliesWords } from './supplies.words.js';

interface Props {
  readonly rows: readonly StockBalance[];
  readonly expiryMonths: number;
  /** The one whose balances they are; all when absent. */
  readonly warehouse: string | undefined;
}

/** Kinds of entry that move a balance; what is free is moved by nearly all of them. */
const moving: Readonly<Record<'free' | 'reserved' | 'lent', readonly StockKind[] | undefined>> = {
  free: undefined, reserved: ['reserve', 'release', 'dispatch', 'reversal'], lent: ['borrow', 'return', 'reversal'],
};

const { name, category, quota } = supplyItem.fields;

/** One line for each kind of supplies; its name leads to the kind, each balance to the entries that it comes from. */
export function BalanceTable({ rows, expiryMonths, warehouse }: Props) {
  const { say } = useLanguage();
  const link = usePlaceLink();
  const columns = useMemo<TableColumnsType<StockBalance>>(() => {
    const entries = ({ item }: StockBalance, kinds?: readonly StockKind[]) => (
      link('/records/stock-entries', { item, warehouse, kind: kinds?.join(','), span: 'all' }));
    const figure = (key: keyof typeof moving, word: string) => ({
      key, title: word, className: 'cell-short figure',
      render: (_: unknown, row: StockBalance) => (
        <Link to={entries(row, moving[key])} aria-label={say(suppliesWords.entriesOf, { name: row.name, what: word, quantity: row[key] })}>{row[key]}</Link>
      ),
    });
    return stacked<StockBalance>([
      {
        key: 'name', title: say(name.label), className: 'cell-title', fixed: 'start',
        render: (_, row) => <Link to={link(`/records/supply-items/${row.item}`)}>{row.name}</Link>,
      },
      { key: 'category', title: say(category.label), className: 'cell-short', render: (_, row) => say(category.options![row.category]!) },
      { key: 'unit', title: say(suppliesWords.unit), className: 'cell-short', render: (_, row) => row.unit },
      figure('free', say(suppliesWords.free)),
      figure('reserved', say(suppliesWords.reserved)),
      figure('lent', say(suppliesWords.lent)),
      { key: 'quota', title: say(quota.label), className: 'cell-short figure', render: (_, row) => row.quota ?? say(words.none) },
      {
        key: 'share', title: say(suppliesWords.share), className: 'cell-short figure',
        render: (_, row) => (row.shareOfQuota === null ? say(words.none) : `${row.shareOfQuota}%`),
      },
      { key: 'nextExpiry', title: say(suppliesWords.nextExpiry), className: 'cell-short', render: (_, row) => row.nextExpiry ?? say(words.none) },
      {
        key: 'marks', title: say(suppliesWords.marks),
        render: (_, row) => balanceMarks(row, expiryMonths).map(({ tone, word }) => <StateTag key={word.zh} tone={tone} word={say(word)} />),
      },
      {
        key: 'entries', title: '', className: 'cell-short',
        render: (_, row) => <Link to={entries(row)}>{say(suppliesWords.entries)}</Link>,
      },
    ]);
  }, [expiryMonths, link, say, warehouse]);
  return (
    <Table<StockBalance>
      className="stacked-table stock-table" size="small" rowKey="item" sticky pagination={false} scroll={{ x: 'max-content' }} columns={columns} dataSource={rows}
    />
  );
}
