import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { launchBrowser } from '../setup/browser.js';
import { amendBody, hazardBody, transitionBody } from '../setup/builders.js';
import { choose, eventually, field, idIn, open, pages, press } from './support.js';

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

const form = () => open(browser, { application, person: 'inspector', path: pages.newHazard });
const saveButton = (page: Page) => page.getByRole('button', { name: '保存', exact: true });

async function fill(page: Page, title: string): Promise<void> {
  await field(page, '隐患名称').fill(title);
  await press(page, '一般隐患');
  await choose(page, '监管行业', '加油站');
  await choose(page, '区划', '何家集镇（全镇）', '何家集镇');
}

async function stored(title: string): Promise<readonly AnyRecord[]> {
  const query = new URLSearchParams({ bureau: '610831', q: title });
  const { body } = await (await application.as('inspector')).get<{ rows: AnyRecord[] }>(`/api/hazards?${query}`);
  return body.rows.filter((row) => row['title'] === title);
}

async function createHazard(title: string): Promise<AnyRecord> {
  const { body, status } = await (await application.as('inspector')).post<AnyRecord>('/api/hazards', hazardBody({ title }));
  expect(status).toBe(201);
  return body;
}

describe('saving', () => {
  it('twice, by a double click, makes one record', async () => {
    const { page, complaints, close } = await form();
    await fill(page, '双击保存');
    await saveButton(page).dblclick();
    await page.waitForURL(/\/records\/hazards\/[0-9a-f-]{36}/);
    expect(await stored('双击保存')).toHaveLength(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it('without a connection says so, keeps the entry, and saves once when the connection is back', async () => {
    const { page, context, close } = await form();
    await fill(page, '断网保存');
    await context.setOffline(true);
    await saveButton(page).click();
    await page.getByRole('alert').filter({ hasText: '填写的内容仍保留在本页' }).waitFor();
    await eventually(() => field(page, '隐患名称').inputValue()).toBe('断网保存');
    await saveButton(page).click();
    await context.setOffline(false);
    await eventually(() => saveButton(page).isEnabled()).toBe(true);
    await saveButton(page).click();
    await page.waitForURL(/\/records\/hazards\/[0-9a-f-]{36}/);
    expect(await stored('断网保存')).toHaveLength(1);
    await close();
  });

  it('again, when only the answer was lost, finds what was stored and stores nothing twice', async () => {
    const { page, context, close } = await form();
    await fill(page, '应答丢失');
    await context.setOffline(true);
    const tried = page.waitForEvent('requestfailed', (request) => request.method() === 'POST' && request.url().endsWith('/api/hazards'));
    await saveButton(page).click();
    const sent = (await tried).postDataJSON() as { record: { id: string } };
    // What the page believes lost does reach the server.
    expect((await (await application.as('inspector')).post('/api/hazards', sent)).status).toBe(201);
    await context.setOffline(false);
    await saveButton(page).click();
    await page.waitForURL(/\/records\/hazards\/[0-9a-f-]{36}/);
    expect(idIn(page.url())).toBe(sent.record.id);
    expect(await stored('应答丢失')).toHaveLength(1);
    await close();
  });

  it('is not needed to keep an entry: it is there again after the page was closed', async () => {
    const { page, close } = await form();
    await fill(page, '未保存的内容');
    await page.reload();
    await page.getByText('已恢复上次未保存的内容。').waitFor();
    await eventually(() => field(page, '隐患名称').inputValue()).toBe('未保存的内容');
    await page.getByRole('button', { name: '清空重填' }).click();
    await eventually(() => field(page, '隐患名称').inputValue()).toBe('');
    await close();
  });
});

describe('an entry that is refused', () => {
  it('names at each field what is missing, in the language that is chosen', async () => {
    const { page, close } = await form();
    await saveButton(page).click();
    for (const sentence of ['请填写“隐患名称”', '请填写“隐患等级”', '请填写“监管行业”']) await page.getByText(sentence).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    for (const sentence of ['"Title" is needed', '"Grade" is needed', '"Sector" is needed']) await page.getByText(sentence).waitFor();
    await field(page, 'Title').fill('A');
    await page.getByText('"Title" is needed').waitFor({ state: 'hidden' });
    await close();
  });

  it('stands at the field that the server names, and the rest of the entry is kept', async () => {
    const { page, close } = await form();
    await fill(page, '长'.repeat(300));
    await saveButton(page).click();
    const title = page.locator('.ant-form-item').filter({ has: page.locator('#field-title') });
    await eventually(() => title.locator('.ant-form-item-explain-error').innerText()).toMatch(/\d+/);
    const sentence = await title.locator('.ant-form-item-explain-error').innerText();
    expect(sentence).not.toMatch(/[A-Za-z]/);
    await page.getByRole('button', { name: 'English' }).click();
    await eventually(() => title.locator('.ant-form-item-explain-error').innerText()).not.toMatch(/\p{Script=Han}/u);
    await eventually(() => page.locator('#field-title').inputValue()).toHaveLength(300);
    await close();
  });
});

describe('a record that two people change', () => {
  it('shows the later one both versions of the field and takes the one chosen', async () => {
    const record = await createHazard('配电箱未上锁');
    const { page, close } = await open(browser, { application, person: 'inspector', path: `/records/hazards/${record.id}/amend?bureau=610831` });
    await field(page, '隐患名称').fill('配电箱未上锁且无标识');
    const other = await application.as('manager');
    const amended = await other.patch<AnyRecord>(`/api/hazards/${record.id}?bureau=610831`, amendBody(record, { title: '配电箱门锁损坏', description: '门锁已坏' }));
    expect(amended.status).toBe(200);

    await saveButton(page).click();
    const conflict = page.getByRole('alert').filter({ hasText: '他人已先修改本记录（第 2 版）' });
    await conflict.waitFor();
    await eventually(() => conflict.locator('tbody tr').allInnerTexts()).toEqual([expect.stringMatching(/隐患名称[\s\S]*配电箱门锁损坏[\s\S]*配电箱未上锁且无标识/)]);
    await eventually(() => saveButton(page).isDisabled()).toBe(true);
    await conflict.getByText('配电箱未上锁且无标识').click();
    await saveButton(page).click();
    await page.getByRole('heading', { level: 1, name: '配电箱未上锁且无标识' }).waitFor();
    expect((await other.get<AnyRecord>(`/api/hazards/${record.id}?bureau=610831`)).body).toMatchObject({
      version: 3, title: '配电箱未上锁且无标识', description: '门锁已坏',
    });
    await close();
  });

  it('explains to the later one that a step rests on an older version, also when the page has shown the newer one meanwhile', async () => {
    const record = await createHazard('安全出口堵塞');
    const { page, close } = await open(browser, { application, person: 'inspector', path: `/records/hazards/${record.id}?bureau=610831` });
    await page.getByRole('button', { name: '责令整改' }).click();
    await choose(page, '处置方式', '现场整改');
    const other = await application.as('manager');
    const ordered = await other.post<AnyRecord>(
      `/api/hazards/${record.id}/transitions/order?bureau=610831`, transitionBody(record, { disposition: 'suspension', deadline: '2026-12-31' }),
    );
    expect(ordered.status).toBe(200);
    await page.locator('.facts').getByText('停产停业整改').waitFor();

    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '责令整改' }).click();
    await dialog.getByRole('alert').filter({ hasText: '该记录已被他人修改为第 2 版' }).waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    expect((await other.get<AnyRecord>(`/api/hazards/${record.id}?bureau=610831`)).body).toMatchObject({ version: 2, disposition: 'suspension' });
    await close();
  });
});
