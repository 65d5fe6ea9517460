import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bureauRow, secure } from './record-columns.js';

const tables = [
  `CREATE TABLE import (
    bureau text NOT NULL,
    id uuid NOT NULL,
    record_type text NOT NULL,
    file_name text NOT NULL,
    sha256 text NOT NULL CONSTRAINT import_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size integer NOT NULL,
    format text NOT NULL,
    heading_row integer NOT NULL,
    rows integer NOT NULL,
    columns jsonb NOT NULL,
    mapping jsonb NOT NULL,
    state text NOT NULL CONSTRAINT import_state_check CHECK (state IN ('uploaded', 'checking', 'checked', 'committing', 'committed')),
    done integer NOT NULL,
    counts jsonb,
    problem jsonb,
    uploaded_by text NOT NULL,
    uploaded_at timestamptz NOT NULL,
    touched_at timestamptz NOT NULL,
    committed_at timestamptz,
    CONSTRAINT import_pk PRIMARY KEY (bureau, id)
  )`,
  'CREATE INDEX import_listed_index ON import (bureau, record_type, uploaded_at)',
  `CREATE TABLE import_problem (
    bureau text NOT NULL,
    import uuid NOT NULL,
    n integer NOT NULL,
    row_number integer NOT NULL,
    column_name text,
    heading text,
    code text NOT NULL,
    value text,
    sentence jsonb NOT NULL,
    CONSTRAINT import_problem_pk PRIMARY KEY (bureau, import, n),
    CONSTRAINT import_problem_import_fk FOREIGN KEY (bureau, import) REFERENCES import (bureau, id)
  )`,
];

/** Files on their way to become records. */
export class Imports1764150000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...tables,
      ...['import', 'import_problem'].flatMap((table) => secure(table, bureauRow)),
      'GRANT SELECT, INSERT, UPDATE ON import TO fh_app',
      'GRANT SELECT, INSERT, DELETE ON import_problem TO fh_app',
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('what was imported is not forgotten: restore the backup made before');
  }
}
