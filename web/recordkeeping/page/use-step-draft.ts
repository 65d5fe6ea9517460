import type { Fields } from '@fenghuo/shared/records/field';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { useState } from 'react';
import { useProfile } from '../../access/use-profile.js';
import { same } from '../form/entry.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * What is typed for a step of a record: kept on the device with every change until the step is taken or given up, so that a lost connection,
 * an ended session or a dead battery takes nothing with it. What is personal is not left behind on a device.
 */
export function useStepDraft(record: AnyRecord, step: string, fields: Fields) {
  const { account } = useProfile();
  const key = ['fenghuo.step', account, record.bureau, record.id, step].join('/');
  const [before, setBefore] = useState<Values>(() => Object.fromEntries(Object.keys(fields).map((name) => [name, record[name]])));
  const [{ values, restored }, put] = useState<{ readonly values: Values; readonly restored: boolean }>(() => {
    const kept = read(key);
    const known = Object.entries(kept).filter(([name]) => fields[name]);
    return { values: { ...before, ...Object.fromEntries(known) }, restored: known.length > 0 };
  });
  const changedIn = (from: Values, of: Values) => Object.entries(of).filter(([name, value]) => !same(from[name], value));
  const write = (next: Values) => {
    const impersonal = changedIn(before, next).filter(([name]) => fields[name]?.kind !== 'personal');
    keep(key, Object.fromEntries(impersonal));
    return next;
  };
  return {
    values, restored,
    changed: changedIn(before, values).length > 0,
    set: (name: string, value: unknown) => put((now) => ({ ...now, values: write({ ...now.values, [name]: value }) })),
    /** Somebody else changed the record: what was not touched here follows it. */
    rebase: (now: AnyRecord) => {
      const theirs = Object.fromEntries(Object.keys(fields).map((name) => [name, now[name]]));
      put((mine) => ({ ...mine, values: { ...theirs, ...Object.fromEntries(changedIn(before, mine.values)) } }));
      setBefore(theirs);
    },
    drop: () => localStorage.removeItem(key),
  };
}

function read(key: string): Values {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept as Values : {};
  } catch {
    // What cannot be read was not typed.
    return {};
  }
}

function keep(key: string, values: Values): void {
  try {
    if (Object.keys(values).length > 0) localStorage.setItem(key, JSON.stringify(values));
    else localStorage.removeItem(key);
  } catch {
    // A full device keeps it on the page; sending still works.
  }
}
