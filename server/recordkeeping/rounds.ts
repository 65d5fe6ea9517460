import type { PreparedEdit } from './prepared-edit.js';
import { valuesOf } from './prepared-edit.js';
import { consequencesOf } from './consequences.js';

/**
 * Splits edits into rounds that can each be written with one statement a table: an edit comes in a later round than every earlier
 * one of the batch that writes a record it touches, or bears the same operation.
 */
export function roundsOf<E extends { readonly edit: PreparedEdit }>(edits: readonly E[]): E[][] {
  const rounds: E[][] = [];
  const written = new Map<string, number>();
  const read = new Map<string, number>();
  for (const item of edits) {
    const { edit } = item;
    const writes = [edit.id, edit.operation, ...consequencesOf(edit).map(({ id }) => id)];
    const reads = edit.table.fieldsOf('reference').map((field) => valuesOf(edit)[field]).filter((id) => typeof id === 'string');
    const round = Math.max(0,
      ...writes.map((id) => Math.max(written.get(id) ?? -1, read.get(id) ?? -1) + 1),
      ...reads.map((id) => (written.get(id) ?? -1) + 1));
    for (const id of writes) written.set(id, round);
    for (const id of reads) read.set(id, Math.max(round, read.get(id) ?? 0));
    (rounds[round] ??= []).push(item);
  }
  return rounds;
}
