import { dayOf } from '@fenghuo/shared/calendar';
import type { Language } from '@fenghuo/shared/label';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { launchBrowser } from '../setup/browser.js';
import { hazardBody } from '../setup/builders.js';
import { choose, eventually, field, open, pages, press } from './support.js';

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

const words = {
  zh: { foundOn: '发现日期', title: '隐患名称', notDay: /不是有效日期，请按 \d{4}-\d{2}-\d{2} 的格式填写/, ahead: /不得晚于今天（\d{4}-\d{2}-\d{2}）/ },
  en: { foundOn: 'Found on', title: 'Title', notDay: /Not a date: write it like/, ahead: /Not later than today/ },
} as const;

const ways = {
  'Tab': (page: Page) => page.keyboard.press('Tab'),
  'Enter': (page: Page) => page.keyboard.press('Enter'),
  'a click elsewhere': (page: Page) => page.locator('h1').click(),
  'a click into another input': (page: Page) => page.locator('#field-title').click(),
  'the calendar beside it': async (page: Page) => {
    await page.getByRole('textbox', { name: /打开日历|Open the calendar/ }).first().click();
    await page.locator('.ant-picker-dropdown:visible').waitFor();
    await page.keyboard.press('Escape');
  },
} as const;

async function type(page: Page, label: string, text: string): Promise<void> {
  await field(page, label).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

const draftOf = (page: Page) => page.evaluate(() => {
  const [kept] = Object.entries(localStorage).filter(([key]) => key.startsWith('fenghuo.draft'));
  return (JSON.parse(String(kept?.[1])) as { entry: { values: { foundOn?: unknown } } }).entry.values.foundOn;
});

const form = (language: Language) => open(browser, { application, person: 'inspector', path: pages.newHazard, language, timezone: 'America/Los_Angeles' });

describe('a day that is typed', () => {
  for (const language of ['zh', 'en'] as const) {
    it(`counts however the input is left, and however it is written, in ${language}`, async () => {
      const { page, complaints, close } = await form(language);
      const written = ['2020-3-5', '20200306', '2020/03/07', '2020.3.8', '２０２０年3月9日'];
      for (const [index, [way, leave]] of Object.entries(ways).entries()) {
        const day = `2020-03-0${5 + index}`;
        await type(page, words[language].foundOn, written[index]!);
        await leave(page);
        await eventually(() => field(page, words[language].foundOn).inputValue(), way).toBe(day);
        expect(await draftOf(page), way).toBe(day);
      }
      expect(page.url()).toContain('/new');
      expect(complaints).toEqual([]);
      await close();
    });

    it(`says why when it is none, and keeps what was typed, in ${language}`, async () => {
      const { page, close } = await form(language);
      const { foundOn, notDay, ahead } = words[language];
      for (const [text, reason] of [['2020-02-30', notDay], ['昨天', notDay], ['2020-1', notDay], ['2199-01-01', ahead]] as const) {
        await type(page, foundOn, text);
        await page.keyboard.press('Tab');
        await page.getByText(reason).waitFor();
        expect(await field(page, foundOn).inputValue()).toBe(text);
      }
      await page.locator('[type="submit"]').click();
      await eventually(() => page.locator('.ant-form-item').filter({ has: page.locator('#field-foundOn') }).locator('.ant-form-item-explain-error').innerText()).toMatch(ahead);
      await close();
    });
  }

  it('counts when the finger goes from the input to the button', async () => {
    const { page, close } = await open(browser, { application, person: 'inspector', path: pages.newHazard, viewport: 'tabletUpright', touch: true });
    await field(page, '隐患名称').fill('点触保存');
    await press(page, '一般隐患');
    await choose(page, '监管行业', '加油站');
    await choose(page, '区划', '何家集镇（全镇）', '何家集镇');
    await type(page, '发现日期', '2020-3-5');
    await page.getByRole('button', { name: '保存', exact: true }).tap();
    await page.waitForURL(/\/records\/hazards\/[0-9a-f-]{36}/);
    const { body } = await (await application.as('inspector')).get<{ rows: AnyRecord[] }>('/api/hazards?bureau=610831&q=点触保存');
    expect(body.rows.map((row) => row['foundOn'])).toEqual(['2020-03-05']);
    await close();
  });

  it('counts in the dialog of a step, by one click on its button', async () => {
    const { body: hazard } = await (await application.as('inspector')).post<AnyRecord>('/api/hazards', hazardBody());
    const { page, close } = await open(browser, { application, person: 'inspector', path: `/records/hazards/${hazard.id}?bureau=610831` });
    await page.getByRole('button', { name: '责令整改' }).click();
    await choose(page, '处置方式', '限期整改');
    await type(page, '整改期限', '2030-1-15');
    await page.getByRole('dialog').getByRole('button', { name: '责令整改' }).click();
    await page.locator('.facts').getByText('2030-01-15').waitFor();
    await close();
  });

  it('narrows a list when it is complete', async () => {
    const { page, close } = await open(browser, { application, person: 'inspector', path: pages.hazards });
    await type(page, '发现日期起', '2020-6-1');
    await page.keyboard.press('Enter');
    await page.waitForURL(/from=2020-06-01/);
    expect(page.url()).toContain('to=2020-12-31');
    await close();
  });
});

/** A place on earth where another day is written than in China, now. */
function elsewhere(): string {
  const names = ['America/Los_Angeles', 'Pacific/Pago_Pago', 'Pacific/Kiritimati'];
  const dayAt = (timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
  return names.find((timeZone) => dayAt(timeZone) !== dayOf(new Date()))!;
}

async function expectBureausDay(page: Page): Promise<void> {
  const today = dayOf(new Date());
  await eventually(() => field(page, '发现日期').inputValue()).toBe(today);
  await page.getByRole('textbox', { name: '打开日历' }).first().click();
  const calendar = page.locator('.ant-picker-dropdown:visible');
  await eventually(() => calendar.locator('.ant-picker-cell-today').getAttribute('title')).toBe(today);
  await eventually(() => calendar.locator('.ant-picker-cell-disabled').first().getAttribute('title').then((day) => (day ?? '') > today)).toBe(true);
  // A click on the button of an open calendar would close it.
  await page.keyboard.press('Escape');
  await eventually(() => calendar.count()).toBe(0);
  await type(page, '发现日期', '2020-01-01');
  // A calendar that still moves to its place can be missed: whoever misses presses again.
  await eventually(async () => {
    if (await calendar.count() === 0) await page.getByRole('textbox', { name: '打开日历' }).first().click();
    await calendar.getByText('今天').click();
    await calendar.waitFor({ state: 'detached', timeout: 1000 }).catch(() => undefined);
    return field(page, '发现日期').inputValue();
  }).toBe(today);
}

describe('today', () => {
  it("is the bureau's, not that of the browser's time zone", async () => {
    const { page, close } = await open(browser, { application, person: 'inspector', path: pages.newHazard, timezone: elsewhere() });
    await expectBureausDay(page);
    await close();
  });

  it("is the bureau's on a device whose clock is days off", async () => {
    const { page, close } = await open(browser, { application, person: 'inspector', timezone: 'America/Los_Angeles' });
    await page.clock.install({ time: Date.now() - 3 * 86_400_000 });
    await page.goto(new URL(pages.newHazard, application.url).toString());
    await expectBureausDay(page);
    await close();
  });

  it('of a moment is the hour in China', async () => {
    const { page, close } = await open(browser, { application, person: 'duty', path: '/records/roll-calls/new?bureau=610831&year=2020', timezone: 'America/Los_Angeles' });
    await type(page, '抽查时间', '2020-03-08 2:30');
    await page.keyboard.press('Tab');
    expect(await field(page, '抽查时间').inputValue()).toBe('2020-03-08 02:30');
    const kept = await page.evaluate(() => Object.values(localStorage).join(''));
    // That hour does not exist in Los Angeles.
    expect(kept).toContain('2020-03-07T18:30:00.000Z');
    await close();
  });
});
