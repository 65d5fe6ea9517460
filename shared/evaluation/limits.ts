import type { z } from 'zod';

/** What a rule may be at most, so that no document can hang the server or overflow its stack. */
export const limits = { depth: 64, values: 5000 } as const;

type Refusal = 'too-deep' | 'too-large';

/** Walks plain data without recursion; null when it stays within the limits. */
export function beyondLimits(data: unknown): Refusal | null {
  let level: unknown[] = [data];
  let seen = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limits.depth) return 'too-deep';
    const next: unknown[] = [];
    for (const value of level) {
      seen += 1;
      if (seen > limits.values) return 'too-large';
      if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) next.push(inner);
      if (seen + next.length > limits.values) return 'too-large';
    }
    level = next;
  }
  return null;
}

/** For `superRefine` in front of a recursive schema. */
export function withinLimits(data: unknown, context: z.core.$RefinementCtx): void {
  const refusal = beyondLimits(data);
  if (refusal) context.addIssue({ code: 'custom', message: refusal, input: data });
}
