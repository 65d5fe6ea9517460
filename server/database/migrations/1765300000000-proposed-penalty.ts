import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What penalty is proposed, on what, before the party is told of it. */
export class ProposedPenalty1765300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE penalty_case
      ADD COLUMN proposed_on date, ADD COLUMN proposed_penalties text[],
      ADD COLUMN proposed_fine bigint CONSTRAINT penalty_case_proposed_fine_check CHECK (proposed_fine >= 0),
      ADD COLUMN proposed_confiscated bigint CONSTRAINT penalty_case_proposed_confiscated_check CHECK (proposed_confiscated >= 0),
      ADD COLUMN proposed_basis text, ADD COLUMN proposed_grounds text`);
  }

  async down(): Promise<void> {
    throw new Error('records are never removed: restore the backup made before');
  }
}
