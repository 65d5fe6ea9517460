import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the limitation of a penalty is judged by: when the violation ended and was discovered, and whether it did harm. */
export class EnforcementRules1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE penalty_case
      ADD COLUMN discovered_on date, ADD COLUMN continuing boolean, ADD COLUMN violation_ended_on date, ADD COLUMN harmful boolean`);
  }

  async down(): Promise<void> {
    throw new Error('records are never removed: restore the backup made before');
  }
}
