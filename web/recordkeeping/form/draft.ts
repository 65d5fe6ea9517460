import { clockOffset } from '../../api/clock.js';
import type { Entry } from './entry.js';
import { newId } from './operation.js';

/** An entry that is not saved yet, with what identifies it: a repeat of the sending is the same record. */
export interface Draft {
  readonly operation: string;
  readonly id: string;
  /** ISO 8601, the device's clock when the form was opened. */
  readonly capturedAt: string;
  readonly clockOffset: number | null;
  readonly entry: Entry;
}

export function newDraft(entry: Entry): Draft {
  return { operation: newId(), id: newId(), capturedAt: new Date().toISOString(), clockOffset: clockOffset(), entry };
}

/** Where the draft of one person for one form is kept; `given` is what the form was opened with. */
export function draftKey(account: string, bureau: string, type: string, given: string): string {
  return ['fenghuo.draft', account, bureau, type, given].join('/');
}

export function readDraft(key: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isDraft(kept) ? kept : null;
  } catch {
    // A draft that cannot be read is no draft.
    return null;
  }
}

export function keepDraft(key: string, draft: Draft): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full device keeps the entry on the page; saving still works.
  }
}

export function dropDraft(key: string): void {
  localStorage.removeItem(key);
}

function isDraft(kept: unknown): kept is Draft {
  return typeof kept === 'object' && kept !== null && 'operation' in kept && 'entry' in kept && 'capturedAt' in kept;
}
