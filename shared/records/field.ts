import { z } from 'zod';
import type { Role } from '../access.js';
import type { Label } from '../label.js';
import type { Mask } from './personal.js';

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
  /** Of a personal value: who sees it in full, and what everybody else sees of it. */
  readonly personal?: { readonly mask: Mask; readonly visibleTo: readonly Role[] };
  /** Nobody enters it: the rules of the type work it out when the record is made or changed. */
  readonly derived?: boolean;
  /** The hash of a content that is kept beside the records (`evaluation_content`). */
  readonly namesContent?: boolean;
}

/**
 * How a value is stored and entered. `money` is whole fen, `quantity` an exact decimal as text, `instant` a moment in UTC, `choices` several
 * of the options, `flag` yes or no, `files` and `signature` attachments, `serial` a number that the server gives without holes,
 * `personal` what is stored encrypted and shown in full to few.
 */
export type FieldKind = 'text' | 'longText' | 'choice' | 'choices' | 'flag' | 'date' | 'instant' | 'year' | 'integer' | 'money' | 'quantity'
  | 'reference' | 'people' | 'photos' | 'files' | 'signature' | 'serial' | 'personal';

/** Kinds whose absence is an empty list, never null. */
export const isList = (kind: FieldKind): boolean => kind === 'photos' || kind === 'files';

export type Fields = Readonly<Record<string, Field>>;

/** The stored values of a set of fields. */
export type Values<F extends Fields> = {
  [K in keyof F]: F[K] extends Field<infer Value, infer Required> ? (Required extends true ? Value : Value | null) : never;
};

interface Options<R extends boolean> {
  readonly optional?: R;
  readonly hint?: Label;
  readonly fixed?: boolean;
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

const fenUnit: Label = { zh: '元', en: 'yuan' };

/** An amount in whole fen, shown and entered in yuan. */
export const money = <R extends boolean = false>(label: Label, options: Options<R> & { min?: number } = {}) => {
  const { min = 0, ...rest } = options;
  return field('money', label, z.int().min(min).max(900_000_000_000_000), { ...rest, unit: fenUnit });
};

/** An exact decimal with up to four places, as text without needless zeros; a JSON number is read as it is written. */
export const quantity = <R extends boolean = false>(label: Label, options: Options<R> & { unit?: Label; positive?: boolean } = {}) => {
  const { positive, ...rest } = options;
  const digits = z.union([z.string(), z.number()]).transform(String).pipe(z.string().trim().regex(/^\d{1,12}(\.\d{1,4})?$/))
    .transform((value) => value.replace(/^0+(?=\d)/, '').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''));
  return field('quantity', label, positive ? digits.refine((value) => value !== '0', { error: 'not-positive' }) : digits, rest);
};

/** A moment, ISO 8601 in UTC with milliseconds. */
export const instant = <R extends boolean = false>(label: Label, options: Options<R> & { mayBeFuture?: boolean } = {}) =>
  field('instant', label, z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString()), options);

/** Several of the options, in their order, each once. */
export const choices = <const O extends Record<string, Label>, R extends boolean = false>(label: Label, options: O, more: Options<R> = {}) => {
  const names = Object.keys(options) as (keyof O & string)[];
  const schema = z.array(z.enum(names as [keyof O & string])).min(1).transform((given) => names.filter((name) => (given as string[]).includes(name)));
  return field('choices', label, schema as unknown as z.ZodType<(keyof O & string)[]>, { ...more, options });
};

/** Yes or no. */
export const flag = <R extends boolean = false>(label: Label, options: Options<R> = {}) => field('flag', label, z.boolean(), options);

/** The id of a record of another type in the same bureau. */
export const reference = <R extends boolean = false>(refersTo: string, label: Label, options: Options<R> = {}) =>
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

/** Documents (PDF, Word, Excel) or photos of them, named by the SHA-256 of their bytes. None is an empty list. */
export const files = (label: Label, options: { hint?: Label } = {}) =>
  field<string[], false>('files', label, z.array(contentHash).max(12), { ...options });

/** A signature drawn on the screen: one attachment. */
export const signature = <R extends boolean = false>(label: Label, options: Options<R> = {}) => field('signature', label, contentHash, options);

/**
 * A number that the server gives when the record is made, without holes within the bureau, the series and the year of the listed date:
 * `（子洲）应急责改〔2020〕12号`. Nobody enters it; a void record keeps it.
 */
export const serial = (label: Label) => field<string, false>('serial', label, z.string(), {});

/** A value about a person (个人信息保护法): never a title, a filter, a dimension. `pattern` judges the plain value. */
export const personal = <R extends boolean = false>(
  label: Label, options: Options<R> & { mask: Mask; visibleTo: readonly Role[]; max?: number; pattern?: RegExp },
) => {
  const { mask, visibleTo, max = 60, pattern, ...rest } = options;
  const plain = z.string().normalize('NFC').trim().min(1).max(max);
  return field('personal', label, pattern ? plain.regex(pattern) : plain, { ...rest, personal: { mask, visibleTo } });
};

/** A field that the server's rules work out, never a person. */
export const derived = <F extends Field>(of: F): F => Object.freeze({ ...of, derived: true });
