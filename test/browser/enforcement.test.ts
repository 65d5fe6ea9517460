import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueFor } from '../records/case-file.js';
import { created, moved } from '../records/support.js';
import { startApplication, type Application } from '../setup/application.js';
import { launchBrowser } from '../setup/browser.js';
import { hazardBody, inspectionBody, siteBody, transitionBody } from '../setup/builders.js';
import { penaltyCaseBody } from '../setup/builders/enforcement.js';
import { eventually, field, open, press, save } from './support.js';

const place = 'bureau=610831&year=2022';
let application: Application;
let browser: Browser;
let inspection: AnyRecord;
let hazard: AnyRecord;

beforeAll(async () => {
  application = await startApplication({ web: true });
  browser = await launchBrowser();
  const inspector = await application.as('inspector');
  const site = await created(inspector, 'sites', siteBody());
  inspection = await created(inspector, 'inspections', inspectionBody({ site: site.id, inspectedOn: '2022-06-03', officers: ['王建国', '李秀英'] }));
  hazard = await created(inspector, 'hazards', hazardBody({ inspection: inspection.id, site: site.id, foundOn: '2022-06-03' }));
  hazard = await moved(inspector, 'hazards', hazard, 'order', transitionBody(hazard, { disposition: 'deadline', deadline: '2022-06-30' }));
});

afterAll(async () => {
  await browser.close();
  await application.close();
});

const at = (path: string, { id }: AnyRecord) => `/records/${path}/${id}?${place}`;
const opened = (path: string) => open(browser, { application, person: 'manager', path });

describe('a document made from where one is', () => {
  it('of an inspection is its record: nothing that the inspection says is asked again', async () => {
    const { page, complaints, close } = await opened(at('inspections', inspection));
    await page.getByRole('link', { name: '制作执法文书' }).first().click();
    await eventually(() => field(page, '受送达人').inputValue()).toBe('马蹄沟加油站');
    await page.getByTitle('现场检查记录').waitFor();
    await eventually(() => field(page, '制作日期').inputValue()).toBe('2022-06-03');
    for (const officer of ['王建国', '李秀英']) await page.getByTitle(officer).waitFor();
    // The kind gives nobody a day: that is asked of an order only.
    expect(await field(page, '整改或履行期限').count()).toBe(0);
    await save(page);
    expect(complaints).toEqual([]);
    await close();
  });

  it('of a hazard is the order with its deadline', async () => {
    const { page, close } = await opened(at('hazards', hazard));
    await page.getByRole('link', { name: '制作执法文书' }).first().click();
    await page.getByTitle('责令限期整改指令书').waitFor();
    await eventually(() => field(page, '整改或履行期限').inputValue()).toBe('2022-06-30');
    await eventually(() => field(page, '受送达人').inputValue()).toBe('马蹄沟加油站');
    await close();
  });

  it('of a case is the one that its next step demands', async () => {
    const inspector = await application.as('inspector');
    const penaltyCase = await created(inspector, 'penalty-cases', penaltyCaseBody({ party: '子洲某加油站' }));
    const { page, close } = await opened(at('penalty-cases', penaltyCase));
    await page.getByRole('link', { name: '制作执法文书' }).first().click();
    await page.getByTitle('立案审批表').waitFor();
    await eventually(() => field(page, '受送达人').inputValue()).toBe('子洲某加油站');
    await issueFor(application, penaltyCase, 'filingApproval');
    await page.goBack();
    await page.getByRole('link', { name: '制作执法文书' }).first().click();
    await page.getByTitle('调查报告').waitFor();
    await close();
  });
});

describe('a penalty case', () => {
  it('filed for a hazard knows its party, and asks for the end of a violation only while it has one', async () => {
    const { page, close } = await opened(`/records/penalty-cases/new?${place}&hazard=${hazard.id}`);
    await eventually(() => field(page, '当事人').inputValue()).toBe('马蹄沟加油站');
    expect(await field(page, '违法事实').inputValue()).toContain('消防器材压力不足');
    await eventually(() => field(page, '违法行为发现日期').inputValue()).toBe('2022-06-03');
    await press(page, '简易程序');
    await eventually(() => field(page, '违法行为发现日期').count()).toBe(0);
    await press(page, '普通程序');
    await eventually(() => field(page, '违法行为发现日期').inputValue()).toBe('2022-06-03');
    await press(page.locator('.ant-form-item').filter({ hasText: '违法行为仍在继续' }), '是');
    await eventually(() => field(page, '违法行为终了日期').count()).toBe(0);
    await close();
  });

  it('says which document a step lacks, and takes the step once it is there', async () => {
    const record = await created(await application.as('inspector'), 'penalty-cases', penaltyCaseBody());
    const { page, close } = await opened(at('penalty-cases', record));
    await page.getByRole('button', { name: '调查取证' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '调查取证' }).click();
    await dialog.getByText('“调查取证”须先有《立案审批表》（行政处罚法第五十四条）').waitFor();
    await issueFor(application, record, 'filingApproval');
    await dialog.getByRole('button', { name: '调查取证' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '提交法制审核' }).waitFor();
    await close();
  });

  it('shows on its page what belongs to its procedure', async () => {
    const record = await created(await application.as('inspector'), 'penalty-cases', penaltyCaseBody({ procedure: 'summary' }));
    const { page, close } = await opened(at('penalty-cases', record));
    await page.locator('.facts').getByText('备案期限').waitFor();
    for (const label of ['作出决定期限', '处罚告知日期', '集体讨论日期', '送达日期']) expect(await page.locator('.facts dt', { hasText: label }).count(), label).toBe(0);
    await close();
  });
});

describe('whoever prints a document', () => {
  it('is told of the articles that nobody compared with the law, and of none where there are none', async () => {
    const inspector = await application.as('inspector');
    const [then, now] = [
      await created(inspector, 'penalty-cases', penaltyCaseBody({ procedure: 'summary', filedOn: '2020-06-03' })),
      await created(inspector, 'penalty-cases', penaltyCaseBody({ procedure: 'summary' })),
    ];
    const old = await opened(at('enforcement-documents', await issueFor(application, then, 'summaryDecision')));
    await old.page.getByText('打印前请核对', { exact: false }).waitFor();
    await old.page.getByText('《中华人民共和国行政处罚法》第三十三条').waitFor();
    await old.close();
    const { page, close } = await opened(at('enforcement-documents', await issueFor(application, now, 'summaryDecision')));
    const asked = page.waitForResponse((answer) => answer.url().includes('/unchecked'));
    await page.reload();
    await asked;
    await page.getByRole('link', { name: '下载 PDF 文书' }).waitFor();
    expect(await page.getByText('打印前请核对', { exact: false }).count()).toBe(0);
    await close();
  });
});

describe('a deadline that has passed', () => {
  it('of a record rebuilt from a report is said quietly, of any other as an alarm', async () => {
    const inspector = await application.as('inspector');
    for (const provenance of ['reconstructed', 'captured'] as const) {
      await created(inspector, 'penalty-cases', penaltyCaseBody({ filedOn: '2021-06-03', cause: `案由（${provenance}）`, provenance }));
    }
    const { page, close } = await opened('/records/penalty-cases?bureau=610831&year=2021');
    const row = (provenance: string) => page.getByRole('row').filter({ hasText: `案由（${provenance}）` });
    await row('captured').getByText('超期未作决定').waitFor();
    await row('reconstructed').getByText('期限已过（历史重建）').waitFor();
    expect(await row('reconstructed').getByText('超期未作决定').count()).toBe(0);
    await close();
  });
});
