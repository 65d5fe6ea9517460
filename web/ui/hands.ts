import { minuteOf } from '@fenghuo/shared/calendar';
import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import localeData from 'dayjs/plugin/localeData';
import utc from 'dayjs/plugin/utc';
import weekday from 'dayjs/plugin/weekday';
import weekOfYear from 'dayjs/plugin/weekOfYear';
import { serverNow } from '../api/clock.js';

[customParseFormat, localeData, utc, weekday, weekOfYear].forEach((plugin) => dayjs.extend(plugin));

/** The hands of China's clock at an instant, held as if they were UTC: no time zone and no summer time of the device moves them. */
export function handsAt(instant: string): Dayjs {
  return dayjs.utc(`${minuteOf(instant).replace(' ', 'T')}:00Z`);
}

/** The instant at which China's clock shows those hands, ISO 8601 in UTC. */
export function instantOf(hands: Dayjs): string {
  return new Date(`${hands.format('YYYY-MM-DDTHH:mm')}:00+08:00`).toISOString();
}

export function handsOfDay(day: string): Dayjs {
  return dayjs.utc(`${day}T00:00:00Z`);
}

const spoken = (locale: string) => (locale.startsWith('zh') ? 'zh-cn' : 'en');

/** A calendar whose today is the bureau's, not the browser's. */
export const HandsPicker = DatePicker.generatePicker<Dayjs>({
  getNow: () => handsAt(serverNow().toISOString()),
  getFixedDate: (text) => handsOfDay(text),
  getEndDate: (date) => date.endOf('month'),
  getWeekDay: (date) => date.day(),
  getYear: (date) => date.year(),
  getMonth: (date) => date.month(),
  getDate: (date) => date.date(),
  getHour: (date) => date.hour(),
  getMinute: (date) => date.minute(),
  getSecond: (date) => date.second(),
  getMillisecond: (date) => date.millisecond(),
  addYear: (date, by) => date.add(by, 'year'),
  addMonth: (date, by) => date.add(by, 'month'),
  addDate: (date, by) => date.add(by, 'day'),
  setYear: (date, year) => date.year(year),
  setMonth: (date, month) => date.month(month),
  setDate: (date, day) => date.date(day),
  setHour: (date, hour) => date.hour(hour),
  setMinute: (date, minute) => date.minute(minute),
  setSecond: (date, second) => date.second(second),
  setMillisecond: (date, milliseconds) => date.millisecond(milliseconds),
  isAfter: (one, other) => one.isAfter(other),
  isValidate: (date) => date.isValid(),
  locale: {
    getWeekFirstDay: (locale) => dayjs.utc().locale(spoken(locale)).localeData().firstDayOfWeek(),
    getWeekFirstDate: (locale, date) => date.locale(spoken(locale)).weekday(0),
    getWeek: (locale, date) => date.locale(spoken(locale)).week(),
    getShortWeekDays: (locale) => dayjs.utc().locale(spoken(locale)).localeData().weekdaysMin(),
    getShortMonths: (locale) => dayjs.utc().locale(spoken(locale)).localeData().monthsShort(),
    format: (locale, date, form) => date.locale(spoken(locale)).format(form),
    parse: (locale, text, forms) => (
      forms.map((form) => dayjs.utc(text, form, true).locale(spoken(locale))).find((date) => date.isValid()) ?? null),
  },
});
