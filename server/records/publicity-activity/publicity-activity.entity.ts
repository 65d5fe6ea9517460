import type { Values } from '@fenghuo/shared/records/field';
import type { publicityActivity } from '@fenghuo/shared/records/publicity-activity';
import { Check, Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof publicityActivity)['fields']>;

@StoredIn('publicity_activity')
@Index('publicity_activity_listed_index', ['bureau', 'heldOn', 'id'])
@Check('publicity_activity_sessions_check', 'sessions > 0')
export class PublicityActivityEntity extends RecordEntity implements Fields {
  @Column('text') title: string;
  @Column('text') kind: Fields['kind'];
  @Column('text') theme: Fields['theme'];
  @Column('date') heldOn: string;
  @Column('text') level: Fields['level'];
  @Column('integer') sessions: number;
  @Column('integer', { nullable: true }) audience: number | null;
  @Column('boolean', { nullable: true }) approximate: boolean | null;
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('text', { array: true }) photos: string[];
}
