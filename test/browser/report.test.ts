import { dayOf } from '@fenghuo/shared/calendar';
import type { EvidencePage } from '@fenghuo/shared/evaluation/form';
import type { ReportRevision } from '@fenghuo/shared/evaluation/frozen-report';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../setup/application.js';
import { launchBrowser } from '../setup/browser.js';
import { voidBody } from '../setup/builders.js';
import { enterDay, eventually, field, open, pages, rowOf, settled, startZizhou2020 } from './support.js';

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

const today = dayOf(new Date());
const dialog = (page: Page) => page.getByRole('dialog').last();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function explain(page: Page, indicator: string, reason: string): Promise<void> {
  await rowOf(page, indicator).getByRole('button', { name: '填写偏差原因' }).click();
  await field(dialog(page), '偏差原因').fill(reason);
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await eventually(() => rowOf(page, indicator).innerText()).toContain(`偏差原因：${reason}`);
}

async function revisions(): Promise<readonly ReportRevision[]> {
  const { status, body } = await (await application.as('auditor')).get<ReportRevision[]>('/api/evaluation/reports?bureau=610831&year=2020');
  expect([status, body]).toEqual([200, expect.any(Array)]);
  return body;
}

describe('from the live form to a signed report, and back', () => {
  it('is frozen once every lost point has its reason', async () => {
    const { page, complaints, picture, close } = await open(browser, { application, person: 'manager', path: pages.form });
    await settled(page);
    await button(page, '冻结').click();
    await eventually(() => dialog(page).innerText()).toContain('以下 3 处办妥后才能冻结');
    await eventually(() => dialog(page).getByRole('button', { name: '冻结' }).isDisabled()).toBe(true);
    await picture('freeze-blocked');
    await dialog(page).getByRole('link', { name: '去办理' }).first().click();

    await explain(page, '绩效目标申报完整性', '申报时两项目标未细化到季度');
    await explain(page, '核心绩效目标准确性', '两项核心指标遗漏');
    await explain(page, '受益对象满意度', '乡镇物资发放不及时');
    await button(page, '冻结').click();
    await dialog(page).getByRole('button', { name: '冻结' }).click();
    await page.waitForURL(/\/evaluation\/reports\/[0-9a-f-]{36}/);
    await settled(page);
    await eventually(() => page.locator('.form-head').innerText()).toMatch(/第 1 版[\s\S]*已冻结/);
    await eventually(() => page.locator('.report-seal').innerText()).toMatch(/封存：日志 \d+ 号，根值 [0-9a-f]{64}/);
    await eventually(() => button(page, '签署').isDisabled()).toBe(true);
    await eventually(() => page.locator('.form-actions').innerText()).toContain('由冻结人以外的局领导签署');
    await picture('report-frozen');

    await rowOf(page, '任务1').locator('.col-completed').getByRole('link').first().click();
    await eventually(() => page.getByRole('dialog').locator('.evidence-line').count()).toBe(6);
    await eventually(() => page.getByRole('dialog').innerText()).toContain('冻结时为第 1 版');
    expect(complaints).toEqual([]);
    await close();
  }, 60_000);

  it('is signed and submitted by the second manager', async () => {
    const [report] = await revisions();
    const { page, complaints, close } = await open(browser, { application, person: 'deputy', path: `/evaluation/reports/${report!.id}?bureau=610831&year=2020` });
    await settled(page);
    await button(page, '签署').click();
    await field(dialog(page), '签署人').fill('李副局长');
    await enterDay(dialog(page), '签署日期', today);
    await dialog(page).getByRole('button', { name: '签署' }).click();
    await eventually(() => page.locator('.form-head').innerText()).toContain('已签署');
    await button(page, '报送').click();
    await field(dialog(page), '报送单位').fill('子洲县财政局');
    await enterDay(dialog(page), '报送日期', today);
    await dialog(page).getByRole('button', { name: '报送' }).click();
    await eventually(() => page.locator('.report-seal').innerText()).toContain('报送 子洲县财政局');
    expect(complaints).toEqual([]);
    await close();
  });

  it('is reopened by two, and the difference names the three inspections that were voided', async () => {
    const auditor = await application.as('auditor');
    const { body: { rows } } = await auditor.get<EvidencePage>('/api/evaluation/forms/610831/2020/rows/7/records');
    const inspector = await application.as('inspector');
    for (const { id } of rows.slice(0, 3)) {
      const { body } = await inspector.get<AnyRecord>(`/api/inspections/${id}?bureau=610831`);
      await inspector.post(`/api/inspections/${id}/void?bureau=610831`, voidBody(body, '同一次检查重复登记'));
    }
    const manager = await open(browser, { application, person: 'manager', path: pages.form });
    await settled(manager.page);
    await eventually(() => manager.page.locator('.form-standing').innerText()).toContain('实时总分为 91 分，与报告不同');
    await button(manager.page, '申请重新打开').click();
    await field(dialog(manager.page), '申请重新打开的原因').fill('三次检查系重复登记');
    await dialog(manager.page).getByRole('button', { name: '申请重新打开' }).click();
    await eventually(() => button(manager.page, '同意重新打开').isDisabled()).toBe(true);

    const deputy = await open(browser, { application, person: 'deputy', path: pages.form });
    await settled(deputy.page);
    await button(deputy.page, '同意重新打开').click();
    await enterDay(dialog(deputy.page), '重新打开日期', today);
    await dialog(deputy.page).getByRole('button', { name: '同意重新打开' }).click();
    await explain(deputy.page, '任务1', '三次检查重复登记，已作废');
    await button(deputy.page, '冻结').click();
    await dialog(deputy.page).getByRole('button', { name: '冻结' }).click();
    await eventually(() => dialog(deputy.page).innerText()).toContain('请写明与上一版相比变动的原因');
    await field(dialog(deputy.page), '重新冻结的原因').fill('核减重复登记的检查');
    await dialog(deputy.page).getByRole('button', { name: '冻结' }).click();
    await deputy.page.waitForURL(/\/evaluation\/reports\/[0-9a-f-]{36}/);
    await deputy.page.getByRole('link', { name: '与上一版的差异' }).click();
    await eventually(() => deputy.page.locator('.difference-summary').innerText()).toBe('3 条不再计入，0 条新计入，0 条更正；总分 94 → 91');
    const records = deputy.page.locator('.differing-records tr');
    await eventually(() => records.count()).toBe(3);
    await eventually(() => records.first().innerText()).toMatch(/不再计入[\s\S]*作废：同一次检查重复登记[\s\S]*县局执法检查员/);
    await deputy.picture('report-difference');
    expect((await revisions()).map(({ revision, state, score }) => [revision, state, score])).toEqual([[2, 'frozen', '91'], [1, 'reopened', '94']]);
    expect([...manager.complaints, ...deputy.complaints]).toEqual([]);
    await manager.close();
    await deputy.close();
  }, 60_000);

  it('lists the revisions for who may only read, in English too', async () => {
    const { page, complaints, picture, close } = await open(browser, {
      application, person: 'auditor', path: '/evaluation/reports?bureau=610831&year=2020', language: 'en',
    });
    await settled(page);
    await eventually(() => page.locator('.reports-table tbody tr').count()).toBe(2);
    await eventually(() => page.locator('.reports-table').innerText()).toMatch(/Revision 2[\s\S]*Frozen[\s\S]*Revision 1[\s\S]*Reopened/);
    await picture('reports-en');
    await page.goto(new URL(pages.form, application.url).toString());
    await settled(page);
    expect(await page.getByRole('button', { name: 'Freeze' }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a figure and a check of the live form', () => {
  it('are broken down by township and opened where they do not hold', async () => {
    const { page, complaints, picture, close } = await open(browser, { application, person: 'manager', path: pages.figure.replace('counted', 'breakdown') });
    await settled(page);
    const drawer = page.getByRole('dialog');
    await eventually(() => drawer.locator('.breakdown-table tr').count()).toBeGreaterThan(0);
    await eventually(() => drawer.locator('.breakdown-recent').innerText()).toContain('新登记并计入');
    await picture('breakdown');
    await page.locator('.checks').getByRole('link', { name: /未定处置方式的隐患 32 条/ }).click();
    await eventually(() => drawer.locator('.evidence-line').count()).toBe(32);
    await picture('check-mend');
    expect(complaints).toEqual([]);
    await close();
  });
});
