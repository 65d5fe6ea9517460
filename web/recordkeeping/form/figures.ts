import type { Label } from '@fenghuo/shared/label';
import type { Field } from '@fenghuo/shared/records/field';
import { formWords } from './form.words.js';

/** What was typed for a figure, as the contracts read it: full-width digits and thousands separators are no mistake. */
export function plainFigure(typed: string): string {
  const narrow = typed.normalize('NFKC').replace(/\s/g, '').replace('。', '.');
  return /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(narrow) ? narrow.replaceAll(',', '') : narrow;
}

/** Why a typed figure is none, in words; null for everything that the server may judge. */
export function misreadFigure(field: Field, value: unknown): Label | null {
  if (field.kind === 'money') return typeof value === 'string' && value !== '' ? formWords.notMoney : null;
  if (field.kind !== 'quantity' || typeof value !== 'string' || value === '' || field.schema.safeParse(value).success) return null;
  return Number(value) === 0 ? formWords.notPositive : formWords.notQuantity;
}
