import { runCommand } from '@fenghuo/server/cli/index';
import type { Language } from '@fenghuo/shared/label';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn, type Application } from '../setup/application.js';
import { launchBrowser } from '../setup/browser.js';
import { hazardBody, inspectionBody } from '../setup/builders.js';
import { cutOff, tooSmall } from './layout.js';
import { screensOf, type Screen } from './screens.js';
import { eventually, open, settled, startZizhou2020 } from './support.js';
import { foreignIn, writtenWords } from './words.js';

let application: Application;
let browser: Browser;
let written: readonly string[];
let screens: readonly Screen[];

beforeAll(async () => {
  application = await startZizhou2020();
  browser = await launchBrowser();
  await recordLongTexts();
  const { databaseUrl, dataDirectory } = application;
  expect(await runCommand(['monitor', '--bureau', '610831', '--year', '2020', '--period', '6'], { databaseUrl, dataDirectory })).toBe(0);
  [written, screens] = await Promise.all([writtenWords(application), screensOf(application)]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await application.close();
});

/** Texts as long as they may be, with and without places to break, in the newest records of 2020. */
async function recordLongTexts(): Promise<void> {
  const inspector = await application.as('inspector');
  const { body: inspection } = await inspector.post<{ id: string }>('/api/inspections', inspectionBody({
    title: '检'.repeat(200), inspectedOn: '2020-12-31', officers: Array.from({ length: 12 }, (_, index) => `检查人员第${index + 1}名`), content: 'Abc'.repeat(400),
  }));
  const answer = await inspector.post('/api/hazards', hazardBody({
    title: 'W'.repeat(200), foundOn: '2020-12-31', inspection: inspection.id, description: '隐患描述'.repeat(300), basis: 'GB50156-2021'.repeat(16),
  }));
  expect(answer.status).toBe(201);
}

interface Place {
  readonly where: string;
  readonly language: Language;
  readonly width: number;
  readonly height: number;
  /** A finger instead of a mouse. */
  readonly touch: boolean;
}

async function contextOf({ language, width, height, touch }: Place): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height }, hasTouch: touch, isMobile: touch, locale: 'zh-CN', timezoneId: 'Asia/Shanghai',
    geolocation: { longitude: 109.85, latitude: 37.6, accuracy: 8 }, permissions: ['geolocation'],
  });
  await context.addInitScript((chosen) => localStorage.setItem('fenghuo.language', chosen), language);
  const [name = '', ...value] = (await signIn(application.url, 'manager')).cookie.split('=');
  await context.addCookies([{ name, value: value.join('='), url: application.url }]);
  return context;
}

type Findings = Record<string, readonly string[]>;

/** Opens one screen after the other and notes, by screen, what is wrong with it. */
async function walk(place: Place): Promise<Readonly<Record<'foreign' | 'cut' | 'small' | 'console', Findings>>> {
  const context = await contextOf(place);
  const page = await context.newPage();
  page.setDefaultTimeout(12_000);
  const complaints: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const found: Record<'foreign' | 'cut' | 'small' | 'console', Findings> = { foreign: {}, cut: {}, small: {}, console: {} };
  for (const screen of screens) {
    complaints.length = 0;
    await page.goto(new URL(screen.path, application.url).toString());
    await settled(page);
    await screen.open?.(page);
    await settled(page);
    const note = (kind: keyof typeof found, findings: readonly string[]) => { if (findings.length > 0) found[kind][screen.name] = findings; };
    note('foreign', await foreignIn(page, place.language, written));
    note('cut', await cutOff(page));
    if (place.touch) note('small', await tooSmall(page));
    note('console', complaints.filter((line) => !(screen.refused && line.includes('404'))));
  }
  await context.close();
  return found;
}

const places: readonly Place[] = [
  { where: 'on a desk, in Chinese', language: 'zh', width: 1440, height: 900, touch: false },
  { where: 'on a tablet, in English', language: 'en', width: 1024, height: 768, touch: true },
  { where: 'on an upright tablet, in Chinese', language: 'zh', width: 768, height: 1024, touch: true },
  { where: 'on a phone, in English', language: 'en', width: 390, height: 844, touch: true },
];

describe('every screen', () => {
  for (const place of places) {
    it(`${place.where}, has no word of another language, nothing cut off, nothing too small for a finger, no error in the console`, async () => {
      expect(await walk(place)).toEqual({ foreign: {}, cut: {}, small: {}, console: {} });
    }, 600_000);
  }

  it('changes its language where it stands, and keeps it', async () => {
    const { page, close } = await open(browser, { application, person: 'manager', path: '/records/hazards?bureau=610831&year=2020&state=closed' });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hazards', exact: true }).waitFor();
    expect(page.url()).toContain('state=closed');
    await eventually(() => page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Hazards', exact: true }).waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { level: 1, name: '隐患', exact: true }).waitFor();
    await close();
  });
});
