import type { evaluationReport } from '@fenghuo/shared/records/evaluation-report';
import type { Values } from '@fenghuo/shared/records/field';
import { Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof evaluationReport)['fields']>;

@StoredIn('evaluation_report')
@Index('evaluation_report_listed_index', ['bureau', 'frozenOn', 'id'])
@Index('evaluation_report_once_unique', ['bureau', 'assessedYear', 'revision'], { unique: true, where: 'voided_at IS NULL' })
export class EvaluationReportEntity extends RecordEntity implements Fields {
  @Column('text') title: string;
  @Column('integer') assessedYear: number;
  @Column('integer') revision: number;
  @Column('date') frozenOn: string;
  @Column('timestamptz') frozenAt: string;
  @Column('numeric', { nullable: true }) score: string | null;
  @Column('text', { nullable: true }) grade: string | null;
  @Column('integer') journalNumber: number;
  @Column('text', { nullable: true }) sealRoot: string | null;
  @Column('text') content: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { nullable: true }) signedBy: string | null;
  @Column('text', { nullable: true }) signature: string | null;
  @Column('date', { nullable: true }) signedOn: string | null;
  @Column('text', { nullable: true }) submittedTo: string | null;
  @Column('date', { nullable: true }) submittedOn: string | null;
  @Column('text', { array: true }) receipt: string[];
  @Column('text', { nullable: true }) reopenAskedBy: string | null;
  @Column('text', { nullable: true }) reopenReason: string | null;
  @Column('date', { nullable: true }) reopenedOn: string | null;
}
