import type { notice } from '@fenghuo/shared/records/notice';
import type { Values } from '@fenghuo/shared/records/field';
import { Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof notice)['fields']>;

@StoredIn('notice')
@Index('notice_listed_index', ['bureau', 'noticedOn', 'id'])
@Index('notice_once_unique', ['bureau', 'assessedYear', 'period', 'row', 'kind'], { unique: true, where: 'voided_at IS NULL' })
export class NoticeEntity extends RecordEntity implements Fields {
  @Column('integer') assessedYear: number;
  @Column('integer') period: number;
  @Column('text') row: string;
  @Column('text') indicator: string;
  @Column('text') kind: Fields['kind'];
  @Column('text') role: Fields['role'];
  @Column('date') noticedOn: string;
  @Column('text', { nullable: true }) measureTaken: string | null;
}
