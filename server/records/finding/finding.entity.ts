import type { finding } from '@fenghuo/shared/records/finding';
import type { Values } from '@fenghuo/shared/records/field';
import { Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof finding)['fields']>;

@StoredIn('finding')
@Index('finding_listed_index', ['bureau', 'foundOn', 'id'])
export class FindingEntity extends RecordEntity implements Fields {
  @Column('text') title: string;
  @Column('text') kind: Fields['kind'];
  @Column('integer') fiscalYear: number;
  @Column('date') foundOn: string;
  @Column('text') foundBy: string;
  @Column('text', { nullable: true }) description: string | null;
  @Column('date', { nullable: true }) correctedOn: string | null;
}
