import { Decimal } from 'decimal.js';
import { z } from 'zod';
import type { Label } from '../label.js';

/** Exact decimals: no figure, rate or score passes through a binary float. Halves round up (四舍五入). */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 60 });
export type Exact = Decimal;

/** A decimal as data: its digits in a string. A JSON number is accepted and kept as it is written. */
export const decimal = z.union([z.string(), z.number()]).transform(String)
  .pipe(z.string().regex(/^-?\d{1,30}(\.\d{1,20})?$/, { error: 'not-a-decimal' }));

/** The digits of a decimal, without trailing zeros. */
export const written = (value: Exact): string => value.toString();

export const label: z.ZodType<Label> = z.strictObject({ zh: z.string(), en: z.string() });

/** A name inside a framework: part of an address, so plain characters only. */
export const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
