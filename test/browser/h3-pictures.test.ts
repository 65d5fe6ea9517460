import { dayOf } from '@fenghuo/shared/calendar';
import type { OpenedReport } from '@fenghuo/shared/evaluation/frozen-report';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { transitionBody } from '../setup/builders.js';
import { deviationBody } from '../setup/builders/evaluation.js';
import { password, places } from '../setup/people.js';
import { startZizhou2020 } from './support.js';

it('pictures', async () => {
  const bureau = '610831';
  const application = await startZizhou2020();
  const [finance, manager, deputy] = [await application.as('finance'), await application.as('manager'), await application.as('deputy')];
  const long = '受疫情影响，部分专项检查推迟至下半年开展，且因机构改革后人员尚未全部到位，乡镇应急管理站工作人员多为兼职，业务培训不足，致使绩效目标申报时未能逐项细化到季度。'.repeat(3);
  for (const row of ['4', '5', '15']) await finance.post('/api/deviations', deviationBody({ ...places.county, row, reason: row === '4' ? long : '申报时未细化' }));
  const id = (await manager.post<OpenedReport>('/api/evaluation/reports', { bureau, year: 2020 })).body.revision.id;
  const { body } = await deputy.get<AnyRecord>(`/api/evaluation-reports/${id}?bureau=${bureau}`);
  await deputy.post(`/api/evaluation-reports/${id}/transitions/sign?bureau=${bureau}`, transitionBody(body, { signedBy: '张局长', signedOn: dayOf(new Date()) }));
  await manager.post('/api/access/grants', { bureau, account: 'evaluator', year: 2020 });
  const insert = (state: string, progress: number, minutes: number, problem: unknown) => application.database.query(
    `INSERT INTO output (bureau, id, assessed_year, format, language, report, revision, state, progress, file_name, size, problem, asked_by, asked_by_name, asked_at, touched_at)
     VALUES ($1, gen_random_uuid(), 2020, 'pack', 'zh', $2, 1, $3, $4, $5, $6, $7, 'finance', '财务', now() - make_interval(mins => $8), now() + interval '1 hour')`,
    [bureau, id, state, progress, state === 'done' ? 'x.zip' : null, state === 'done' ? 81234567 : null, problem === null ? null : JSON.stringify(problem), minutes]);
  await insert('running', 45, 1, null);
  await insert('done', 100, 30, null);
  await insert('expired', 100, 60, null);
  await insert('failed', 20, 90, { type: 'urn:fenghuo:problem:pack-not-sealed', status: 409, code: 'pack-not-sealed', title: { zh: '日志正在写入，未能在封存后生成证据包，请稍后再试。', en: 'The journal was being written to and could not be sealed; try again later.' } });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const sizes = { wide: [1440, 900], land: [1024, 768], port: [768, 1024], phone: [390, 844] } as const;
  for (const language of ['zh', 'en'] as const) {
    for (const [name, [width, height]] of Object.entries(sizes)) {
      for (const person of ['evaluator', 'finance'] as const) {
        const context = await browser.newContext({ viewport: { width, height }, locale: language === 'zh' ? 'zh-CN' : 'en-GB' });
        const page = await context.newPage();
        await context.request.post(`${application.url}/api/access/sign-in`, { data: { account: person, password }, headers: { 'x-fenghuo': '1', origin: application.url } });
        await page.addInitScript((l) => { localStorage.setItem('fenghuo.language', l); }, language);
        const go = async (path: string, shot: string, full = false) => {
          await page.goto(application.url + path);
          await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);
          await page.waitForTimeout(500);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (over > 0) console.log('OVERFLOW', shot, language, name, over);
          await page.screenshot({ path: `/tmp/h3/pictures/${shot}-${name}-${language}.png`, fullPage: full });
        };
        if (person === 'evaluator') {
          await go('/desk', 'list');
          await go(`/desk/${id}?bureau=${bureau}&year=2020`, 'report', true);
          await go(`/desk/${id}?bureau=${bureau}&year=2020&row=7&part=value&set=counted`, 'drawer');
          await page.locator('.evidence-line').first().click();
          await page.waitForTimeout(800);
          await page.screenshot({ path: `/tmp/h3/pictures/record-${name}-${language}.png` });
        } else {
          await go(`/evaluation/reports/${id}?bureau=${bureau}&year=2020`, 'frozen');
          await page.locator('#outputs').scrollIntoViewIfNeeded();
          await page.waitForTimeout(300);
          await page.locator('#outputs').screenshot({ path: `/tmp/h3/pictures/outputs-${name}-${language}.png` });
        }
        await context.close();
      }
    }
  }
  await browser.close();
  await application.close();
  expect(true).toBe(true);
}, 900_000);
