import type { FieldKind } from '@fenghuo/shared/records/field';
import type { RecordType } from '@fenghuo/shared/records/record-type';

const ofEnvelope: Readonly<Record<string, string>> = {
  id: 'uuid', longitude: 'double precision', latitude: 'double precision', accuracy: 'double precision', capturedAt: 'timestamptz',
  clockOffset: 'integer', receivedAt: 'timestamptz', version: 'integer', voidedAt: 'timestamptz',
};

const ofKind: Readonly<Record<FieldKind, string>> = {
  text: 'text', longText: 'text', choice: 'text', choices: 'text[]', flag: 'boolean', date: 'date', instant: 'timestamptz', year: 'integer',
  integer: 'integer', money: 'bigint', quantity: 'numeric', reference: 'uuid', people: 'text[]', photos: 'text[]', files: 'text[]',
  signature: 'text', serial: 'text', personal: 'text',
};

/** The column type of a property. A field of a type may not be named like one of the envelope's. */
export function sqlType(contract: RecordType, property: string): string {
  const field = contract.fields[property];
  return field ? ofKind[field.kind] : ofEnvelope[property] ?? 'text';
}
