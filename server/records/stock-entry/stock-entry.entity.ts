import type { Values } from '@fenghuo/shared/records/field';
import type { stockEntry } from '@fenghuo/shared/records/stock-entry';
import { Check, Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof stockEntry)['fields']>;

@StoredIn('stock_entry')
@Index('stock_entry_listed_index', ['bureau', 'enteredOn', 'id'])
@Index('stock_entry_warehouse_index', ['bureau', 'warehouse'])
@Index('stock_entry_lot_index', ['bureau', 'lot'])
@Index('stock_entry_disaster_index', ['bureau', 'disaster'], { where: 'disaster IS NOT NULL' })
@Index('stock_entry_to_warehouse_index', ['bureau', 'toWarehouse'], { where: 'to_warehouse IS NOT NULL' })
@Index('stock_entry_reverses_unique', ['bureau', 'reverses'], { unique: true, where: 'reverses IS NOT NULL' })
@Index('stock_entry_item_index', ['bureau', 'item'])
@ForeignKey('warehouse', ['bureau', 'warehouse'], ['bureau', 'id'], { name: 'stock_entry_warehouse_fk' })
@ForeignKey('supply_lot', ['bureau', 'lot'], ['bureau', 'id'], { name: 'stock_entry_lot_fk' })
@ForeignKey('warehouse', ['bureau', 'toWarehouse'], ['bureau', 'id'], { name: 'stock_entry_to_warehouse_fk' })
@ForeignKey('disaster', ['bureau', 'disaster'], ['bureau', 'id'], { name: 'stock_entry_disaster_fk' })
@ForeignKey('stock_entry', ['bureau', 'reverses'], ['bureau', 'id'], { name: 'stock_entry_reverses_fk' })
@ForeignKey('supply_item', ['bureau', 'item'], ['bureau', 'id'], { name: 'stock_entry_item_fk' })
@Check('stock_entry_quantity_check', 'quantity > 0')
@Check('stock_entry_to_warehouse_check', 'to_warehouse <> warehouse')
export class StockEntryEntity extends RecordEntity implements Fields {
  @Column('text') number: string;
  @Column('text') kind: Fields['kind'];
  @Column('uuid') warehouse: string;
  @Column('uuid') lot: string;
  @Column('numeric') quantity: string;
  @Column('text') unit: string;
  @Column('date') enteredOn: string;
  @Column('uuid', { nullable: true }) toWarehouse: string | null;
  @Column('text', { nullable: true }) cause: Fields['cause'];
  @Column('uuid', { nullable: true }) disaster: string | null;
  @Column('text', { nullable: true }) causeDetail: string | null;
  @Column('text', { nullable: true }) receiver: string | null;
  @Column('text', { nullable: true }) receiverSignature: string | null;
  @Column('text', { nullable: true }) overrideReason: string | null;
  @Column('uuid', { nullable: true }) reverses: string | null;
  @Column('uuid') item: string;
  @Column('text', { array: true }) photos: string[];
  @Column('text', { array: true }) files: string[];
  @Column('text', { nullable: true }) remarks: string | null;
}
