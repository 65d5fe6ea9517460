import type { Field } from '@fenghuo/shared/records/field';

/** What the input of any single field is given. An absent value is null; what cannot be read as a value yet stays the text that was typed. */
export interface FieldInputProps {
  readonly id: string;
  readonly field: Field;
  readonly value: unknown;
  readonly invalid: boolean;
  onChange(value: unknown): void;
}

export const statusOf = (invalid: boolean) => (invalid ? 'error' as const : undefined);
