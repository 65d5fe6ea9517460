import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handOver, issueFor, proposalOf, propose } from '../records/case-file.js';
import { created, moved } from '../records/support.js';
import { startApplication, type Application } from '../setup/application.js';
import { launchBrowser } from '../setup/browser.js';
import { transitionBody } from '../setup/builders.js';
import { penaltyCaseBody } from '../setup/builders/enforcement.js';
import { enterDay, eventually, field, open } from './support.js';

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

const at = ({ id }: AnyRecord) => `/records/penalty-cases/${id}?bureau=610831&year=2022`;
const filed = async () => created(await application.as('inspector'), 'penalty-cases', penaltyCaseBody({ violation: '卸油口静电接地装置失效后继续卸油。' }));
const step = async (record: AnyRecord, transition: string, values: Readonly<Record<string, unknown>>) => (
  moved(await application.as('manager'), 'penalty-cases', record, transition, transitionBody(record, values)));
const sourcesIn = (dialog: Locator) => dialog.locator('.ant-form-item-extra').allInnerTexts();

describe('the dialog of a step', () => {
  it('proposes what a document says, names it, and takes what is typed instead', async () => {
    const proposed = await propose(application, await filed());
    const notice = await handOver(application, await issueFor(application, proposed, 'penaltyNotice', '2022-06-07'), '2022-06-09');
    const { page, complaints, picture, close } = await open(browser, { application, person: 'manager', path: at(proposed) });
    await page.getByRole('button', { name: '处罚告知' }).click();
    const dialog = page.getByRole('dialog');
    await eventually(() => field(dialog, '处罚告知日期').inputValue()).toBe('2022-06-09');
    expect(await sourcesIn(dialog)).toEqual([`取自《行政处罚告知书》（${String(notice['number'])}），可修改`]);
    await picture('case-step-notify');
    await enterDay(dialog, '处罚告知日期', '2022-06-10');
    await eventually(() => sourcesIn(dialog)).toEqual([]);
    await dialog.getByRole('button', { name: '处罚告知' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('.facts').getByText('2022-06-10').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('takes the decision over from the proposal and its document, the payment from the fine', async () => {
    const proposed = await propose(application, await filed(), { proposedPenalties: ['fine'], proposedFine: 2_050_000 });
    await issueFor(application, proposed, 'penaltyNotice');
    const noticed = await step(proposed, 'notify', { noticedOn: '2022-06-10' });
    const decision = await issueFor(application, noticed, 'penaltyDecision', '2022-06-20');
    const { page, picture, close } = await open(browser, { application, person: 'manager', path: at(noticed), language: 'en', viewport: 'phone', touch: true });
    await page.getByRole('button', { name: 'Decide' }).click();
    const dialog = page.getByRole('dialog');
    await eventually(() => field(dialog, 'Decided on').inputValue()).toBe('2022-06-20');
    expect(await field(dialog, 'Legal basis').inputValue()).toContain('第九十九条第三项');
    expect(await dialog.locator('#transition-fine').inputValue()).toMatch(/20,?500/);
    expect(await sourcesIn(dialog)).toEqual([
      `From "Penalty decision" (${String(decision['number'])}); change it where it is wrong`,
      ...['Proposed penalties', 'Proposed fine', 'Legal basis proposed'].map((name) => `From "${name}" of this case; change it where it is wrong`),
    ]);
    await picture('case-step-decide-phone');
    await dialog.getByRole('button', { name: 'Decide' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await handOver(application, decision, '2022-06-21');
    await issueFor(application, noticed, 'deliveryReceipt', '2022-06-21');
    await page.getByRole('button', { name: 'Deliver' }).click();
    await eventually(() => field(dialog, 'Delivered on').inputValue()).toBe('2022-06-21');
    await dialog.getByRole('button', { name: 'Deliver' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Record execution' }).click();
    await eventually(() => field(dialog, 'Paid').inputValue()).toMatch(/20,?500/);
    expect(await field(dialog, 'Executed on').inputValue()).toBe('');
    await close();
  });

  it('asks for what is proposed before there can be a notice, and says nothing of a proposal that has been replaced', async () => {
    const investigated = await step((await issueFor(application, await filed(), 'filingApproval').then(async ({ penaltyCase }) => (
      (await application.as('inspector')).get<AnyRecord>(`/api/penalty-cases/${String(penaltyCase)}?bureau=610831`)))).body, 'investigate', {});
    const { page, picture, close } = await open(browser, { application, person: 'inspector', path: at(investigated), viewport: 'tabletUpright' });
    await page.getByRole('button', { name: '提出拟处罚意见' }).click();
    const dialog = page.getByRole('dialog');
    await eventually(() => field(dialog, '拟处罚认定的事实和证据').inputValue()).toBe('卸油口静电接地装置失效后继续卸油。');
    await picture('case-step-propose');
    await page.keyboard.press('Escape');
    await close();

    const proposed = await propose(application, investigated);
    await issueFor(application, proposed, 'penaltyNotice', '2022-06-07');
    const noticed = await step(proposed, 'notify', { noticedOn: '2022-06-08' });
    const again = await step(noticed, 'proposeAnew', proposalOf(noticed, { proposedOn: '2022-06-10', proposedFine: 8_000_000 }));
    const other = await open(browser, { application, person: 'manager', path: at(again) });
    const asked = other.page.waitForResponse((answer) => answer.url().includes('/api/enforcement-documents?'));
    await other.page.getByRole('button', { name: '处罚告知' }).click();
    await asked;
    const empty = other.page.getByRole('dialog');
    expect([await field(empty, '处罚告知日期').inputValue(), await sourcesIn(empty)]).toEqual(['', []]);
    await other.close();
  });
});
