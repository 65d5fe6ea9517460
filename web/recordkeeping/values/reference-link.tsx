import { findRecordType } from '@fenghuo/shared/records/index';
import type { RecordType } from '@fenghuo/shared/records/record-type';
import { Link } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { useLanguage } from '../../language/use-language.js';
import { useRecord } from '../data/use-records.js';
import { fieldText } from './field-text.js';

interface Reference {
  readonly id: string;
  readonly bureau: string;
  /** The stored title, where it is known already; otherwise the record is read. */
  readonly title?: string;
}

/** Another record by its title; by the start of its number where it cannot be read. */
export function ReferenceLink({ type, ...reference }: Reference & { readonly type: string }) {
  const contract = findRecordType(type);
  return contract ? <TitleLink contract={contract} {...reference} /> : <Unreadable id={reference.id} />;
}

function TitleLink({ contract, id, bureau, title }: Reference & { readonly contract: RecordType }) {
  const { say } = useLanguage();
  const link = usePlaceLink();
  const { data } = useRecord(contract, bureau, title === undefined ? id : undefined);
  const stored = title ?? data?.[contract.title];
  const field = contract.fields[contract.title];
  if (stored === undefined || !field) return <Unreadable id={id} />;
  return <Link to={link(`/records/${contract.path}/${id}`)}>{fieldText(field, stored, say)}</Link>;
}

function Unreadable({ id }: { readonly id: string }) {
  return <span className="muted">{id.slice(0, 8)}</span>;
}
