import type { deviation } from '@fenghuo/shared/records/deviation';
import type { Values } from '@fenghuo/shared/records/field';
import { Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof deviation)['fields']>;

@StoredIn('deviation')
@Index('deviation_listed_index', ['bureau', 'assessedYear', 'id'])
@Index('deviation_once_unique', ['bureau', 'assessedYear', 'row'], { unique: true, where: 'voided_at IS NULL' })
export class DeviationEntity extends RecordEntity implements Fields {
  @Column('integer') assessedYear: number;
  @Column('text') row: string;
  @Column('text') reason: string;
  @Column('text', { nullable: true }) improvement: string | null;
  @Column('text', { nullable: true }) responsible: string | null;
  @Column('date', { nullable: true }) dueOn: string | null;
}
