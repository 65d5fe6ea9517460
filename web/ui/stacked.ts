import type { TableColumnsType } from 'antd';
import type { TdHTMLAttributes } from 'react';
import './stacked.css';

type Labelled = TdHTMLAttributes<HTMLElement> & { readonly 'data-label': string };

/** Columns of a table that stands as cards on a phone: every cell then names itself. The table's class is `stacked-table`. */
export function stacked<Row>(columns: TableColumnsType<Row>): TableColumnsType<Row> {
  return columns.map((column) => ({
    ...column, onCell: (): Labelled => ({ 'data-label': typeof column.title === 'string' ? column.title : '' }),
  }));
}
