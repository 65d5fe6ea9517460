import { placeSources, provenances } from '@fenghuo/shared/records/record-type';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What holds for every record, as the migrations have it. */
const checks: Readonly<Record<string, string>> = {
  bureau: `bureau ~ '^\\d{6}$'`,
  division: `division ~ '^\\d{12}$' AND left(division, 6) = bureau`,
  longitude: 'longitude BETWEEN -180 AND 180',
  latitude: 'latitude BETWEEN -90 AND 90',
  accuracy: 'accuracy >= 0',
  version: 'version >= 1',
  void: '(voided_at IS NULL) = (void_reason IS NULL)',
  place: '(longitude IS NULL) = (latitude IS NULL)',
};

/** The entity of a record type: its table, with the checks that every record table has. */
export function StoredIn(table: string): ClassDecorator {
  return (target) => {
    Entity({ name: table })(target);
    for (const [name, expression] of Object.entries(checks)) Check(`${table}_${name}_check`, expression)(target);
  };
}

/** Columns that every record has. The key is `(bureau, id)`: no reference can cross bureaus, and tables shard by bureau. */
export abstract class RecordEntity {
  @PrimaryColumn('text') bureau: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') division: string;
  @Column('double precision', { nullable: true }) longitude: number | null;
  @Column('double precision', { nullable: true }) latitude: number | null;
  @Column('double precision', { nullable: true }) accuracy: number | null;
  @Column('text', { nullable: true }) placeSource: keyof typeof placeSources | null;
  @Column('timestamptz') capturedAt: string;
  @Column('integer', { nullable: true }) clockOffset: number | null;
  @Column('text') provenance: keyof typeof provenances;
  @Column('timestamptz') receivedAt: string;
  @Column('text') author: string;
  @Column('integer') version: number;
  @Column('text') state: string;
  @Column('timestamptz', { nullable: true }) voidedAt: string | null;
  @Column('text', { nullable: true }) voidReason: string | null;
}
