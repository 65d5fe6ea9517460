import { z } from 'zod';
import type { AnyRecord } from './records/record-type.js';
import type { ProblemBody } from './problems.js';

/** One named edit of a batch (`POST /api/edits`): what a tablet keeps in its queue. `body` is the body of the single route. */
export const edit = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('create'), type: z.string(), body: z.unknown() }),
  z.strictObject({ action: z.literal('amend'), type: z.string(), bureau: z.string(), id: z.uuid().toLowerCase(), body: z.unknown() }),
  z.strictObject({ action: z.literal('transition'), type: z.string(), bureau: z.string(), id: z.uuid().toLowerCase(), transition: z.string(), body: z.unknown() }),
  z.strictObject({ action: z.literal('void'), type: z.string(), bureau: z.string(), id: z.uuid().toLowerCase(), body: z.unknown() }),
]);
export type Edit = z.infer<typeof edit>;

export const batchLimit = 50;
export const batch = z.strictObject({ edits: z.array(edit).min(1).max(batchLimit) });

/** The answer to one edit, given only after commit. `replayed`: the same operation was applied before; the answer is the first one. */
export type Verdict =
  | { readonly verdict: 'applied' | 'replayed'; readonly record: AnyRecord }
  | { readonly verdict: 'refused'; readonly problem: ProblemBody };
