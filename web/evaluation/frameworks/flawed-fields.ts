import { createContext, useCallback, useContext, useEffect, useId, useState } from 'react';

type Report = (field: string, flawed: boolean) => void;

/** Whom a field tells that what stands in it cannot be kept. */
export const FlawedFields = createContext<Report>(() => undefined);

export function useFlawed(flawed: boolean): void {
  const report = useContext(FlawedFields);
  const field = useId();
  useEffect(() => {
    report(field, flawed);
    return () => report(field, false);
  }, [report, field, flawed]);
}

/** For the form: how many of its fields cannot be kept as they are. */
export function useFlawedFields(): { readonly count: number; readonly report: Report } {
  const [flawed, setFlawed] = useState<ReadonlySet<string>>(new Set());
  const report = useCallback<Report>((field, is) => setFlawed((now) => {
    if (now.has(field) === is) return now;
    const next = new Set(now);
    if (is) next.add(field);
    else next.delete(field);
    return next;
  }), []);
  return { count: flawed.size, report };
}
