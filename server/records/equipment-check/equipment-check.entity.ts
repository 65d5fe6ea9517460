import type { Values } from '@fenghuo/shared/records/field';
import type { equipmentCheck } from '@fenghuo/shared/records/equipment-check';
import { Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof equipmentCheck)['fields']>;

@StoredIn('equipment_check')
@Index('equipment_check_listed_index', ['bureau', 'checkedOn', 'id'])
@Index('equipment_check_equipment_index', ['bureau', 'equipment'])
@ForeignKey('equipment', ['bureau', 'equipment'], ['bureau', 'id'], { name: 'equipment_check_equipment_fk' })
export class EquipmentCheckEntity extends RecordEntity implements Fields {
  @Column('uuid') equipment: string;
  @Column('date') checkedOn: string;
  @Column('text') checkedBy: string;
  @Column('text') result: Fields['result'];
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('text', { array: true }) photos: string[];
}
