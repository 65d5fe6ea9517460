import { z } from 'zod';
import type { Label } from '../label.js';

/**
 * One declared field of a record type. The kind decides the column, the input, the cell and the export format;
 * the schema decides what is accepted. A required field is never null in a stored record; an optional one is null when absent.
 */
export interface Field<Value = unknown, Required extends boolean = boolean> {
  readonly kind: FieldKind;
  readonly label: Label;
  readonly required: Required;
  readonly schema: z.ZodType<Value>;
  /** Shown beside the input; where a rule demands the field, the rule. */
  readonly hint?: Label;
  /** The words of a choice, in the order shown. */
  readonly options?: Readonly<Record<string, Label>>;
  /** Unit shown behind the figure. */
  readonly unit?: Label;
  /** Name of the record type a reference points to. */
  readonly refersTo?: string;
  /** Given at the beginning and never changed: what the record is about. */
  readonly fixed?: boolean;
  /** A date that may lie after today, such as a deadline. */
  readonly mayBeFuture?: boolean;
}

export type FieldKind = 'text' | 'longText' | 'choice' | 'date' | 'year' | 'integer' | 'reference' | 'people' | 'photos';

export type Fields = Readonly<Record<string, Field>>;

/** The stored values of a set of fields. */
export type Values<F extends Fields> = {
  [K in keyof F]: F[K] extends Field<infer Value, infer Required> ? (Required extends true ? Value : Value | null) : never;
};

interface Options<R extends boolean> {
  readonly optional?: R;
  readonly hint?: Label;
}
type Req<R extends boolean> = R extends true ? false : true;

function field<Value, R extends boolean>(
  kind: FieldKind, label: Label, schema: z.ZodType<Value>, { optional, ...rest }: Options<R> & Partial<Field>,
): Field<Value, Req<R>> {
  return Object.freeze({ ...rest, kind, label, schema, required: !optional as Req<R> });
}

export const text = <R extends boolean = false>(label: Label, options: Options<R> & { max?: number; pattern?: RegExp } = {}) => {
  const { max = 200, pattern, ...rest } = options;
  const plain = z.string().normalize('NFC').trim().min(1).max(max);
  return field('text', label, pattern ? plain.regex(pattern) : plain, rest);
};

export const longText = <R extends boolean = false>(label: Label, options: Options<R> & { max?: number } = {}) => {
  const { max = 4000, ...rest } = options;
  return field('longText', label, z.string().normalize('NFC').trim().min(1).max(max), rest);
};

export const choice = <const O extends Record<string, Label>, R extends boolean = false>(label: Label, options: O, more: Options<R> = {}) =>
  field('choice', label, z.enum(Object.keys(options) as [keyof O & string]) as unknown as z.ZodType<keyof O & string>, { ...more, options });

/** A calendar day, `YYYY-MM-DD`, in China Standard Time. */
export const day = z.iso.date();

export const date = <R extends boolean = false>(label: Label, options: Options<R> & { mayBeFuture?: boolean } = {}) =>
  field('date', label, day, options);

export const year = <R extends boolean = false>(label: Label, options: Options<R> = {}) =>
  field('year', label, z.int().min(1990).max(2100), options);

export const integer = <R extends boolean = false>(label: Label, options: Options<R> & { min?: number; max?: number; unit?: Label } = {}) => {
  const { min = 0, max = 1_000_000_000, ...rest } = options;
  return field('integer', label, z.int().min(min).max(max), rest);
};

/** The id of a record of another type in the same bureau. */
export const reference = <R extends boolean = false>(refersTo: string, label: Label, options: Options<R> & { fixed?: boolean } = {}) =>
  field('reference', label, z.uuid().toLowerCase(), { ...options, refersTo });

/** Names of persons, in the order given. */
export const people = <R extends boolean = false>(label: Label, options: Options<R> & { min?: number } = {}) => {
  const { min = 1, ...rest } = options;
  return field('people', label, z.array(z.string().normalize('NFC').trim().min(1).max(50)).min(min).max(20), rest);
};

/** SHA-256 of the bytes, in hex: the name of an attachment. */
export const contentHash = z.string().regex(/^[0-9a-f]{64}$/);

/** Attachments named by the SHA-256 of their bytes. Never null: none is an empty list, which is also what a missing one means. */
export const photos = (label: Label, options: { hint?: Label } = {}) =>
  field<string[], false>('photos', label, z.array(contentHash).max(12), { ...options });
