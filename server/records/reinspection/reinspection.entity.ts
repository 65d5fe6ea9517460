import type { reinspection } from '@fenghuo/shared/records/reinspection';
import type { Values } from '@fenghuo/shared/records/field';
import { Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof reinspection)['fields']>;

@StoredIn('reinspection')
@Index('reinspection_listed_index', ['bureau', 'recheckedOn', 'id'])
@Index('reinspection_hazard_index', ['bureau', 'hazard'])
@ForeignKey('hazard', ['bureau', 'hazard'], ['bureau', 'id'], { name: 'reinspection_hazard_fk' })
export class ReinspectionEntity extends RecordEntity implements Fields {
  @Column('uuid') hazard: string;
  @Column('date') recheckedOn: string;
  @Column('text') recheckedBy: string;
  @Column('text') result: Fields['result'];
  @Column('text', { nullable: true }) opinion: string | null;
  @Column('text', { array: true }) photos: string[];
}
