import type { Values } from '@fenghuo/shared/records/field';
import type { supplyItem } from '@fenghuo/shared/records/supply-item';
import { Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof supplyItem)['fields']>;

@StoredIn('supply_item')
@Index('supply_item_listed_index', ['bureau', 'registeredOn', 'id'])
export class SupplyItemEntity extends RecordEntity implements Fields {
  @Column('text') name: string;
  @Column('text') category: Fields['category'];
  @Column('text', { nullable: true }) code: string | null;
  @Column('text') unit: string;
  @Column('text', { nullable: true }) aliases: string | null;
  @Column('integer', { nullable: true }) shelfLife: number | null;
  @Column('numeric', { nullable: true }) quota: string | null;
  @Column('date') registeredOn: string;
  @Column('text', { nullable: true }) remarks: string | null;
}
