import type { Values } from '@fenghuo/shared/records/field';
import type { training } from '@fenghuo/shared/records/training';
import { Check, Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof training)['fields']>;

@StoredIn('training')
@Index('training_listed_index', ['bureau', 'heldOn', 'id'])
@Index('training_team_index', ['bureau', 'team'])
@Check('training_sessions_check', 'sessions > 0')
@Check('training_ended_on_check', 'ended_on >= held_on')
@ForeignKey('rescue_team', ['bureau', 'team'], ['bureau', 'id'], { name: 'training_team_fk' })
export class TrainingEntity extends RecordEntity implements Fields {
  @Column('text') title: string;
  @Column('text') mode: Fields['mode'];
  @Column('text') audience: Fields['audience'];
  @Column('date') heldOn: string;
  @Column('date', { nullable: true }) endedOn: string | null;
  @Column('integer') sessions: number;
  @Column('integer') personTimes: number;
  @Column('numeric', { nullable: true }) hours: string | null;
  @Column('text', { nullable: true }) organiser: string | null;
  @Column('uuid', { nullable: true }) team: string | null;
  @Column('text', { nullable: true }) content: string | null;
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('text', { array: true }) photos: string[];
  @Column('text', { array: true }) files: string[];
}
