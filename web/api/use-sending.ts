import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';

interface Sending<Body, Answer> {
  send(body: Body): Promise<Answer>;
  done(answer: Answer): unknown;
  refused(problem: Error): unknown;
}

/** A sending that cannot be begun a second time before its answer, however fast somebody clicks. */
export function useSending<Body, Answer>({ send, done, refused }: Sending<Body, Answer>) {
  const busy = useRef(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: send, onSuccess: done, onError: refused, onSettled: () => { busy.current = false; },
  });
  return {
    sending: isPending, problem: error,
    begin: (body: Body) => {
      if (busy.current) return;
      busy.current = true;
      mutate(body);
    },
  };
}
