import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn, type Application } from '../setup/application.js';
import { launchBrowser } from '../setup/browser.js';
import { hazardBody, inspectionBody } from '../setup/builders.js';
import { settled, startZizhou2020 } from './support.js';
import { screensOf, type Screen } from './screens.js';

let application: Application;
let browser: Browser;
let screens: readonly Screen[];

beforeAll(async () => {
  application = await startZizhou2020();
  browser = await launchBrowser();
  await recordLongTexts();
  screens = await screensOf(application);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await application.close();
});

/** Titles as long as they may be, with and without places to break, as the newest of 2020. */
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

/** A context of that size; `touch`: a finger instead of a mouse. */
async function contextOf(width: number, height: number, touch: boolean): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', hasTouch: touch, isMobile: touch });
  const [name = '', ...value] = (await signIn(application.url, 'manager')).cookie.split('=');
  await context.addCookies([{ name, value: value.join('='), url: application.url }]);
  return context;
}

/** What reaches over the edge: the page that scrolls sideways, and what stands outside of the window without a scroll of its own. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean => element !== null && element !== document.documentElement
      && (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) && !element.matches('.frame-page, body, #root') || scrolls(element.parentElement));
    const frame = [document.scrollingElement, document.querySelector('.frame-page')];
    const sideways = frame.filter((element) => element && element.scrollWidth > element.clientWidth)
      .map((element) => `${element!.className || element!.tagName} scrolls sideways: ${element!.scrollWidth} > ${element!.clientWidth}`);
    const outside = [...document.querySelectorAll('button, a, input, h1, h2, th, td, dd, p')].filter((element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      return own > 0 && element.checkVisibility() && (right > width + 1 || left < -1) && !scrolls(element.parentElement);
    }).map((element) => `${element.tagName} “${(element.textContent ?? '').slice(0, 20)}” stands outside`);
    return [...sideways, ...new Set(outside)].slice(0, 6);
  });
}

/** Buttons lower than a finger needs, by their layout: an animation does not make them smaller. The sign that empties an input is part of the input. */
function tooLow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const targets = [...document.querySelectorAll<HTMLElement>('button, a.ant-btn, .ant-tabs-tab, .ant-radio-button-wrapper, .leaflet-control-zoom a')];
    const low = targets.filter((element) => (
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.offsetHeight > 0 && element.offsetHeight < 40
      && !element.closest('.ant-select, .ant-input-affix-wrapper, .ant-picker')
    ));
    return [...new Set(low.map((element) => (
      `“${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 16)}” ${element.offsetWidth} × ${element.offsetHeight}`
    )))];
  });
}

describe.each([
  { name: 'a desk', width: 1440, height: 900, touch: false },
  { name: 'a tablet', width: 1024, height: 768, touch: true },
  { name: 'an upright tablet', width: 768, height: 1024, touch: true },
])('on $name ($width × $height)', ({ width, height, touch }) => {
  it('no screen scrolls sideways, cuts anything off or asks for a finer finger', async () => {
    const context = await contextOf(width, height, touch);
    const page = await context.newPage();
    page.setDefaultTimeout(12_000);
    const cut: Record<string, readonly string[]> = {};
    const low: Record<string, readonly string[]> = {};
    for (const screen of screens) {
      await page.goto(new URL(screen.path, application.url).toString());
      await settled(page);
      await screen.open?.(page);
      await settled(page);
      const found = await cutOff(page);
      if (found.length > 0) cut[screen.name] = found;
      const targets = touch ? await tooLow(page) : [];
      if (targets.length > 0) low[screen.name] = targets;
    }
    await context.close();
    expect({ cut, low }).toEqual({ cut: {}, low: {} });
  }, 180_000);
});
