import type { dutyLogEntry } from '@fenghuo/shared/records/duty-log-entry';
import type { Values } from '@fenghuo/shared/records/field';
import { Check, Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof dutyLogEntry)['fields']>;

@StoredIn('duty_log_entry')
@Check('duty_log_entry_corrects_check', 'corrects <> id')
@Index('duty_log_entry_listed_index', ['bureau', 'loggedOn', 'id'])
@Index('duty_log_entry_shift_index', ['bureau', 'shift'])
@Index('duty_log_entry_corrects_unique', ['bureau', 'corrects'], { unique: true })
@ForeignKey('duty_shift', ['bureau', 'shift'], ['bureau', 'id'], { name: 'duty_log_entry_shift_fk' })
@ForeignKey('duty_log_entry', ['bureau', 'corrects'], ['bureau', 'id'], { name: 'duty_log_entry_corrects_fk' })
export class DutyLogEntryEntity extends RecordEntity implements Fields {
  @Column('uuid') shift: string;
  @Column('timestamptz') loggedAt: string;
  @Column('date') loggedOn: string;
  @Column('text') kind: Fields['kind'];
  @Column('text') subject: string;
  @Column('text') content: string;
  @Column('text', { nullable: true }) caller: string | null;
  @Column('text', { nullable: true }) handling: string | null;
  @Column('integer', { nullable: true }) vehicleTrips: number | null;
  @Column('uuid', { nullable: true }) corrects: string | null;
  @Column('text', { array: true }) files: string[];
  @Column('text', { nullable: true }) remarks: string | null;
}
