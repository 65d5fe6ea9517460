import type { Label } from '../label.js';
import type { Field } from './field.js';
import type { z } from 'zod';

const label: Label = { zh: '内容校验值', en: 'Hash of the content' };

/** The SHA-256 of a kept content (`evaluation_content`): what the record stands for, fixed by the journal row that holds this hash. */
export const evaluationContent = (hash: z.ZodType<string>): Field<string, true> =>
  Object.freeze({ kind: 'text', label, required: true, schema: hash, namesContent: true });
