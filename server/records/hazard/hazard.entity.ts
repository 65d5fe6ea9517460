import type { hazard } from '@fenghuo/shared/records/hazard';
import type { Values } from '@fenghuo/shared/records/field';
import { Check, Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof hazard)['fields']>;

@StoredIn('hazard')
@Check('hazard_deadline_check', 'deadline IS NULL OR deadline >= found_on')
@Index('hazard_listed_index', ['bureau', 'foundOn', 'id'])
@Index('hazard_inspection_index', ['bureau', 'inspection'], { where: 'inspection IS NOT NULL' })
@Index('hazard_site_index', ['bureau', 'site'], { where: 'site IS NOT NULL' })
@ForeignKey('inspection', ['bureau', 'inspection'], ['bureau', 'id'], { name: 'hazard_inspection_fk' })
@Index('hazard_campaign_index', ['bureau', 'campaign'], { where: 'campaign IS NOT NULL' })
@Index('hazard_drill_index', ['bureau', 'drill'], { where: 'drill IS NOT NULL' })
@ForeignKey('site', ['bureau', 'site'], ['bureau', 'id'], { name: 'hazard_site_fk' })
@ForeignKey('campaign', ['bureau', 'campaign'], ['bureau', 'id'], { name: 'hazard_campaign_fk' })
@ForeignKey('drill', ['bureau', 'drill'], ['bureau', 'id'], { name: 'hazard_drill_fk' })
export class HazardEntity extends RecordEntity implements Fields {
  @Column('text') title: string;
  @Column('text') grade: Fields['grade'];
  @Column('text') sector: Fields['sector'];
  @Column('date') foundOn: string;
  @Column('uuid', { nullable: true }) inspection: string | null;
  @Column('uuid', { nullable: true }) site: string | null;
  @Column('uuid', { nullable: true }) campaign: string | null;
  @Column('uuid', { nullable: true }) drill: string | null;
  @Column('text', { nullable: true }) description: string | null;
  @Column('text', { nullable: true }) basis: string | null;
  @Column('text', { nullable: true }) disposition: Fields['disposition'];
  @Column('date', { nullable: true }) deadline: string | null;
  @Column('text', { nullable: true }) extensionReason: string | null;
  @Column('text', { nullable: true }) transferredTo: string | null;
  @Column('text', { array: true }) photos: string[];
}
