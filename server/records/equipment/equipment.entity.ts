import type { Values } from '@fenghuo/shared/records/field';
import type { equipment } from '@fenghuo/shared/records/equipment';
import { Check, Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof equipment)['fields']>;

@StoredIn('equipment')
@Index('equipment_listed_index', ['bureau', 'registeredOn', 'id'])
@Index('equipment_site_index', ['bureau', 'site'])
@Check('equipment_quantity_check', 'quantity > 0')
@ForeignKey('site', ['bureau', 'site'], ['bureau', 'id'], { name: 'equipment_site_fk' })
export class EquipmentEntity extends RecordEntity implements Fields {
  @Column('text') name: string;
  @Column('text') category: Fields['category'];
  @Column('text', { nullable: true }) serialNumber: string | null;
  @Column('text', { nullable: true }) lot: string | null;
  @Column('integer') quantity: number;
  @Column('text') unit: string;
  @Column('date') registeredOn: string;
  @Column('uuid', { nullable: true }) site: string | null;
  @Column('text', { nullable: true }) issuedTo: string | null;
  @Column('date', { nullable: true }) issuedOn: string | null;
  @Column('text', { nullable: true }) receivedBy: string | null;
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('text', { array: true }) photos: string[];
}
