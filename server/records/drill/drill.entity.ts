import type { Values } from '@fenghuo/shared/records/field';
import type { drill } from '@fenghuo/shared/records/drill';
import { Check, Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof drill)['fields']>;

@StoredIn('drill')
@Index('drill_listed_index', ['bureau', 'heldOn', 'id'])
@Index('drill_plan_index', ['bureau', 'plan'])
@Index('drill_site_index', ['bureau', 'site'])
@Check('drill_participants_check', 'participants > 0')
@ForeignKey('emergency_plan', ['bureau', 'plan'], ['bureau', 'id'], { name: 'drill_plan_fk' })
@ForeignKey('site', ['bureau', 'site'], ['bureau', 'id'], { name: 'drill_site_fk' })
export class DrillEntity extends RecordEntity implements Fields {
  @Column('text') title: string;
  @Column('text') kind: Fields['kind'];
  @Column('text') scenario: Fields['scenario'];
  @Column('date') heldOn: string;
  @Column('text') level: Fields['level'];
  @Column('text', { nullable: true }) organiser: string | null;
  @Column('uuid', { nullable: true }) plan: string | null;
  @Column('uuid', { nullable: true }) site: string | null;
  @Column('boolean', { nullable: true }) doubleBlind: boolean | null;
  @Column('text', { nullable: true }) organisations: string | null;
  @Column('integer', { nullable: true }) participants: number | null;
  @Column('date', { nullable: true }) nextDueOn: string | null;
  @Column('text', { nullable: true }) evaluation: Fields['evaluation'];
  @Column('text', { nullable: true }) problems: string | null;
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('text', { array: true }) photos: string[];
  @Column('text', { array: true }) files: string[];
}
