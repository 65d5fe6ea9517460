import type { Values } from '@fenghuo/shared/records/field';
import type { tipOff } from '@fenghuo/shared/records/tip-off';
import { Check, Column, ForeignKey, Index, Unique } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof tipOff)['fields']>;

@StoredIn('tip_off')
@Check('tip_off_reward_check', 'reward >= 0')
@Unique('tip_off_number_unique', ['bureau', 'number'])
@Index('tip_off_listed_index', ['bureau', 'receivedOn', 'id'])
@Index('tip_off_inspection_index', ['bureau', 'inspection'])
@ForeignKey('inspection', ['bureau', 'inspection'], ['bureau', 'id'], { name: 'tip_off_inspection_fk' })
export class TipOffEntity extends RecordEntity implements Fields {
  @Column('text') number: string;
  @Column('text') title: string;
  @Column('date') receivedOn: string;
  @Column('text') channel: Fields['channel'];
  @Column('text') sector: Fields['sector'];
  @Column('text') content: string;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text', { nullable: true }) reported: string | null;
  @Column('boolean') anonymous: boolean;
  @Column('text', { nullable: true }) informant: string | null;
  @Column('text', { nullable: true }) contact: string | null;
  @Column('date', { nullable: true }) acceptBy: string | null;
  @Column('date', { nullable: true }) acceptedOn: string | null;
  @Column('text', { nullable: true }) handler: string | null;
  @Column('date', { nullable: true }) verifyBy: string | null;
  @Column('date', { nullable: true }) verifiedOn: string | null;
  @Column('text', { nullable: true }) finding: Fields['finding'];
  @Column('text', { nullable: true }) result: string | null;
  @Column('uuid', { nullable: true }) inspection: string | null;
  @Column('date', { nullable: true }) repliedOn: string | null;
  @Column('bigint', { nullable: true }) reward: number | null;
  @Column('date', { nullable: true }) rewardedOn: string | null;
  @Column('text', { nullable: true }) rewardApproval: string | null;
  @Column('text', { nullable: true }) refusedFor: string | null;
  @Column('text', { array: true }) files: string[];
  @Column('text', { array: true }) photos: string[];
  @Column('text', { nullable: true }) remarks: string | null;
}
