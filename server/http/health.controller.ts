import { Controller, Get } from '@nestjs/common';
import { Policy } from '../access/policy.js';
import { Database } from '../database/database.js';

@Controller('api/health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** Ready when the database answers. `demo`: the demo accounts exist, and the sign-in page may say so. */
  @Get()
  @Policy('open')
  async health(): Promise<{ status: 'ok'; demo: boolean }> {
    const [row] = await this.database.catalogue<{ demo: boolean }>(
      `SELECT EXISTS (SELECT FROM account WHERE account = 'inspector') AS demo`);
    return { status: 'ok', demo: row!.demo };
  }
}
