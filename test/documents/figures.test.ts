import { capitalYuan, plainDay, sealDay } from '@fenghuo/server/documents/chinese-figures';
import { citedOn, reviewedBy } from '@fenghuo/server/documents/citations';
import { expect, test } from 'vitest';

test.each([
  ['2020-06-03', '二〇二〇年六月三日'], ['2021-10-10', '二〇二一年十月十日'], ['2023-12-31', '二〇二三年十二月三十一日'], ['2000-11-20', '二〇〇〇年十一月二十日'],
])('%s stands under the seal as %s', (day, words) => expect(sealDay(day)).toBe(words));

test('in the text a day is written in plain figures', () => expect(plainDay('2020-06-03')).toBe('2020年6月3日'));

test.each([
  [0, '零元整'], [5, '伍分'], [50, '伍角'], [100, '壹元整'], [1_005, '壹拾元零伍分'], [20_000, '贰佰元整'], [2_050_000, '贰万零伍佰元整'], [10_000_000, '壹拾万元整'],
  [10_010_030, '壹拾万零壹佰元叁角'], [100_000_000_00, '壹亿元整'], [100_050_000_12, '壹亿零伍万元壹角贰分'], [1_000_000_000_00, '壹拾亿元整'],
])('%d fen are %s', (fen, words) => expect(capitalYuan(fen)).toBe(words));

test('a law is cited as it was numbered on the day, and known to be compared with its text or not', () => {
  expect(citedOn('notice', '2021-07-14')).toEqual({ text: '《中华人民共和国行政处罚法》第三十一条、第三十二条', checked: false });
  expect(citedOn('notice', '2021-07-15')).toEqual({ text: '《中华人民共和国行政处罚法》第四十四条、第四十五条', checked: true });
  expect(citedOn('powers', '2021-08-31')).toEqual({ text: '《中华人民共和国安全生产法》第六十二条', checked: false });
  expect(citedOn('powers', '2021-09-01')).toEqual({ text: '《中华人民共和国安全生产法》第六十五条', checked: true });
  expect(citedOn('sealing', '2011-12-31')).toEqual({ text: '《中华人民共和国行政强制法》', checked: true });
  expect(reviewedBy('临湘市', '2024-01-01')).toBe('临湘市人民政府');
});
