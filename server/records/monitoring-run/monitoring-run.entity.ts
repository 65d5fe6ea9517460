import type { monitoringRun } from '@fenghuo/shared/records/monitoring-run';
import type { Values } from '@fenghuo/shared/records/field';
import { Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof monitoringRun)['fields']>;

@StoredIn('monitoring_run')
@Index('monitoring_run_listed_index', ['bureau', 'monitoredOn', 'id'])
@Index('monitoring_run_once_unique', ['bureau', 'assessedYear', 'period'], { unique: true, where: 'voided_at IS NULL' })
export class MonitoringRunEntity extends RecordEntity implements Fields {
  @Column('text') title: string;
  @Column('integer') assessedYear: number;
  @Column('integer') period: number;
  @Column('date') monitoredOn: string;
  @Column('numeric', { nullable: true }) score: string | null;
  @Column('integer') gaps: number;
  @Column('integer') journalNumber: number;
  @Column('text') content: string;
}
