import type { RecordType } from '@fenghuo/shared/records/record-type';
import type { Draft } from './draft.js';
import { fieldsOf, placeFieldsOf } from './entry.js';

/** Body of `POST /api/<path>`. The same draft gives the same body. */
export function creationOf(contract: RecordType, { operation, id, capturedAt, clockOffset, entry }: Draft, bureau: string, device: string) {
  return {
    operation, device,
    record: { id, bureau, capturedAt, clockOffset, provenance: 'captured', ...placeFieldsOf(entry), ...fieldsOf(contract, entry) },
  };
}
