import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordColumns, recordTable } from './record-columns.js';

const records = ['relief_fund', 'fund_allocation', 'relief_application', 'relief_payment', 'fund_reconciliation'];

/** Referenced before referencing. */
const tables = [
  `CREATE TABLE relief_fund (
    ${recordColumns('relief_fund')},
    name text NOT NULL,
    source text NOT NULL,
    purpose text NOT NULL,
    document text NOT NULL,
    amount bigint NOT NULL,
    arrived_on date NOT NULL,
    withdrawn_on date,
    withdrawal_reason text,
    files text[] NOT NULL,
    remarks text,
    CONSTRAINT relief_fund_pk PRIMARY KEY (bureau, id),
    CONSTRAINT relief_fund_amount_check CHECK (amount > 0)
  )`,
  'CREATE INDEX relief_fund_listed_index ON relief_fund (bureau, arrived_on, id)',
  `CREATE TABLE fund_allocation (
    ${recordColumns('fund_allocation')},
    number text NOT NULL,
    fund uuid NOT NULL,
    recipient text NOT NULL,
    purpose text NOT NULL,
    amount bigint NOT NULL,
    decided_on date NOT NULL,
    document text,
    minutes_number text,
    minutes text[] NOT NULL,
    withdrawn_on date,
    withdrawal_reason text,
    files text[] NOT NULL,
    remarks text,
    CONSTRAINT fund_allocation_pk PRIMARY KEY (bureau, id),
    CONSTRAINT fund_allocation_fund_fk FOREIGN KEY (bureau, fund) REFERENCES relief_fund (bureau, id),
    CONSTRAINT fund_allocation_amount_check CHECK (amount > 0)
  )`,
  'CREATE INDEX fund_allocation_listed_index ON fund_allocation (bureau, decided_on, id)',
  'CREATE INDEX fund_allocation_fund_index ON fund_allocation (bureau, fund)',
  `CREATE TABLE relief_application (
    ${recordColumns('relief_application')},
    number text NOT NULL,
    applicant text NOT NULL,
    id_number text NOT NULL,
    phone text,
    bank_account text,
    persons integer NOT NULL,
    kind text NOT NULL,
    disaster uuid,
    applied_on date NOT NULL,
    situation text NOT NULL,
    requested_amount bigint,
    discussed_on date,
    recommended_amount bigint,
    discussion_photos text[] NOT NULL,
    noticed_from date,
    noticed_to date,
    notice_photos text[] NOT NULL,
    reviewed_on date,
    reviewer text,
    approved_on date,
    approved_amount bigint,
    approver text,
    rejected_on date,
    rejection_reason text,
    remarks text,
    CONSTRAINT relief_application_pk PRIMARY KEY (bureau, id),
    CONSTRAINT relief_application_disaster_fk FOREIGN KEY (bureau, disaster) REFERENCES disaster (bureau, id)
  )`,
  'CREATE INDEX relief_application_listed_index ON relief_application (bureau, applied_on, id)',
  'CREATE INDEX relief_application_disaster_index ON relief_application (bureau, disaster)',
  `CREATE TABLE relief_payment (
    ${recordColumns('relief_payment')},
    number text NOT NULL,
    allocation uuid NOT NULL,
    application uuid,
    households integer,
    household_list text[] NOT NULL,
    amount bigint NOT NULL,
    paid_on date NOT NULL,
    method text NOT NULL,
    voucher text NOT NULL,
    receipt_signature text,
    files text[] NOT NULL,
    reversed_on date,
    reversal_reason text,
    remarks text,
    CONSTRAINT relief_payment_pk PRIMARY KEY (bureau, id),
    CONSTRAINT relief_payment_allocation_fk FOREIGN KEY (bureau, allocation) REFERENCES fund_allocation (bureau, id),
    CONSTRAINT relief_payment_application_fk FOREIGN KEY (bureau, application) REFERENCES relief_application (bureau, id),
    CONSTRAINT relief_payment_amount_check CHECK (amount > 0)
  )`,
  'CREATE INDEX relief_payment_listed_index ON relief_payment (bureau, paid_on, id)',
  'CREATE INDEX relief_payment_allocation_index ON relief_payment (bureau, allocation)',
  'CREATE INDEX relief_payment_application_index ON relief_payment (bureau, application)',
  `CREATE TABLE fund_reconciliation (
    ${recordColumns('fund_reconciliation')},
    fund uuid NOT NULL,
    as_of date NOT NULL,
    finance_balance bigint NOT NULL,
    bank_balance bigint NOT NULL,
    book_balance bigint NOT NULL,
    paid bigint NOT NULL,
    receipted bigint NOT NULL,
    ledgers text NOT NULL,
    ledgers_difference bigint NOT NULL,
    statement text NOT NULL,
    statement_difference bigint NOT NULL,
    receipts text NOT NULL,
    receipts_difference bigint NOT NULL,
    result text NOT NULL,
    reconciled_by text[] NOT NULL,
    files text[] NOT NULL,
    remarks text,
    CONSTRAINT fund_reconciliation_pk PRIMARY KEY (bureau, id),
    CONSTRAINT fund_reconciliation_fund_fk FOREIGN KEY (bureau, fund) REFERENCES relief_fund (bureau, id)
  )`,
  'CREATE INDEX fund_reconciliation_listed_index ON fund_reconciliation (bureau, as_of, id)',
  'CREATE INDEX fund_reconciliation_fund_index ON fund_reconciliation (bureau, fund)',
];

/** Relief money: what arrived, to whom it was given, who applied, what was paid, and how it was reconciled. */
export class ReliefMoney1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...records.flatMap(recordTable)]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('records are not taken back: restore the backup made before');
  }
}
