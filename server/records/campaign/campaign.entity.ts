import type { Values } from '@fenghuo/shared/records/field';
import type { campaign } from '@fenghuo/shared/records/campaign';
import { Check, Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof campaign)['fields']>;

@StoredIn('campaign')
@Index('campaign_listed_index', ['bureau', 'startsOn', 'id'])
@Check('campaign_ends_on_check', 'ends_on >= starts_on')
export class CampaignEntity extends RecordEntity implements Fields {
  @Column('text') title: string;
  @Column('text') goal: string;
  @Column('text', { array: true }) sectors: Fields['sectors'];
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  @Column('text') organiser: string;
  @Column('integer', { nullable: true }) departments: number | null;
  @Column('integer', { nullable: true }) experts: number | null;
  @Column('integer', { nullable: true }) target: number | null;
  @Column('text', { nullable: true }) targetOf: Fields['targetOf'];
  @Column('text', { nullable: true }) document: string | null;
  @Column('date', { nullable: true }) closedOn: string | null;
  @Column('text', { nullable: true }) summary: string | null;
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('text', { array: true }) files: string[];
}
