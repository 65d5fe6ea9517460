import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { EvidencePage } from '@fenghuo/shared/evaluation/form';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../setup/application.js';
import { launchBrowser } from '../setup/browser.js';
import { voidBody } from '../setup/builders.js';
import { eventually, open, pages, rowOf, settled, startZizhou2020 } from './support.js';

let application: Application;
let browser: Browser;

beforeAll(async () => {
  application = await startZizhou2020();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await application.close();
});

/** The inspections that task 1 counts, newest first. */
async function counted(): Promise<readonly { id: string; title: string }[]> {
  const { body } = await (await application.as('auditor')).get<EvidencePage>('/api/evaluation/forms/610831/2020/rows/7/records?limit=50');
  return body.rows;
}

/** When task 1 first shows that score: milliseconds of the page's clock, which is the machine's. */
function watchScore(page: Page, score: string): Promise<number> {
  return page.waitForFunction((wanted) => (
    document.querySelector('#figure-7 .col-score .score')?.textContent === wanted ? Date.now() : 0
  ), score, { polling: 20, timeout: 10_000 }).then((handle) => handle.jsonValue());
}

describe('an evaluation form that stands open', () => {
  it('loses a point by itself when one of the six inspections is made void, and says why', async () => {
    const { page, complaints, close } = await open(browser, { application, person: 'auditor', path: pages.form });
    await settled(page);
    await page.locator('.as-of-connected').waitFor();
    const [first] = await counted();
    const inspector = await application.as('inspector');
    const { body: inspection } = await inspector.get<AnyRecord>(`/api/inspections/${first!.id}?bureau=610831`);

    const seen = watchScore(page, '4');
    const answer = await inspector.post(`/api/inspections/${first!.id}/void?bureau=610831`, voidBody(inspection, '同一次检查重复登记'));
    const answered = Date.now();
    expect(answer.status).toBe(200);
    const milliseconds = await seen - answered;
    process.stdout.write(`      the open form changed ${milliseconds} ms after the answer to the voiding\n`);

    const row = rowOf(page, '任务1');
    await eventually(() => row.locator('.col-completed').innerText()).toMatch(/^5\s*次/);
    await eventually(() => row.locator('.col-working').innerText()).toContain('5 次，比 6 次少 1 次，扣 1 分，得 4 分');
    await eventually(() => page.locator('.form-total-head').innerText()).toMatch(/^93\s*\/ 100/);
    await row.locator('.col-completed').getByRole('link', { name: /^未计入/ }).click();
    const voided = page.getByRole('dialog').locator('.evidence-reason').filter({ has: page.locator('header strong', { hasText: '作废' }) });
    await voided.getByText(first!.title).waitFor();
    await eventually(() => voided.locator('.evidence-line').count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it('changes its open list of records as well, when the inspector makes one void on another page', async () => {
    const auditor = await open(browser, { application, person: 'auditor', path: pages.figure });
    const lines = auditor.page.getByRole('dialog').locator('.evidence-line');
    await eventually(() => lines.count()).toBe(5);
    await auditor.page.locator('.as-of-connected').waitFor();
    const [first] = await counted();
    const inspector = await open(browser, { application, person: 'inspector', path: `/records/inspections/${first!.id}?bureau=610831&year=2020` });
    await inspector.page.getByRole('button', { name: '作废' }).click();
    const dialog = inspector.page.getByRole('dialog');
    await dialog.getByRole('button', { name: '作废' }).click();
    await dialog.getByText('请填写作废理由').waitFor();
    await dialog.getByLabel('作废理由').fill('检查日期登记有误');

    const seen = watchScore(auditor.page, '3');
    await dialog.getByRole('button', { name: '作废' }).click();
    await inspector.page.getByText(/不计入任何统计。理由：检查日期登记有误/).waitFor();
    await seen;
    await eventually(() => lines.count()).toBe(4);
    await eventually(() => auditor.page.getByRole('dialog').getByText(first!.title).count()).toBe(0);
    await Promise.all([auditor.close(), inspector.close()]);
  });

  it('catches up after its connection was lost, and says meanwhile that it may be old', async () => {
    const { page, context, close } = await open(browser, { application, person: 'auditor', path: pages.form });
    await settled(page);
    await page.locator('.as-of-connected').waitFor();
    await context.setOffline(true);
    await application.restart();
    await page.locator('.as-of-lost').waitFor({ timeout: 20_000 });
    await page.getByRole('alert').filter({ hasText: '连接中断' }).waitFor();

    const [first] = await counted();
    const inspector = await application.as('inspector');
    const { body: inspection } = await inspector.get<AnyRecord>(`/api/inspections/${first!.id}?bureau=610831`);
    expect((await inspector.post(`/api/inspections/${first!.id}/void?bureau=610831`, voidBody(inspection))).status).toBe(200);
    const seen = watchScore(page, '2');
    await context.setOffline(false);
    await seen;
    await page.locator('.as-of-connected').waitFor();
    await close();
  });
});
