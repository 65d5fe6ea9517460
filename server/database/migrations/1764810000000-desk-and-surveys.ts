import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bureauRow, secure } from './record-columns.js';

const tables = [
  `CREATE TABLE report_grant (
    bureau text NOT NULL,
    id uuid NOT NULL,
    account text NOT NULL,
    assessed_year integer NOT NULL,
    report uuid,
    granted_by text NOT NULL,
    granted_at timestamptz NOT NULL,
    withdrawn_by text,
    withdrawn_at timestamptz,
    CONSTRAINT report_grant_pk PRIMARY KEY (bureau, id),
    CONSTRAINT report_grant_report_fk FOREIGN KEY (bureau, report) REFERENCES evaluation_report (bureau, id),
    CONSTRAINT report_grant_withdrawn_check CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
  )`,
  'CREATE INDEX report_grant_account_index ON report_grant (bureau, account, assessed_year)',
  ...secure('report_grant', bureauRow),
  'GRANT SELECT, INSERT, UPDATE ON report_grant TO fh_app',
  `CREATE TABLE survey_link (
    bureau text NOT NULL,
    token text NOT NULL,
    survey uuid NOT NULL,
    opened_by text NOT NULL,
    opened_at timestamptz NOT NULL,
    closed_by text,
    closed_at timestamptz,
    CONSTRAINT survey_link_pk PRIMARY KEY (bureau, token),
    CONSTRAINT survey_link_survey_fk FOREIGN KEY (bureau, survey) REFERENCES survey (bureau, id),
    CONSTRAINT survey_link_closed_check CHECK ((closed_at IS NULL) = (closed_by IS NULL))
  )`,
  'CREATE UNIQUE INDEX survey_link_once_unique ON survey_link (bureau, survey) WHERE closed_at IS NULL',
  ...secure('survey_link', bureauRow),
  'GRANT SELECT, INSERT, UPDATE ON survey_link TO fh_app',
  `CREATE TABLE survey_batch (
    bureau text NOT NULL,
    id uuid NOT NULL,
    survey uuid NOT NULL,
    answered_on date NOT NULL,
    channel text NOT NULL,
    counts jsonb NOT NULL,
    entered_by text NOT NULL,
    entered_at timestamptz NOT NULL,
    voided_by text,
    voided_at timestamptz,
    void_reason text,
    CONSTRAINT survey_batch_pk PRIMARY KEY (bureau, id),
    CONSTRAINT survey_batch_survey_fk FOREIGN KEY (bureau, survey) REFERENCES survey (bureau, id),
    CONSTRAINT survey_batch_voided_check CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
  )`,
  'CREATE INDEX survey_batch_survey_index ON survey_batch (bureau, survey, entered_at)',
  ...secure('survey_batch', bureauRow),
  'GRANT SELECT, INSERT, UPDATE ON survey_batch TO fh_app',
];

/** Who may sit at the evaluator's desk, the addresses of public surveys, and questionnaires that were entered together. */
export class DeskAndSurveys1764810000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('who was granted what is not forgotten: restore the backup made before');
  }
}
