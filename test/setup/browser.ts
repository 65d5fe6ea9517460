import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@fenghuo/shared/label';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Application } from './application.js';
import { signIn } from './application.js';
import type { Person } from './people.js';

/** Sizes of the places where Fenghuo is used, in CSS pixels. */
export const viewports = {
  desk: { width: 1440, height: 900 },
  tablet: { width: 1280, height: 800 },
  tabletUpright: { width: 800, height: 1280 },
  phone: { width: 390, height: 844 },
  wall: { width: 1920, height: 1080 },
} as const;

const flags = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--force-color-profile=srgb', '--font-render-hinting=none'];
const artifacts = join(import.meta.dirname, '../.artifacts');

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page complained of: errors of the console and uncaught exceptions. */
  readonly complaints: readonly string[];
  /** Saves what is seen as test/.artifacts/<name>.png and answers its path. */
  picture(name: string): Promise<string>;
  close(): Promise<void>;
}

/** With `person`, the page is signed in already. `path`: where it opens, `/` if absent. */
export interface PageOptions {
  readonly application: Pick<Application, 'url'>;
  readonly person?: Person;
  readonly path?: string;
  readonly language?: Language;
  readonly viewport?: keyof typeof viewports;
  /** Where the device believes to stand, `Asia/Shanghai` if absent. */
  readonly timezone?: string;
  /** A finger instead of a mouse. */
  readonly touch?: boolean;
  /** Position that the device reports, in degrees. */
  readonly position?: { readonly longitude: number; readonly latitude: number };
}

/** Starts the Chromium that `CHROMIUM_PATH` names (`npm test` finds one and sets it). Close it in `afterAll`. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: flags });
}

/** A page with a storage of its own. */
export async function openPage(browser: Browser, options: PageOptions): Promise<OpenPage> {
  const { application, person, path = '/', language = 'zh', viewport = 'desk', position, timezone = 'Asia/Shanghai', touch = false } = options;
  const context = await browser.newContext({
    viewport: viewports[viewport],
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: timezone, hasTouch: touch, isMobile: touch,
    // On a busy machine a dialog begins to move when it was found at rest, and a click misses it.
    reducedMotion: 'reduce',
    ...(position ? { geolocation: { ...position, accuracy: 8 }, permissions: ['geolocation'] } : {}),
  });
  await context.addInitScript((chosen) => {
    if (!localStorage.getItem('fenghuo.language')) localStorage.setItem('fenghuo.language', chosen);
  }, language);
  if (person) await context.addCookies([await cookieOf(application.url, person)]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(new URL(path, application.url).toString());
  return { page, context, complaints, picture: (name) => picture(page, name), close: () => context.close() };
}

async function cookieOf(url: string, person: Person) {
  const { cookie } = await signIn(url, person);
  const [name = '', ...value] = cookie.split('=');
  return { name, value: value.join('='), url };
}

async function picture(page: Page, name: string): Promise<string> {
  mkdirSync(artifacts, { recursive: true });
  const path = join(artifacts, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
