import type { AnyRecord, RecordType } from '@fenghuo/shared/records/record-type';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { deviceName } from '../../api/device.js';
import { addressOf, RequestProblem, sendJson } from '../../api/request.js';
import { useSending } from '../../api/use-sending.js';
import { isAnswer, newId } from '../form/operation.js';

interface Outcome {
  done(record: AnyRecord): void;
  refused?(problem: RequestProblem): void;
}

/** One edit of a stored record by `POST /api/<path>/:id/<what>`: one operation from the opening of the dialog to its answer. */
export function useEdit({ name, path }: RecordType, record: AnyRecord, what: string, outcome: Outcome) {
  const client = useQueryClient();
  const [operation, setOperation] = useState(newId);
  // What the person saw when the dialog opened, whatever the page behind it shows meanwhile.
  const [baseVersion] = useState(record.version);
  const address = addressOf(`/api/${path}/${record.id}/${what}`, { bureau: record.bureau });
  const { begin, sending, problem } = useSending({
    send: (body: Readonly<Record<string, unknown>>) => sendJson<AnyRecord>('POST', address, {
      operation, device: deviceName(), baseVersion, ...body,
    }),
    done: (answer: AnyRecord) => {
      client.setQueryData(['records', name, 'one', record.bureau, record.id], answer);
      void client.invalidateQueries({ queryKey: ['records'] });
      outcome.done(answer);
    },
    refused: (thrown) => {
      if (isAnswer(thrown)) setOperation(newId());
      if (!(thrown instanceof RequestProblem)) return;
      // Somebody else was first: the page shows their version behind the dialog.
      if (thrown.body.code === 'version-conflict') void client.invalidateQueries({ queryKey: ['records', name] });
      outcome.refused?.(thrown);
    },
  });
  return { problem, sending, send: begin };
}
