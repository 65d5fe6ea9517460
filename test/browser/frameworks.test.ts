import type { EvaluationForm } from '@fenghuo/shared/evaluation/form';
import type { FrameworkListing } from '@fenghuo/shared/evaluation/framework-views';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formWorkbook, unseenForm } from '../evaluation/frameworks/forms.js';
import type { Application } from '../setup/application.js';
import { launchBrowser } from '../setup/browser.js';
import { eventually, field, open, settled, startZizhou2020 } from './support.js';

let application: Application;
let browser: Browser;

beforeAll(async () => {
  application = await startZizhou2020();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await application.close();
});

/** The drawer of a row, open. */
async function openRow(page: Page, number: number): Promise<Locator> {
  await page.getByRole('button', { name: new RegExp(`^编辑第 ${number} 行`) }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: '保存本行' }).waitFor();
  return drawer;
}

async function saveRow(drawer: Locator): Promise<void> {
  await drawer.getByRole('button', { name: '保存本行' }).click();
  await drawer.waitFor({ state: 'detached' });
}

/** Takes a measure that another form has already, found by typing. */
async function useKnown(page: Page, drawer: Locator, typed: string, nth = 0): Promise<void> {
  const input = drawer.getByLabel(/^选用已有的测量/).nth(nth);
  await input.fill(typed);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: typed }).first().waitFor();
  await input.press('Enter');
}

describe('a form that was never seen before', () => {
  it('becomes a working framework without code: upload, confirm, choose measures, adopt, open the form', async () => {
    const { page, complaints, picture, close } = await open(browser, { application, person: 'manager', path: '/evaluation/frameworks/new?bureau=610831&year=2020' });
    await settled(page);
    await page.locator('input[type=file][accept=".xlsx"]').setInputFiles({
      name: '清江县自评表.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: await formWorkbook(unseenForm),
    });
    await page.getByText('读到 10 项指标，分值合计 100 分').waitFor();
    await page.getByRole('button', { name: '下一步', exact: true }).click();

    await page.getByText('已确认 0 / 10').waitFor();
    await picture('frameworks-confirm');
    await page.getByRole('button', { name: '确认全部把握大的' }).click();
    const confirm = page.getByRole('button', { name: /^确认第 \d+ 行的规则$/ });
    for (let left = await confirm.count(); left > 0; left = await confirm.count()) await confirm.first().click();
    await page.getByRole('button', { name: '建立草稿' }).click();
    await page.waitForURL(/frameworks\/[0-9a-f-]{36}/);
    await page.getByText('还有 13 处须改正').waitFor();
    await eventually(() => page.getByRole('button', { name: '启用', exact: true }).isDisabled()).toBe(true);

    const known: readonly (readonly [number, string])[] = [[1, '预算编制的完整性'], [2, '预算到位率'], [3, '任务1'], [5, '满意度'], [9, '工作效益'], [10, '满意度']];
    for (const [row, typed] of known) {
      const drawer = await openRow(page, row);
      await useKnown(page, drawer, typed);
      await saveRow(drawer);
    }
    const plans = await openRow(page, 6);
    for (const item of [1, 2, 3]) await useKnown(page, plans, '应急预案', item);
    await saveRow(plans);

    // No form counts drills or events yet: the measure is written by choosing.
    for (const [row, dataset] of [[4, '应急演练'], [8, '灾情']] as const) {
      const drawer = await openRow(page, row);
      await drawer.getByRole('button', { name: /^编写测量/ }).click();
      await drawer.getByRole('button', { name: /^做了多少次/ }).click();
      await field(page, '统计哪类记录').fill(dataset);
      await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
      await drawer.getByText('为什么为空').or(drawer.getByText(/^计入/)).first().waitFor();
      await saveRow(drawer);
    }
    const late = await openRow(page, 7);
    await late.getByLabel('本行暂无记录可取').check();
    await saveRow(late);

    await page.getByText('检查通过，可以启用').waitFor();
    await page.getByRole('button', { name: '用现有记录试算' }).click();
    await page.getByText(/^试算总分/).waitFor();
    await picture('frameworks-editor');
    await page.getByRole('button', { name: '启用', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '启用', exact: true }).click();
    await page.getByText('启用中').waitFor();
    await page.getByRole('link', { name: '打开评价表' }).click();
    await page.getByRole('rowheader', { name: '安全生产专项检查' }).waitFor();

    const { body } = await (await application.as('auditor')).get<EvaluationForm>('/api/evaluation/forms/610831/2020');
    expect(body.rows.map(({ code, score }) => [code, score])).toContainEqual(['3', '10']);
    expect(body.title.zh).toBe('清江县应急管理局2023年度部门整体支出绩效自评表');
    expect(complaints).toEqual([]);
    await close();
  }, 180_000);

  it('with bad cells is refused, cell by cell, and nothing is saved', async () => {
    const manager = await application.as('manager');
    const count = async () => (await manager.get<FrameworkListing[]>('/api/evaluation/frameworks?bureau=610831')).body.length;
    const before = await count();
    const { page, picture, close } = await open(browser, { application, person: 'manager', path: '/evaluation/frameworks/new?bureau=610831&year=2022' });
    await settled(page);
    const bad = await formWorkbook({ sheet: '表1', rows: [
      ['一级指标', '二级指标', '三级指标', '分值', '评分标准'], ['产出', '数量', '检查', '五分', '检查6次以上满分'], [null, null, '演练', null, ''], [null, null, '培训', 5, ''],
    ], merges: ['D3:D4'] });
    await page.locator('input[type=file][accept=".xlsx"]').setInputFiles({ name: 'bad.xlsx', mimeType: 'application/octet-stream', buffer: bad });
    await page.getByText('“表1”D2').waitFor();
    await page.getByText('分值“五分”不是数字').waitFor();
    await page.getByText('“表1”D3:D4').waitFor();
    await eventually(() => page.getByRole('button', { name: '下一步', exact: true }).isDisabled()).toBe(true);
    await picture('frameworks-bad-cells');
    expect(await count()).toBe(before);
    await close();
  });
});

describe('next year', () => {
  it('begins as a copy, and the difference page names the field that was changed', async () => {
    const { page, complaints, picture, close } = await open(browser, { application, person: 'manager', path: '/evaluation/frameworks?bureau=610831&year=2020' });
    await settled(page);
    await page.getByRole('row').filter({ hasText: '子洲县应急管理局 2020' }).getByRole('button', { name: '复制 ▾' }).click();
    await page.getByRole('menuitem', { name: '复制为 2021 年度' }).click();
    await page.waitForURL(/frameworks\/[0-9a-f-]{36}/);
    const drawer = await openRow(page, 9);
    await drawer.getByLabel('年度指标值', { exact: true }).fill('≥72 次');
    await drawer.getByLabel('目标数', { exact: true }).fill('72');
    await drawer.getByLabel(/^试填完成值/).first().fill('70');
    await drawer.getByText('70 次，比 72 次少 2 次，扣 1 分，得 5 分').waitFor();
    await saveRow(drawer);
    await page.getByRole('link', { name: '返回指标体系列表' }).click();
    await page.getByRole('row').filter({ hasText: '2021 年度' }).getByRole('link', { name: '与上一版比较' }).click();
    await page.getByRole('heading', { name: '指标体系比较' }).waitFor();
    await page.locator('.diff-fields del').first().waitFor();
    await picture('frameworks-diff');
    expect(complaints).toEqual([]);
    await close();
  });
});

it('whoever only reads sees the framework and cannot change it', async () => {
  const manager = await application.as('manager');
  const [first] = (await manager.get<FrameworkListing[]>('/api/evaluation/frameworks?bureau=610831')).body;
  const { page, complaints, picture, close } = await open(browser, {
    application, person: 'auditor', language: 'en', viewport: 'tablet', path: `/evaluation/frameworks/${first!.id}?bureau=610831&year=2020`,
  });
  await settled(page);
  await picture('frameworks-auditor-en');
  await page.getByRole('button', { name: /^Row 1, / }).click();
  await page.getByRole('dialog').getByText('The six switches').waitFor();
  expect(await page.getByRole('button', { name: 'Save the row' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Adopt' }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});
