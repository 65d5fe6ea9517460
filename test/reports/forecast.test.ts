import { forecastOf, paceOf } from '@fenghuo/shared/evaluation/forecast';
import { framework } from '@fenghuo/shared/evaluation/framework';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const zizhou = framework.parse(JSON.parse(readFileSync(new URL('../../seeds/frameworks/610831-2020.json', import.meta.url), 'utf8')));
const row = (code: string) => zizhou.rows.find((one) => one.code === code)!;
const times = { zh: '次', en: 'times' };

describe('the forecast of a running year', () => {
  it('goes on at the pace of the days passed and says what a week still needs', () => {
    // 1 September 2020 is day 245 of 366; 60 patrols are asked for.
    const forecast = forecastOf(row('9'), '29', times, 2020, '2020-09-01')!;
    expect(forecast).toMatchObject({ projected: '43', target: '60', reached: false, weekly: '2' });
    expect(forecast.sentence.zh).toBe('按当前进度年底 43 次（要求 60 次），每周还需 2 次');
  });

  it('says that the target is reached', () => {
    expect(forecastOf(row('9'), '61', times, 2020, '2020-09-01')).toMatchObject({ reached: true, weekly: null });
  });

  it('needs all that is missing in the last days', () => {
    expect(forecastOf(row('9'), '50', times, 2020, '2020-12-31')).toMatchObject({ projected: '50', weekly: '10' });
  });

  it.each([
    ['another year', '9', '29', '2021-03-01'], ['the first days', '9', '1', '2020-01-08'], ['a rate', '15', '93', '2020-09-01'],
    ['a word', '14', 'excellent', '2020-09-01'], ['events that cost points', '1', '0', '2020-09-01'],
  ])('has none for %s', (_, code, value, today) => {
    expect(forecastOf(row(code), value, null, 2020, today)).toBeNull();
  });

  it('is the pace of the days passed, a week on the average, of counts and sums alone', () => {
    const count = row('9').inputs['value']!.measure;
    expect(paceOf(count, '29', 2020, '2020-09-01')).toEqual({ weekly: '0.83', projected: '43' });
    expect(paceOf(count, '0', 2020, '2020-09-01')).toEqual({ weekly: '0', projected: '0' });
    expect(paceOf(row('15').inputs['value']!.measure, '93', 2020, '2020-09-01')).toBeNull();
    expect([paceOf(count, '29', 2020, '2021-01-20'), paceOf(count, '1', 2020, '2020-01-08')]).toEqual([null, null]);
  });

  it('has none without a value', () => {
    expect(forecastOf(row('9'), null, times, 2020, '2020-09-01')).toBeNull();
  });
});
