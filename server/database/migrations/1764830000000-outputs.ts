import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bureauRow, secure } from './record-columns.js';

const statements = [
  `CREATE TABLE output (
    bureau text NOT NULL,
    id uuid NOT NULL,
    assessed_year integer NOT NULL,
    format text NOT NULL,
    language text NOT NULL,
    report uuid,
    revision integer,
    state text NOT NULL CONSTRAINT output_state_check CHECK (state IN ('running', 'done', 'failed', 'expired')),
    progress integer NOT NULL,
    file_name text,
    size bigint,
    problem jsonb,
    asked_by text NOT NULL,
    asked_by_name text NOT NULL,
    asked_at timestamptz NOT NULL,
    touched_at timestamptz NOT NULL,
    CONSTRAINT output_pk PRIMARY KEY (bureau, id)
  )`,
  'CREATE INDEX output_listed_index ON output (bureau, assessed_year, asked_at)',
  ...secure('output', bureauRow),
  'GRANT SELECT, INSERT, UPDATE ON output TO fh_app',
];

/** Files that are made of reports in the background. */
export class Outputs1764830000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('what was handed over is not forgotten: restore the backup made before');
  }
}
