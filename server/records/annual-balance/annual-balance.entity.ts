import type { Values } from '@fenghuo/shared/records/field';
import type { annualBalance } from '@fenghuo/shared/records/annual-balance';
import { Check, Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof annualBalance)['fields']>;

@StoredIn('annual_balance')
@Index('annual_balance_listed_index', ['bureau', 'asOf', 'id'])
@Check('annual_balance_amount_check', 'amount >= 0')
export class AnnualBalanceEntity extends RecordEntity implements Fields {
  @Column('text') item: Fields['item'];
  @Column('integer') fiscalYear: number;
  @Column('date') asOf: string;
  @Column('bigint') amount: number;
  @Column('text', { nullable: true }) document: string | null;
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('text', { array: true }) files: string[];
}
