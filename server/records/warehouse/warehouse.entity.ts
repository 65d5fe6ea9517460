import type { Values } from '@fenghuo/shared/records/field';
import type { warehouse } from '@fenghuo/shared/records/warehouse';
import { Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof warehouse)['fields']>;

@StoredIn('warehouse')
@Index('warehouse_listed_index', ['bureau', 'registeredOn', 'id'])
export class WarehouseEntity extends RecordEntity implements Fields {
  @Column('text') name: string;
  @Column('text') kind: Fields['kind'];
  @Column('text', { array: true }) keepers: string[];
  @Column('date') registeredOn: string;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { array: true }) photos: string[];
  @Column('text', { nullable: true }) remarks: string | null;
}
