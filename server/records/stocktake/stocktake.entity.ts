import type { Values } from '@fenghuo/shared/records/field';
import type { stocktake } from '@fenghuo/shared/records/stocktake';
import { Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof stocktake)['fields']>;

@StoredIn('stocktake')
@Index('stocktake_listed_index', ['bureau', 'countedOn', 'id'])
@Index('stocktake_warehouse_index', ['bureau', 'warehouse'])
@Index('stocktake_lot_index', ['bureau', 'lot'])
@ForeignKey('warehouse', ['bureau', 'warehouse'], ['bureau', 'id'], { name: 'stocktake_warehouse_fk' })
@ForeignKey('supply_lot', ['bureau', 'lot'], ['bureau', 'id'], { name: 'stocktake_lot_fk' })
export class StocktakeEntity extends RecordEntity implements Fields {
  @Column('uuid') warehouse: string;
  @Column('uuid') lot: string;
  @Column('date') countedOn: string;
  @Column('numeric') counted: string;
  @Column('text', { array: true }) countedBy: string[];
  @Column('numeric') booked: string;
  @Column('text') result: Fields['result'];
  @Column('text', { array: true }) photos: string[];
  @Column('text', { nullable: true }) remarks: string | null;
}
