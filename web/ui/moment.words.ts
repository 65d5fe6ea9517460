import type { Label } from '@fenghuo/shared/label';

export const momentWords = {
  calendar: { zh: '打开日历', en: 'Open the calendar' },
  notDay: { zh: '不是有效日期，请按 {day} 的格式填写', en: 'Not a date: write it like {day}' },
  notMinute: { zh: '不是有效的日期和时间，请按 {moment} 的格式填写', en: 'Not a date and time: write it like {moment}' },
  dayAhead: { zh: '不得晚于今天（{day}）', en: 'Not later than today, {day}' },
  minuteAhead: { zh: '不得晚于此刻（{moment}）', en: 'Not later than now, {moment}' },
} as const satisfies Record<string, Label>;
