import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { created } from '../records/support.js';
import { startApplication, type Application } from '../setup/application.js';
import { launchBrowser, type OpenPage } from '../setup/browser.js';
import { disasterBody } from '../setup/builders/disasters.js';
import { supplyItemBody, supplyLotBody, warehouseBody } from '../setup/builders/supplies.js';
import { documents } from '../setup/documents.js';
import { places } from '../setup/people.js';
import { choose, enterDay, eventually, field, idIn, open, save } from './support.js';

const place = 'bureau=610831&year=2020';
const inCounty = { division: places.county.division };
let application: Application;
let browser: Browser;
let keeper: OpenPage;
let lot: AnyRecord;

beforeAll(async () => {
  application = await startApplication({ web: true });
  const client = await application.as('storekeeper');
  const item = await created(client, 'supply-items', supplyItemBody(inCounty));
  await created(client, 'warehouses', warehouseBody(inCounty));
  lot = await created(client, 'supply-lots', supplyLotBody({ ...inCounty, item: item.id }));
  await created(await application.as('duty'), 'disasters', disasterBody(inCounty));
  browser = await launchBrowser();
  keeper = await open(browser, { application, person: 'storekeeper', path: `/?${place}`, viewport: 'tablet' });
});

afterAll(async () => {
  await browser.close();
  await application.close();
});

/** Draws two strokes on the sheet. */
async function draw(page: Page): Promise<void> {
  // The dialog comes in moving: a hand waits for it too.
  await page.locator('.ant-modal.ant-zoom-appear, .ant-modal.ant-zoom-enter').waitFor({ state: 'detached' });
  const sheet = await page.locator('.signature-pad').boundingBox();
  if (!sheet) throw new Error('there is no sheet to sign on');
  for (const [from, to] of [[0.2, 0.5], [0.5, 0.8]] as const) {
    await page.mouse.move(sheet.x + sheet.width * from, sheet.y + sheet.height * 0.3);
    await page.mouse.down();
    await page.mouse.move(sheet.x + sheet.width * to, sheet.y + sheet.height * 0.7, { steps: 12 });
    await page.mouse.up();
  }
}

async function begin(page: Page, kind: string, quantity: string, day: string): Promise<void> {
  await page.locator('.page-actions').getByRole('link', { name: '登记出入库' }).click();
  await page.getByRole('heading', { level: 1, name: '登记出入库' }).waitFor();
  await choose(page, '业务类型', kind);
  await choose(page, '仓库', '县应急物资储备库 · 2020-01-06', '县应急');
  await choose(page, '批次', '2020-棉被-01 · 2020-02-01', '棉被');
  await field(page, '数量').fill(quantity);
  await enterDay(page, '业务日期', day);
}

const refusal = (page: Page, label: string) => page.locator('.ant-form-item').filter({ hasText: label }).locator('.ant-form-item-explain-error');

/** The steps follow each other: each test begins on the page where the one before has ended. */
describe('a storekeeper', () => {
  it('begins at the stock entries, with the supplies open and everything else folded', async () => {
    const { page } = keeper;
    await page.getByRole('heading', { level: 1, name: '出入库单' }).waitFor();
    const navigation = page.getByRole('navigation', { name: '导航' });
    await navigation.getByRole('link', { name: '物资批次' }).waitFor();
    await eventually(() => navigation.getByRole('link', { name: '隐患', exact: true }).count()).toBe(0);
  });

  it('receives supplies under the first number of the year, the day confirmed with Enter', async () => {
    const { page } = keeper;
    await begin(page, '入库', '１００', '2020-02-01');
    await page.getByRole('heading', { level: 1, name: '登记出入库' }).waitFor();
    await save(page);
    await page.getByRole('heading', { level: 1, name: '物单〔2020〕1号 · 入库' }).waitFor();
    await page.locator('.facts').getByText('自动').first().waitFor();
  });

  it('is told in words that a quantity has too many decimals', async () => {
    const { page } = keeper;
    await page.goto(new URL(`/records/stock-entries?${place}`, application.url).toString());
    await begin(page, '发放', '1.23456', '2020-03-01');
    await page.locator('.field-refused').getByText('请填写数字，最多四位小数').waitFor();
    await field(page, '数量').fill('150');
  });

  it('has the receiver sign on the screen, and the signature stays beside the entry', async () => {
    const { page } = keeper;
    await choose(page, '事由', '灾害救助');
    await choose(page, '灾害过程', '8·4 山体滑坡 · 2020-08-04', '山体');
    await field(page, '接收单位（人）').fill('马蹄沟镇政府');
    await page.getByRole('button', { name: '手写签名' }).click();
    const sheet = page.getByRole('dialog');
    expect(await sheet.getByRole('button', { name: '确认签名' }).isDisabled()).toBe(true);
    await draw(page);
    await sheet.getByRole('button', { name: '清除重写' }).click();
    await draw(page);
    await sheet.getByRole('button', { name: '撤销一笔' }).click();
    await sheet.getByRole('button', { name: '确认签名' }).click();
    await page.getByRole('button', { name: '清除签名' }).waitFor();
    const drawn = page.getByRole('img', { name: '接收人签名（签名）' });
    await eventually(() => drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    for (const name of ['重新签名', '清除签名']) expect((await page.getByRole('button', { name }).boundingBox())!.height).toBeGreaterThanOrEqual(48);
  });

  it('is refused to issue more than there is, with the sentence at the quantity', async () => {
    const { page } = keeper;
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await refusal(page, '数量').getByText('库存不足：该批次当日至今最多可出库 100，本单需 150。').waitFor();
    expect(await page.getByRole('alert').filter({ hasText: '库存不足' }).count()).toBeLessThanOrEqual(1);
  });

  it('attaches the receipt, corrects the quantity, and sees the entry with its number, signature and receipt', async () => {
    const { page } = keeper;
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '选择文件' }).click();
    await (await asked).setFiles({ name: '签收单.docx', mimeType: '', buffer: documents.docx() });
    await page.getByRole('link', { name: '签收单.docx' }).waitFor();
    await field(page, '数量').fill('60');
    const id = await save(page);
    await page.getByRole('heading', { level: 1, name: '物单〔2020〕2号 · 发放' }).waitFor();
    const signature = page.locator('.facts').getByRole('img', { name: '接收人签名（签名）' });
    await eventually(() => signature.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    const receipt = page.locator('.record-photos').getByRole('link', { name: 'Word 文档 1' });
    const begun = page.waitForEvent('download');
    await receipt.click();
    expect((await begun).suggestedFilename()).toMatch(/^[0-9a-f]{12}\.docx$/);

    const { body } = await (await application.as('storekeeper')).get<AnyRecord>(`/api/stock-entries/${id}?bureau=610831`);
    expect(body).toMatchObject({ number: '物单〔2020〕2号', quantity: '60', unit: '床', lot: lot.id });
    expect(body['receiverSignature']).toMatch(/^[0-9a-f]{64}$/);
    expect(body['files']).toHaveLength(1);
  });

  it('finds the issue by its kind, the figures right-aligned', async () => {
    const { page } = keeper;
    await page.goto(new URL(`/records/stock-entries?${place}&q=${encodeURIComponent('发放')}`, application.url).toString());
    await page.getByText('共 1 条').waitFor();
    await page.getByRole('link', { name: '物单〔2020〕2号 · 发放' }).waitFor();
    const cell = page.getByRole('cell', { name: '60', exact: true });
    expect(await cell.evaluate((element) => getComputedStyle(element).textAlign)).toBe('right');
  });

  it('enters a price in yuan, with separators, and no third decimal', async () => {
    const { page } = keeper;
    await page.goto(new URL(`/records/supply-lots/${lot.id}/amend?${place}`, application.url).toString());
    const price = field(page, '单价');
    await price.fill('12.345');
    await price.blur();
    await page.locator('.field-refused').getByText('请填写金额，单位元，最多两位小数').waitFor();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await refusal(page, '单价').getByText('请填写金额，单位元，最多两位小数').waitFor();
    await price.fill('1234.5');
    await price.blur();
    expect(await price.inputValue()).toBe('1,234.50');
    expect(await save(page)).toBe(lot.id);
    await page.locator('.facts').getByText('1,234.50').waitFor();
    await page.locator('.record-history').getByText('→ 1,234.50').waitFor();
    expect(idIn(page.url())).toBe(lot.id);
  });

  it('leaves nothing in the console but the refusal that was provoked', () => {
    expect(keeper.complaints.filter((line) => !/status of 409/.test(line))).toEqual([]);
  });
});
