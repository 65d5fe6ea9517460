import { surveyResponse } from '@fenghuo/shared/records/survey-response';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { deviceName } from '../../api/device.js';
import { sendJson } from '../../api/request.js';
import { creationOf } from '../../recordkeeping/form/creation.js';
import { newDraft, type Draft } from '../../recordkeeping/form/draft.js';

interface Queue {
  readonly saved: number;
  /** Responses without a receipt; each keeps its operation, so that sending again enters nothing twice. */
  readonly waiting: readonly Draft[];
  readonly problem: unknown;
}

/** Sends responses one after the other, in the order of the clicks. */
export function useResponseQueue(parent: AnyRecord) {
  const client = useQueryClient();
  const [queue, setQueue] = useState<Queue>({ saved: 0, waiting: [], problem: null });
  const line = useRef<Promise<void>>(Promise.resolve());

  const send = async (draft: Draft) => {
    try {
      await sendJson<AnyRecord>('POST', `/api/${surveyResponse.path}`, creationOf(surveyResponse, draft, parent.bureau, deviceName()));
      setQueue(({ saved, waiting, problem }) => ({
        saved: saved + 1, waiting: waiting.filter(({ id }) => id !== draft.id), problem: waiting.length > 1 ? problem : null,
      }));
      void client.invalidateQueries({ queryKey: ['records', surveyResponse.name] });
    } catch (problem) {
      setQueue((now) => ({ ...now, problem }));
    }
  };
  const inLine = (draft: Draft) => { line.current = line.current.then(() => send(draft)); };

  return {
    ...queue,
    add: (values: Readonly<Record<string, unknown>>) => {
      const draft = newDraft({ values, division: parent.division, place: null });
      setQueue((now) => ({ ...now, waiting: [...now.waiting, draft] }));
      inLine(draft);
    },
    sendAgain: () => queue.waiting.forEach(inLine),
  };
}
