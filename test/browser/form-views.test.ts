import { createContext } from '@fenghuo/server/context';
import { Catalogue } from '@fenghuo/server/database/catalogue.service';
import { Database } from '@fenghuo/server/database/database';
import { formReport } from '@fenghuo/server/evaluation/form-report';
import { FormStates } from '@fenghuo/server/evaluation/states/form-states.service';
import type { EvidencePage } from '@fenghuo/shared/evaluation/form';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../setup/application.js';
import { launchBrowser } from '../setup/browser.js';
import { voidBody } from '../setup/builders.js';
import { cutOff } from './layout.js';
import { eventually, open, pages, rowOf, settled, startZizhou2020 } from './support.js';
import { foreignIn, writtenWords } from './words.js';

let application: Application;
let browser: Browser;
/** What people wrote that no list shows any more: the title of the voided record and why it was voided. */
let gone: readonly string[] = [];

beforeAll(async () => {
  application = await startZizhou2020();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await application.close();
});

async function keepState(daysAgo: number): Promise<void> {
  const context = await createContext({ databaseUrl: application.databaseUrl, dataDirectory: application.dataDirectory });
  const states = new FormStates(context.get(Database), context.get(Catalogue), formReport(context.get(Database)));
  await states.keep('610831', 2020, new Date(Date.now() - daysAgo * 86_400_000));
  await context.close();
}

async function voidInspection(): Promise<void> {
  const { body: { rows: [first] } } = await (await application.as('auditor')).get<EvidencePage>('/api/evaluation/forms/610831/2020/rows/7/records?limit=1');
  const body = voidBody(first!);
  const { status } = await (await application.as('manager')).post(`/api/inspections/${first!.id}/void?bureau=610831`, body);
  expect(status).toBe(200);
  gone = [first!.title, body.reason];
}

describe('the form by department', () => {
  it('stands in the address, and says where no department is named', async () => {
    const { page, complaints, close } = await open(browser, { application, person: 'manager', path: pages.form });
    await settled(page);
    await page.getByText('按责任股室', { exact: true }).click();
    await page.waitForURL(/view=department/);
    await eventually(() => page.locator('.department-summary').innerText()).toContain('评价表尚未明确各项指标的责任股室');
    await eventually(() => page.locator('.department-summary tbody').innerText()).toMatch(/未明确责任股室\s+15\s+94 \/ 100/);
    await page.reload();
    await settled(page);
    await eventually(() => page.getByRole('region', { name: '未明确责任股室' }).locator('.form-row').count()).toBe(15);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the change of a week', () => {
  it('says that a year that is over was never kept', async () => {
    const { page, close } = await open(browser, { application, person: 'manager', path: `${pages.form}&view=change` });
    await settled(page);
    await eventually(() => page.locator('.evaluation').innerText()).toContain('未留存过每日状态');
    await close();
  });

  it('shows value and points then and now, and leads to the record that moved them', async () => {
    await keepState(8);
    await voidInspection();
    const { page, complaints, picture, close } = await open(browser, { application, person: 'manager', path: `${pages.form}&view=change` });
    await settled(page);
    await eventually(() => rowOf(page, '任务1').innerText()).toMatch(/6\s+5\s*次\s+−1\s+5\s+4\s+−1/);
    await eventually(() => rowOf(page, '任务2').innerText()).toContain('无变化');
    await picture('form-week');
    await rowOf(page, '任务1').getByRole('link', { name: '查看' }).click();
    await eventually(() => page.getByRole('dialog').locator('.changed-records').innerText()).toMatch(/现未计入 1 条[\s\S]*已作废[\s\S]*作废：/);
    await page.goto(new URL(pages.form, application.url).toString());
    await settled(page);
    await eventually(() => rowOf(page, '任务1').innerText()).toMatch(/较 \d{4}-\d\d-\d\d：完成值 6 → 5（−1） · 得分 5 → 4（−1）/);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([['phone', 'zh'], ['phone', 'en'], ['tabletUpright', 'en'], ['tablet', 'zh']] as const)('fits a %s, in %s', async (viewport, language) => {
    const written = [...gone, ...await writtenWords(application)];
    for (const view of ['&view=department', '&view=change', '', '&row=7&part=value&set=changes']) {
      const { page, complaints, close } = await open(browser, { application, person: 'manager', path: `${pages.form}${view}`, viewport, language, touch: true });
      await settled(page);
      if (view.includes('row=')) await page.locator('.changed-records').waitFor();
      expect([view, await cutOff(page), await foreignIn(page, language, written), complaints]).toEqual([view, [], [], []]);
      await close();
    }
  }, 90_000);
});
