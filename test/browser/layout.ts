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

/** Buttons lower than a finger needs, by their layout: an animation does not make them smaller. The sign that empties an input is part of the input. */
export function tooLow(page: Page): Promise<readonly string[]> {
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
