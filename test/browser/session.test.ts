import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { launchBrowser } from '../setup/browser.js';
import { password } from '../setup/people.js';
import { eventually, field, open, pages, settled } from './support.js';

let application: Application;
let browser: Browser;

beforeAll(async () => {
  application = await startApplication({ web: true });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await application.close();
});

/** Ends the session of the page as another window of the same person would. */
async function endElsewhere(context: BrowserContext): Promise<void> {
  const answer = await context.request.post(new URL('/api/access/sign-out', application.url).toString(), {
    headers: { 'x-fenghuo': '1', 'origin': application.url }, data: {},
  });
  expect(answer.status()).toBe(204);
}

async function signIn(page: Page, account: string, secret: string = password): Promise<void> {
  await field(page, '账号').fill(account);
  await field(page, '密码').fill(secret);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

describe('a session', () => {
  it('is asked for where there is none, and leads back to the address with everything in it', async () => {
    const wanted = '/records/hazards?bureau=610831&year=2020&state=found%2Cordered&q=%E7%81%AD%E7%81%AB%E5%99%A8';
    const { page, close } = await open(browser, { application, path: wanted });
    await page.waitForURL(/\/sign-in\?back=/);
    await signIn(page, 'inspector');
    await page.waitForURL(new URL(wanted, application.url).toString());
    await close();
  });

  it('is not given for a wrong password, and the account stays entered', async () => {
    const { page, close } = await open(browser, { application, path: '/sign-in' });
    await signIn(page, 'inspector', 'wrong-password');
    await page.getByRole('alert').filter({ hasText: '账号或密码不正确。' }).waitFor();
    await eventually(() => field(page, '账号').inputValue()).toBe('inspector');
    await close();
  });

  it('that was ended elsewhere leads to the sign-in and back to the same page', async () => {
    const { page, context, close } = await open(browser, { application, person: 'inspector', path: '/records/hazards?bureau=610831&year=2020' });
    await settled(page);
    await endElsewhere(context);
    await page.getByRole('navigation').getByRole('link', { name: '整改回复' }).click();
    await page.waitForURL(/\/sign-in\?back=/);
    await signIn(page, 'inspector');
    await page.waitForURL((address) => address.pathname === '/records/rectification-replies' && address.searchParams.get('year') === '2020');
    await page.getByRole('heading', { level: 1, name: '整改回复' }).waitFor();
    await close();
  });

  it('that ends while somebody enters a record costs nothing of the entry', async () => {
    const { page, context, close } = await open(browser, { application, person: 'inspector', path: pages.newHazard });
    await field(page, '隐患名称').fill('登录过期前填写');
    await field(page, '隐患描述').fill('描述');
    await endElsewhere(context);
    await page.getByRole('navigation').getByRole('link', { name: '整改回复' }).click();
    await page.waitForURL(/\/sign-in/);
    await signIn(page, 'inspector');
    await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
    await page.goto(new URL(pages.newHazard, application.url).toString());
    await page.getByText('已恢复上次未保存的内容。').waitFor();
    await eventually(() => field(page, '隐患名称').inputValue()).toBe('登录过期前填写');
    await close();
  });

  it('is ended by its person, after which going back shows nothing', async () => {
    const { page, close } = await open(browser, { application, person: 'inspector', path: '/records/hazards?bureau=610831&year=2020' });
    await page.getByRole('button', { name: /▾/ }).filter({ hasNotText: '筛选' }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.waitForURL(/\/sign-in/);
    await page.goBack();
    await page.waitForURL(/\/sign-in/);
    await field(page, '账号').waitFor();
    await close();
  });
});
