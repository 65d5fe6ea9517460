import type { Values } from '@fenghuo/shared/records/field';
import type { staffing } from '@fenghuo/shared/records/staffing';
import { Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof staffing)['fields']>;

@StoredIn('staffing')
@Index('staffing_listed_index', ['bureau', 'asOf', 'id'])
export class StaffingEntity extends RecordEntity implements Fields {
  @Column('text') unitName: string;
  @Column('text') scope: Fields['scope'];
  @Column('text') kind: Fields['kind'];
  @Column('date') asOf: string;
  @Column('integer', { nullable: true }) quota: number | null;
  @Column('integer', { nullable: true }) headcount: number | null;
  @Column('text', { nullable: true }) document: string | null;
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('text', { array: true }) files: string[];
}
