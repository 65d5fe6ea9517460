import type { Field } from '@fenghuo/shared/records/field';
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
}

/** A stored value in a list or among the facts of a page. */
export function FieldValue({ field, value, bureau, titles }: Props) {
  const { say } = useLanguage();
  if (value === null || value === undefined) return <span className="muted">{say(words.none)}</span>;
  if (field.kind === 'reference' && field.refersTo) {
    return <ReferenceLink type={field.refersTo} id={String(value)} bureau={bureau} title={titles?.[String(value)]} />;
  }
  if (field.kind === 'longText') return <span className="long-text">{String(value)}</span>;
  return <>{fieldText(field, value, say)}{field.unit && <span className="unit">{say(field.unit)}</span>}</>;
}
