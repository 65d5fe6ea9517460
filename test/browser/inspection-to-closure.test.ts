import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { launchBrowser, type OpenPage } from '../setup/browser.js';
import { password, places } from '../setup/people.js';
import { choose, enterDay, enterPeople, eventually, field, idIn, open, press, save, takePhoto, takePosition } from './support.js';

const { matigou } = places;
const place = { longitude: 109.851_234, latitude: 37.601_234 };
let application: Application;
let browser: Browser;
let inspector: OpenPage;
let manager: OpenPage;

beforeAll(async () => {
  application = await startApplication({ web: true });
  browser = await launchBrowser();
  inspector = await open(browser, { application, path: '/records/inspections?bureau=610831&year=2026', viewport: 'tablet', position: place });
});

afterAll(async () => {
  await browser.close();
  await application.close();
});

const records = async (path: string) => {
  const { body } = await (await application.as('inspector')).get<{ rows: AnyRecord[] }>(`/api/${path}?bureau=610831&voided=with`);
  return body.rows;
};

/** The steps follow each other: each test begins on the page where the one before has ended. */
describe('a hazard, from the inspection that finds it to its closing', () => {
  let hazardPage = '';

  it('begins with an inspector who signs in and comes to the address that was asked for', async () => {
    const { page } = inspector;
    await field(page, '账号').fill('inspector');
    await field(page, '密码').fill(password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForURL(/\/records\/inspections\?/);
    await page.getByRole('heading', { level: 1, name: '安全检查' }).waitFor();
  });

  it('is found in an inspection that two officers record on site, with a photo and the position of the device', async () => {
    const { page } = inspector;
    await page.locator('.page-actions').getByRole('link', { name: '登记检查' }).click();
    await field(page, '检查名称').fill('城北加油站安全检查');
    await choose(page, '检查类型', '日常检查');
    await press(page, '县级');
    await choose(page, '监管行业', '加油站');
    await enterPeople(page, '检查人员', ['李秀英']);
    await choose(page, '区划', '马蹄沟镇（全镇）', '马蹄沟镇');
    await takePosition(page);
    await takePhoto(page);
    const id = await save(page);

    const [stored] = await records('inspections');
    expect(stored).toMatchObject({ id, title: '城北加油站安全检查', division: matigou.division, ...place, accuracy: 8, placeSource: 'gps', provenance: 'captured' });
    expect(stored!['officers']).toHaveLength(2);
    expect(stored!['photos']).toHaveLength(1);
  });

  it('is recorded from that inspection, which is not asked again', async () => {
    const { page } = inspector;
    const inspection = idIn(page.url());
    await page.locator('.page-actions').getByRole('link', { name: '登记隐患' }).click();
    await field(page, '隐患名称').fill('加油区灭火器压力不足');
    await press(page, '一般隐患');
    await choose(page, '监管行业', '加油站');
    await takePosition(page);
    await takePhoto(page);
    expect(await save(page)).toBe(inspection);

    const [stored] = await records('hazards');
    expect(stored).toMatchObject({ inspection, division: matigou.division, state: 'found', ...place });
    await page.locator('.related-records').getByRole('link', { name: '加油区灭火器压力不足' }).click();
    await page.waitForURL(/\/records\/hazards\//);
    hazardPage = page.url();
    expect(idIn(hazardPage)).toBe(stored!.id);
    await page.locator('.facts').getByRole('link', { name: '城北加油站安全检查' }).waitFor();
  });

  it('is ordered to be rectified by a deadline, which may not be left out', async () => {
    const { page } = inspector;
    await page.getByRole('button', { name: '责令整改' }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, '处置方式', '限期整改');
    await dialog.getByRole('button', { name: '责令整改' }).click();
    await dialog.locator('.ant-form-item').filter({ hasText: '整改期限' }).getByText('限期整改须填写整改期限。').waitFor();
    await enterDay(dialog, '整改期限', '2026-12-31');
    await dialog.getByRole('button', { name: '责令整改' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('[aria-current="step"]').filter({ hasText: '责令整改' }).waitFor();
  });

  it('is replied to with a photo taken after', async () => {
    const { page } = inspector;
    await page.locator('.page-actions').getByRole('link', { name: '登记整改回复' }).click();
    await field(page, '整改责任人').fill('赵站长');
    await field(page, '整改措施').fill('已更换两具灭火器。');
    await takePhoto(page);
    expect(await save(page)).toBe(idIn(hazardPage));
    await page.locator('[aria-current="step"]').filter({ hasText: '待复查' }).waitFor();
  });

  it('is not closed by the person who replied', async () => {
    const { page } = inspector;
    await page.locator('.page-actions').getByRole('link', { name: '登记复查' }).click();
    await press(page, '合格，予以销号');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('复查人不得为整改责任人或整改回复人，须由第二人复查。').waitFor();
    expect(await records('reinspections')).toEqual([]);
  });

  it('is closed by the re-check of a second person', async () => {
    manager = await open(browser, { application, person: 'manager', path: new URL(hazardPage).pathname + new URL(hazardPage).search });
    const { page } = manager;
    await page.locator('.page-actions').getByRole('link', { name: '登记复查' }).click();
    await press(page, '合格，予以销号');
    expect(await save(page)).toBe(idIn(hazardPage));
    await page.locator('[aria-current="step"]').filter({ hasText: '销号' }).waitFor();
    const [stored] = await records('hazards');
    expect(stored!.state).toBe('closed');
  });

  it('shows its way, its photo, and who did what in its history', async () => {
    const { page } = manager;
    await eventually(() => page.getByRole('list', { name: '办理进度' }).innerText()).toMatch(/发现[\s\S]*责令整改[\s\S]*待复查[\s\S]*销号/);
    await page.getByRole('heading', { name: '整改前照片' }).waitFor();
    await page.getByRole('button', { name: '查看照片 1' }).click();
    const viewer = page.getByRole('dialog');
    await viewer.getByText('37.60123, 109.85123').waitFor();
    await eventually(() => viewer.locator('.photo-viewer-picture img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    const history = page.locator('.record-history li');
    await eventually(() => history.locator('strong').allInnerTexts()).toEqual(['复查合格销号', '整改回复', '责令整改', '登记']);
    await eventually(() => page.locator('.related-records').allInnerTexts()).toEqual(expect.arrayContaining([
      expect.stringContaining('已更换两具灭火器。'), expect.stringContaining('合格，予以销号 · 县局局领导（演示）'),
    ]));
  });

  it('stands on the map, where a click opens it', async () => {
    const { page } = manager;
    await page.goto(new URL('/map?bureau=610831&year=2026', application.url).toString());
    await page.getByTitle('加油区灭火器压力不足').click();
    await page.getByRole('link', { name: /加油区灭火器压力不足/ }).click();
    await page.waitForURL((address) => address.pathname === new URL(hazardPage).pathname);
  });

  it('is in the list that is exported', async () => {
    const { page } = manager;
    await page.goto(new URL('/records/hazards?bureau=610831&year=2026', application.url).toString());
    const begun = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await page.getByRole('link', { name: '导出 CSV' }).click();
    const stream = await (await begun).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
    const lines = Buffer.concat(chunks).toString('utf8').trim().split(/\r?\n/);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('隐患名称');
    expect(lines[1]).toContain('#date+found');
    expect(lines[2]).toContain('加油区灭火器压力不足');
    expect(lines[2]).toContain('销号');
  });

  it('leaves nothing in the console but the refusals that were provoked', () => {
    const unexpected = [...inspector.complaints, ...manager.complaints].filter((line) => !/status of (401|422)/.test(line));
    expect(unexpected).toEqual([]);
  });
});
