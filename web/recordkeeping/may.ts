import type { Role } from '@fenghuo/shared/access';
import type { AnyRecord, RecordType, Transition } from '@fenghuo/shared/records/record-type';

export function mayAmend({ may, settled = [] }: RecordType, record: AnyRecord, role: Role): boolean {
  return record.voidedAt === null && !settled.includes(record.state) && may.amend.includes(role);
}

export function mayVoid({ may }: RecordType, record: AnyRecord, role: Role): boolean {
  return record.voidedAt === null && may.void.includes(role);
}

/** Why a transition is not possible now; null when it is. `consequence`: only another record brings it about. */
export type Hindrance = 'voided' | 'state' | 'consequence' | 'role';

export function hindranceOf(transition: Transition, record: AnyRecord, role: Role): Hindrance | null {
  if (record.voidedAt !== null) return 'voided';
  if (!transition.from.includes(record.state)) return 'state';
  if (transition.by.length === 0) return 'consequence';
  return transition.by.includes(role) ? null : 'role';
}
