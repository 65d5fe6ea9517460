import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guard, scope, secure } from './record-columns.js';

const statements = [
  `CREATE TABLE form_state (
    bureau text NOT NULL CONSTRAINT form_state_bureau_check CHECK (bureau ~ '^\\d{6}$'),
    assessed_year integer NOT NULL,
    day date NOT NULL,
    taken_at timestamptz NOT NULL,
    journal_number bigint NOT NULL,
    framework text NOT NULL,
    framework_version integer NOT NULL,
    score text NOT NULL,
    rows jsonb NOT NULL,
    figures jsonb NOT NULL,
    CONSTRAINT form_state_pk PRIMARY KEY (bureau, assessed_year, day)
  )`,
  ...guard('form_state'),
  // Figures of the whole bureau are seen by whoever sees all of it.
  ...secure('form_state', `starts_with(bureau, ${scope})`),
  'GRANT SELECT, INSERT ON form_state TO fh_app',
];

/** The forms of running years as they stood, one state a day. */
export class FormStates1765200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('what was kept of past days cannot be made again: restore the backup made before');
  }
}
