import type { PublicAnswer, PublicSurvey } from '@fenghuo/shared/survey-link';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { v4 } from 'uuid';
import { getJson, RequestProblem, sendJson } from '../api/request.js';

const path = (token: string) => `/api/survey-links/${encodeURIComponent(token)}`;

export function usePublicSurvey(token: string) {
  return useQuery({
    queryKey: ['public-survey', token], queryFn: () => getJson<PublicSurvey>(path(token)),
    retry: (failures, problem) => !(problem instanceof RequestProblem && problem.body.status >= 400) && failures < 2,
  });
}

/** The operation of this device for this survey: kept before it is sent, so that a lost answer is not given twice. */
interface Kept {
  readonly operation: string;
  readonly sent: boolean;
}

const nameOf = (token: string) => `fenghuo.survey.${token}`;

function keptOf(token: string): Kept | null {
  const text = localStorage.getItem(nameOf(token));
  if (text === null) return null;
  const [operation = '', sent] = text.split(' ');
  return { operation, sent: sent === 'sent' };
}

const keep = (token: string, { operation, sent }: Kept) => localStorage.setItem(nameOf(token), sent ? `${operation} sent` : operation);

/** One answer a device, until somebody else says that it is theirs now. */
export function usePublicAnswer(token: string) {
  const [answered, setAnswered] = useState(() => keptOf(token)?.sent === true);
  const send = useMutation({
    mutationFn: async (answer: PublicAnswer) => {
      const operation = keptOf(token)?.operation ?? v4();
      keep(token, { operation, sent: false });
      await sendJson<undefined>('POST', `${path(token)}/answers`, { operation, answer });
      keep(token, { operation, sent: true });
    },
    onSuccess: () => setAnswered(true),
  });
  const another = () => {
    localStorage.removeItem(nameOf(token));
    send.reset();
    setAnswered(false);
  };
  return { answered, send, another };
}
