import type { disasterReport } from '@fenghuo/shared/records/disaster-report';
import type { Values } from '@fenghuo/shared/records/field';
import { Check, Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof disasterReport)['fields']>;

@StoredIn('disaster_report')
@Check('disaster_report_previous_check', 'previous <> id')
@Index('disaster_report_listed_index', ['bureau', 'reportedOn', 'id'])
@Index('disaster_report_disaster_index', ['bureau', 'disaster'])
@Index('disaster_report_previous_unique', ['bureau', 'previous'], { unique: true, where: 'voided_at IS NULL' })
@ForeignKey('disaster', ['bureau', 'disaster'], ['bureau', 'id'], { name: 'disaster_report_disaster_fk' })
@ForeignKey('disaster_report', ['bureau', 'previous'], ['bureau', 'id'], { name: 'disaster_report_previous_fk' })
export class DisasterReportEntity extends RecordEntity implements Fields {
  @Column('uuid') disaster: string;
  @Column('text') kind: Fields['kind'];
  @Column('timestamptz') reportedAt: string;
  @Column('date') reportedOn: string;
  @Column('integer') affected: number;
  @Column('integer') deaths: number;
  @Column('integer') missing: number;
  @Column('integer', { nullable: true }) injured: number | null;
  @Column('integer') relocated: number;
  @Column('integer', { nullable: true }) relocatedCentrally: number | null;
  @Column('integer', { nullable: true }) relocatedDispersed: number | null;
  @Column('integer', { nullable: true }) evacuated: number | null;
  @Column('integer', { nullable: true }) needingRelief: number | null;
  @Column('integer', { nullable: true }) needingWater: number | null;
  @Column('numeric', { nullable: true }) cropAffected: string | null;
  @Column('numeric', { nullable: true }) cropDamaged: string | null;
  @Column('numeric', { nullable: true }) cropLost: string | null;
  @Column('integer', { nullable: true }) housesCollapsed: number | null;
  @Column('integer', { nullable: true }) householdsCollapsed: number | null;
  @Column('integer', { nullable: true }) housesSevere: number | null;
  @Column('integer', { nullable: true }) housesSlight: number | null;
  @Column('bigint') loss: number;
  @Column('bigint', { nullable: true }) lossAgriculture: number | null;
  @Column('bigint', { nullable: true }) lossIndustry: number | null;
  @Column('bigint', { nullable: true }) lossInfrastructure: number | null;
  @Column('bigint', { nullable: true }) lossHouseholds: number | null;
  @Column('text', { nullable: true }) explanation: string | null;
  @Column('uuid', { nullable: true }) previous: string | null;
  @Column('timestamptz', { nullable: true }) dueAt: string | null;
  @Column('text', { nullable: true }) dueRule: Fields['dueRule'];
  @Column('date', { nullable: true }) dueRuleFrom: string | null;
  @Column('text', { array: true }) photos: string[];
  @Column('text', { nullable: true }) remarks: string | null;
}
