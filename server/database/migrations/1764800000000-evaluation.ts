import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bureauRow, guard, recordColumns, recordTable, secure } from './record-columns.js';

/** What stands under a hash never changes; which hash counts, a record and its journal say. */
const content = [
  // Forms came from the seeds alone until now; they are seeded again as records.
  'DROP TABLE framework',
  `CREATE TABLE evaluation_content (
    bureau text NOT NULL,
    sha256 text NOT NULL CONSTRAINT evaluation_content_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    bytes bytea NOT NULL,
    kept_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT evaluation_content_pk PRIMARY KEY (bureau, sha256)
  )`,
  ...guard('evaluation_content'),
  ...secure('evaluation_content', bureauRow),
  'GRANT SELECT, INSERT ON evaluation_content TO fh_app',
];

/** The evaluation as records: its frameworks, frozen reports, what people say of rows, the runs of monitoring and their notices. */
export class Evaluation1764800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...content, ...tables]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('records are never removed: restore the backup made before');
  }
}

const tables = [
  `CREATE TABLE evaluation_framework (
    ${recordColumns('evaluation_framework')},
    title text NOT NULL,
    assessed_year integer NOT NULL,
    code text NOT NULL,
    revision integer NOT NULL,
    content text NOT NULL,
    source text NOT NULL,
    CONSTRAINT evaluation_framework_pk PRIMARY KEY (bureau, id)
  )`,
  'CREATE INDEX evaluation_framework_listed_index ON evaluation_framework (bureau, assessed_year, id)',
  'CREATE UNIQUE INDEX evaluation_framework_once_unique ON evaluation_framework (bureau, code, revision) WHERE voided_at IS NULL',
  ...recordTable('evaluation_framework'),
  `CREATE TABLE evaluation_report (
    ${recordColumns('evaluation_report')},
    title text NOT NULL,
    assessed_year integer NOT NULL,
    revision integer NOT NULL,
    frozen_on date NOT NULL,
    frozen_at timestamptz NOT NULL,
    score numeric,
    grade text,
    journal_number integer NOT NULL,
    seal_root text,
    content text NOT NULL,
    reason text,
    signed_by text,
    signature text,
    signed_on date,
    submitted_to text,
    submitted_on date,
    receipt text[] NOT NULL,
    reopen_asked_by text,
    reopen_reason text,
    reopened_on date,
    CONSTRAINT evaluation_report_pk PRIMARY KEY (bureau, id)
  )`,
  'CREATE INDEX evaluation_report_listed_index ON evaluation_report (bureau, frozen_on, id)',
  'CREATE UNIQUE INDEX evaluation_report_once_unique ON evaluation_report (bureau, assessed_year, revision) WHERE voided_at IS NULL',
  ...recordTable('evaluation_report'),
  `CREATE TABLE deviation (
    ${recordColumns('deviation')},
    assessed_year integer NOT NULL,
    "row" text NOT NULL,
    reason text NOT NULL,
    improvement text,
    responsible text,
    due_on date,
    CONSTRAINT deviation_pk PRIMARY KEY (bureau, id)
  )`,
  'CREATE INDEX deviation_listed_index ON deviation (bureau, assessed_year, id)',
  'CREATE UNIQUE INDEX deviation_once_unique ON deviation (bureau, assessed_year, "row") WHERE voided_at IS NULL',
  ...recordTable('deviation'),
  `CREATE TABLE judgement (
    ${recordColumns('judgement')},
    assessed_year integer NOT NULL,
    "row" text NOT NULL,
    points numeric NOT NULL,
    reason text NOT NULL,
    judged_on date NOT NULL,
    judged_by text NOT NULL,
    documents text[] NOT NULL,
    CONSTRAINT judgement_pk PRIMARY KEY (bureau, id)
  )`,
  'CREATE INDEX judgement_listed_index ON judgement (bureau, judged_on, id)',
  'CREATE UNIQUE INDEX judgement_once_unique ON judgement (bureau, assessed_year, "row") WHERE voided_at IS NULL',
  ...recordTable('judgement'),
  `CREATE TABLE verification (
    ${recordColumns('verification')},
    report uuid NOT NULL,
    "row" text NOT NULL,
    conclusion text NOT NULL,
    score numeric,
    opinion text,
    verified_on date NOT NULL,
    CONSTRAINT verification_pk PRIMARY KEY (bureau, id),
    CONSTRAINT verification_report_fk FOREIGN KEY (bureau, report) REFERENCES evaluation_report (bureau, id)
  )`,
  'CREATE INDEX verification_listed_index ON verification (bureau, verified_on, id)',
  'CREATE UNIQUE INDEX verification_once_unique ON verification (bureau, report, "row") WHERE voided_at IS NULL',
  ...recordTable('verification'),
  `CREATE TABLE monitoring_run (
    ${recordColumns('monitoring_run')},
    title text NOT NULL,
    assessed_year integer NOT NULL,
    period integer NOT NULL,
    monitored_on date NOT NULL,
    score numeric,
    gaps integer NOT NULL,
    journal_number integer NOT NULL,
    content text NOT NULL,
    CONSTRAINT monitoring_run_pk PRIMARY KEY (bureau, id)
  )`,
  'CREATE INDEX monitoring_run_listed_index ON monitoring_run (bureau, monitored_on, id)',
  'CREATE UNIQUE INDEX monitoring_run_once_unique ON monitoring_run (bureau, assessed_year, period) WHERE voided_at IS NULL',
  ...recordTable('monitoring_run'),
  `CREATE TABLE notice (
    ${recordColumns('notice')},
    assessed_year integer NOT NULL,
    period integer NOT NULL,
    "row" text NOT NULL,
    indicator text NOT NULL,
    kind text NOT NULL,
    role text NOT NULL,
    noticed_on date NOT NULL,
    measure_taken text,
    CONSTRAINT notice_pk PRIMARY KEY (bureau, id)
  )`,
  'CREATE INDEX notice_listed_index ON notice (bureau, noticed_on, id)',
  'CREATE UNIQUE INDEX notice_once_unique ON notice (bureau, assessed_year, period, "row", kind) WHERE voided_at IS NULL',
  ...recordTable('notice'),
];
