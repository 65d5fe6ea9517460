import type { Field, FieldKind } from '@fenghuo/shared/records/field';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { usePlace } from '../../access/use-place.js';
import { useLanguage } from '../../language/use-language.js';
import { useDivisions } from '../data/use-divisions.js';
import type { RecordScreens } from '../record-screens.js';
import { stacked } from '../../ui/stacked.js';
import { recordWords } from '../recordkeeping.words.js';
import { titleFields, titleOf } from '../values/field-text.js';
import { FieldValue } from '../values/field-value.js';
import { ProvenanceTag, RecordState } from '../values/record-state.js';

interface Props {
  readonly screens: RecordScreens;
  readonly rows: readonly AnyRecord[];
  /** Titles of the records that the rows refer to, by id. */
  readonly titles: Readonly<Record<string, string>>;
  /** The rows are those of the filters before. */
  readonly stale: boolean;
}

/** Title, state, the columns of the contract, and the place. A row opens its record. */
export function RecordTable({ screens, rows, titles, stale }: Props) {
  const { contract, progress } = screens;
  const { say } = useLanguage();
  const { bureau } = usePlace();
  const link = usePlaceLink();
  const navigate = useNavigate();
  const { nameOf } = useDivisions(bureau);
  // Where there is one state only, the state of a record says nothing unless it is void.
  const showState = Object.keys(contract.states).length > 1 || rows.some(({ voidedAt }) => voidedAt !== null);
  const columns = useMemo<TableColumnsType<AnyRecord>>(() => stacked<AnyRecord>([
    {
      key: 'title', title: titleFields(contract).map((name) => say(contract.fields[name]!.label)).join(' · '), className: 'cell-title', fixed: 'start',
      render: (_, record) => (
        <>
          <Link to={link(`/records/${contract.path}/${record.id}`)}>{titleOf(contract, record, say)}</Link>
          <ProvenanceTag record={record} />
        </>
      ),
    },
    ...(showState ? [{
      key: 'state', title: say(recordWords.state), className: 'cell-short',
      render: (_: unknown, record: AnyRecord) => <RecordState screens={screens} record={record} />,
    }] : []),
    ...(progress ? [{
      key: 'progress', title: say(progress.label), className: 'cell-short',
      render: (_: unknown, record: AnyRecord) => <progress.Cell record={record} rows={rows} />,
    }] : []),
    // What stands in the title already is not said twice.
    ...contract.columns.filter((name) => !titleFields(contract).includes(name)).map((name) => {
      const field = contract.fields[name]!;
      return {
        key: name, title: say(field.label), className: cellOf(field),
        render: (_: unknown, record: AnyRecord) => <FieldValue short field={field} value={record[name]} bureau={bureau} titles={titles} />,
      };
    }),
    { key: 'division', title: say(recordWords.division), className: 'cell-short', render: (_, record) => nameOf(record.division) },
  ]), [bureau, contract, link, nameOf, progress, rows, say, screens, showState, titles]);
  return (
    <Table<AnyRecord>
      className={stale ? 'stacked-table record-table record-table-stale' : 'stacked-table record-table'} size="small" rowKey="id" sticky pagination={false}
      scroll={{ x: 'max-content' }}
      columns={columns} dataSource={rows}
      rowClassName={(record) => (record.voidedAt === null ? '' : 'row-voided')}
      onRow={(record) => ({
        onClick: (event) => {
          const onLink = event.target instanceof Element && event.target.closest('a') !== null;
          if (!onLink && window.getSelection()?.isCollapsed !== false) void navigate(link(`/records/${contract.path}/${record.id}`));
        },
      })}
    />
  );
}

const figures: readonly FieldKind[] = ['integer', 'money', 'quantity'];

function cellOf({ kind }: Field): string {
  if (kind === 'reference') return 'cell-reference';
  return figures.includes(kind) ? 'cell-short figure' : 'cell-short';
}
