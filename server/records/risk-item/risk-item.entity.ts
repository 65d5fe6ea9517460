import type { Values } from '@fenghuo/shared/records/field';
import type { riskItem } from '@fenghuo/shared/records/risk-item';
import { Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof riskItem)['fields']>;

@StoredIn('risk_item')
@Index('risk_item_listed_index', ['bureau', 'identifiedOn', 'id'])
@Index('risk_item_site_index', ['bureau', 'site'])
@ForeignKey('site', ['bureau', 'site'], ['bureau', 'id'], { name: 'risk_item_site_fk' })
export class RiskItemEntity extends RecordEntity implements Fields {
  @Column('text') riskPoint: string;
  @Column('uuid') site: string;
  @Column('text') level: Fields['level'];
  @Column('date') identifiedOn: string;
  @Column('text') consequences: string;
  @Column('text') controlMeasures: string;
  @Column('text') controlLevel: Fields['controlLevel'];
  @Column('text') responsible: string;
  @Column('date', { nullable: true }) reviewedOn: string | null;
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('text', { array: true }) photos: string[];
}
