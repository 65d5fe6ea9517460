import type { inspection } from '@fenghuo/shared/records/inspection';
import type { Values } from '@fenghuo/shared/records/field';
import { Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof inspection)['fields']>;

@StoredIn('inspection')
@Index('inspection_listed_index', ['bureau', 'inspectedOn', 'id'])
@Index('inspection_site_index', ['bureau', 'site'])
@Index('inspection_campaign_index', ['bureau', 'campaign'])
@ForeignKey('site', ['bureau', 'site'], ['bureau', 'id'], { name: 'inspection_site_fk' })
@ForeignKey('campaign', ['bureau', 'campaign'], ['bureau', 'id'], { name: 'inspection_campaign_fk' })
export class InspectionEntity extends RecordEntity implements Fields {
  @Column('text') title: string;
  @Column('text') kind: Fields['kind'];
  @Column('text') level: Fields['level'];
  @Column('text') sector: Fields['sector'];
  @Column('date') inspectedOn: string;
  @Column('text', { array: true }) officers: string[];
  @Column('uuid', { nullable: true }) site: string | null;
  @Column('uuid', { nullable: true }) campaign: string | null;
  @Column('text', { nullable: true }) content: string | null;
  @Column('text', { array: true }) photos: string[];
}
