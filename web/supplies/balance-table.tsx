import { supplyItem } from '@fenghuo/shared/records/supply-item';
import type { StockBalance } from '@fenghuo/shared/supplies';
import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { usePlaceLink } from '../access/use-place-link.js';
import { useLanguage } from '../language/use-language.js';
import { StateTag } from '../ui/state-tag.js';
import { words } from '../ui/words.js';
import { balanceMarks } from './balance-marks.js';
import { suppliesWords } from './supplies.words.js';

interface Props {
  readonly rows: readonly StockBalance[];
  readonly expiryMonths: number;
}

const { name, category, quota } = supplyItem.fields;

/** One line for each kind of supplies; its name leads to the kind, and its entries stand beside it. */
export function BalanceTable({ rows, expiryMonths }: Props) {
  const { say } = useLanguage();
  const link = usePlaceLink();
  const columns = useMemo<TableColumnsType<StockBalance>>(() => {
    const figure = (key: 'free' | 'reserved' | 'lent', word: string) => (
      { key, title: word, className: 'cell-short figure', render: (_: unknown, row: StockBalance) => row[key] });
    return [
      {
        key: 'name', title: say(name.label), className: 'cell-title',
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
        render: (_, row) => <Link to={link('/records/stock-entries', { item: row.item, span: 'all' })}>{say(suppliesWords.entries)}</Link>,
      },
    ];
  }, [expiryMonths, link, say]);
  return (
    <Table<StockBalance>
      className="stock-table" size="small" rowKey="item" sticky pagination={false} scroll={{ x: 'max-content' }} columns={columns} dataSource={rows}
    />
  );
}
