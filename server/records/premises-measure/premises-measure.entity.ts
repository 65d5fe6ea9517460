import type { premisesMeasure } from '@fenghuo/shared/records/premises-measure';
import type { Values } from '@fenghuo/shared/records/field';
import { Check, Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof premisesMeasure)['fields']>;

@StoredIn('premises_measure')
@Check('premises_measure_quantity_check', 'quantity IS NULL OR quantity > 0')
@Index('premises_measure_listed_index', ['bureau', 'takenOn', 'id'])
@Index('premises_measure_inspection_index', ['bureau', 'inspection'])
@Index('premises_measure_site_index', ['bureau', 'site'])
@ForeignKey('inspection', ['bureau', 'inspection'], ['bureau', 'id'], { name: 'premises_measure_inspection_fk' })
@Index('premises_measure_campaign_index', ['bureau', 'campaign'])
@ForeignKey('site', ['bureau', 'site'], ['bureau', 'id'], { name: 'premises_measure_site_fk' })
@ForeignKey('campaign', ['bureau', 'campaign'], ['bureau', 'id'], { name: 'premises_measure_campaign_fk' })
export class PremisesMeasureEntity extends RecordEntity implements Fields {
  @Column('text') premises: string;
  @Column('text') kind: Fields['kind'];
  @Column('text') sector: Fields['sector'];
  @Column('date') takenOn: string;
  @Column('uuid', { nullable: true }) inspection: string | null;
  @Column('uuid', { nullable: true }) site: string | null;
  @Column('uuid', { nullable: true }) campaign: string | null;
  @Column('integer', { nullable: true }) quantity: number | null;
  @Column('text', { nullable: true }) quantityUnit: string | null;
  @Column('text', { nullable: true }) document: string | null;
  @Column('date', { nullable: true }) liftedOn: string | null;
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('text', { array: true }) photos: string[];
}
