import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many answers came by a public address since when, for all servers together: numbers alone, nothing of who answered. */
export class SurveyAnswerWindow1765400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE survey_link
      ADD COLUMN answers_since timestamptz, ADD COLUMN answers integer NOT NULL DEFAULT 0 CONSTRAINT survey_link_answers_check CHECK (answers >= 0)`);
  }

  async down(): Promise<void> {
    throw new Error('addresses that hang on walls are not taken away: restore the backup made before');
  }
}
