import { dayOf } from '@fenghuo/shared/calendar';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../setup/application.js';
import { launchBrowser } from '../setup/browser.js';
import type { Person } from '../setup/people.js';
import { eventually, field, open, startZizhou2020 } from './support.js';

/** All records are of 2020, as is the only form. */
const running = dayOf(new Date()).slice(0, 4);
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

const as = (person: Person, path = '/') => open(browser, { application, person, path });

describe('the first page', () => {
  const first: readonly (readonly [Person, string, string])[] = [
    ['manager', '/evaluation', '2020'], ['auditor', '/evaluation', '2020'],
    ['inspector', '/records/hazards', running], ['duty', '/records/duty-log-entries', running], ['finance', '/records/budget-lines', running],
    ['storekeeper', '/records/stock-entries', running],
  ];
  it.each(first)('of the %s is %s of %s', async (person, path, year) => {
    const { page, close } = await as(person);
    await page.waitForURL((address) => address.pathname === path && address.searchParams.get('year') === year);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await close();
  });
});

describe('where nothing is recorded in the running year', () => {
  it('a list says so and leads by one click to the newest year that has records', async () => {
    const { page, close } = await as('inspector');
    await page.getByText(`${running} 年没有隐患。`).waitFor();
    await page.getByRole('link', { name: '查看 2020 年隐患' }).click();
    await page.locator('.record-table .ant-table-row').first().waitFor();
    expect(new URL(page.url()).searchParams.get('year')).toBe('2020');
    await close();
  });

  it('a list of what is about a year leads to the year that the newest is about', async () => {
    const { page, close } = await as('finance', '/records/findings?bureau=610831');
    await page.getByText(`${running} 年没有核查发现。`).waitFor();
    await page.getByRole('link', { name: '查看 2020 年核查发现' }).click();
    await eventually(() => page.locator('.record-table .ant-table-row').count()).toBe(4);
    await close();
  });

  it('the map says so and shows every year by one click', async () => {
    const { page, close } = await as('duty', '/map?bureau=610831');
    await page.getByText(`${running} 年所选图层没有带坐标的记录。`).waitFor();
    await page.locator('.map-notice').getByRole('button', { name: '不限年度' }).click();
    const bubble = page.getByRole('button', { name: /^此处 \d+ 条记录：/ }).first();
    await bubble.waitFor();
    const name = await bubble.getAttribute('aria-label') ?? '';
    const counts = [...name.matchAll(/\d+/g)].map(([count]) => Number(count));
    expect(counts.slice(1).reduce((sum, count) => sum + count, 0)).toBe(counts[0]);
    await eventually(() => bubble.locator('circle').count()).toBe(counts.length - 1);
    await close();
  });
});

describe('the year of a page', () => {
  it('that the evaluation takes by itself is not carried to the records; one that was chosen is', async () => {
    const { page, close } = await as('manager');
    const navigation = page.getByRole('navigation', { name: '导航' });
    await page.locator('.form-row').first().waitFor();
    await navigation.getByRole('link', { name: '隐患', exact: true }).click();
    await page.getByText(`${running} 年没有隐患。`).waitFor();
    await navigation.getByRole('link', { name: '绩效评价' }).click();
    await page.locator('.form-row').first().waitFor();
    await page.goto(new URL('/records/hazards?bureau=610831&year=2020', application.url).toString());
    await navigation.getByRole('link', { name: '安全检查' }).click();
    await page.waitForURL(/\/records\/inspections\?.*year=2020/);
    await close();
  });

  it('stands in a new record that has to name one', async () => {
    const { page, close } = await as('manager', '/records/surveys/new?bureau=610831');
    await eventually(() => field(page, '调查年度').inputValue()).toBe(running);
    await close();
  });
});

describe('a list', () => {
  it('shows of a preset that it is on and how many states it names', async () => {
    const { page, close } = await as('duty', '/records/hazards?bureau=610831&year=2020');
    await page.getByRole('button', { name: '逾期' }).click();
    await page.getByText('状态 4 项').waitFor();
    await eventually(() => page.getByRole('button', { name: '逾期' }).getAttribute('aria-pressed')).toBe('true');
    await close();
  });

  it('names a re-check by its result and by who made it', async () => {
    const { page, close } = await as('inspector', '/records/reinspections?bureau=610831&year=2020');
    await page.getByRole('link', { name: /^合格，予以销号 · \S/ }).first().click();
    await page.getByRole('heading', { level: 1, name: /^合格，予以销号 · \S/ }).waitFor();
    await close();
  });
});
