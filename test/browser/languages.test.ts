import type { Language } from '@fenghuo/shared/label';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../setup/application.js';
import { launchBrowser } from '../setup/browser.js';
import { open, settled, startZizhou2020 } from './support.js';
import { screensOf, type Screen } from './screens.js';
import { leftOver, saidOn, writtenWords } from './words.js';

let application: Application;
let browser: Browser;
let written: readonly string[];
let screens: readonly Screen[];

beforeAll(async () => {
  application = await startZizhou2020();
  browser = await launchBrowser();
  [written, screens] = await Promise.all([writtenWords(application), screensOf(application)]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await application.close();
});

/** What is foreign in a language, and what of it is at home in both: the switch itself, names of formats, units, licences and standards. */
const foreign: Readonly<Record<Language, RegExp>> = { en: /\p{Script=Han}/u, zh: /[A-Za-z]{2,}/ };
const atHome: Readonly<Record<Language, readonly string[]>> = {
  en: ['中文'],
  zh: ['English', 'CSV', 'Excel', 'WGS-84', 'HTTPS', 'JPEG', 'PNG', 'WebP', 'MB', 'KB', 'SHA-256', 'km', 'YYYY-MM-DD', 'GB 32100'],
};

async function strangersIn(language: Language): Promise<Record<string, readonly string[]>> {
  const { page, complaints, close } = await open(browser, {
    application, person: 'manager', language, path: '/nowhere', position: { longitude: 109.85, latitude: 37.6 },
  });
  const found: Record<string, readonly string[]> = {};
  for (const screen of screens) {
    const before = complaints.length;
    await page.goto(new URL(screen.path, application.url).toString());
    await settled(page);
    await screen.open?.(page);
    await settled(page);
    const expected = /unknown type|year without/.test(screen.name);
    const strangers = leftOver(await saidOn(page), [...written, ...atHome[language]], foreign[language]);
    const complained = complaints.slice(before).filter((line) => !(expected && line.includes('404')));
    if (strangers.length + complained.length > 0) found[screen.name] = [...strangers, ...complained];
  }
  await close();
  return found;
}

describe('every screen', () => {
  it('is in Chinese alone for those who read Chinese, and leaves nothing in the console', async () => {
    expect(await strangersIn('zh')).toEqual({});
  }, 180_000);

  it('is in English alone for those who read English, but for names and what people have written', async () => {
    expect(await strangersIn('en')).toEqual({});
  }, 180_000);

  it('changes its language where it stands, and keeps it', async () => {
    const { page, close } = await open(browser, { application, person: 'manager', path: '/records/hazards?bureau=610831&year=2020&state=closed' });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hazard' }).waitFor();
    expect(page.url()).toContain('state=closed');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Hazard' }).waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { level: 1, name: '隐患' }).waitFor();
    await close();
  });
});
