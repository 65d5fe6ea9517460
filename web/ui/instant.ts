import type { Language } from '@fenghuo/shared/label';

const zone = 'Asia/Shanghai';

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit' });
const numbers = { zh: new Intl.NumberFormat('zh-CN'), en: new Intl.NumberFormat('en-GB') };

/** `HH:mm:ss` in China Standard Time. */
export function clockTime(instant: Date): string {
  return clock.format(instant);
}

export function grouped(value: number, language: Language): string {
  return numbers[language].format(value);
}
