import type { Field } from '@fenghuo/shared/records/field';
import { useLanguage } from '../../language/use-language.js';
import { words } from '../../ui/words.js';
import { fieldText } from './field-text.js';
import { ReferenceLink } from './reference-link.js';

/** A stored value in a list or among the facts of a page. */
export function FieldValue({ field, value, bureau }: { readonly field: Field; readonly value: unknown; readonly bureau: string }) {
  const { say } = useLanguage();
  if (value === null || value === undefined) return <span className="muted">{say(words.none)}</span>;
  if (field.kind === 'reference' && field.refersTo) return <ReferenceLink type={field.refersTo} id={String(value)} bureau={bureau} />;
  if (field.kind === 'longText') return <span className="long-text">{String(value)}</span>;
  return <>{fieldText(field, value, say)}{field.unit && <span className="unit">{say(field.unit)}</span>}</>;
}
