import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { created } from '../records/support.js';
import { startApplication, type Application } from '../setup/application.js';
import { launchBrowser, type OpenPage } from '../setup/browser.js';
import { hazardBody } from '../setup/builders.js';
import { eventually, open } from './support.js';

let application: Application;
let browser: Browser;
let manager: OpenPage;

beforeAll(async () => {
  application = await startApplication({ web: true });
  const client = await application.as('manager');
  for (const foundOn of ['2020-03-01', '2020-04-01', '2019-05-01']) await created(client, 'hazards', hazardBody({ foundOn }));
  browser = await launchBrowser();
  manager = await open(browser, { application, person: 'manager', path: '/evaluation/measures?bureau=610831&year=2020', viewport: 'tablet' });
});

afterAll(async () => {
  await browser.close();
  await application.close();
});

/** Chooses with the keyboard alone, as the field is labelled. */
async function choose({ keyboard }: Page, within: Page | Locator, label: string, typed: string): Promise<void> {
  await within.getByLabel(label, { exact: true }).first().focus();
  await keyboard.type(typed);
  await keyboard.press('Enter');
  await keyboard.press('Escape');
}

describe('a manager makes a measure without writing code', () => {
  it('from records, condition by condition, and sees at once what it gives and why it is empty', async () => {
    const { page } = manager;
    await page.getByRole('button', { name: '完成率、整改率' }).click();
    const [above, below] = [page.getByRole('region', { name: '分子' }), page.getByRole('region', { name: '分母' })];
    await choose(page, above, '统计哪类记录', '隐患');
    await eventually(() => below.getByText('2020 年 2 条').count()).toBe(1);
    await choose(page, above, '计入条件', '状态');
    await choose(page, above, '状态', '销号');
    await above.getByLabel('名称', { exact: true }).fill('已销号隐患');
    await below.getByLabel('名称', { exact: true }).fill('应整改隐患');

    const reading = page.getByRole('region', { name: '算法读法' });
    await eventually(() => reading.innerText()).toContain('已销号隐患 ÷ 应整改隐患 × 100%');
    await eventually(() => page.getByText('可能为零。请选择').count()).toBe(1);
    await page.getByText('当年没有应统计的事项').click();
    await eventually(() => page.getByText('可能为零。请选择').count()).toBe(0);

    const preview = page.getByRole('region', { name: '试算（2020 年）' });
    await eventually(() => preview.locator('.measure-value').innerText()).toBe('0%');
    await preview.getByRole('tab', { name: '怎样算出' }).click();
    await eventually(() => preview.getByText('没有一条符合“状态为销号”。现有记录为：发现 2 条。').count()).toBe(1);
  });

  it('and it follows what is recorded meanwhile', async () => {
    const { page } = manager;
    await created(await application.as('inspector'), 'hazards', hazardBody({ foundOn: '2020-06-06' }));
    await eventually(() => page.getByRole('region', { name: '试算（2020 年）' }).locator('.measure-parts').innerText()).toMatch(/应整改隐患\s*3/);
  });

  it('and what does not add up is said where it stands', async () => {
    const { page } = manager;
    await page.getByRole('button', { name: '清空重选' }).click();
    await page.getByRole('button', { name: '做了多少次、多少处' }).click();
    await choose(page, page, '统计哪类记录', '隐患');
    await choose(page, page, '算法', '相加');
    await choose(page, page.getByRole('region', { name: '第 2 项' }), '统计哪类记录', '安全检查');
    await eventually(() => page.getByText('单位不同，不能相加：处与次。').count()).toBe(1);
    expect(manager.complaints).toEqual([]);
  });
});
