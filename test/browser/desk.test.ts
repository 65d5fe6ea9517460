import { dayOf } from '@fenghuo/shared/calendar';
import { grantedDays } from '@fenghuo/shared/report-grants';
import { addDays } from '@fenghuo/shared/working-days';
import type { OpenedReport } from '@fenghuo/shared/evaluation/frozen-report';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../setup/application.js';
import { launchBrowser } from '../setup/browser.js';
import { transitionBody } from '../setup/builders.js';
import { deviationBody } from '../setup/builders/evaluation.js';
import { places } from '../setup/people.js';
import { eventually, field, open, press, rowOf, settled, startZizhou2020 } from './support.js';

const bureau = '610831';
let application: Application;
let browser: Browser;
let id: string;

beforeAll(async () => {
  application = await startZizhou2020();
  browser = await launchBrowser();
  const [finance, manager, deputy] = [await application.as('finance'), await application.as('manager'), await application.as('deputy')];
  for (const row of ['4', '5', '15']) await finance.post('/api/deviations', deviationBody({ ...places.county, row, reason: '申报时未细化' }));
  id = (await manager.post<OpenedReport>('/api/evaluation/reports', { bureau, year: 2020 })).body.revision.id;
  const { body } = await deputy.get<AnyRecord>(`/api/evaluation-reports/${id}?bureau=${bureau}`);
  await deputy.post(`/api/evaluation-reports/${id}/transitions/sign?bureau=${bureau}`, transitionBody(body, { signedBy: '张局长', signedOn: dayOf(new Date()) }));
});

afterAll(async () => {
  await browser.close();
  await application.close();
});

describe("the evaluator's desk", () => {
  it('says why it is empty until something is granted', async () => {
    const { page, complaints, picture, close } = await open(browser, { application, person: 'evaluator' });
    await page.waitForURL((address) => address.pathname === '/desk');
    await page.getByText('暂无可复核的报告').waitFor();
    expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(['复核工作台']);
    await picture('desk-empty');
    for (const path of ['/evaluation', '/records/hazards', '/evaluation/reports', '/evaluation/grants']) {
      await page.goto(new URL(`${path}?bureau=${bureau}&year=2020`, application.url).toString());
      await eventually(() => page.locator('.page-state, .page-state-sentence').first().innerText()).toMatch(/您的角色不能进行此操作/);
    }
    expect(complaints.filter((one) => !/403/.test(one))).toEqual([]);
    await close();
  });

  it('gets a report by the administrator of accounts', async () => {
    const { page, complaints, picture, close } = await open(browser, { application, person: 'admin', path: `/evaluation/grants?bureau=${bureau}&year=2020` });
    await page.getByText('尚未授权任何评价人员。').waitFor();
    await page.getByRole('button', { name: '授 权' }).or(page.getByRole('button', { name: '授权' })).first().click();
    await page.getByRole('cell', { name: '该年度已签署的报告' }).waitFor();
    const until = (days: number) => addDays(dayOf(new Date()), days);
    await page.getByRole('cell', { name: until(grantedDays) }).waitFor();
    await picture('desk-grants');
    await page.getByRole('button', { name: /^延\s?长$/ }).click();
    const asking = page.locator('.ant-popover:visible');
    await eventually(() => field(asking, '有效期至').inputValue()).toBe(until(2 * grantedDays));
    await picture('desk-grant-extend');
    await asking.getByRole('button', { name: /^延\s?长$/ }).click();
    await page.getByRole('cell', { name: until(2 * grantedDays) }).waitFor();
    await page.getByText(/admin 于 .+ 延长/).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows the form with its own scores, and takes verified scores by keyboard', async () => {
    const { page, complaints, picture, close } = await open(browser, { application, person: 'evaluator' });
    await page.getByRole('link', { name: '开始复核' }).click();
    await page.waitForURL(/\/desk\/[0-9a-f-]{36}/);
    await settled(page);
    await picture('desk-report');
    const satisfaction = rowOf(page, '受益对象满意度');
    await press(satisfaction, '调整得分');
    await field(page, '受益对象满意度 的复核得分').fill('12');
    await field(page, '受益对象满意度 的复核意见').fill('问卷样本量偏小');
    await field(page, '受益对象满意度 的复核意见').press('Control+Enter');
    await satisfaction.getByRole('alert').filter({ hasText: '须在 0 至 10 分之间' }).waitFor();
    await field(page, '受益对象满意度 的复核得分').fill('6.5');
    await field(page, '受益对象满意度 的复核得分').press('Enter');
    await eventually(() => page.locator('.desk-progress').innerText()).toContain('已复核 1 / 15 行');
    await page.getByRole('button', { name: '下一未复核行' }).click();
    // The radio of the first open row has the focus: the space bar takes it, and it is saved.
    await page.keyboard.press('Space');
    await eventually(() => page.locator('.desk-progress').innerText()).toContain('已复核 2 / 15 行');
    await page.reload();
    await settled(page);
    await eventually(() => field(page, '受益对象满意度 的复核意见').inputValue()).toBe('问卷样本量偏小');
    expect(complaints.filter((one) => !/422/.test(one))).toEqual([]);
    await close();
  });

  it('opens the frozen evidence down to the photo', async () => {
    const { page, complaints, picture, close } = await open(browser, {
      application, person: 'evaluator', path: `/desk/${id}?bureau=${bureau}&year=2020&row=7&part=value&set=counted`,
    });
    const drawer = page.getByRole('dialog');
    await eventually(() => drawer.locator('.evidence-line').count()).toBe(6);
    await drawer.locator('.evidence-line').first().click();
    await drawer.getByText(/冻结时的第 \d+ 版/).waitFor();
    await picture('desk-record');
    await drawer.getByRole('button', { name: '返回' }).click();
    await eventually(() => drawer.locator('.evidence-line').count()).toBe(6);
    expect(complaints).toEqual([]);
    await close();
  });

  it('fits a tablet in English', async () => {
    const { page, complaints, picture, close } = await open(browser, {
      application, person: 'evaluator', path: `/desk/${id}?bureau=${bureau}&year=2020`, language: 'en', viewport: 'tablet',
    });
    await settled(page);
    await page.getByText('2 of 15 rows').waitFor();
    await picture('desk-tablet-en');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('finishes when every row has its score', async () => {
    const evaluator = await open(browser, { application, person: 'evaluator', path: `/desk/${id}?bureau=${bureau}&year=2020` });
    const { page } = evaluator;
    await settled(page);
    for (let done = 3; done <= 15; done += 1) {
      await page.getByRole('button', { name: '下一未复核行' }).click();
      await page.keyboard.press('Space');
      await eventually(() => page.locator('.desk-progress').innerText()).toContain(`已复核 ${done} / 15 行`);
    }
    await page.getByRole('button', { name: '办结复核' }).click();
    await page.locator('.ant-popover').getByRole('button', { name: '办结复核' }).click();
    await eventually(() => page.locator('.desk-progress').innerText()).toContain('已办结');
    await eventually(() => page.locator('.desk-totals').innerText()).toContain('92.5');
    await evaluator.picture('desk-finished');
    expect(evaluator.complaints).toEqual([]);
    await evaluator.close();
  });

  it('says of a grant that is over which report it was for and whom to ask', async () => {
    await application.database.query(`UPDATE report_grant SET ends_on = (now() AT TIME ZONE 'Asia/Shanghai')::date - 1`);
    const { page, picture, close } = await open(browser, { application, person: 'evaluator', path: '/desk', language: 'en', viewport: 'phone', touch: true });
    await page.getByText(/Your grant for the report of .+ of 2020 ended on .+\. Ask .+, who granted it, or a manager or the administrator there, to extend it\./).waitFor();
    await picture('desk-ended-phone');
    await page.goto(new URL(`/desk/${id}?bureau=${bureau}&year=2020`, application.url).toString());
    await page.getByText(/Your grant for this report ended on/).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await close();
    const admin = await open(browser, { application, person: 'admin', path: `/evaluation/grants?bureau=${bureau}&year=2020`, viewport: 'phone', touch: true });
    await admin.page.getByText('已到期').waitFor();
    await admin.picture('desk-grants-phone');
    expect(await admin.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await admin.close();
  });
});
