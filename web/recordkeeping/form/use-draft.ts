import type { RecordType } from '@fenghuo/shared/records/record-type';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { usePlace } from '../../access/use-place.js';
import { useProfile } from '../../access/use-profile.js';
import type { RecordScreens } from '../record-screens.js';
import { draftKey, dropDraft, keepDraft, newDraft, readDraft, type Draft } from './draft.js';
import type { Entry } from './entry.js';
import { firstEntry } from './first-entry.js';
import { isAnswer, newId } from './operation.js';

/** The draft of a new record: made when the form opens, kept on the device with every change, dropped when the server has the record. */
export function useDraft(screens: RecordScreens, told: Readonly<Record<string, unknown>>) {
  const { contract } = screens;
  const profile = useProfile();
  const { bureau, year } = usePlace();
  const [search] = useSearchParams();
  const given = Object.keys(contract.fields).flatMap((name) => search.get(name) ?? []).join(',');
  const key = draftKey(profile.account, bureau, contract.name, given);
  const fresh = () => newDraft(firstEntry(screens, profile, year, search, told));
  const [{ draft, restored }, setKept] = useState(() => {
    const kept = readDraft(key);
    return { draft: kept ?? fresh(), restored: kept !== null };
  });

  const keep = useCallback((next: Draft) => keepDraft(key, withoutPersonal(contract, next)), [contract, key]);
  const put = useCallback((next: Draft, stillRestored: boolean) => {
    keep(next);
    setKept({ draft: next, restored: stillRestored });
  }, [keep]);

  return {
    draft, bureau, restored,
    changeEntry: (entry: Entry) => put({ ...draft, entry }, restored),
    /** After a refusal the next attempt is another operation; without an answer it stays the same one. */
    answered: (problem: unknown) => { if (isAnswer(problem)) put({ ...draft, operation: newId() }, restored); else keep(draft); },
    drop: () => dropDraft(key),
    startAgain: () => { dropDraft(key); setKept({ draft: fresh(), restored: false }); },
  };
}

/** Devices are shared: what is personal stays on the page and is not left behind on the device. */
function withoutPersonal({ fields }: RecordType, draft: Draft): Draft {
  const values = Object.fromEntries(Object.entries(draft.entry.values).filter(([name]) => fields[name]?.kind !== 'personal'));
  return { ...draft, entry: { ...draft.entry, values } };
}
