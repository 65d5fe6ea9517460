import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { launchBrowser } from '../setup/browser.js';
import { hazardBody, transitionBody } from '../setup/builders.js';
import { choose, enterDay, eventually, field, open } from './support.js';

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

async function hazardPage(): Promise<{ hazard: AnyRecord } & Awaited<ReturnType<typeof open>>> {
  const { body: hazard } = await (await application.as('inspector')).post<AnyRecord>('/api/hazards', hazardBody());
  return { hazard, ...await open(browser, { application, person: 'inspector', path: `/records/hazards/${hazard.id}?bureau=610831` }) };
}

const dialogOf = (page: Page, name: string) => page.getByRole('dialog').filter({ hasText: name });
const asked = (page: Page) => page.getByRole('dialog').filter({ hasText: '填写的内容尚未保存，确定放弃吗？' });

/** Every way in which a hand closes a dialog by mistake. */
const mishaps = {
  'Esc': (page: Page) => page.keyboard.press('Escape'),
  'the cross': (page: Page) => page.getByRole('dialog').locator('.ant-modal-close').first().click(),
  'the button beside': (page: Page) => page.getByRole('dialog').getByRole('button', { name: '取消', exact: true }).first().click(),
};

describe('a dialog with something typed in it', () => {
  it('asks before it closes, and goes without asking where nothing was typed', async () => {
    const { page, complaints, close } = await hazardPage();
    const dialog = dialogOf(page, '移送单位');
    await page.getByRole('button', { name: '移送' }).click();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: '移送' }).click();
    await field(page, '移送单位').fill('县公安局治安大队');
    for (const [mishap, happens] of Object.entries(mishaps)) {
      await happens(page);
      await asked(page).getByRole('button', { name: '继续填写' }).click();
      await asked(page).waitFor({ state: 'hidden' });
      expect(await field(page, '移送单位').inputValue(), mishap).toBe('县公安局治安大队');
    }
    await page.mouse.click(5, 5);
    expect(await field(page, '移送单位').inputValue()).toBe('县公安局治安大队');

    await page.keyboard.press('Escape');
    await asked(page).getByRole('button', { name: '放弃' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '移送' }).click();
    expect(await field(page, '移送单位').inputValue()).toBe('');
    expect(complaints).toEqual([]);
    await close();
  });

  it('keeps it when the network is gone, when the page is loaded anew, and gives it up with the receipt', async () => {
    const { page, context, hazard, close } = await hazardPage();
    await page.getByRole('button', { name: '移送' }).click();
    await field(page, '移送单位').fill('县公安局治安大队');
    await context.setOffline(true);
    await page.getByRole('dialog').getByRole('button', { name: '移送' }).click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
    expect(await field(page, '移送单位').inputValue()).toBe('县公安局治安大队');
    await context.setOffline(false);

    await page.reload();
    await page.getByRole('button', { name: '移送' }).click();
    await page.getByText('已恢复上次未保存的内容。').waitFor();
    expect(await field(page, '移送单位').inputValue()).toBe('县公安局治安大队');
    await page.getByRole('dialog').getByRole('button', { name: '移送' }).click();
    await page.locator('.state-track-present').filter({ hasText: '已移送' }).waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('fenghuo.step')))).toEqual([]);
    const { body } = await (await application.as('inspector')).get<AnyRecord>(`/api/hazards/${hazard.id}?bureau=610831`);
    expect(body).toMatchObject({ state: 'transferred', transferredTo: '县公安局治安大队' });
    await close();
  });

  it('keeps it when somebody else was first, follows what was not touched, and is sent on their version', async () => {
    const { page, hazard, close } = await hazardPage();
    await page.getByRole('button', { name: '责令整改' }).click();
    await choose(page, '处置方式', '停产停业整改');
    const ordered = await (await application.as('manager')).post<AnyRecord>(
      `/api/hazards/${hazard.id}/transitions/order?bureau=610831`, transitionBody(hazard, { disposition: 'deadline', deadline: '2027-01-31' }));
    expect(ordered.status).toBe(200);

    const dialog = page.getByRole('dialog');
    await enterDay(dialog, '整改期限', '2027-02-28');
    await dialog.getByRole('button', { name: '责令整改' }).click();
    await dialog.getByRole('alert').filter({ hasText: '该记录已被他人修改为第 2 版' }).waitFor();
    await eventually(() => field(dialog, '整改期限').inputValue()).toBe('2027-02-28');
    await dialog.getByRole('button', { name: '责令整改' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const { body } = await (await application.as('inspector')).get<AnyRecord>(`/api/hazards/${hazard.id}?bureau=610831`);
    expect(body).toMatchObject({ version: 3, disposition: 'suspension', deadline: '2027-02-28' });
    await close();
  });

  it('asks before a reason for voiding is given up', async () => {
    const { page, close } = await hazardPage();
    await page.getByRole('button', { name: '作废' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('重复登记');
    await page.keyboard.press('Escape');
    await asked(page).getByRole('button', { name: '继续填写' }).click();
    expect(await page.getByRole('dialog').getByRole('textbox').inputValue()).toBe('重复登记');
    await page.getByRole('dialog').getByRole('button', { name: '作废' }).click();
    await page.getByText('重复登记').first().waitFor();
    await close();
  });
});

describe('a page with something typed in it', () => {
  it('of a change is left only after the person has said so', async () => {
    const { page, hazard, close } = await hazardPage();
    await page.getByRole('link', { name: '修改' }).click();
    await field(page, '隐患名称').fill('改了一半');
    await page.getByRole('navigation', { name: '导航' }).getByRole('link', { name: '地图' }).click();
    const leaving = page.getByRole('dialog').filter({ hasText: '填写的内容尚未保存，确定离开吗？' });
    await leaving.getByRole('button', { name: '继续填写' }).click();
    expect(await field(page, '隐患名称').inputValue()).toBe('改了一半');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.waitForURL(new RegExp(`/records/hazards/${hazard.id}\\?`));
    await page.getByRole('heading', { level: 1, name: '改了一半' }).waitFor();
    await close();
  });
});
