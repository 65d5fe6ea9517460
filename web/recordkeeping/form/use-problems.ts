import { useState } from 'react';
import { same, type Entry, type EntryProblems } from './entry.js';
import { partOf } from './merge.js';

/** Problems shown at the fields. A problem goes when its field is changed. */
export function useProblems() {
  const [shown, setProblems] = useState<EntryProblems>({});
  return {
    shown,
    show: (next: EntryProblems) => {
      setProblems(next);
      // The first field named must be in sight, on a tablet too.
      requestAnimationFrame(() => document.querySelector('.ant-form-item-has-error')?.scrollIntoView({ block: 'center' }));
    },
    clear: (before: Entry, after: Entry) => setProblems((now) => Object.fromEntries(
      Object.entries(now).filter(([name]) => same(partOf(before, name), partOf(after, name))),
    )),
  };
}
