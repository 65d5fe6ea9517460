import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { created, daysFromToday } from '../records/support.js';
import { startApplication, type Application } from '../setup/application.js';
import { launchBrowser, type OpenPage } from '../setup/browser.js';
import { stockEntryBody, supplyItemBody, supplyLotBody, warehouseBody } from '../setup/builders/supplies.js';
import { places } from '../setup/people.js';
import { choose, field, open } from './support.js';

const place = 'bureau=610831&year=2020';
const inCounty = { division: places.county.division };
let application: Application;
let browser: Browser;
let keeper: OpenPage;

/** 30 quilts of a quota of 500, in two lots; boats of which there is none; water past its day. */
beforeAll(async () => {
  application = await startApplication({ web: true });
  const client = await application.as('storekeeper');
  const warehouse = (await created(client, 'warehouses', warehouseBody(inCounty))).id;
  const stock = async (name: string, unit: string, quota: string | null, lots: readonly (readonly [lot: string, quantity: string, expiresOn: string | null])[]) => {
    const item = (await created(client, 'supply-items', supplyItemBody({ ...inCounty, name, unit, quota }))).id;
    for (const [lot, quantity, expiresOn] of lots) {
      const { id } = await created(client, 'supply-lots', supplyLotBody({ ...inCounty, item, lot, expiresOn }));
      await created(client, 'stock-entries', stockEntryBody({ ...inCounty, warehouse, lot: id, quantity }));
    }
  };
  await stock('棉被', '床', '500', [['2020-棉被-01', '20', null], ['2020-棉被-02', '10', daysFromToday(60)]]);
  await stock('冲锋舟', '艘', '4', []);
  await stock('饮用水', '箱', null, [['2019-饮用水-01', '7', daysFromToday(-30)]]);
  browser = await launchBrowser();
  keeper = await open(browser, { application, person: 'storekeeper', path: `/?${place}`, viewport: 'tablet' });
});

afterAll(async () => {
  await browser.close();
  await application.close();
});

describe('the stock', () => {
  it('stands in the navigation, with what needs somebody pointed out', async () => {
    const { page } = keeper;
    await page.getByRole('navigation', { name: '导航' }).getByRole('link', { name: '库存台账' }).click();
    await page.getByRole('heading', { level: 1, name: '库存台账' }).waitFor();
    const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
    await row('棉被').getByText('低于定额').waitFor();
    expect(await row('棉被').innerText()).toMatch(/30.*500.*6\.0%/s);
    await row('棉被').getByText('6 个月内到期 10').waitFor();
    await row('冲锋舟').getByText('无库存').waitFor();
    await row('饮用水').getByText('已过期 7').waitFor();
    await row('棉被').getByRole('link', { name: '出入库记录' }).click();
    await page.getByText('共 2 条').waitFor();
    await page.goBack();
    await row('棉被').getByRole('link', { name: '棉被可用 30' }).click();
    await page.getByText('共 2 条').waitFor();
    await page.goBack();
    await row('棉被').getByRole('link', { name: '棉被预留 0' }).click();
    await page.getByText('没有符合筛选条件的出入库单。').waitFor();
  });

  it('proposes lots in the form of an issue, and fills the chosen one in', async () => {
    const { page } = keeper;
    await page.goto(new URL(`/records/stock-entries/new?${place}`, application.url).toString());
    expect(await page.getByText('选批次').count()).toBe(0);
    await choose(page, '业务类型', '发放');
    await choose(page, '拟出库品种', '棉被 · 床 · 2020-01-06', '棉被');
    await field(page, '拟出库数量').fill('12');
    const lots = page.locator('.picking-help-lots li');
    await lots.nth(1).waitFor();
    expect(await lots.allInnerTexts()).toEqual([expect.stringContaining('2020-棉被-02 · 可用 10'), expect.stringContaining('2020-棉被-01 · 可用 20')]);
    await lots.first().getByRole('button', { name: '取 10' }).click();
    expect(await field(page, '数量').inputValue()).toBe('10');
    await page.locator('.ant-form-item').filter({ hasText: '批次' }).getByText('2020-棉被-02').first().waitFor();
    await field(page, '拟出库数量').fill('40');
    await page.getByText('库存不足，还缺 10。').waitFor();
    await choose(page, '业务类型', '入库');
    await page.getByText('选批次').waitFor({ state: 'detached' });
  });

  it('leaves nothing in the console', () => {
    expect(keeper.complaints).toEqual([]);
  });
});
