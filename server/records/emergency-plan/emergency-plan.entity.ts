import type { Values } from '@fenghuo/shared/records/field';
import type { emergencyPlan } from '@fenghuo/shared/records/emergency-plan';
import { Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof emergencyPlan)['fields']>;

@StoredIn('emergency_plan')
@Index('emergency_plan_listed_index', ['bureau', 'draftedOn', 'id'])
export class EmergencyPlanEntity extends RecordEntity implements Fields {
  @Column('text') title: string;
  @Column('text') kind: Fields['kind'];
  @Column('text') scenario: Fields['scenario'];
  @Column('text') level: Fields['level'];
  @Column('text') edition: string;
  @Column('date') draftedOn: string;
  @Column('date', { nullable: true }) approvedOn: string | null;
  @Column('text', { nullable: true }) approvedBy: string | null;
  @Column('date', { nullable: true }) validUntil: string | null;
  @Column('date', { nullable: true }) filedOn: string | null;
  @Column('text', { nullable: true }) filingNumber: string | null;
  @Column('text', { nullable: true }) revisionCause: Fields['revisionCause'];
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('text', { array: true }) files: string[];
}
