import type { PreparedEdit } from './prepared-edit.js';
import { valuesOf } from './prepared-edit.js';
import { consequencesOf } from './consequences.js';

interface Asked {
  readonly edit: PreparedEdit;
  readonly principal: { readonly account: string };
}

/**
 * Splits edits into rounds that can each be written with one statement a table: an edit comes in a later round than every earlier
 * one of the batch that writes a record it touches, or bears the same operation. Where one person changes records of one type and writes
 * those of another whose rules judge by them, each is judged after the other is written.
 */
export function roundsOf<E extends Asked>(edits: readonly E[]): E[][] {
  const judged = judgedOf(edits);
  const rounds: E[][] = [];
  const written = new Map<string, number>();
  const read = new Map<string, number>();
  for (const item of edits) {
    const { edit } = item;
    const turn = judged(item);
    const changes = edit.action === 'amend' || edit.action === 'void';
    const writes = [edit.id, edit.operation, ...consequencesOf(edit).map(({ id }) => id), ...(changes ? turn : [])];
    const references = edit.table.fieldsOf('reference').map((field) => valuesOf(edit)[field]).filter((id) => typeof id === 'string');
    const reads = [...references, ...(changes ? [] : turn)];
    const round = Math.max(0,
      ...writes.map((id) => Math.max(written.get(id) ?? -1, read.get(id) ?? -1) + 1),
      ...reads.map((id) => (written.get(id) ?? -1) + 1));
    for (const id of writes) written.set(id, round);
    for (const id of reads) read.set(id, Math.max(round, read.get(id) ?? 0));
    (rounds[round] ??= []).push(item);
  }
  return rounds;
}

/** What stands for all records that the rules of a person's edits judge by; nothing where they are of one type. */
function judgedOf(edits: readonly Asked[]): (item: Asked) => string[] {
  const keyOf = ({ principal }: Asked) => `judged by ${principal.account}`;
  const byRules = edits.filter(({ edit }) => edit.table.record.rules?.facts);
  const types = new Map<string, Set<string>>();
  for (const item of byRules) types.set(keyOf(item), (types.get(keyOf(item)) ?? new Set()).add(item.edit.table.name));
  return (item) => (item.edit.table.record.rules?.facts && types.get(keyOf(item))!.size > 1 ? [keyOf(item)] : []);
}
