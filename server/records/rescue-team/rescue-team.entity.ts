import type { Values } from '@fenghuo/shared/records/field';
import type { rescueTeam } from '@fenghuo/shared/records/rescue-team';
import { Check, Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof rescueTeam)['fields']>;

@StoredIn('rescue_team')
@Index('rescue_team_listed_index', ['bureau', 'formedOn', 'id'])
@Check('rescue_team_members_check', 'members > 0')
export class RescueTeamEntity extends RecordEntity implements Fields {
  @Column('text') name: string;
  @Column('text') kind: Fields['kind'];
  @Column('text') scenario: Fields['scenario'];
  @Column('text') level: Fields['level'];
  @Column('date') formedOn: string;
  @Column('integer') members: number;
  @Column('text', { nullable: true }) leader: string | null;
  @Column('text', { nullable: true }) keeper: string | null;
  @Column('text', { nullable: true }) qualification: string | null;
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('text', { array: true }) files: string[];
}
