import type { Values } from '@fenghuo/shared/records/field';
import type { reliefApplication } from '@fenghuo/shared/records/relief-application';
import { Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof reliefApplication)['fields']>;

@StoredIn('relief_application')
@Index('relief_application_listed_index', ['bureau', 'appliedOn', 'id'])
@Index('relief_application_disaster_index', ['bureau', 'disaster'])
@ForeignKey('disaster', ['bureau', 'disaster'], ['bureau', 'id'], { name: 'relief_application_disaster_fk' })
export class ReliefApplicationEntity extends RecordEntity implements Fields {
  @Column('text') number: string;
  @Column('text') applicant: string;
  @Column('text') idNumber: string;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) bankAccount: string | null;
  @Column('integer') persons: number;
  @Column('text') kind: Fields['kind'];
  @Column('uuid', { nullable: true }) disaster: string | null;
  @Column('date') appliedOn: string;
  @Column('text') situation: string;
  @Column('bigint', { nullable: true }) requestedAmount: number | null;
  @Column('date', { nullable: true }) discussedOn: string | null;
  @Column('bigint', { nullable: true }) recommendedAmount: number | null;
  @Column('text', { array: true }) discussionPhotos: string[];
  @Column('date', { nullable: true }) noticedFrom: string | null;
  @Column('date', { nullable: true }) noticedTo: string | null;
  @Column('text', { array: true }) noticePhotos: string[];
  @Column('date', { nullable: true }) reviewedOn: string | null;
  @Column('text', { nullable: true }) reviewer: string | null;
  @Column('date', { nullable: true }) approvedOn: string | null;
  @Column('bigint', { nullable: true }) approvedAmount: number | null;
  @Column('text', { nullable: true }) approver: string | null;
  @Column('date', { nullable: true }) rejectedOn: string | null;
  @Column('text', { nullable: true }) rejectionReason: string | null;
  @Column('text', { nullable: true }) remarks: string | null;
}
