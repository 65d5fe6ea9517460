import type { EvaluationForm, FormFigure, FormRow } from '@fenghuo/shared/evaluation/form';
import { useEffect, useRef, useState } from 'react';

const glowing = 4000;
const none: ReadonlySet<string> = new Set();

const fingerprint = (owner: FormRow | FormFigure) => JSON.stringify([
  owner.value, owner.state, owner.counted, owner.notCounted, 'score' in owner ? owner.score : null, owner.parts.map(({ value }) => value),
]);

/** Codes of the rows and figures that differ from the form seen before, for a few seconds. Another year or bureau is no change. */
export function useChangedCodes(form: EvaluationForm): ReadonlySet<string> {
  const seen = useRef<{ readonly form: string; readonly prints: ReadonlyMap<string, string> }>(null);
  const [changed, setChanged] = useState(none);

  useEffect(() => {
    const key = `${form.bureau}/${form.year}`;
    const prints = new Map([...form.rows, ...form.figures].map((owner) => [owner.code, fingerprint(owner)]));
    const before = seen.current?.form === key ? seen.current.prints : undefined;
    seen.current = { form: key, prints };
    const codes = before ? [...prints].filter(([code, print]) => before.get(code) !== print).map(([code]) => code) : [];
    if (codes.length > 0) setChanged(new Set(codes));
  }, [form]);

  useEffect(() => {
    if (changed.size === 0) return;
    const timer = window.setTimeout(() => setChanged(none), glowing);
    return () => window.clearTimeout(timer);
  }, [changed]);

  return changed;
}
