import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases may belong to a campaign, as inspections, hazards and measures do. */
export class EnforcementCampaigns1764610000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['penalty_case', 'fireworks_case']) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN campaign uuid`);
      await runner.query(
        `ALTER TABLE ${table} ADD CONSTRAINT ${table}_campaign_fk FOREIGN KEY (bureau, campaign) REFERENCES campaign (bureau, id)`);
      await runner.query(`CREATE INDEX ${table}_campaign_index ON ${table} (bureau, campaign)`);
    }
  }

  async down(): Promise<void> {
    throw new Error('records are never removed: restore the backup made before');
  }
}
