import type { Values } from '@fenghuo/shared/records/field';
import type { fundReconciliation } from '@fenghuo/shared/records/fund-reconciliation';
import { Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof fundReconciliation)['fields']>;

@StoredIn('fund_reconciliation')
@Index('fund_reconciliation_listed_index', ['bureau', 'asOf', 'id'])
@Index('fund_reconciliation_fund_index', ['bureau', 'fund'])
@ForeignKey('relief_fund', ['bureau', 'fund'], ['bureau', 'id'], { name: 'fund_reconciliation_fund_fk' })
export class FundReconciliationEntity extends RecordEntity implements Fields {
  @Column('uuid') fund: string;
  @Column('date') asOf: string;
  @Column('bigint') financeBalance: number;
  @Column('bigint') bankBalance: number;
  @Column('bigint') bookBalance: number;
  @Column('bigint') paid: number;
  @Column('bigint') receipted: number;
  @Column('text') ledgers: Fields['ledgers'];
  @Column('bigint') ledgersDifference: number;
  @Column('text') statement: Fields['statement'];
  @Column('bigint') statementDifference: number;
  @Column('text') receipts: Fields['receipts'];
  @Column('bigint') receiptsDifference: number;
  @Column('text') result: Fields['result'];
  @Column('text', { array: true }) reconciledBy: string[];
  @Column('text', { array: true }) files: string[];
  @Column('text', { nullable: true }) remarks: string | null;
}
