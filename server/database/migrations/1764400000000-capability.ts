import type { MigrationInterface, QueryRunner } from 'typeorm';
import { exerciseTables } from './capability-exercise-tables.js';
import { registerTables } from './capability-register-tables.js';
import { recordTable } from './record-columns.js';

const records = ['budget_line', 'budget_execution', 'emergency_plan', 'rescue_team', 'drill', 'training',
  'publicity_activity', 'publicity_material', 'equipment', 'equipment_check', 'circular', 'campaign',
  'risk_item', 'capability_checklist', 'organisation', 'annual_balance', 'staffing'];

/** What was inspected, found and done may belong to a campaign; a drill shows hazards too. */
const belonging = [
  'ALTER TABLE inspection ADD COLUMN campaign uuid',
  'ALTER TABLE inspection ADD CONSTRAINT inspection_campaign_fk FOREIGN KEY (bureau, campaign) REFERENCES campaign (bureau, id)',
  'CREATE INDEX inspection_campaign_index ON inspection (bureau, campaign)',
  'ALTER TABLE hazard ADD COLUMN campaign uuid',
  'ALTER TABLE hazard ADD CONSTRAINT hazard_campaign_fk FOREIGN KEY (bureau, campaign) REFERENCES campaign (bureau, id)',
  'CREATE INDEX hazard_campaign_index ON hazard (bureau, campaign)',
  'ALTER TABLE hazard ADD COLUMN drill uuid',
  'ALTER TABLE hazard ADD CONSTRAINT hazard_drill_fk FOREIGN KEY (bureau, drill) REFERENCES drill (bureau, id)',
  'CREATE INDEX hazard_drill_index ON hazard (bureau, drill)',
  'ALTER TABLE premises_measure ADD COLUMN campaign uuid',
  `ALTER TABLE premises_measure ADD CONSTRAINT premises_measure_campaign_fk
    FOREIGN KEY (bureau, campaign) REFERENCES campaign (bureau, id)`,
  'CREATE INDEX premises_measure_campaign_index ON premises_measure (bureau, campaign)',
];

/** Budget, capability, campaigns and the papers of the office. */
export class Capability1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [...exerciseTables, ...registerTables, ...belonging, ...records.flatMap(recordTable)];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('records are not taken back: restore the backup made before');
  }
}
