import { Decimal } from 'decimal.js';
import { z } from 'zod';
import type { Label } from '../label.js';

/** Exact decimals: no figure, rate or score passes through a binary float. Halves round up (四舍五入). */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 60 });
export type Exact = Decimal;

/**
 * Rounded to `places` decimals, halves up. What was divided has an error in its last digits, and −0.035 may have become −0.0349…9: those
 * digits go first, so that a half is a half.
 */
export const rounded = (value: Exact, places: number): Exact => value.toSignificantDigits(55).toDecimalPlaces(places);

const digits = z.string().regex(/^-?\d{1,30}(\.\d{1,20})?$/, { error: 'not-a-decimal' });

/** A JSON number is a double once it is read: beyond 15 digits it may no longer be what was written. */
const exactNumber = z.number().refine((value) => Math.abs(value) <= Number.MAX_SAFE_INTEGER && significantDigits(value) <= 15,
  { error: 'number-imprecise' });

/** A decimal as data: its digits in a string. A JSON number is accepted where a double holds it, and kept as it is written. */
export const decimal = z.union([digits, exactNumber], { error: 'not-a-decimal' }).transform(String).pipe(digits)
  .meta({ id: 'decimal', description: 'Digits, best in a string: "0.5". A JSON number of at most 15 digits is accepted.' });

/** A decimal above zero (a step), or not below it (a weight). */
export const positive = (error: string) => decimal.refine((value) => new Exact(value).gt(0), { error });
export const notNegative = (error: string) => decimal.refine((value) => new Exact(value).gte(0), { error });

/** The digits of a decimal, without trailing zeros. */
export const written = (value: Exact): string => (value.isZero() ? '0' : value.toString());

export const label: z.ZodType<Label> = z.strictObject({ zh: z.string(), en: z.string() })
  .meta({ id: 'label', description: 'The same words in Simplified Chinese and in English.' });

/** A name inside a framework: part of an address, so plain characters only. */
export const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

function significantDigits(value: number): number {
  return String(value).replace(/e.*$/, '').replace(/[-.]/g, '').replace(/^0+/, '').length;
}
