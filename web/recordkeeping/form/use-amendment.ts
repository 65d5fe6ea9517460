import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { useState } from 'react';
import { deviceName } from '../../api/device.js';
import { addressOf, getJson, RequestProblem, sendJson } from '../../api/request.js';
import { useSending } from '../../api/use-sending.js';
import type { RecordScreens } from '../record-screens.js';
import { changesBetween, entryOf, fieldsOf, inputNames, placeFieldsOf, type Entry, type EntryProblems } from './entry.js';
import { merge, takePart, type Conflicted } from './merge.js';
import { isAnswer, newId } from './operation.js';
import { isSaidAtInputs, problemsOf } from './refusal.js';

interface Outcome {
  show(problems: EntryProblems): void;
  saved(record: AnyRecord): Promise<void>;
}

/** An amendment from the opened version to the answer of the server, a conflict included. */
export function useAmendment(screens: RecordScreens, opened: AnyRecord, outcome: Outcome) {
  const { contract } = screens;
  const names = inputNames(contract);
  const [base, setBase] = useState(opened);
  const [entry, setEntry] = useState<Entry>(() => entryOf(contract, opened));
  const [operation, setOperation] = useState(newId);
  const [conflict, setConflict] = useState<Conflicted | null>(null);

  const sent = (of: Entry) => ({ ...placeFieldsOf(of), ...fieldsOf(contract, of) });
  const changes = changesBetween(sent(entryOf(contract, base)), sent(entry));

  // Somebody else was first: their version becomes the base, and what both changed waits for a decision.
  const meet = async () => {
    const theirs = await getJson<AnyRecord>(`/api/${contract.path}/${base.id}`, { bureau: base.bureau });
    const before = entryOf(contract, base);
    const now = entryOf(contract, theirs);
    const { merged, parts } = merge(contract, before, now, entry);
    setBase(theirs);
    setConflict({ version: theirs.version, theirs: now, mine: entry, parts, chosen: {}, undecided: parts.length > 0 });
    setEntry(merged);
  };

  const saving = useSending({
    send: (reason: string) => sendJson<AnyRecord>('PATCH', addressOf(`/api/${contract.path}/${base.id}`, { bureau: base.bureau }), {
      operation, device: deviceName(), baseVersion: base.version, changes, ...(reason ? { reason } : {}),
    }),
    done: outcome.saved,
    refused: async (problem) => {
      if (isAnswer(problem)) setOperation(newId());
      if (!(problem instanceof RequestProblem)) return;
      if (isConflict(problem)) await meet();
      outcome.show(problemsOf(problem, names));
    },
  });

  return {
    entry, conflict, changed: Object.keys(changes).length > 0, saving: saving.sending,
    /** What is not said at an input or by the conflict already. */
    problem: isSaidAtInputs(saving.problem, names) || (conflict && isConflict(saving.problem)) ? null : saving.problem,
    change: setEntry,
    save: saving.begin,
    choose: (part: string, side: 'theirs' | 'mine') => {
      if (!conflict) return;
      const chosen = { ...conflict.chosen, [part]: side };
      setConflict({ ...conflict, chosen, undecided: conflict.parts.some((name) => chosen[name] === undefined) });
      setEntry(takePart(entry, conflict[side], part));
    },
  };
}

function isConflict(problem: unknown): boolean {
  return problem instanceof RequestProblem && problem.body.code === 'version-conflict';
}
