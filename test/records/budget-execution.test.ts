import type { Verdict } from '@fenghuo/shared/edits';
import { budgetExecution } from '@fenghuo/shared/records/budget-execution';
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

const path = 'budget-executions';
const lineOf = async (given: Parameters<typeof budgetLineBody>[0] = {}) => created(await application.as('finance'), 'budget-lines', budgetLineBody(given));

describe('the execution of a budget line', () => {
  describeCommonCases({
    contract: budgetExecution, application: () => application, build: async (given) => budgetExecutionBody({ line: (await lineOf()).id, ...given }),
    may: { create: ['finance', 'manager'], amend: ['finance', 'manager'], void: ['finance', 'manager'] },
  });

  test('is one for each line and month, until it is void', async () => {
    const finance = await application.as('finance');
    const { id: line } = await lineOf();
    const first = await created(finance, path, budgetExecutionBody({ line }));
    const twice = await refused(application, 'budget-month-booked', () => finance.post(`/api/${path}`, budgetExecutionBody({ line })));
    expect(namedPaths(twice)).toEqual(['record.month']);
    expect(twice.title).toEqual({ zh: '该项目 6 月 已有执行数，请修改原记录。', en: 'The line has its execution of June already. Amend that record.' });
    const july = await created(finance, path, budgetExecutionBody({ line, month: 'm07', bookedOn: '2020-07-31' }));
    await refused(application, 'budget-month-booked', () => finance.patch(addressOf(path, july), amendBody(july, { month: 'm06' })));
    accepted(await finance.post(addressOf(path, first, '/void'), voidBody(first)));
    await created(finance, path, budgetExecutionBody({ line }));
  });

  test('never adds up to more than the line has, unless a document approved it', async () => {
    const finance = await application.as('finance');
    const { id: line } = await lineOf({ carriedOver: 5_000_00 });
    await created(finance, path, budgetExecutionBody({ line, amount: 100_000_00 }));
    const july = { line, month: 'm07', bookedOn: '2020-07-31' };
    const over = await refused(application, 'budget-exceeded', () => finance.post(`/api/${path}`, budgetExecutionBody({ ...july, amount: 5_000_01 })));
    expect(over.title.zh).toContain('累计执行 105000.01 元，超过可用预算 105000.00 元');
    expect(namedPaths(over)).toEqual(['record.amount']);
    const exact = await created(finance, path, budgetExecutionBody({ ...july, amount: 5_000_00 }));
    await refused(application, 'budget-exceeded', () => finance.patch(addressOf(path, exact), amendBody(exact, { amount: 5_000_01 })));
    const approved = { line, month: 'm08', bookedOn: '2020-08-31', amount: 1, overspent: true };
    const unnamed = await refused(application, 'overspending-needs-document', () => finance.post(`/api/${path}`, budgetExecutionBody(approved)));
    expect(namedPaths(unnamed)).toEqual(['record.overspentDocument']);
    await created(finance, path, budgetExecutionBody({ ...approved, overspentDocument: '子政发〔2020〕21 号' }));
  });

  test('has no limit where no budget was approved', async () => {
    const finance = await application.as('finance');
    const { id: line } = await lineOf({ initial: null });
    await created(finance, path, budgetExecutionBody({ line, amount: 900_000_000_00 }));
  });

  test('is not booked before its month, but may be booked in the next year', async () => {
    const finance = await application.as('finance');
    const { id: line } = await lineOf();
    const early = await refused(application, 'booked-before-month', () => finance.post(`/api/${path}`, budgetExecutionBody({ line, bookedOn: '2020-05-31' })));
    expect(namedPaths(early)).toEqual(['record.bookedOn']);
    await created(finance, path, budgetExecutionBody({ line, month: 'm12', bookedOn: '2021-01-08' }));
  });

  test('a closed line takes none, and keeps what it has', async () => {
    const [finance, manager] = [await application.as('finance'), await application.as('manager')];
    const line = await lineOf();
    const execution = await created(finance, path, budgetExecutionBody({ line: line.id }));
    const closed = await moved(finance, 'budget-lines', line, 'close', transitionBody(line));
    await refused(application, 'budget-line-closed', () => finance.post(`/api/${path}`, budgetExecutionBody({ line: line.id, month: 'm07', bookedOn: '2020-07-31' })));
    await refused(application, 'budget-line-closed', () => finance.patch(addressOf(path, execution), amendBody(execution, { amount: 1 })));
    await refused(application, 'budget-line-closed', () => finance.post(addressOf(path, execution, '/void'), voidBody(execution)));
    await moved(manager, 'budget-lines', closed, 'reopen', transitionBody(closed));
    accepted(await finance.patch(addressOf(path, execution), amendBody(execution, { amount: 1 })));
  });

  test('bookings of one batch are judged one after the other', async () => {
    const finance = await application.as('finance');
    const { id: line } = await lineOf();
    const bookings = ['m07', 'm07', 'm08', 'm09', 'm10'].map((month, index) => (
      budgetExecutionBody({ line, month, bookedOn: '2020-10-31', amount: index === 4 ? 20_000_00 : 40_000_00 })));
    const edits = bookings.map((body) => ({ type: 'budget-execution', action: 'create', body }));
    const { verdicts } = accepted(await finance.post<{ verdicts: Verdict[] }>('/api/edits', { edits }));
    expect(verdicts.map((verdict) => (verdict.verdict === 'refused' ? verdict.problem.code : verdict.verdict)))
      .toEqual(['applied', 'budget-month-booked', 'applied', 'budget-exceeded', 'applied']);
  });

  test('two who book at once do not both get the last of it', async () => {
    const [finance, manager] = [await application.as('finance'), await application.as('manager')];
    const { id: line } = await lineOf();
    const answers = await Promise.all([[finance, 'm07'], [manager, 'm08']].map(([client, month]) => (
      (client as typeof finance).post<AnyRecord>(`/api/${path}`, budgetExecutionBody({ line, month: month as string, bookedOn: '2020-08-31', amount: 60_000_00 })))));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422]);
  });
});
