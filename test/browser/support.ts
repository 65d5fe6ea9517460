import { seed } from '@fenghuo/server/seeding/seed';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { openPage, type OpenPage, type PageOptions } from '../setup/browser.js';
import { photo } from '../setup/photos.js';

/** The application with its pages and the year 2020 rebuilt behind them. */
export async function startZizhou2020(): Promise<Application> {
  const application = await startApplication({ web: true, forms: true });
  await seed('zizhou-2020', { databaseUrl: application.databaseUrl, dataDirectory: application.dataDirectory });
  return application;
}

/** Milliseconds after which waiting is given up: before the test itself, so that the failure names what was waited for. */
const patience = 12_000;

/** Expects what the page will show: reads again until it fits, as long as everything else on a page is waited for. */
export function eventually<T>(read: () => Promise<T>, message?: string): ReturnType<typeof expect.poll<Promise<T>>> {
  return expect.poll(read, { timeout: patience, ...(message === undefined ? {} : { message }) });
}

/** A page that gives up waiting before its test does, so that the failure names what it waited for. */
export async function open(browser: Browser, options: PageOptions): Promise<OpenPage> {
  const opened = await openPage(browser, options);
  opened.page.setDefaultTimeout(patience);
  return opened;
}

/** The input under that label of a form. */
export function field(page: Page | Locator, label: string): Locator {
  return page.getByLabel(label, { exact: true });
}

/** One of the buttons of a short choice. */
export async function press(page: Page | Locator, option: string): Promise<void> {
  await page.locator('label').filter({ hasText: option }).first().click();
}

/** Finds an option of a long choice by typing and takes it. `typed`: what is typed when it is not the option itself. */
export async function choose(page: Page, label: string, option: string, typed: string = option): Promise<void> {
  await field(page, label).fill(typed);
  await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).last().click();
}

/** Types a day and leaves the calendar. */
export async function enterDay(page: Page | Locator, label: string, day: string): Promise<void> {
  await field(page, label).fill(day);
  await field(page, label).press('Enter');
}

/** Types names one after the other. */
export async function enterPeople(page: Page, label: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await field(page, label).fill(name);
    await field(page, label).press('Enter');
  }
}

/** Takes a photo as the camera would give it, and waits until the server has it. */
export async function takePhoto(page: Page, button = '拍照'): Promise<void> {
  const arrived = page.waitForResponse((answer) => answer.url().includes('/api/attachments/') && answer.request().method() === 'PUT');
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await asked).setFiles({ name: 'photo.png', mimeType: 'image/png', buffer: photo() });
  const answer = await arrived;
  if (!answer.ok()) throw new Error(`the photo answered ${answer.status()}: ${await answer.text()}`);
  await page.getByRole('button', { name: /移除照片|Remove the photo/ }).first().waitFor();
}

/** Takes the position that the device reports. */
export async function takePosition(page: Page): Promise<void> {
  await page.getByRole('button', { name: '设备定位' }).click();
  await page.getByRole('button', { name: '采用此位置' }).click();
}

/** Saves the form and waits for the page that it leads to: the new record, or the one that it was recorded from. Answers the id of that one. */
export async function save(page: Page): Promise<string> {
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.waitForURL(/\/records\/[a-z-]+\/[0-9a-f-]{36}\?/);
  return idIn(page.url());
}

/** Id of the record whose page has that address. */
export function idIn(address: string): string {
  return new URL(address).pathname.split('/')[3] ?? '';
}

export const pages = {
  form: '/evaluation?bureau=610831&year=2020',
  figure: '/evaluation?bureau=610831&year=2020&row=7&part=value&set=counted',
  hazards: '/records/hazards?bureau=610831&year=2020',
  newHazard: '/records/hazards/new?bureau=610831&year=2020',
  map: '/map?bureau=610831&year=2020',
} as const;

/** Waits until the page has drawn what it reads: nothing is loading any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.top-bar, .sign-in').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.ant-spin-spinning, .ant-skeleton, .page-state[role="status"]') === null);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** The row of the form that begins with that indicator. */
export function rowOf(page: Page, indicator: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: indicator }) });
}
