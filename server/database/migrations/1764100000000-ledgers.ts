import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bureauRow, divisionRow, guard, secure } from './record-columns.js';

const tables = [
  `CREATE TABLE serial_number (
    bureau text NOT NULL,
    series text NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL,
    CONSTRAINT serial_number_pk PRIMARY KEY (bureau, series, year)
  )`,
  `CREATE TABLE ledger_balance (
    bureau text NOT NULL,
    ledger text NOT NULL,
    account text NOT NULL,
    division text NOT NULL,
    balance numeric NOT NULL CONSTRAINT ledger_balance_balance_check CHECK (balance >= 0),
    version bigint NOT NULL,
    last_on date NOT NULL,
    CONSTRAINT ledger_balance_pk PRIMARY KEY (bureau, ledger, account)
  )`,
  `CREATE TABLE ledger_posting (
    bureau text NOT NULL,
    ledger text NOT NULL,
    account text NOT NULL,
    version bigint NOT NULL,
    posted_on date NOT NULL,
    amount numeric NOT NULL,
    balance numeric NOT NULL CONSTRAINT ledger_posting_balance_check CHECK (balance >= 0),
    division text NOT NULL,
    record_type text NOT NULL,
    record_id uuid NOT NULL,
    CONSTRAINT ledger_posting_pk PRIMARY KEY (bureau, ledger, account, version)
  )`,
  'CREATE INDEX ledger_posting_day_index ON ledger_posting (bureau, ledger, account, posted_on, version)',
  'CREATE INDEX ledger_posting_record_index ON ledger_posting (bureau, record_type, record_id)',
  `CREATE TABLE parameter (
    code text NOT NULL,
    bureau text NOT NULL,
    valid_from date NOT NULL,
    value numeric NOT NULL,
    unit text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    basis_zh text NOT NULL,
    basis_en text NOT NULL,
    checked boolean NOT NULL,
    CONSTRAINT parameter_pk PRIMARY KEY (code, bureau, valid_from)
  )`,
  `CREATE TABLE calendar_day (
    day date NOT NULL,
    kind text NOT NULL CONSTRAINT calendar_day_kind_check CHECK (kind IN ('holiday', 'workday')),
    name text NOT NULL,
    source text NOT NULL,
    CONSTRAINT calendar_day_pk PRIMARY KEY (day)
  )`,
];

/** Numbers without holes, ledgers that never go short, and what deadlines and thresholds are read from. */
export class Ledgers1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...tables,
      ...guard('ledger_posting'),
      ...secure('serial_number', bureauRow),
      ...['ledger_balance', 'ledger_posting'].flatMap((table) => secure(table, divisionRow)),
      'GRANT SELECT, INSERT, UPDATE ON serial_number, ledger_balance TO fh_app',
      'GRANT SELECT, INSERT ON ledger_posting TO fh_app',
      'GRANT SELECT ON parameter, calendar_day TO fh_app',
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is not taken back: restore the backup made before');
  }
}
