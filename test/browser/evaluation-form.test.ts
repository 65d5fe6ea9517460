import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../setup/application.js';
import { launchBrowser, type OpenPage } from '../setup/browser.js';
import { eventually, open, pages, rowOf, startZizhou2020 } from './support.js';

let application: Application;
let browser: Browser;
let manager: OpenPage;

beforeAll(async () => {
  application = await startZizhou2020();
  browser = await launchBrowser();
  manager = await open(browser, { application, person: 'manager' });
});

afterAll(async () => {
  await browser.close();
  await application.close();
});

const cell = (row: Locator, name: 'weight' | 'completed' | 'score' | 'working' | 'state' | 'printed') => row.locator(`.col-${name}`);
const drawer = () => manager.page.getByRole('dialog');
const lines = () => drawer().locator('.evidence-line');

describe('the form of 2020, as the manager reads it', () => {
  it('is the first page, with its rows, its computed sum and the points that rest on evidence', async () => {
    const { page } = manager;
    await page.waitForURL(/\/evaluation\?bureau=610831&year=2020/);
    await rowOf(page, '任务1').waitFor();
    await eventually(() => page.locator('.form-row').count()).toBe(15);
    await eventually(() => page.locator('.form-total-head').innerText()).toMatch(/^94\s*\/ 100 分[\s\S]*优秀/);
    const points = await page.locator('.form-row .col-score .score').allInnerTexts();
    expect(points).toHaveLength(15);
    expect(points.reduce((total, score) => total + Number(score), 0)).toBe(94);
  });

  it('has the scores that the records give: the five budget rows, the outside grade, the satisfaction with its working', async () => {
    const { page } = manager;
    const scores = await page.locator('.form-row').filter({ has: page.locator('.col-score') }).evaluateAll((rows) => (
      rows.map((row) => [row.querySelector('.col-score')?.firstElementChild?.textContent, row.querySelector('.col-state')?.textContent?.trim()])
    ));
    expect(scores.slice(0, 6)).toEqual([['5', '●满分'], ['5', '●满分'], ['5', '●满分'], ['3', '▲扣 2 分'], ['3', '▲扣 2 分'], ['5', '●满分']]);
    expect(scores.filter(([score]) => score === '—')).toEqual([]);
    await page.getByText('满意度 93%，比 95% 低 2 个百分点，扣 2 分，得 8 分').waitFor();
    await eventually(() => cell(rowOf(page, '任务2'), 'working').innerText()).toMatch(/加油站、烟花爆竹[\s\S]*不计分[\s\S]*8\s*次[\s\S]*4\s*次/);
  });

  it('shows that the 96 and the 28 of the printed report do not follow from its rows', async () => {
    const { page } = manager;
    const printed = await page.locator('.form-row .col-printed').allInnerTexts();
    expect(printed.reduce((total, text) => total + Number.parseFloat(text), 0)).toBe(94);
    await page.getByRole('button', { name: /^检查 \d+ · 不符 6$/ }).click();
    const checks = page.locator('.checks-table .check-differs');
    await eventually(() => checks.count()).toBe(6);
    const printed96 = checks.filter({ hasText: /所列总分|所列“预算编制”|加油站发现一般隐患/ });
    await eventually(() => printed96.locator('.figure').allInnerTexts()).toEqual(['96', '94', '2', '28', '26', '2', '60', '58', '2']);
  });

  it('opens the figure of task 1 onto exactly its six inspections', async () => {
    const { page } = manager;
    await cell(rowOf(page, '任务1'), 'completed').getByRole('link', { name: '6次' }).click();
    await drawer().getByText('已显示 6 条，共 6 条').waitFor();
    await eventually(() => lines().count()).toBe(6);
    expect(new URL(page.url()).search).toBe(new URL(pages.figure, application.url).search);
    const titles = await drawer().locator('.evidence-title').allInnerTexts();
    expect(titles.every((title) => title.includes('大排查'))).toBe(true);
  });

  it('keeps the scores in sight beside the open figure', async () => {
    const { page } = manager;
    const left = (await page.locator('.evidence-drawer .ant-drawer-content-wrapper').boundingBox())!.x;
    const scores = (await page.locator('.form-table thead .col-score').boundingBox())!;
    expect(scores.width).toBeGreaterThan(0);
    expect(scores.x + scores.width).toBeLessThanOrEqual(left);
  });

  it('names the reason for each inspection that nearly counted in task 2', async () => {
    const { page } = manager;
    await cell(rowOf(page, '任务2'), 'completed').getByRole('link', { name: '9次' }).click();
    await drawer().getByText('已显示 9 条，共 9 条').waitFor();
    await drawer().getByRole('tab', { name: /^未计入/ }).click();
    await drawer().locator('.evidence-reason').first().waitFor();
    const announced = await drawer().getByRole('tab', { name: /^未计入/ }).innerText();
    const groups = await drawer().locator('.evidence-reason-count').allInnerTexts();
    expect(groups.reduce((total, text) => total + Number.parseInt(text, 10), 0)).toBe(Number(announced.replace(/\D/g, '')));
    expect(await drawer().locator('.evidence-reason > header strong').allInnerTexts()).not.toContain('其他原因');
    expect(page.url()).toContain('set=notCounted');
  });

  it('is reproduced by the address of an open figure, and closed by going back', async () => {
    const { page } = manager;
    const again = await open(browser, { application, person: 'auditor', path: new URL(page.url()).pathname + new URL(page.url()).search });
    await again.page.getByRole('dialog').locator('.evidence-reason').first().waitFor();
    await eventually(() => again.page.getByRole('tab', { selected: true }).innerText()).toMatch(/^未计入/);
    await again.close();
    for (const shown of ['已显示 9 条，共 9 条', '已显示 6 条，共 6 条']) {
      await page.goBack();
      await drawer().getByText(shown).waitFor();
    }
    await page.goBack();
    await eventually(() => drawer().count()).toBe(0);
  });

  it('leads from a figure to the page of one record and back to the same figure', async () => {
    const { page } = manager;
    await cell(rowOf(page, '任务1'), 'completed').getByRole('link', { name: '6次' }).click();
    await lines().first().click();
    await page.waitForURL(/\/records\/inspections\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { level: 1, name: /大排查/ }).waitFor();
    await page.getByText('本记录据报告重建').waitFor();
    await page.goBack();
    await lines().nth(5).waitFor();
  });

  it('opens each reading of task 2 with its own records', async () => {
    const { page } = manager;
    await page.goto(new URL('/evaluation?bureau=610831&year=2020&row=8&part=value&set=reading', application.url).toString());
    await drawer().getByText(/不计分/).waitFor();
    for (const [reading, count] of [['另一口径：加油站和石油天然气', 8], ['另一口径：仅加油站', 4]] as const) {
      await drawer().getByRole('navigation').getByRole('link', { name: reading }).click();
      await drawer().getByRole('tab', { name: /^计入/ }).click();
      await drawer().getByText(`已显示 ${count} 条，共 ${count} 条`).waitFor();
      await eventually(() => lines().count()).toBe(count);
    }
  });

  it('shows, of the 60 hazards of petrol stations, the two whose disposition the report never states', async () => {
    const { page } = manager;
    await page.goto(new URL(pages.form, application.url).toString());
    const figure = page.locator('#figure-fuel-station-hazards');
    await eventually(() => figure.innerText()).toMatch(/60\s*条?[\s\S]*34[\s\S]*24[\s\S]*2/);
    await figure.locator('.figure-parts').getByRole('link').filter({ hasText: /^2\D*$/ }).click();
    await drawer().getByText('已显示 2 条，共 2 条').waitFor();
    await lines().first().click();
    await page.waitForURL(/\/records\/hazards\//);
    const disposition = page.locator('.facts dt', { hasText: '处置方式' }).locator('xpath=following-sibling::dd[1]');
    await eventually(() => disposition.innerText()).toBe('—');
  });

  it('opens the 125 hazards found, the 67 rectified on site, the 58 within a deadline', async () => {
    const { page } = manager;
    for (const [part, count] of [['value', 125], ['on-site', 67], ['deadline', 58]] as const) {
      await page.goto(new URL(`/evaluation?bureau=610831&year=2020&row=mine-oil-gas-hazards&part=${part}&set=counted`, application.url).toString());
      await drawer().locator('.evidence-foot').waitFor();
      while (await drawer().getByRole('button', { name: /继续加载/ }).count() > 0) {
        const before = await lines().count();
        await drawer().getByRole('button', { name: /继续加载/ }).click();
        await eventually(() => lines().count()).toBeGreaterThan(before);
      }
      await drawer().getByText(`已显示 ${count} 条，共 ${count} 条`).waitFor();
      await eventually(() => lines().count()).toBe(count);
    }
  });

  it('leaves nothing in the console', () => {
    expect(manager.complaints).toEqual([]);
  });
});
