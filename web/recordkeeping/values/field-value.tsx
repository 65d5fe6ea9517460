import type { Field } from '@fenghuo/shared/records/field';
import { FileList } from '../../attachments/file-list.js';
import { SignatureImage } from '../../attachments/signature-image.js';
import { useLanguage } from '../../language/use-language.js';
import { words } from '../../ui/words.js';
import { fieldText } from './field-text.js';
import { ReferenceLink } from './reference-link.js';
import './values.css';

interface Props {
  readonly field: Field;
  readonly value: unknown;
  readonly bureau: string;
  /** Titles of records referred to, by id, where they came with the list. */
  readonly titles?: Readonly<Record<string, string>>;
  /** In a row of a list: attachments are counted, not shown. */
  readonly short?: boolean;
}

/** A stored value in a list or among the facts of a page. */
export function FieldValue({ field, value, bureau, titles, short = false }: Props) {
  const { say } = useLanguage();
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return <span className="muted">{say(words.none)}</span>;
  if (field.kind === 'reference' && field.refersTo) {
    return <ReferenceLink type={field.refersTo} id={String(value)} bureau={bureau} title={titles?.[String(value)]} />;
  }
  if (field.kind === 'longText') return <span className="long-text">{String(value)}</span>;
  if (field.kind === 'files' && !short && Array.isArray(value)) return <FileList hashes={value.map(String)} bureau={bureau} />;
  if (field.kind === 'signature' && !short) return <SignatureImage hash={String(value)} bureau={bureau} name={say(field.label)} />;
  return <>{fieldText(field, value, say)}{field.unit && <span className="unit">{say(field.unit)}</span>}</>;
}
