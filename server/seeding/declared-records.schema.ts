import { recordTypes, type RecordTypeName } from '@fenghuo/shared/records/index';
import { z } from 'zod';
import { township } from './report-frame.js';
import { readSeed, seedFiles } from './seeds-folder.js';

const type = z.enum(Object.keys(recordTypes) as [RecordTypeName]);
const account = z.string();
const values = z.record(z.string(), z.unknown());

/** Copies spread evenly from the first day to the last: `date` names the field that takes the day, and `{date}` in a text is it. */
const repeat = z.strictObject({
  count: z.int().min(1), date: z.string().optional(), from: z.iso.date().optional(), to: z.iso.date().optional(),
}).refine(({ date, from, to }) => (from === undefined) === (to === undefined) && (date === undefined || from !== undefined), {
  error: 'from and to belong together, and date needs them',
});

const transition = z.strictObject({ transition: z.string(), account, values: values.default({}) });

/**
 * A record with what becomes of it at once. Without a township it lies at the seat of the county; `each` goes through all of them. Only a
 * record of a demonstration rests on no fact.
 */
const creation = z.strictObject({
  comment: z.string().optional(), type, key: z.string().regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/),
  facts: z.array(z.string().regex(/^[ZL]\d{3}$/)).default([]), account, township: z.union([township, z.literal('each')]).optional(),
  village: z.string().regex(/^\d{12}$/).optional(),
  fields: values, transitions: z.array(transition).default([]), repeat: repeat.optional(),
});

/** What becomes later of a record that stands further up or in an earlier file. */
const continuation = z.strictObject({
  comment: z.string().optional(), continues: z.string(), transitions: z.array(transition).min(1), repeat: repeat.optional(),
});

const file = z.strictObject({ comment: z.string().optional(), records: z.array(z.union([creation, continuation])) });

export type DeclaredRecord = z.infer<typeof creation>;
export type DeclaredContinuation = z.infer<typeof continuation>;
export type DeclaredTransition = z.infer<typeof transition>;
export type Repeat = z.infer<typeof repeat>;

export interface DeclaredFile {
  readonly path: string;
  readonly records: readonly (DeclaredRecord | DeclaredContinuation)[];
}

/** The files of `seeds/<set>/records`, in the order of their names. */
export function readDeclaredFiles(set: string): DeclaredFile[] {
  return seedFiles(`${set}/records`).map((path) => ({ path, records: readSeed(path, file).records }));
}
