import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { PreparedEdit } from './prepared-edit.js';
import type { Consequence } from './record-rules.js';

/**
 * What a creation will bring about in other records, known from its body alone. The consequences of a voiding depend on the stored
 * record; a voiding therefore stands in a round of its own after whatever it reads.
 */
export function consequencesOf(edit: PreparedEdit): readonly Consequence[] {
  if (edit.action !== 'create') return [];
  // What follows from a creation does not depend on who asks for it.
  return edit.table.record.rules?.consequences?.({ action: 'create', before: null, after: edit.values as AnyRecord, actor: '' }) ?? [];
}
