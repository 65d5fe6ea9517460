import type { Values } from '@fenghuo/shared/records/field';
import type { supplyLot } from '@fenghuo/shared/records/supply-lot';
import { Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof supplyLot)['fields']>;

@StoredIn('supply_lot')
@Index('supply_lot_listed_index', ['bureau', 'arrivedOn', 'id'])
@Index('supply_lot_item_index', ['bureau', 'item'])
@ForeignKey('supply_item', ['bureau', 'item'], ['bureau', 'id'], { name: 'supply_lot_item_fk' })
export class SupplyLotEntity extends RecordEntity implements Fields {
  @Column('text') lot: string;
  @Column('uuid') item: string;
  @Column('text') source: Fields['source'];
  @Column('date') arrivedOn: string;
  @Column('date', { nullable: true }) producedOn: string | null;
  @Column('date', { nullable: true }) expiresOn: string | null;
  @Column('bigint', { nullable: true }) unitPrice: number | null;
  @Column('text', { nullable: true }) supplier: string | null;
  @Column('text', { nullable: true }) document: string | null;
  @Column('text', { array: true }) photos: string[];
  @Column('text', { array: true }) files: string[];
  @Column('text', { nullable: true }) remarks: string | null;
}
