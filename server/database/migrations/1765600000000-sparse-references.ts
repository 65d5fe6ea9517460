import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes over references that most records of these tables leave empty: index, table, column, and whether it is unique. */
const sparse = [
  ['stock_entry_disaster_index', 'stock_entry', 'disaster', ''],
  ['stock_entry_to_warehouse_index', 'stock_entry', 'to_warehouse', ''],
  ['stock_entry_reverses_unique', 'stock_entry', 'reverses', 'UNIQUE'],
  ['hazard_inspection_index', 'hazard', 'inspection', ''],
  ['hazard_site_index', 'hazard', 'site', ''],
  ['hazard_campaign_index', 'hazard', 'campaign', ''],
  ['hazard_drill_index', 'hazard', 'drill', ''],
] as const;

/** An empty reference is asked for by nobody: without it every entry is written once less. */
export class SparseReferences1765600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [index, table, column, unique] of sparse) {
      await runner.query(`DROP INDEX ${index}`);
      await runner.query(`CREATE ${unique} INDEX ${index} ON ${table} (bureau, ${column}) WHERE ${column} IS NOT NULL`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [index, table, column, unique] of sparse) {
      await runner.query(`DROP INDEX ${index}`);
      await runner.query(`CREATE ${unique} INDEX ${index} ON ${table} (bureau, ${column})`);
    }
  }
}
