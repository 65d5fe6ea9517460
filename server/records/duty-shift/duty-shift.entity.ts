import type { dutyShift } from '@fenghuo/shared/records/duty-shift';
import type { Values } from '@fenghuo/shared/records/field';
import { Check, Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof dutyShift)['fields']>;

@StoredIn('duty_shift')
@Check('duty_shift_period_check', 'ends_at > starts_at')
@Index('duty_shift_listed_index', ['bureau', 'dutyOn', 'id'])
@Index('duty_shift_post_index', ['bureau', 'division', 'period', 'startsAt'])
export class DutyShiftEntity extends RecordEntity implements Fields {
  @Column('date') dutyOn: string;
  @Column('timestamptz') startsAt: string;
  @Column('timestamptz') endsAt: string;
  @Column('text') leader: string;
  @Column('text', { array: true }) officers: string[];
  @Column('text') period: Fields['period'];
  @Column('timestamptz', { nullable: true }) handedOverAt: string | null;
  @Column('text', { nullable: true }) receivedBy: string | null;
  @Column('text', { nullable: true }) handoverNotes: string | null;
  @Column('text', { nullable: true }) outgoingSignature: string | null;
  @Column('text', { nullable: true }) incomingSignature: string | null;
  @Column('text', { array: true }) photos: string[];
  @Column('text', { nullable: true }) remarks: string | null;
}
