import type { Values } from '@fenghuo/shared/records/field';
import type { fundAllocation } from '@fenghuo/shared/records/fund-allocation';
import { Check, Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof fundAllocation)['fields']>;

@StoredIn('fund_allocation')
@Index('fund_allocation_listed_index', ['bureau', 'decidedOn', 'id'])
@Index('fund_allocation_fund_index', ['bureau', 'fund'])
@ForeignKey('relief_fund', ['bureau', 'fund'], ['bureau', 'id'], { name: 'fund_allocation_fund_fk' })
@Check('fund_allocation_amount_check', 'amount > 0')
export class FundAllocationEntity extends RecordEntity implements Fields {
  @Column('text') number: string;
  @Column('uuid') fund: string;
  @Column('text') recipient: string;
  @Column('text') purpose: Fields['purpose'];
  @Column('bigint') amount: number;
  @Column('date') decidedOn: string;
  @Column('text', { nullable: true }) document: string | null;
  @Column('text', { nullable: true }) minutesNumber: string | null;
  @Column('text', { array: true }) minutes: string[];
  @Column('date', { nullable: true }) withdrawnOn: string | null;
  @Column('text', { nullable: true }) withdrawalReason: string | null;
  @Column('text', { array: true }) files: string[];
  @Column('text', { nullable: true }) remarks: string | null;
}
