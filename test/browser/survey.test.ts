import type { SurveyReturns } from '@fenghuo/shared/survey-link';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { launchBrowser } from '../setup/browser.js';
import { surveyBody } from '../setup/builders.js';
import { created } from '../records/support.js';
import { eventually, field, open, press, settled } from './support.js';

const bureau = '610831';
let application: Application;
let browser: Browser;
let survey: AnyRecord;

beforeAll(async () => {
  application = await startApplication({ web: true });
  browser = await launchBrowser();
  survey = await created(await application.as('manager'), 'surveys', surveyBody({ title: '2020 年度救灾救助满意度调查', issued: 100 }));
});

afterAll(async () => {
  await browser.close();
  await application.close();
});

const page = () => `/records/surveys/${survey.id}?bureau=${bureau}&year=2020`;
const returns = async () => (await (await application.as('manager')).get<SurveyReturns>(`/api/surveys/${survey.id}/returns?bureau=${bureau}`)).body;

describe('a satisfaction survey', () => {
  it('gets a public page with a code and a poster', async () => {
    const manager = await open(browser, { application, person: 'manager', path: page() });
    await settled(manager.page);
    await manager.page.getByRole('button', { name: '开通网上填写' }).click();
    await manager.page.locator('.returns-address').waitFor();
    await eventually(() => manager.page.locator('.returns-link svg').count()).toBeGreaterThan(0);
    await manager.picture('survey-manager');
    const { link } = await returns();
    expect(await manager.page.locator('.returns-address').innerText()).toBe(`${application.url}/survey/${link!.token}`);
    expect(manager.complaints).toEqual([]);
    await manager.close();

    const poster = await open(browser, { application, path: `/survey/${link!.token}/poster` });
    await poster.page.getByText('扫描二维码参与满意度调查').waitFor();
    await poster.picture('survey-poster');
    expect((await poster.page.pdf({ format: 'A4', printBackground: true })).toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
    expect(poster.complaints).toEqual([]);
    await poster.close();
  });

  it('is answered on a phone without an account, once by each device', async () => {
    const { token } = (await returns()).link!;
    const phone = await open(browser, { application, path: `/survey/${token}`, viewport: 'phone' });
    await phone.page.getByText('2020 年度救灾救助满意度调查').waitFor();
    await phone.page.getByRole('button', { name: '提交' }).click();
    await phone.page.getByText('请先选择一项').waitFor();
    await phone.picture('survey-phone');
    await press(phone.page, '非常满意');
    await phone.page.getByRole('button', { name: '提交' }).click();
    await phone.page.getByText('感谢您的评价，答卷已收到。').waitFor();
    await phone.page.reload();
    await phone.page.getByText('本设备已提交过本次调查的答卷').waitFor();
    expect(await phone.context.cookies()).toEqual([]);
    expect(await returns()).toMatchObject({ answers: { verySatisfied: 1 }, channels: { online: 1 }, rate: '1.00' });
    await phone.page.getByRole('button', { name: '他人共用本设备填写' }).click();
    await press(phone.page, '基本满意');
    // The answer of the server is lost on its way: sent again, it is the same answer.
    await phone.page.route('**/answers', async (route) => { await route.fetch(); await route.abort(); }, { times: 1 });
    await phone.page.getByRole('button', { name: '提交' }).click();
    await phone.page.getByRole('alert').waitFor();
    await phone.page.getByRole('button', { name: '提交' }).click();
    await phone.page.getByText('感谢您的评价，答卷已收到。').waitFor();
    expect((await returns()).total).toBe(2);
    await phone.close();
  });

  it('says what to do where the address leads nowhere', async () => {
    const { page: lost, close } = await open(browser, { application, path: '/survey/610831-AAAAAAAAAAAAAAAAAAAAAA', language: 'en' });
    await lost.getByText('Check the code or the address.').waitFor();
    await close();
  });

  it('takes papers in bulk from the duty officer, which a manager undoes', async () => {
    const duty = await open(browser, { application, person: 'duty', path: page() });
    await settled(duty.page);
    const entry = duty.page.locator('form.returns-way');
    await field(duty.page, '非常满意').fill('40');
    await field(duty.page, '满意').fill('12');
    await field(duty.page, '无效答卷').fill('2');
    await entry.getByText('本批 54 份').waitFor();
    await field(duty.page, '无效答卷').press('Enter');
    await entry.getByText('已录入 54 份').waitFor();
    await duty.page.getByText('撤销由局领导办理').waitFor();
    await duty.picture('survey-duty');
    expect(await returns()).toMatchObject({ total: 56, valid: 54, rate: '56.00' });
    expect(duty.complaints).toEqual([]);
    await duty.close();

    const manager = await open(browser, { application, person: 'manager', path: page() });
    await manager.page.getByRole('button', { name: '撤销本批' }).click();
    await field(manager.page, '撤销原因').fill('重复录入');
    await manager.page.locator('.ant-popover').getByRole('button', { name: '撤销本批' }).click();
    await manager.page.getByText('已撤销：重复录入').waitFor();
    await eventually(async () => (await returns()).total).toBe(2);
    expect(manager.complaints).toEqual([]);
    await manager.close();
  });
});
