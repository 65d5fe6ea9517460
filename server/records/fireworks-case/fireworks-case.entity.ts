import type { Values } from '@fenghuo/shared/records/field';
import type { fireworksCase } from '@fenghuo/shared/records/fireworks-case';
import { Check, Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof fireworksCase)['fields']>;

@StoredIn('fireworks_case')
@Check('fireworks_case_referred_on_check', 'referred_on >= found_on')
@Check('fireworks_case_destroyed_on_check', 'destroyed_on >= found_on')
@Index('fireworks_case_listed_index', ['bureau', 'foundOn', 'id'])
@Index('fireworks_case_inspection_index', ['bureau', 'inspection'])
@Index('fireworks_case_tip_off_index', ['bureau', 'tipOff'])
@Index('fireworks_case_premises_measure_index', ['bureau', 'premisesMeasure'])
@Index('fireworks_case_campaign_index', ['bureau', 'campaign'])
@ForeignKey('campaign', ['bureau', 'campaign'], ['bureau', 'id'], { name: 'fireworks_case_campaign_fk' })
@ForeignKey('inspection', ['bureau', 'inspection'], ['bureau', 'id'], { name: 'fireworks_case_inspection_fk' })
@ForeignKey('tip_off', ['bureau', 'tipOff'], ['bureau', 'id'], { name: 'fireworks_case_tip_off_fk' })
@ForeignKey('premises_measure', ['bureau', 'premisesMeasure'], ['bureau', 'id'], { name: 'fireworks_case_premises_measure_fk' })
export class FireworksCaseEntity extends RecordEntity implements Fields {
  @Column('text') title: string;
  @Column('date') foundOn: string;
  @Column('text') source: Fields['source'];
  @Column('text') link: Fields['link'];
  @Column('text') place: string;
  @Column('text', { array: true }) officers: string[];
  @Column('uuid', { nullable: true }) inspection: string | null;
  @Column('uuid', { nullable: true }) campaign: string | null;
  @Column('uuid', { nullable: true }) tipOff: string | null;
  @Column('uuid', { nullable: true }) premisesMeasure: string | null;
  @Column('text', { nullable: true }) facts: string | null;
  @Column('integer', { nullable: true }) signsRemoved: number | null;
  @Column('integer', { nullable: true }) personsAdmonished: number | null;
  @Column('date', { nullable: true }) referredOn: string | null;
  @Column('text', { nullable: true }) policeDocument: string | null;
  @Column('integer', { nullable: true }) personsReferred: number | null;
  @Column('date', { nullable: true }) settledOn: string | null;
  @Column('integer', { nullable: true }) personsDetained: number | null;
  @Column('integer', { nullable: true }) personsPenalised: number | null;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('date', { nullable: true }) destroyedOn: string | null;
  @Column('text', { nullable: true }) destroyedBy: string | null;
  @Column('text', { array: true, nullable: true }) destructionWitnesses: string[] | null;
  @Column('text', { array: true }) destructionPhotos: string[];
  @Column('text', { array: true }) files: string[];
  @Column('text', { array: true }) photos: string[];
  @Column('text', { nullable: true }) remarks: string | null;
}
