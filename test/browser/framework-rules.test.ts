import type { FrameworkListing, FrameworkView } from '@fenghuo/shared/evaluation/framework-views';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../setup/application.js';
import { launchBrowser } from '../setup/browser.js';
import { cutOff } from './layout.js';
import { eventually, open, settled, startZizhou2020 } from './support.js';

let application: Application;
let browser: Browser;
let draft: FrameworkView;

beforeAll(async () => {
  application = await startZizhou2020();
  browser = await launchBrowser();
  const manager = await application.as('manager');
  const [first] = (await manager.get<FrameworkListing[]>('/api/evaluation/frameworks?bureau=610831')).body;
  draft = (await manager.post<FrameworkView>(`/api/evaluation/frameworks/${first!.id}/copy?bureau=610831`, { year: 2021 })).body;
});

afterAll(async () => {
  await browser.close();
  await application.close();
});

const address = () => `/evaluation/frameworks/${draft.id}?bureau=610831&year=2021`;

async function openRow(page: Page, number: number): Promise<Locator> {
  await page.getByRole('button', { name: new RegExp(`^编辑第 ${number} 行`) }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: '保存本行' }).waitFor();
  return drawer;
}

/** Takes an option of a choice that is not searched. */
async function pick(page: Page, choice: Locator, option: string): Promise<void> {
  await choice.click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).first().click();
}

async function useKnown(page: Page, drawer: Locator, name: string, typed: string): Promise<void> {
  const input = drawer.getByLabel(`选用已有的测量：${name}`, { exact: true });
  await input.fill(typed);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: typed }).first().waitFor();
  await input.press('Enter');
}

const block = (inside: Locator, name: string): Locator => inside.getByRole('region', { name, exact: true });

describe('a rule of several parts', () => {
  it('is written in nested blocks with a condition and a formula, read back, tried, and kept', async () => {
    const { page, complaints, picture, close } = await open(browser, { application, person: 'manager', path: address() });
    await settled(page);
    const drawer = await openRow(page, 9);
    await drawer.getByLabel('责任股室', { exact: true }).fill('防汛抗旱股');
    await pick(page, drawer.getByLabel('规则类型', { exact: true }), '几部分合计');
    // What stood in the row is the first part; the second is decided by a condition.
    await block(drawer, '第 1 部分').getByText('达到 60 次满分').first().waitFor();
    await drawer.getByRole('button', { name: '增加一部分' }).click();
    const second = block(drawer, '第 2 部分');
    await pick(page, second.getByLabel('第 2 部分：规则类型'), '先看条件，再定规则');
    const condition = second.getByRole('group', { name: '条件 1', exact: true });
    await pick(page, condition.getByLabel('条件 1：看哪个数', { exact: true }), '＋ 另取一个数');
    await condition.getByLabel('条件 1：看哪个数：名称').fill('迟报次数');
    await pick(page, condition.getByLabel('条件 1：怎样比'), '达到或超过');
    await condition.getByLabel('条件 1：单位').fill('次');
    const then = block(second, '符合条件时的规则');
    await pick(page, then.getByLabel('符合条件时的规则：规则类型'), '公式计算');

    const formula = then.getByLabel('得分 =');
    await formula.fill('迟报次数 ×');
    await then.getByText('“×”后面缺少一个数或名称').waitFor();
    await eventually(() => drawer.getByRole('button', { name: '保存本行' }).isDisabled()).toBe(true);
    await formula.fill('0 − 较小值(迟报次数 × 单价, 2)');
    await then.getByRole('alert').getByText('“单价”不是本行的数').waitFor();
    await picture('framework-formula');
    await then.getByRole('button', { name: '把“单价”设为一个新的数' }).click();
    await drawer.getByText('②若 迟报次数 ≥ 1 次：得分 = 0 − 较小值(迟报次数 × 单价, 2)；否则（不符合条件）0 分').first().waitFor();

    await drawer.getByLabel('试填完成值：地质干旱灾害隐患巡察次数').fill('60');
    await drawer.getByLabel('试填完成值：迟报次数').fill('3');
    await drawer.getByLabel('试填完成值：单价').fill('0.5');
    await drawer.getByText('得 4.5 分').waitFor();
    for (const name of ['迟报次数', '单价']) await useKnown(page, drawer, name, '任务1');
    await picture('framework-nested-rule');
    await drawer.getByRole('button', { name: '保存本行' }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.getByText('合计：①达到 60 次满分').waitFor();
    await page.getByText('责任股室：防汛抗旱股').waitFor();

    const again = await openRow(page, 9);
    expect(await block(block(again, '第 2 部分'), '符合条件时的规则').getByLabel('得分 =').inputValue()).toBe('0 − 较小值([迟报次数] × [单价], 2)');
    expect(await again.innerText()).not.toMatch(/JSON|number1|condition1|[{}]/);
    const { body } = await (await application.as('manager')).get<FrameworkView>(`/api/evaluation/frameworks/${draft.id}?bureau=610831`);
    expect(body.framework.rows[8]).toMatchObject({ department: '防汛抗旱股', rule: { kind: 'sum', of: [{ kind: 'clamp' }, { kind: 'gate', rule: { kind: 'formula' } }] } });
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  it('says whether the target itself is included, and when the row does not apply', async () => {
    const { page, complaints, picture, close } = await open(browser, { application, person: 'manager', path: address() });
    await settled(page);
    const drawer = await openRow(page, 7);
    await drawer.getByLabel('试填完成值：任务1').fill('6');
    await drawer.getByText('6 次 ≥ 6 次，得满分 5 分').waitFor();
    await drawer.getByText('不含本数', { exact: true }).click();
    await drawer.getByText('恰为目标数（不含本数），按差一步计，扣 1 分，得 4 分').waitFor();
    await drawer.getByText('超过 6 次（不含本数）满分').waitFor();

    await drawer.getByLabel('本行有时不适用').check();
    const applies = drawer.getByRole('group', { name: '本行何时适用' });
    await applies.getByLabel('不适用的原因').fill('当年未部署');
    await pick(page, applies.getByLabel('不适用时', { exact: true }), '按满分计');
    await pick(page, drawer.getByLabel('试填完成值：当年这类事项'), '否');
    await drawer.getByText('不适用：当年未部署，按满分计 5 分').waitFor();
    await picture('framework-applies');
    await useKnown(page, drawer, '当年这类事项', '任务2');
    await drawer.getByRole('button', { name: '保存本行' }).click();
    await drawer.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('vetoes and eligibility', () => {
  it('are written as conditions with their effect, tried, kept, and told in the difference', async () => {
    const { page, complaints, picture, close } = await open(browser, { application, person: 'manager', path: address() });
    await settled(page);
    await page.getByRole('button', { name: '增加一票否决' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('发生较大以上生产安全事故：较大以上生产安全事故 ≥ 1 起的，评为“较差”').waitFor();
    await drawer.getByLabel('名称', { exact: true }).fill('重大事故降等');
    await drawer.getByText('尚未选定测量：较大以上生产安全事故').waitFor();
    expect(await drawer.getByRole('button', { name: '保存', exact: true }).isDisabled()).toBe(true);
    await useKnown(page, drawer, '较大以上生产安全事故', '任务1');
    await drawer.getByLabel('试填完成值：较大以上生产安全事故').fill('1');
    await drawer.getByText('否决', { exact: true }).waitFor();
    await drawer.getByLabel('试填完成值：较大以上生产安全事故').fill('0');
    await drawer.getByText('不否决', { exact: true }).waitFor();
    await picture('framework-veto');
    await drawer.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('重大事故降等：较大以上生产安全事故 ≥ 1 起的，评为“较差”').waitFor();

    await page.getByRole('link', { name: '返回指标体系列表' }).click();
    await page.getByRole('row').filter({ hasText: '2021 年度' }).getByRole('link', { name: '与上一版比较' }).click();
    await page.locator('.diff-fields ins').filter({ hasText: '重大事故降等：较大以上生产安全事故 ≥ 1 起的，评为“较差”' }).waitFor();
    expect(await page.locator('.diff-fields').allInnerTexts()).not.toContainEqual(expect.stringMatching(/[{}]/));
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a layout', () => {
  it('says what of it is as printed and what is ours before one begins with it', async () => {
    const { page, complaints, close } = await open(browser, { application, person: 'manager', path: '/evaluation/frameworks/new?bureau=610831&year=2022' });
    await settled(page);
    await page.getByRole('button', { name: /从版式模板开始：湖北/ }).click();
    const basis = page.getByRole('dialog');
    await basis.getByText('部门整体支出表未见原表').waitFor();
    expect(await basis.getByText('含本系统拟定').count()).toBeGreaterThan(0);
    await basis.getByRole('button', { name: '从这个版式开始' }).click();
    await page.getByText('已确认 0 / 7').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

/** What reaches over the edge, or has to be pushed sideways to be read. */
async function sidewaysScroll(page: Page): Promise<readonly string[]> {
  const pushed = await page.evaluate(() => [...document.querySelectorAll('main *, .ant-drawer *')].filter((element) => (
    /auto|scroll/.test(getComputedStyle(element).overflowX) && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1
  )).map((element) => `${element.className} ${element.scrollWidth} > ${element.clientWidth}`));
  return [...pushed, ...await cutOff(page)];
}

describe('on a phone', () => {
  it.each(['zh', 'en'] as const)('no page of the frameworks is wider than the screen (%s)', async (language) => {
    const { page, complaints, close } = await open(browser, { application, person: 'manager', language, viewport: 'phone', path: address() });
    await settled(page);
    expect(await sidewaysScroll(page)).toEqual([]);
    await page.getByRole('button', { name: language === 'zh' ? /^编辑第 9 行/ : /^Edit row 9/ }).click();
    await page.getByRole('dialog').locator('.rule-root').waitFor();
    expect(await sidewaysScroll(page)).toEqual([]);
    for (const path of ['/evaluation/frameworks?bureau=610831&year=2021', '/evaluation/frameworks/new?bureau=610831&year=2022']) {
      await page.goto(new URL(path, application.url).toString());
      await settled(page);
      expect(await sidewaysScroll(page)).toEqual([]);
    }
    await page.getByRole('button', { name: language === 'zh' ? /湖南/ : /Hunan/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: language === 'zh' ? '从这个版式开始' : 'Begin with it' }).click();
    await page.locator('.prepared-table').waitFor();
    expect(await sidewaysScroll(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
