import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The last number given in a series and year of a bureau. */
@Entity({ name: 'serial_number' })
export class SerialNumberEntity {
  @PrimaryColumn('text') bureau: string;
  @PrimaryColumn('text') series: string;
  @PrimaryColumn('integer') year: number;
  @Column('integer') last: number;
}

/** An account as it stands: derived from its postings, never below zero. */
@Entity({ name: 'ledger_balance' })
@Check('ledger_balance_balance_check', 'balance >= 0')
export class LedgerBalanceEntity {
  @PrimaryColumn('text') bureau: string;
  @PrimaryColumn('text') ledger: string;
  @PrimaryColumn('text') account: string;
  @Column('text') division: string;
  @Column('numeric') balance: string;
  @Column('bigint') version: string;
  @Column('date') lastOn: string;
}

/** One movement of one account, with the balance after it, in the order of entry. Only added to. */
@Entity({ name: 'ledger_posting' })
@Index('ledger_posting_day_index', ['bureau', 'ledger', 'account', 'postedOn', 'version'])
@Index('ledger_posting_record_index', ['bureau', 'recordType', 'recordId'])
@Check('ledger_posting_balance_check', 'balance >= 0')
export class LedgerPostingEntity {
  @PrimaryColumn('text') bureau: string;
  @PrimaryColumn('text') ledger: string;
  @PrimaryColumn('text') account: string;
  @PrimaryColumn('bigint') version: string;
  @Column('date') postedOn: string;
  @Column('numeric') amount: string;
  @Column('numeric') balance: string;
  @Column('text') division: string;
  @Column('text') recordType: string;
  @Column('uuid') recordId: string;
}
