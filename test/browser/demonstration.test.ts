import { seed } from '@fenghuo/server/seeding/seed';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { launchBrowser } from '../setup/browser.js';
import { open } from './support.js';

let application: Application;
let browser: Browser;
beforeAll(async () => {
  application = await startApplication({ web: true });
  await seed('demo-relief', { databaseUrl: application.databaseUrl, dataDirectory: application.dataDirectory });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await application.close();
});

it('a demonstration is marked in the list and on its page, and no deadline of it is an alarm', async () => {
  const { page, complaints, picture, close } = await open(browser, {
    application, person: 'duty', path: '/records/relief-applications?bureau=610831&year=2025', viewport: 'tablet',
  });
  const rows = page.getByRole('row').filter({ hasText: '救申〔2025〕' });
  await rows.first().waitFor();
  expect(await rows.getByText('演示', { exact: true }).count()).toBe(await rows.count());
  await picture('demonstration-list');
  await rows.first().getByRole('link').first().click();
  await page.getByText('演示数据：为演示工作流程而编造，不是真实记录，不计入任何评价，不随台账导出。').waitFor();
  await picture('demonstration-page');
  expect(complaints).toEqual([]);
  await close();
});

it('says so in English on a phone', async () => {
  const { page, picture, close } = await open(browser, {
    application, person: 'manager', path: '/records/relief-applications?bureau=610831&year=2025', language: 'en', viewport: 'phone', touch: true,
  });
  await page.getByText('Demonstration', { exact: true }).first().waitFor();
  await picture('demonstration-list-phone');
  await close();
});
