import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { launchBrowser } from '../setup/browser.js';
import { hazardBody } from '../setup/builders.js';
import { newId } from '../setup/identity.js';
import { places } from '../setup/people.js';
import { eventually, open } from './support.js';

let application: Application;
let browser: Browser;

beforeAll(async () => {
  application = await startApplication({ web: true, forms: true });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await application.close();
});

const list = '/records/hazards?bureau=610831&year=2020';

describe('a list without records', () => {
  it('says why it is empty and leads to the first record', async () => {
    const { page, complaints, close } = await open(browser, { application, person: 'inspector', path: list });
    await page.getByText('2020 年没有隐患。').waitFor();
    await page.locator('.page-state').getByRole('link', { name: '登记隐患' }).click();
    await page.getByRole('heading', { level: 1, name: '登记隐患' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('names the filters as the reason where there are any, and takes them away', async () => {
    const { page, close } = await open(browser, { application, person: 'inspector', path: `${list}&state=closed` });
    await page.getByText('没有符合筛选条件的隐患。').waitFor();
    await page.locator('.page-state').getByRole('button', { name: '清除筛选' }).click();
    await page.getByText('2020 年没有隐患。').waitFor();
    expect(page.url()).not.toContain('state=');
    await close();
  });

  it('offers no registration to those whose role records nothing', async () => {
    const { page, close } = await open(browser, { application, person: 'auditor', path: list });
    await page.getByText('2020 年没有隐患。').waitFor();
    await eventually(() => page.getByText('登记隐患').count()).toBe(0);
    await page.goto(new URL('/records/hazards/new?bureau=610831&year=2020', application.url).toString());
    await page.getByText(/您的角色不能登记隐患。可登记的角色：/).waitFor();
    await close();
  });
});

describe('the evaluation', () => {
  it('of a year without a form says so and leads to a year that has one', async () => {
    const { page, close } = await open(browser, { application, person: 'manager', path: '/evaluation?bureau=610831&year=2019' });
    await page.getByText('没有 2019 年度的评价表。').waitFor();
    await page.getByRole('link', { name: '2020 年度' }).click();
    await page.locator('.form-row').first().waitFor();
    await close();
  });

  it('of a bureau without any form says what will fill it', async () => {
    const { page, close } = await open(browser, { application, person: 'linxiang', path: '/evaluation?bureau=430682&year=2020' });
    await page.getByText(/临湘市应急管理局还没有评价表。/).waitFor();
    await page.getByRole('link', { name: '查看业务记录' }).click();
    await page.getByRole('heading', { level: 1, name: '隐患' }).waitFor();
    await close();
  });

  it('without any record gives no marks for nothing: what rests on no record says so', async () => {
    const { page, close } = await open(browser, { application, person: 'manager', path: '/evaluation?bureau=610831&year=2020' });
    await page.locator('.form-row').first().waitFor();
    const satisfaction = page.locator('#figure-15');
    await eventually(() => satisfaction.locator('.col-score').innerText()).toBe('—');
    await eventually(() => satisfaction.locator('.col-state').innerText()).toMatch(/暂无依据|无可计量/);
    // Zero findings are full marks by the letter of the rule; that nobody recorded one is said beside them.
    await eventually(() => page.locator('.form-row').filter({ hasText: '未见相关记录，按零计' }).locator('.col-state').allInnerTexts())
      .toEqual(Array.from({ length: 5 }, () => expect.stringContaining('满分') as string));
    await close();
  });

  it('is refused to the inspector of one township in words that say why', async () => {
    const { page, close } = await open(browser, { application, person: 'matigou', path: '/evaluation?bureau=610831&year=2020' });
    await page.getByText('评价数据须全县口径，您的管辖范围不足。').waitFor();
    await eventually(() => page.getByRole('link', { name: '绩效评价' }).count()).toBe(0);
    await page.getByRole('link', { name: '回到首页' }).click();
    await page.getByRole('heading', { level: 1, name: '隐患' }).waitFor();
    await close();
  });
});

describe('an address that leads nowhere', () => {
  it('says of a record outside the township the same as of one that does not exist', async () => {
    const { body } = await (await application.as('inspector')).post<{ id: string }>('/api/hazards', hazardBody(places.hejiaji));
    const sentences = await Promise.all([body.id, newId()].map(async (id) => {
      const { page, close } = await open(browser, { application, person: 'matigou', path: `/records/hazards/${id}?bureau=610831&year=2020` });
      await page.getByText(/没有这条记录/).waitFor();
      const sentence = await page.locator('.page-state').innerText();
      await close();
      return sentence;
    }));
    expect(sentences[0]).toBe(sentences[1]);
    expect(sentences[0]).toContain('没有这条记录，或不在您的管辖范围内。');
  });

  it('says of a page that there is none and leads to the first one', async () => {
    const { page, close } = await open(browser, { application, person: 'inspector', path: '/records/hazards/a/b/c' });
    await page.getByText('没有这个页面。').waitFor();
    await page.getByRole('link', { name: '回到首页' }).click();
    await page.waitForURL(/\/records\/hazards\?/);
    await close();
  });

  it('says of a type of record that there is none and leads to the first page', async () => {
    const { page, close } = await open(browser, { application, person: 'inspector', path: '/records/unheard?bureau=610831' });
    await page.getByText('没有这一类记录。').waitFor();
    await page.getByRole('link', { name: '回到首页' }).click();
    await page.waitForURL(/\/records\/hazards\?/);
    await close();
  });

  it('says of a figure that the form has none', async () => {
    const { page, close } = await open(browser, { application, person: 'manager', path: '/evaluation?bureau=610831&year=2020&row=99' });
    await page.getByRole('dialog').getByText('评价表中没有这一指标，链接可能已过时。').waitFor();
    await page.locator('.form-row').first().waitFor();
    await close();
  });
});

describe('a server that fails or cannot be reached', () => {
  it('is said with its reference, and the page can be tried again where it stands', async () => {
    await application.database.query('ALTER TABLE hazard RENAME TO hazard_elsewhere');
    const { page, close } = await open(browser, { application, person: 'inspector', path: list });
    const failure = page.getByRole('alert').filter({ hasText: /服务器出错/ });
    await failure.waitFor();
    await eventually(() => failure.innerText()).toMatch(/编号 \S+）/);
    await application.database.query('ALTER TABLE hazard_elsewhere RENAME TO hazard');
    await failure.getByRole('button', { name: '重试' }).click();
    await page.getByText('2020 年没有隐患。').or(page.locator('.record-table')).first().waitFor();
    await close();
  });

  it('does not empty what stands on the page, and says that the connection is lost where something has to be read', async () => {
    const { page, context, close } = await open(browser, { application, person: 'manager', path: '/evaluation?bureau=610831&year=2020' });
    await page.getByRole('navigation').getByRole('link', { name: '隐患', exact: true }).click();
    await page.locator('.list-page').waitFor();
    await page.goBack();
    await page.locator('.as-of-connected').waitFor();
    await context.setOffline(true);
    await page.getByRole('navigation').getByRole('link', { name: '整改回复' }).click();
    await page.getByRole('alert').filter({ hasText: '网络不通，数据未能读取' }).waitFor({ timeout: 20_000 });
    await page.goBack();
    await page.locator('.form-row').first().waitFor();
    await page.getByRole('navigation').getByRole('link', { name: '整改回复' }).click();
    await context.setOffline(false);
    await page.getByText(/年没有整改回复。/).or(page.getByRole('button', { name: '重试' })).first().waitFor();
    await close();
  });

  it('is named as such also by a page that was not opened before', async () => {
    const { page, context, close } = await open(browser, { application, person: 'manager', path: '/evaluation?bureau=610831&year=2020' });
    await page.locator('.as-of-connected').waitFor();
    await context.setOffline(true);
    await page.getByRole('navigation').getByRole('link', { name: '地图' }).click();
    await page.getByRole('alert').filter({ hasText: '网络不通' }).waitFor({ timeout: 20_000 });
    await context.setOffline(false);
    await page.getByRole('button', { name: '重试' }).click();
    await page.locator('.record-map').waitFor();
    await close();
  });
});
