import type { judgement } from '@fenghuo/shared/records/judgement';
import type { Values } from '@fenghuo/shared/records/field';
import { Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof judgement)['fields']>;

@StoredIn('judgement')
@Index('judgement_listed_index', ['bureau', 'judgedOn', 'id'])
@Index('judgement_once_unique', ['bureau', 'assessedYear', 'row'], { unique: true, where: 'voided_at IS NULL' })
export class JudgementEntity extends RecordEntity implements Fields {
  @Column('integer') assessedYear: number;
  @Column('text') row: string;
  @Column('numeric') points: string;
  @Column('text') reason: string;
  @Column('date') judgedOn: string;
  @Column('text') judgedBy: string;
  @Column('text', { array: true }) documents: string[];
}
