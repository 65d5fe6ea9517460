import type { FieldProblem } from '@fenghuo/shared/problems';
import type { AnyRecord, RecordType } from '@fenghuo/shared/records/record-type';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { deviceName } from '../../api/device.js';
import { RequestProblem, sendJson } from '../../api/request.js';
import { isAnswer, newId } from '../form/operation.js';

interface Outcome {
  done(record: AnyRecord): void;
  refused?(fields: readonly FieldProblem[]): void;
}

/** One edit of a stored record by `POST /api/<path>/:id/<what>`: one operation from the opening of the dialog to its answer. */
export function useEdit({ name, path }: RecordType, record: AnyRecord, what: string, outcome: Outcome) {
  const client = useQueryClient();
  const [operation, setOperation] = useState(newId);
  const sending = useMutation({
    mutationFn: (body: Readonly<Record<string, unknown>>) => sendJson<AnyRecord>('POST', `/api/${path}/${record.id}/${what}?bureau=${record.bureau}`, {
      operation, device: deviceName(), baseVersion: record.version, ...body,
    }),
    onSuccess: (answer) => {
      client.setQueryData(['records', name, 'one', record.bureau, record.id], answer);
      void client.invalidateQueries({ queryKey: ['records'] });
      outcome.done(answer);
    },
    onError: (problem) => {
      if (isAnswer(problem)) setOperation(newId());
      if (!(problem instanceof RequestProblem)) return;
      // Somebody else was first: the page shows their version behind the dialog.
      if (problem.body.code === 'version-conflict') void client.invalidateQueries({ queryKey: ['records', name] });
      if (problem.body.fields) outcome.refused?.(problem.body.fields);
    },
  });
  return {
    problem: sending.error, sending: sending.isPending,
    send: (body: Readonly<Record<string, unknown>>) => { if (!sending.isPending) sending.mutate(body); },
  };
}
