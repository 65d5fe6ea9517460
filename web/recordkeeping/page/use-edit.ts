import type { AnyRecord, RecordType } from '@fenghuo/shared/records/record-type';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { deviceName } from '../../api/device.js';
import { addressOf, getJson, RequestProblem, sendJson } from '../../api/request.js';
import { useSending } from '../../api/use-sending.js';
import { isAnswer, newId } from '../form/operation.js';

interface Outcome {
  done(record: AnyRecord): void;
  refused?(problem: RequestProblem): void;
  /** Somebody else was first: what the record is now. What is sent next rests on it. */
  met?(now: AnyRecord): void;
}

/** One edit of a stored record by `POST /api/<path>/:id/<what>`: one operation from the opening of the dialog to its answer. */
export function useEdit({ name, path }: RecordType, record: AnyRecord, what: string, outcome: Outcome) {
  const client = useQueryClient();
  const [operation, setOperation] = useState(newId);
  // What the person saw when the dialog opened, whatever the page behind it shows meanwhile.
  const [baseVersion, setBaseVersion] = useState(record.version);
  const own = addressOf(`/api/${path}/${record.id}`, { bureau: record.bureau });
  const keep = (now: AnyRecord) => client.setQueryData(['records', name, 'one', record.bureau, record.id], now);

  // The page shows their version behind the dialog, and the person was told: sending again is a decision about that version.
  const meet = async () => {
    const now = await getJson<AnyRecord>(own);
    keep(now);
    void client.invalidateQueries({ queryKey: ['records', name] });
    setBaseVersion(now.version);
    outcome.met?.(now);
  };

  const { begin, sending, problem } = useSending({
    send: (body: Readonly<Record<string, unknown>>) => (
      sendJson<AnyRecord>('POST', addressOf(`/api/${path}/${record.id}/${what}`, { bureau: record.bureau }), {
        operation, device: deviceName(), baseVersion, ...body,
      })),
    done: (answer: AnyRecord) => {
      keep(answer);
      void client.invalidateQueries({ queryKey: ['records'] });
      outcome.done(answer);
    },
    refused: async (thrown) => {
      if (isAnswer(thrown)) setOperation(newId());
      if (!(thrown instanceof RequestProblem)) return;
      outcome.refused?.(thrown);
      // Where it cannot be read now, the next attempt is refused in the same words.
      if (thrown.body.code === 'version-conflict') await meet().catch(() => undefined);
    },
  });
  return { problem, sending, send: begin };
}
