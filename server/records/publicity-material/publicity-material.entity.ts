import type { Values } from '@fenghuo/shared/records/field';
import type { publicityMaterial } from '@fenghuo/shared/records/publicity-material';
import { Check, Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof publicityMaterial)['fields']>;

@StoredIn('publicity_material')
@Index('publicity_material_listed_index', ['bureau', 'usedOn', 'id'])
@Index('publicity_material_activity_index', ['bureau', 'activity'])
@Check('publicity_material_quantity_check', 'quantity > 0')
@ForeignKey('publicity_activity', ['bureau', 'activity'], ['bureau', 'id'], { name: 'publicity_material_activity_fk' })
export class PublicityMaterialEntity extends RecordEntity implements Fields {
  @Column('text') title: string;
  @Column('uuid', { nullable: true }) activity: string | null;
  @Column('text') kind: Fields['kind'];
  @Column('date') usedOn: string;
  @Column('numeric') quantity: string;
  @Column('text') unit: Fields['unit'];
  @Column('boolean', { nullable: true }) approximate: boolean | null;
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('text', { array: true }) photos: string[];
}
