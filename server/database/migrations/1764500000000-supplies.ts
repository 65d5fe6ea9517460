import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordColumns, recordTable } from './record-columns.js';

const records = ['supply_item', 'warehouse', 'supply_lot', 'stock_entry', 'stocktake'];

/** Referenced before referencing. */
const tables = [
  `CREATE TABLE supply_item (
    ${recordColumns('supply_item')},
    name text NOT NULL,
    category text NOT NULL,
    code text,
    unit text NOT NULL,
    aliases text,
    shelf_life integer,
    quota numeric,
    registered_on date NOT NULL,
    remarks text,
    CONSTRAINT supply_item_pk PRIMARY KEY (bureau, id)
  )`,
  'CREATE INDEX supply_item_listed_index ON supply_item (bureau, registered_on, id)',
  `CREATE TABLE warehouse (
    ${recordColumns('warehouse')},
    name text NOT NULL,
    kind text NOT NULL,
    keepers text[] NOT NULL,
    registered_on date NOT NULL,
    address text,
    photos text[] NOT NULL,
    remarks text,
    CONSTRAINT warehouse_pk PRIMARY KEY (bureau, id)
  )`,
  'CREATE INDEX warehouse_listed_index ON warehouse (bureau, registered_on, id)',
  `CREATE TABLE supply_lot (
    ${recordColumns('supply_lot')},
    lot text NOT NULL,
    item uuid NOT NULL,
    source text NOT NULL,
    arrived_on date NOT NULL,
    produced_on date,
    expires_on date,
    unit_price bigint,
    supplier text,
    document text,
    photos text[] NOT NULL,
    files text[] NOT NULL,
    remarks text,
    CONSTRAINT supply_lot_pk PRIMARY KEY (bureau, id),
    CONSTRAINT supply_lot_item_fk FOREIGN KEY (bureau, item) REFERENCES supply_item (bureau, id)
  )`,
  'CREATE INDEX supply_lot_listed_index ON supply_lot (bureau, arrived_on, id)',
  'CREATE INDEX supply_lot_item_index ON supply_lot (bureau, item)',
  `CREATE TABLE stock_entry (
    ${recordColumns('stock_entry')},
    number text NOT NULL,
    kind text NOT NULL,
    warehouse uuid NOT NULL,
    lot uuid NOT NULL,
    quantity numeric NOT NULL,
    unit text NOT NULL,
    entered_on date NOT NULL,
    to_warehouse uuid,
    cause text,
    cause_detail text,
    receiver text,
    receiver_signature text,
    override_reason text,
    reverses uuid,
    item uuid NOT NULL,
    photos text[] NOT NULL,
    files text[] NOT NULL,
    remarks text,
    CONSTRAINT stock_entry_pk PRIMARY KEY (bureau, id),
    CONSTRAINT stock_entry_warehouse_fk FOREIGN KEY (bureau, warehouse) REFERENCES warehouse (bureau, id),
    CONSTRAINT stock_entry_lot_fk FOREIGN KEY (bureau, lot) REFERENCES supply_lot (bureau, id),
    CONSTRAINT stock_entry_to_warehouse_fk FOREIGN KEY (bureau, to_warehouse) REFERENCES warehouse (bureau, id),
    CONSTRAINT stock_entry_reverses_fk FOREIGN KEY (bureau, reverses) REFERENCES stock_entry (bureau, id),
    CONSTRAINT stock_entry_item_fk FOREIGN KEY (bureau, item) REFERENCES supply_item (bureau, id),
    CONSTRAINT stock_entry_quantity_check CHECK (quantity > 0),
    CONSTRAINT stock_entry_to_warehouse_check CHECK (to_warehouse <> warehouse)
  )`,
  'CREATE INDEX stock_entry_listed_index ON stock_entry (bureau, entered_on, id)',
  'CREATE INDEX stock_entry_warehouse_index ON stock_entry (bureau, warehouse)',
  'CREATE INDEX stock_entry_lot_index ON stock_entry (bureau, lot)',
  'CREATE INDEX stock_entry_to_warehouse_index ON stock_entry (bureau, to_warehouse)',
  'CREATE UNIQUE INDEX stock_entry_reverses_unique ON stock_entry (bureau, reverses)',
  'CREATE INDEX stock_entry_item_index ON stock_entry (bureau, item)',
  `CREATE TABLE stocktake (
    ${recordColumns('stocktake')},
    warehouse uuid NOT NULL,
    lot uuid NOT NULL,
    counted_on date NOT NULL,
    counted numeric NOT NULL,
    counted_by text[] NOT NULL,
    booked numeric NOT NULL,
    result text NOT NULL,
    photos text[] NOT NULL,
    remarks text,
    CONSTRAINT stocktake_pk PRIMARY KEY (bureau, id),
    CONSTRAINT stocktake_warehouse_fk FOREIGN KEY (bureau, warehouse) REFERENCES warehouse (bureau, id),
    CONSTRAINT stocktake_lot_fk FOREIGN KEY (bureau, lot) REFERENCES supply_lot (bureau, id)
  )`,
  'CREATE INDEX stocktake_listed_index ON stocktake (bureau, counted_on, id)',
  'CREATE INDEX stocktake_warehouse_index ON stocktake (bureau, warehouse)',
  'CREATE INDEX stocktake_lot_index ON stocktake (bureau, lot)',
];

/** Relief supplies: what there is, where it is kept, and every movement of it. */
export class Supplies1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...records.flatMap(recordTable)]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('records are not taken back: restore the backup made before');
  }
}
