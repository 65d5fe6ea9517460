import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last day on which a grant holds. What was granted without an end gets thirty days from now on. */
export class GrantEnds1765500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE report_grant ADD COLUMN ends_on date, ADD COLUMN extended_by text, ADD COLUMN extended_at timestamptz');
    // The rows are held under row-level security by their bureau; this is no change of what a bureau may see.
    await runner.query('ALTER TABLE report_grant NO FORCE ROW LEVEL SECURITY');
    await runner.query(`UPDATE report_grant SET ends_on = (now() AT TIME ZONE 'Asia/Shanghai')::date + 30`);
    await runner.query('ALTER TABLE report_grant FORCE ROW LEVEL SECURITY');
    await runner.query(`ALTER TABLE report_grant ALTER COLUMN ends_on SET NOT NULL,
      ADD CONSTRAINT report_grant_extended_check CHECK ((extended_at IS NULL) = (extended_by IS NULL))`);
  }

  async down(): Promise<void> {
    throw new Error('until when something was granted is not forgotten: restore the backup made before');
  }
}
