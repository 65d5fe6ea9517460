import { budgetLine } from '@fenghuo/shared/records/budget-line';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, transitionBody, voidBody } from '../setup/builders.js';
import { budgetExecutionBody, budgetLineBody } from '../setup/builders/capability.js';
import { describeCommonCases } from './common-cases.js';
import { accepted, addressOf, created, moved, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'budget-lines';

describe('a budget line', () => {
  describeCommonCases({
    contract: budgetLine, application: () => application, build: async (given) => budgetLineBody(given),
    may: { create: ['finance', 'manager'], amend: ['finance', 'manager'], void: ['manager'] },
  });

  test('is adjusted under a document, up or down, but not below nothing', async () => {
    const finance = await application.as('finance');
    const without = await refused(application, 'budget-adjustment-needs-document', () => finance.post(`/api/${path}`, budgetLineBody({ adjusted: -10_000_00 })));
    expect(namedPaths(without)).toEqual(['record.adjustmentDocument']);
    const less = budgetLineBody({ adjusted: -100_000_01, adjustmentDocument: '子财发〔2020〕9 号' });
    expect(namedPaths(await refused(application, 'budget-below-zero', () => finance.post(`/api/${path}`, less)))).toEqual(['record.adjusted', 'record.carriedOver', 'record.initial']);
    const record = await created(finance, path, budgetLineBody({ carriedOver: 5_000_00, adjusted: -100_000_00, adjustmentDocument: '子财发〔2020〕9 号' }));
    expect(record).toMatchObject({ initial: 100_000_00, carriedOver: 5_000_00, adjusted: -100_000_00 });
  });

  test('has a subject of three, five or seven digits', async () => {
    const finance = await application.as('finance');
    for (const subject of ['224', '22401', '2240109']) expect(await created(finance, path, budgetLineBody({ subject }))).toMatchObject({ subject });
    for (const subject of ['22', '2240', '22401090', '224-01']) {
      expect(namedPaths(await refused(application, 'contract-broken', () => finance.post(`/api/${path}`, budgetLineBody({ subject }))))).toEqual(['record.subject']);
    }
  });

  test('once something is spent it goes neither below that, nor to another year, nor away', async () => {
    const [finance, manager] = [await application.as('finance'), await application.as('manager')];
    const line = await created(finance, path, budgetLineBody());
    const execution = await created(finance, 'budget-executions', budgetExecutionBody({ line: line.id, amount: 60_000_00 }));
    const low = await refused(application, 'budget-below-executed', () => finance.patch(addressOf(path, line), amendBody(line, { initial: 59_999_99 })));
    expect(low.title.zh).toContain('60000.00');
    expect(namedPaths(low)).toEqual(['changes.adjusted', 'changes.carriedOver', 'changes.initial']);
    await refused(application, 'budget-line-executed', () => finance.patch(addressOf(path, line), amendBody(line, { fiscalYear: 2021 })));
    await refused(application, 'budget-line-executed', () => manager.post(addressOf(path, line, '/void'), voidBody(line)));
    const exact = accepted(await finance.patch<AnyRecord>(addressOf(path, line), amendBody(line, { initial: 60_000_00 })));
    accepted(await finance.post(addressOf('budget-executions', execution, '/void'), voidBody(execution)));
    accepted(await manager.post(addressOf(path, line, '/void'), voidBody(exact)));
  });

  test('is closed by finance and opened again by a manager alone', async () => {
    const [finance, manager] = [await application.as('finance'), await application.as('manager')];
    const line = await created(finance, path, budgetLineBody());
    const closed = await moved(finance, path, line, 'close', transitionBody(line));
    await refused(application, 'record-settled', () => finance.patch(addressOf(path, closed), amendBody(closed, { initial: 1 })));
    await refused(application, 'role-not-allowed', () => finance.post(addressOf(path, closed, '/transitions/reopen'), transitionBody(closed)));
    expect(await moved(manager, path, closed, 'reopen', transitionBody(closed))).toMatchObject({ state: 'running' });
  });
});
