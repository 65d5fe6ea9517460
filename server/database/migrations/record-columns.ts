/** The columns of `RecordEntity`, with the checks that hold for every record. */
export function recordColumns(table: string): string {
  return `bureau text NOT NULL CONSTRAINT ${table}_bureau_check CHECK (bureau ~ '^\\d{6}$'),
      id uuid NOT NULL,
      division text NOT NULL CONSTRAINT ${table}_division_check CHECK (division ~ '^\\d{12}$' AND left(division, 6) = bureau),
      longitude double precision CONSTRAINT ${table}_longitude_check CHECK (longitude BETWEEN -180 AND 180),
      latitude double precision CONSTRAINT ${table}_latitude_check CHECK (latitude BETWEEN -90 AND 90),
      accuracy double precision CONSTRAINT ${table}_accuracy_check CHECK (accuracy >= 0),
      place_source text,
      captured_at timestamptz NOT NULL,
      clock_offset integer,
      provenance text NOT NULL,
      received_at timestamptz NOT NULL,
      author text NOT NULL,
      version integer NOT NULL CONSTRAINT ${table}_version_check CHECK (version >= 1),
      state text NOT NULL,
      voided_at timestamptz,
      void_reason text,
      CONSTRAINT ${table}_void_check CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
      CONSTRAINT ${table}_place_check CHECK ((longitude IS NULL) = (latitude IS NULL))`;
}

/** The scope of the transaction, set by `fh_begin`. Unset it is NULL, and NULL sees nothing: a bare setting would come back as `''`. */
export const scope = `nullif(current_setting('app.scope', true), '')`;

/** A bureau's own row is seen by everyone inside it and by everyone above it. */
export const bureauRow = `starts_with(bureau, ${scope}) OR starts_with(${scope}, bureau)`;
export const divisionRow = `starts_with(division, ${scope})`;

export function secure(table: string, visible: string): string[] {
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_scope ON ${table} USING (${visible}) WITH CHECK (${visible})`,
  ];
}

/** Refuses every change of what was added once (FH001). */
export function guard(table: string): string[] {
  return [
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION fh_append_only()`,
    `CREATE TRIGGER ${table}_never_emptied BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION fh_append_only()`,
  ];
}

/** What a record table needs beside its columns: its policy and the rights of the application. */
export function recordTable(table: string): string[] {
  return [...secure(table, divisionRow), `GRANT SELECT, INSERT, UPDATE ON ${table} TO fh_app`];
}
