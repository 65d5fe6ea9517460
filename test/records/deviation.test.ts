import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { deviation } from '@fenghuo/shared/records/deviation';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { deviationBody } from '../setup/builders/evaluation.js';
import { describeCommonCases } from './common-cases.js';
import { created, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

describe('a deviation', () => {
  let row = 0;
  describeCommonCases({
    contract: deviation, application: () => application, build: async (given) => deviationBody({ row: `r${(row += 1)}`, ...given }),
    may: { create: ['finance', 'manager'], amend: ['finance', 'manager'], void: ['manager'] },
  });

  test('is given once for each row and year', async () => {
    const finance = await application.as('finance');
    await created(finance, 'deviations', deviationBody({ row: '4' }));
    const again = deviationBody({ row: '4' });
    expect(namedPaths(await refused(application, 'row-answered-already', () => finance.post('/api/deviations', again)))).toEqual(['record.row']);
    await created(finance, 'deviations', deviationBody({ row: '4', assessedYear: 2021 }));
  });

  test('two at once leave one', async () => {
    const finance = await application.as('finance');
    const answers = await Promise.all(Array.from({ length: 8 }, () => finance.post('/api/deviations', deviationBody({ row: 'race' }))));
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
  });

  test('is listed by its year, page after page and between dates', async () => {
    const finance = await application.as('finance');
    const years = [2031, 2032, 2032, 2033, 2034];
    const ids = [];
    for (const assessedYear of years) ids.push((await created(finance, 'deviations', deviationBody({ row: `listed${(row += 1)}`, assessedYear }))).id);
    const list = async (query: string) => (await finance.get<{ rows: AnyRecord[]; next: string | null }>(`/api/deviations?bureau=610831&${query}`)).body;
    const found: AnyRecord[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: { rows: AnyRecord[]; next: string | null } = await list(`limit=2&from=2031-06-01&to=2033-02-01${next && `&after=${next}`}`);
      found.push(...page.rows);
      next = page.next;
    }
    expect(found.map(({ assessedYear }) => assessedYear)).toEqual([2033, 2032, 2032, 2031]);
    expect(new Set(found.map(({ id }) => id))).toEqual(new Set(ids.slice(0, 4)));
    expect(namedPaths(await refused(application, 'contract-broken', () => finance.get('/api/deviations?bureau=610831&after=2020-01-01_nothing')))).toEqual(['after']);
  });
});
