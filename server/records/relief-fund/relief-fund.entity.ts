import type { Values } from '@fenghuo/shared/records/field';
import type { reliefFund } from '@fenghuo/shared/records/relief-fund';
import { Check, Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof reliefFund)['fields']>;

@StoredIn('relief_fund')
@Index('relief_fund_listed_index', ['bureau', 'arrivedOn', 'id'])
@Check('relief_fund_amount_check', 'amount > 0')
export class ReliefFundEntity extends RecordEntity implements Fields {
  @Column('text') name: string;
  @Column('text') source: Fields['source'];
  @Column('text') purpose: Fields['purpose'];
  @Column('text') document: string;
  @Column('bigint') amount: number;
  @Column('date') arrivedOn: string;
  @Column('date', { nullable: true }) withdrawnOn: string | null;
  @Column('text', { nullable: true }) withdrawalReason: string | null;
  @Column('text', { array: true }) files: string[];
  @Column('text', { nullable: true }) remarks: string | null;
}
