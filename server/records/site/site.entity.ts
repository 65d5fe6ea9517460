import type { site } from '@fenghuo/shared/records/site';
import type { Values } from '@fenghuo/shared/records/field';
import { Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof site)['fields']>;

@StoredIn('site')
@Index('site_listed_index', ['bureau', 'registeredOn', 'id'])
export class SiteEntity extends RecordEntity implements Fields {
  @Column('text') name: string;
  @Column('text') kind: Fields['kind'];
  @Column('text') sector: Fields['sector'];
  @Column('date') registeredOn: string;
  @Column('text', { nullable: true }) creditCode: string | null;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { nullable: true }) remarks: string | null;
}
