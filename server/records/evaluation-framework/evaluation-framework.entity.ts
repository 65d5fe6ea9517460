import type { evaluationFramework } from '@fenghuo/shared/records/evaluation-framework';
import type { Values } from '@fenghuo/shared/records/field';
import { Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof evaluationFramework)['fields']>;

@StoredIn('evaluation_framework')
@Index('evaluation_framework_listed_index', ['bureau', 'assessedYear', 'id'])
@Index('evaluation_framework_once_unique', ['bureau', 'code', 'revision'], { unique: true, where: 'voided_at IS NULL' })
export class EvaluationFrameworkEntity extends RecordEntity implements Fields {
  @Column('text') title: string;
  @Column('integer') assessedYear: number;
  @Column('text') code: string;
  @Column('integer') revision: number;
  @Column('text') content: string;
  @Column('text') source: string;
}
