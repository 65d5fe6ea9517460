import { minuteOf } from '@fenghuo/shared/calendar';
import type { Label } from '@fenghuo/shared/label';
import { groupedYuanOf } from '@fenghuo/shared/money';
import type { Field } from '@fenghuo/shared/records/field';
import type { AnyRecord, RecordType } from '@fenghuo/shared/records/record-type';
import { words } from '../../ui/words.js';
import { valueWords } from './values.words.js';

type Say = (label: Label, details?: Readonly<Record<string, string | number>>) => string;

/** A stored value as plain text without its unit; empty when absent. Of attachments, that they are there. */
export function fieldText(field: Field, value: unknown, say: Say): string {
  if (value === null || value === undefined) return '';
  switch (field.kind) {
    case 'text': case 'longText': case 'date': case 'year': case 'integer': case 'quantity': return String(value);
    case 'reference': case 'serial': case 'personal': return String(value);
    case 'choice': return choiceText(field, String(value), say);
    case 'choices': return listOf(value).map((option) => choiceText(field, option, say)).join(say(valueWords.listSeparator));
    case 'people': return listOf(value).join('、');
    case 'flag': return say(value === true ? words.yes : words.no);
    case 'instant': return minuteOf(String(value));
    case 'money': return groupedYuanOf(Number(value));
    case 'photos': return countText(valueWords.photos, value, say);
    case 'files': return countText(valueWords.files, value, say);
    case 'signature': return say(valueWords.signed);
  }
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

function countText(word: Label, value: unknown, say: Say): string {
  const count = listOf(value).length;
  return count === 0 ? '' : say(word, { count });
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
