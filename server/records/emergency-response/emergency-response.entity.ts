import type { emergencyResponse } from '@fenghuo/shared/records/emergency-response';
import type { Values } from '@fenghuo/shared/records/field';
import { Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof emergencyResponse)['fields']>;

@StoredIn('emergency_response')
@Index('emergency_response_listed_index', ['bureau', 'startedOn', 'id'])
@Index('emergency_response_disaster_index', ['bureau', 'disaster'])
@Index('emergency_response_warning_index', ['bureau', 'warning'])
@ForeignKey('disaster', ['bureau', 'disaster'], ['bureau', 'id'], { name: 'emergency_response_disaster_fk' })
@ForeignKey('early_warning', ['bureau', 'warning'], ['bureau', 'id'], { name: 'emergency_response_warning_fk' })
export class EmergencyResponseEntity extends RecordEntity implements Fields {
  @Column('text') title: string;
  @Column('text') kind: Fields['kind'];
  @Column('text') startLevel: Fields['startLevel'];
  @Column('text') level: Fields['level'];
  @Column('text') planBasis: string;
  @Column('timestamptz') startedAt: string;
  @Column('date') startedOn: string;
  @Column('text') approvedBy: string;
  @Column('uuid', { nullable: true }) disaster: string | null;
  @Column('uuid', { nullable: true }) warning: string | null;
  @Column('text', { nullable: true }) changedTo: Fields['changedTo'];
  @Column('timestamptz', { nullable: true }) changedAt: string | null;
  @Column('text', { nullable: true }) changeApprovedBy: string | null;
  @Column('timestamptz', { nullable: true }) endedAt: string | null;
  @Column('text', { nullable: true }) endApprovedBy: string | null;
  @Column('text', { array: true }) files: string[];
  @Column('text', { nullable: true }) remarks: string | null;
}
