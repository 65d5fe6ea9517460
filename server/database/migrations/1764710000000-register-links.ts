import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A stock entry may name the disaster it was issued for, a campaign says what its target counts, overlapping shifts are looked for by their post. */
export class RegisterLinks1764710000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE stock_entry ADD COLUMN disaster uuid');
    await runner.query('ALTER TABLE stock_entry ADD CONSTRAINT stock_entry_disaster_fk FOREIGN KEY (bureau, disaster) REFERENCES disaster (bureau, id)');
    await runner.query('CREATE INDEX stock_entry_disaster_index ON stock_entry (bureau, disaster)');
    await runner.query('ALTER TABLE campaign ADD COLUMN target_of text');
    await runner.query('CREATE INDEX duty_shift_post_index ON duty_shift (bureau, division, period, starts_at)');
  }

  async down(): Promise<void> {
    throw new Error('records are never removed: restore the backup made before');
  }
}
