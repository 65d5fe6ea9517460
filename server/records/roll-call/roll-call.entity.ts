import type { rollCall } from '@fenghuo/shared/records/roll-call';
import type { Values } from '@fenghuo/shared/records/field';
import { Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof rollCall)['fields']>;

@StoredIn('roll_call')
@Index('roll_call_listed_index', ['bureau', 'calledOn', 'id'])
@Index('roll_call_shift_index', ['bureau', 'shift'])
@ForeignKey('duty_shift', ['bureau', 'shift'], ['bureau', 'id'], { name: 'roll_call_shift_fk' })
export class RollCallEntity extends RecordEntity implements Fields {
  @Column('text') unit: string;
  @Column('text') person: string;
  @Column('timestamptz') calledAt: string;
  @Column('date') calledOn: string;
  @Column('text') calledBy: string;
  @Column('text') channel: Fields['channel'];
  @Column('text') result: Fields['result'];
  @Column('text', { nullable: true }) absenceReason: string | null;
  @Column('uuid', { nullable: true }) shift: string | null;
  @Column('text', { array: true }) photos: string[];
  @Column('text', { nullable: true }) remarks: string | null;
}
