import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '@fenghuo/server/cli/index';
import { seed } from '@fenghuo/server/seeding/seed';
import type { OpenedReport } from '@fenghuo/shared/evaluation/frozen-report';
import { startApplication, type Application } from '../setup/application.js';
import { deviationBody } from '../setup/builders/evaluation.js';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';
import { places } from '../setup/people.js';

export const bureau = '610831';
export const outputs = '/api/evaluation/outputs';

export interface Zizhou {
  readonly application: Application;
  readonly database: FreshDatabase;
  readonly dataDirectory: string;
  /** Bytes of an output that is made at once. */
  quick(format: string, query?: string): Promise<{ status: number; bytes: Buffer; headers: Headers }>;
  /** Explains the rows that lost points and freezes the form. */
  freeze(): Promise<OpenedReport>;
  /** A command of `fenghuo`, its exit status. */
  command(...words: readonly string[]): Promise<number>;
  close(): Promise<void>;
}

/** The application over the records of Zizhou 2020. */
export async function startZizhou(): Promise<Zizhou> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'fenghuo-outputs-'));
  const database = await freshDatabase({ forms: true });
  await seed('zizhou-2020', { databaseUrl: database.url, dataDirectory });
  const application = await startApplication({ database, dataDirectory });
  return {
    application, database, dataDirectory,
    quick: async (format, query = '') => (await application.as('finance')).bytes(`${outputs}/report.${format}?bureau=${bureau}&year=2020${query}`),
    async freeze() {
      const finance = await application.as('finance');
      for (const [row, reason] of [['4', '绩效目标申报不完整'], ['5', '核心指标遗漏'], ['15', '满意度 93%，联系人 13800138000']] as const) {
        await finance.post('/api/deviations', deviationBody({ ...places.county, row, reason }));
      }
      const { status, body } = await (await application.as('manager')).post<OpenedReport>('/api/evaluation/reports', { bureau, year: 2020 });
      if (status !== 201) throw new Error(`freezing answered ${status}: ${JSON.stringify(body)}`);
      return body;
    },
    command: (...words) => runCommand(words, { databaseUrl: database.url, dataDirectory }),
    async close() {
      await application.close();
      await database.drop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
