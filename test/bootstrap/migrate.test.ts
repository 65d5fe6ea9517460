import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '@fenghuo/server/cli/index';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startDatabase } from '../../server/bootstrap/embedded-postgres.mjs';

let directory: string;
let database: Awaited<ReturnType<typeof startDatabase>>;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'fenghuo-migrate-'));
  database = await startDatabase(join(directory, 'database'), { supervised: true });
});
afterAll(async () => {
  await database.stop();
  rmSync(directory, { recursive: true, force: true });
});

describe('fenghuo migrate', () => {
  test('brings up a cluster that has never seen the application, and has nothing left to do the second time', async () => {
    const written = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
    try {
      const run = () => runCommand(['migrate'], { databaseUrl: database.url, dataDirectory: join(directory, 'files') });
      expect([await run(), await run()]).toEqual([0, 0]);
      const lines = written.mock.calls.map(([line]) => String(line)).filter((line) => line.includes('migrations applied'));
      expect(lines.map((line) => Number(/applied: (\d+)/.exec(line)![1]))).toEqual([expect.any(Number) as number, 0]);
      expect(lines[0]).not.toMatch(/applied: 0$/);
    } finally {
      written.mockRestore();
    }
  });
});
