import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bureauRow, divisionRow, guard, secure } from './record-columns.js';
import { recordTables } from './record-tables.js';

const records = ['site', 'inspection', 'hazard', 'rectification_reply', 'reinspection', 'premises_measure', 'finding',
  'assessment_result', 'survey', 'survey_response'];

const catalogues = [
  `CREATE TABLE bureau (
    code text NOT NULL CONSTRAINT bureau_code_check CHECK (code ~ '^\\d{6}$'),
    name_zh text NOT NULL,
    name_en text NOT NULL,
    west double precision NOT NULL,
    south double precision NOT NULL,
    east double precision NOT NULL,
    north double precision NOT NULL,
    CONSTRAINT bureau_pk PRIMARY KEY (code)
  )`,
  `CREATE TABLE division (
    code text NOT NULL CONSTRAINT division_code_check CHECK (code ~ '^\\d{12}$'),
    name text NOT NULL,
    level text NOT NULL CONSTRAINT division_level_check CHECK (level IN ('county', 'township', 'village')),
    parent text,
    year integer NOT NULL,
    source text NOT NULL,
    CONSTRAINT division_pk PRIMARY KEY (code)
  )`,
  'CREATE INDEX division_bureau_index ON division (left(code, 6))',
  `CREATE TABLE account (
    account text NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    scope text NOT NULL CONSTRAINT account_scope_check CHECK (scope ~ '^\\d{2,12}$'),
    password_hash text NOT NULL,
    created_at timestamptz NOT NULL,
    disabled_at timestamptz,
    failed_attempts integer NOT NULL DEFAULT 0,
    locked_until timestamptz,
    CONSTRAINT account_pk PRIMARY KEY (account)
  )`,
  `CREATE TABLE session (
    token_hash bytea NOT NULL,
    account text NOT NULL CONSTRAINT session_account_fk REFERENCES account (account),
    created_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    CONSTRAINT session_pk PRIMARY KEY (token_hash)
  )`,
  'CREATE INDEX session_account_index ON session (account)',
  `CREATE TABLE framework (
    bureau text NOT NULL,
    code text NOT NULL,
    year integer NOT NULL,
    version integer NOT NULL,
    content jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT framework_pk PRIMARY KEY (bureau, code, version)
  )`,
];

const spine = [
  `CREATE TABLE op (
    bureau text NOT NULL,
    id uuid NOT NULL,
    hash bytea NOT NULL,
    record_type text NOT NULL,
    record_id uuid NOT NULL,
    version integer NOT NULL,
    division text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT op_pk PRIMARY KEY (bureau, id)
  )`,
  `CREATE TABLE journal_head (
    bureau text NOT NULL,
    n bigint NOT NULL,
    CONSTRAINT journal_head_pk PRIMARY KEY (bureau)
  )`,
  `CREATE TABLE journal (
    bureau text NOT NULL,
    n bigint NOT NULL,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    device text NOT NULL,
    operation uuid NOT NULL,
    record_type text NOT NULL,
    record_id uuid NOT NULL,
    version integer NOT NULL,
    action text NOT NULL,
    division text NOT NULL,
    body bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT journal_pk PRIMARY KEY (bureau, n),
    CONSTRAINT journal_version_unique UNIQUE (bureau, record_type, record_id, version)
  )`,
  `CREATE TABLE seal (
    bureau text NOT NULL,
    size bigint NOT NULL,
    root bytea NOT NULL,
    peaks bytea NOT NULL,
    at timestamptz NOT NULL,
    key_id text NOT NULL,
    signature bytea NOT NULL,
    CONSTRAINT seal_pk PRIMARY KEY (bureau, size)
  )`,
  `CREATE TABLE attachment (
    bureau text NOT NULL,
    sha256 text NOT NULL CONSTRAINT attachment_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size integer NOT NULL,
    media_type text NOT NULL,
    division text NOT NULL,
    longitude double precision,
    latitude double precision,
    accuracy double precision,
    position_source text,
    taken_at timestamptz,
    received_at timestamptz NOT NULL,
    received_from text NOT NULL,
    CONSTRAINT attachment_pk PRIMARY KEY (bureau, sha256, division)
  )`,
  `CREATE TABLE attachment_use (
    bureau text NOT NULL,
    sha256 text NOT NULL,
    record_type text NOT NULL,
    record_id uuid NOT NULL,
    division text NOT NULL,
    CONSTRAINT attachment_use_pk PRIMARY KEY (bureau, sha256, record_type, record_id)
  )`,
];

const functions = [
  `CREATE FUNCTION fh_begin(scope text) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF scope IS NULL OR scope !~ '^\\d{2,12}$' THEN
      RAISE EXCEPTION 'a scope has 2 to 12 digits' USING ERRCODE = 'FH002';
    END IF;
    EXECUTE format('SET LOCAL app.scope = %L', scope);
  END $$`,
  `CREATE FUNCTION fh_expect(written bigint, expected bigint) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF written <> expected THEN
      RAISE EXCEPTION '% rows written, % expected', written, expected USING ERRCODE = 'FH003';
    END IF;
  END $$`,
  `CREATE FUNCTION fh_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'this table is only added to' USING ERRCODE = 'FH001';
  END $$`,
];

/** The schema from the first record to the form, keyed by bureau throughout so that it distributes unchanged. */
export class Road1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...catalogues, ...recordTables, ...spine, ...functions,
      ...['journal', 'op', 'seal', 'attachment'].flatMap(guard),
      ...[...records, 'op', 'journal', 'attachment', 'attachment_use'].flatMap((table) => secure(table, divisionRow)),
      ...['journal_head', 'seal', 'framework'].flatMap((table) => secure(table, bureauRow)),
      `GRANT SELECT, INSERT, UPDATE ON ${[...records, 'journal_head', 'account', 'attachment_use'].join(', ')} TO fh_app`,
      'GRANT SELECT, INSERT, UPDATE, DELETE ON session TO fh_app',
      'GRANT SELECT, INSERT ON op, journal, seal, attachment, framework TO fh_app',
      'GRANT SELECT ON bureau, division TO fh_app',
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('the first migration is not taken back: drop the database instead');
  }
}
