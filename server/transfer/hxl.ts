import type { Field } from '@fenghuo/shared/records/field';

/**
 * HXL tags (Humanitarian Exchange Language 1.1) of the columns of an export, generated from the kind and the name of a field, so that a
 * new record type has them without being told. Documented in docs/transfer.md.
 */
export function hxlTag(name: string, field: Field): string {
  const words = wordsOf(name);
  const attributes = (...more: readonly string[]) => [...words, ...more].map((word) => `+${word}`).join('');
  switch (field.kind) {
    case 'date': case 'instant': case 'year': return dateTag(words, field.kind);
    case 'money': return `#value${attributes('cny')}`;
    case 'quantity': case 'integer': return `#indicator${attributes('num')}`;
    case 'people': return `#contact${attributes('name')}`;
    case 'reference': return `#meta${attributes('title')}`;
    case 'photos': case 'files': case 'signature': return `#meta${attributes('count')}`;
    case 'flag': return `#indicator${attributes('bool')}`;
    case 'serial': return `#meta${attributes('id')}`;
    case 'choice': case 'choices': return `${choiceTag(words)}${attributes('type')}`;
    case 'longText': return `#description${attributes()}`;
    default: return `${textTag(words)}${attributes()}`;
  }
}

/** Tags of what every record carries beside its own fields. `#adm4` is the township, the usual depth of a place; villages are `#adm5`. */
export const envelopeTags = {
  state: '#status', division: '#adm4+code', longitude: '#geo+lon', latitude: '#geo+lat', placeSource: '#geo+source',
  provenance: '#meta+provenance', capturedAt: '#date+captured', author: '#meta+author', version: '#meta+version', voidedAt: '#date+voided',
  voidReason: '#description+void', id: '#meta+id',
} as const;

function dateTag(words: readonly string[], kind: string): string {
  const said = words.filter((word) => !['on', 'at', 'date', 'year'].includes(word));
  return `#date${[...said, ...(kind === 'year' ? ['year'] : [])].map((word) => `+${word}`).join('')}`;
}

function choiceTag(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === 'sector') return '#sector';
  if (last === 'grade' || last === 'level' || last === 'colour') return '#severity';
  return '#meta';
}

function textTag(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === 'address' || last === 'place') return '#loc';
  if (last === 'by' || last === 'person' || last === 'name') return '#contact';
  return '#meta';
}

/** `rectifiedOn` → `rectified`, `on`: HXL attributes are lower-case letters, digits and underscores. */
function wordsOf(name: string): string[] {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(' ');
}
