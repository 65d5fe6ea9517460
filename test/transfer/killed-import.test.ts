import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ImportView } from '@fenghuo/shared/transfer';
import { beforeAll, expect, test } from 'vitest';
import { ServerProcess } from '../faults/support.js';
import { signIn } from '../setup/application.js';
import { freshDatabase } from '../setup/database.js';
import { seal, verify } from '../journal/support.js';
import { accepted, everything } from '../records/support.js';
import { checked, commit, committed, hazardHeadings, hazardRows, imported, upload, workbookOf } from './import-support.js';

const minutes = 60_000;
beforeAll(() => ServerProcess.compile(), 2 * minutes);

test('a server that is killed in the middle of an import leaves nothing, and the file can be imported then', { timeout: 3 * minutes }, async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'fenghuo-import-'));
  const database = await freshDatabase();
  const options = { databaseUrl: database.url, dataDirectory };
  const server = new ServerProcess(options);
  try {
    await server.start();
    const client = await signIn(server.url, 'inspector');
    await imported(client, 'hazard', await workbookOf([hazardHeadings, ...hazardRows(3, '先前')]));
    const file = await workbookOf([hazardHeadings, ...hazardRows(6000)]);
    const view = await checked(client, accepted(await upload(client, 'hazard', file), 201));
    const before = await everything(database);
    accepted(await commit(client, view));
    while (accepted(await client.get<ImportView>(`/api/imports/${view.id}?bureau=610831`)).done < 1000) await setTimeout(5);
    await server.kill();
    expect(await everything(database)).toEqual(before);

    await server.start();
    const again = await signIn(server.url, 'inspector');
    const next = await checked(again, accepted(await upload(again, 'hazard', file), 201));
    expect(await committed(again, next)).toMatchObject({ state: 'committed', counts: { fresh: 6000, repeated: 0 } });
    // The one that was interrupted says so after a while; checked anew, it finds that all its rows are there.
    await database.query(`UPDATE import SET touched_at = now() - interval '1 minute' WHERE id = '${view.id}'`);
    expect(accepted(await again.get<ImportView>(`/api/imports/${view.id}?bureau=610831`)).state).toBe('interrupted');
    await server.kill();
    await seal(options);
    expect(await verify(options)).toMatchObject({ status: 0, alterations: [] });
  } finally {
    await server.kill();
    await database.drop();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
});
