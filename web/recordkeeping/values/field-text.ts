import type { Label } from '@fenghuo/shared/label';
import type { Field } from '@fenghuo/shared/records/field';
import type { AnyRecord, RecordType } from '@fenghuo/shared/records/record-type';

type Say = (label: Label) => string;

/** A stored value as plain text; empty when absent. References and photos have no text of their own. */
export function fieldText(field: Field, value: unknown, say: Say): string {
  if (value === null || value === undefined) return '';
  if (field.kind === 'choice') return choiceText(field, String(value), say);
  if (Array.isArray(value)) return field.kind === 'photos' ? String(value.length) : value.join('、');
  return String(value);
}

/** The name of a record in lists and links: 合格，予以销号 · 张三. */
export function titleOf(contract: RecordType, record: AnyRecord, say: Say): string {
  return titleFields(contract).map((name) => fieldText(contract.fields[name]!, record[name], say)).filter(Boolean).join(' · ');
}

/** Names of the fields that make the title. */
export function titleFields({ title, titleWith }: RecordType): readonly string[] {
  return titleWith === undefined ? [title] : [title, titleWith];
}

function choiceText({ options }: Field, value: string, say: Say): string {
  const option = options && Object.hasOwn(options, value) ? options[value] : undefined;
  return option ? say(option) : value;
}
