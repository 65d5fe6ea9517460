import type { Values } from '@fenghuo/shared/records/field';
import type { capabilityChecklist } from '@fenghuo/shared/records/capability-checklist';
import { Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof capabilityChecklist)['fields']>;

@StoredIn('capability_checklist')
@Index('capability_checklist_listed_index', ['bureau', 'assessedOn', 'id'])
export class CapabilityChecklistEntity extends RecordEntity implements Fields {
  @Column('text') kind: Fields['kind'];
  @Column('text') item: Fields['item'];
  @Column('boolean') met: boolean;
  @Column('date') assessedOn: string;
  @Column('text') assessedBy: string;
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('text', { array: true }) photos: string[];
  @Column('text', { array: true }) files: string[];
}
