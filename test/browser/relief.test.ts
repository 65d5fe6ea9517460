import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationUpTo } from '../records/relief.js';
import { read } from '../records/support.js';
import { startApplication, type Application } from '../setup/application.js';
import { launchBrowser, type OpenPage } from '../setup/browser.js';
import { someIdNumber } from '../setup/builders/relief.js';
import { choose, enterDay, field, open, save, takePhoto } from './support.js';

const place = 'bureau=610831&year=2020';
const idNumber = someIdNumber();
let application: Application;
let browser: Browser;
let duty: OpenPage;
let id: string;

beforeAll(async () => {
  application = await startApplication({ web: true });
  browser = await launchBrowser();
  duty = await open(browser, { application, person: 'duty', path: `/records/relief-applications/new?${place}`, viewport: 'tablet' });
});

afterAll(async () => {
  await browser.close();
  await application.close();
});

const refusal = (page: Page, label: string) => page.locator('.ant-form-item').filter({ hasText: label }).locator('.ant-form-item-explain-error');

/** The steps follow each other: each test begins on the page where the one before has ended. */
describe('a household that applies for relief', () => {
  it('is entered with an id number whose check digit fits', async () => {
    const { page } = duty;
    await field(page, '户主姓名').fill('慕容雪村');
    await field(page, '身份证号').fill(`${idNumber.slice(0, 17)}${idNumber.endsWith('X') ? '0' : 'X'}`);
    await field(page, '家庭人口').fill('4');
    await choose(page, '救助类型', '冬春救助');
    await enterDay(page, '申请日期', '2020-03-01');
    await field(page, '受灾和困难情况').fill('旱灾减产，口粮不足。');
    await choose(page, '区划', '马蹄沟镇（全镇）', '马蹄沟镇');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await refusal(page, '身份证号').getByText('身份证号有误').waitFor();
    await field(page, '身份证号').fill(idNumber);
    id = await save(page);
    await page.getByRole('heading', { level: 1, name: '救申〔2020〕1号 · 冬春救助' }).waitFor();
    await page.locator('.facts').getByText(idNumber).waitFor();
  });

  it('is discussed in the village, with a photo of the meeting', async () => {
    const { page } = duty;
    await page.getByRole('button', { name: '村民评议' }).click();
    const dialog = page.getByRole('dialog');
    await enterDay(dialog, '评议日期', '2020-03-05');
    await field(dialog, '评议金额').fill('1,000');
    await dialog.getByRole('button', { name: '村民评议' }).click();
    await dialog.getByText('村民评议须附评议会照片').first().waitFor();
    await takePhoto(page);
    await dialog.getByRole('button', { name: '村民评议' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('.facts').getByText('1,000.00').waitFor();
    expect(await read(await application.as('duty'), 'relief-applications', { id, bureau: '610831' })).toMatchObject({ state: 'discussed', recommendedAmount: 100_000 });
  });

  it('is shown masked to whoever need not know it, on the page and in the list', async () => {
    const inspector = await open(browser, { application, person: 'inspector', path: `/records/relief-applications/${id}?${place}`, viewport: 'tablet' });
    const masked = `6127**********${idNumber.slice(-4)}`;
    await inspector.page.locator('.facts').getByText(masked).waitFor();
    expect(await inspector.page.content()).not.toContain('慕容雪村');
    await inspector.page.goto(new URL(`/records/relief-applications?${place}`, application.url).toString());
    await inspector.page.getByRole('cell', { name: '慕***' }).waitFor();
    expect(inspector.complaints).toEqual([]);
  });

  it('is approved by the county and stands among those to be paid', async () => {
    const approved = await applicationUpTo(application, 'approve');
    const finance = await open(browser, { application, person: 'finance', path: `/records/relief-applications/${approved.id}?${place}`, viewport: 'tablet' });
    await finance.page.getByRole('link', { name: '登记救助发放' }).first().click();
    await finance.page.getByRole('heading', { level: 1, name: '登记救助发放' }).waitFor();
    await finance.page.getByText(String(approved['number'])).first().waitFor();
    expect(finance.complaints).toEqual([]);
  });

  it('leaves nothing in the console but the refusals that were provoked', () => {
    expect(duty.complaints.filter((line) => !/status of 422/.test(line))).toEqual([]);
  });
});
