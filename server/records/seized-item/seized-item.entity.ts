import type { Values } from '@fenghuo/shared/records/field';
import type { seizedItem } from '@fenghuo/shared/records/seized-item';
import { Check, Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof seizedItem)['fields']>;

@StoredIn('seized_item')
@Check('seized_item_quantity_check', 'quantity > 0')
@Check('seized_item_value_check', 'value >= 0')
@Index('seized_item_listed_index', ['bureau', 'seizedOn', 'id'])
@Index('seized_item_fireworks_case_index', ['bureau', 'fireworksCase'])
@ForeignKey('fireworks_case', ['bureau', 'fireworksCase'], ['bureau', 'id'], { name: 'seized_item_fireworks_case_fk' })
export class SeizedItemEntity extends RecordEntity implements Fields {
  @Column('uuid') fireworksCase: string;
  @Column('text') product: string;
  @Column('text', { nullable: true }) specification: string | null;
  @Column('numeric') quantity: string;
  @Column('text') unit: string;
  @Column('bigint', { nullable: true }) value: number | null;
  @Column('date') seizedOn: string;
  @Column('text', { nullable: true }) keptAt: string | null;
  @Column('text', { array: true }) photos: string[];
  @Column('text', { nullable: true }) remarks: string | null;
}
