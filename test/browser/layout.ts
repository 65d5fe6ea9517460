import type { Page } from 'playwright-core';

/** What reaches over the edge: the page that scrolls sideways, and what stands outside of the window without a scroll of its own. */
export function cutOff(page: Page): Promise<readonly string[]> {
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

/** Pixels, across and down, that a finger needs. */
const finger = 44;

/**
 * What a finger misses, by its layout: an animation does not make it smaller. What a person taps is the whole of an input, of the label around
 * a tick, of a row that opens its record. A link among the words of a sentence is read, not aimed at.
 */
export function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const wholes = 'label, .record-table .ant-table-row, .ant-select, .ant-picker, .ant-input-affix-wrapper, .ant-input-number, .ant-upload, .ant-tabs-tab, .ant-dropdown-menu-item, .ant-menu-item';
    const inSentence = (element: Element) => {
      if (!element.matches('a') || getComputedStyle(element).display !== 'inline') return false;
      const around = element.closest('p, li, dd, td, .ant-alert, .page-state-sentence');
      return around !== null && (around.textContent ?? '').trim().length > (element.textContent ?? '').trim().length;
    };
    const tappable = 'button, a[href], input, textarea, summary, [role="tab"], [role="menuitem"], [role="button"]';
    const targets = [...document.querySelectorAll<HTMLElement>(tappable)];
    const small = targets.flatMap((element) => {
      const whole = element.closest<HTMLElement>(wholes) ?? element;
      if (!whole.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || whole.offsetHeight === 0) return [];
      if (element.matches('[type="file"]') || inSentence(element)) return [];
      if (whole.offsetHeight >= least && whole.offsetWidth >= least) return [];
      const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 16);
      const kind = `${whole.tagName.toLowerCase()}.${whole.className.split(' ')[0]}`;
      return [`${kind} “${name}” ${whole.offsetWidth} × ${whole.offsetHeight}`];
    });
    return [...new Set(small)];
  }, finger);
}
