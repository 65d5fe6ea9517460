import type { Label } from '@fenghuo/shared/label';
import type { Field } from '@fenghuo/shared/records/field';
import { misreadDay, misreadMinute } from '../../ui/misread-moment.js';
import { misreadFigure } from './figures.js';

/** Why what was typed is no value of the field, in words; null for everything that the server may judge. */
export function misread(field: Field, value: unknown): Label | null {
  if (typeof value !== 'string' || value === '') return misreadFigure(field, value);
  switch (field.kind) {
    case 'date': return misreadDay(value, field.mayBeFuture ?? false);
    case 'instant': return misreadMinute(value, field.mayBeFuture ?? false);
    default: return misreadFigure(field, value);
  }
}
