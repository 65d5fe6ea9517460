import { findRecordType } from '@fenghuo/shared/records/index';
import type { AnyRecord, RecordType } from '@fenghuo/shared/records/record-type';
import { Select } from 'antd';
import { useState } from 'react';
import { usePlace } from '../../access/use-place.js';
import { useLanguage } from '../../language/use-language.js';
import { words } from '../../ui/words.js';
import { useFewRecords, useRecord } from '../data/use-records.js';
import { titleOf } from '../values/field-text.js';
import { formWords } from './form.words.js';

interface Props {
  readonly id: string;
  readonly refersTo: string;
  readonly value: string | null;
  onChange(id: string | null, record?: AnyRecord): void;
  /** Parameters that the offered records must fit. */
  readonly candidates?: Readonly<Record<string, string>>;
  readonly invalid?: boolean;
}

/** A record of another type, found by typing. */
export function ReferenceSelect({ refersTo, ...props }: Props) {
  const contract = findRecordType(refersTo);
  return contract ? <Search contract={contract} {...props} /> : null;
}

function Search({ id, contract, value, onChange, candidates, invalid }: Omit<Props, 'refersTo'> & { readonly contract: RecordType }) {
  const { say } = useLanguage();
  const { bureau } = usePlace();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const found = useFewRecords(contract, { bureau, limit: 20, q: typed, ...candidates }, open);
  const chosen = useRecord(contract, bureau, value ?? undefined);
  const rows = found.data?.rows ?? [];
  const offered = chosen.data && !rows.some((row) => row.id === value) ? [chosen.data, ...rows] : rows;
  return (
    <Select
      id={id} allowClear={{ label: say(words.clear) }} status={invalid ? 'error' : undefined} loading={found.isFetching} onOpenChange={setOpen}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={say(formWords.searchReference, { type: say(contract.plural).toLowerCase() })}
      notFoundContent={found.isSuccess ? say(formWords.nothingFound) : null}
      value={value ?? undefined} onChange={(next?: string) => onChange(next ?? null, offered.find((row) => row.id === next))}
      options={offered.map((row) => (
        { value: row.id, label: `${titleOf(contract, row, say)} · ${String(row[contract.listedBy] ?? '')}` }
      ))}
    />
  );
}
