import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bureauRow, secure } from './record-columns.js';

const tables = [
  `CREATE TABLE personal_key (
    bureau text NOT NULL,
    record_type text NOT NULL,
    record_id uuid NOT NULL,
    wrapped bytea NOT NULL,
    CONSTRAINT personal_key_pk PRIMARY KEY (bureau, record_type, record_id)
  )`,
  `CREATE TABLE personal_digest (
    bureau text NOT NULL,
    record_type text NOT NULL,
    record_id uuid NOT NULL,
    field text NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT personal_digest_pk PRIMARY KEY (bureau, record_type, record_id, field)
  )`,
  'CREATE INDEX personal_digest_value_index ON personal_digest (bureau, record_type, field, digest)',
];

/** Keys of personal values, to be deleted when a value must be forgotten, and what a value is found again by. */
export class Personal1764110000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...tables,
      ...['personal_key', 'personal_digest'].flatMap((table) => secure(table, bureauRow)),
      'GRANT SELECT, INSERT, DELETE ON personal_key TO fh_app',
      'GRANT SELECT, INSERT, UPDATE, DELETE ON personal_digest TO fh_app',
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('keys are not taken back: restore the backup made before');
  }
}
