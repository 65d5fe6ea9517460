import { parseTarget } from '@fenghuo/shared/evaluation/propose-rule-target';
import { describe, expect, it } from 'vitest';

describe('the words of a target', () => {
  it.each([
    ['≥266米', 'number', '>=', '266', '米', []],
    ['200余人', 'number', null, '200', '人', ['approximate']],
    ['100百分比', 'number', null, '100', '%', []],
    ['≥100百分比', 'number', '>=', '100', '%', []],
    ['=8个', 'number', '=', '8', '个', []],
    ['100%', 'number', null, '100', '%', []],
    ['>=95%', 'number', '>=', '95', '%', []],
    ['≤90万元', 'number', '<=', '90', '万元', []],
    ['1,412.41万元', 'number', null, '1412.41', '万元', []],
    ['6次以上', 'number', '>=', '6', '次', []],
    ['95%及以上', 'number', '>=', '95', '%', []],
    ['不低于80%', 'number', '>=', '80', '%', []],
    ['控制在5%以内', 'number', '<=', '5', '%', []],
    ['两次', 'number', null, '2', '次', []],
    ['十二期', 'number', null, '12', '期', []],
    ['-30%', 'number', null, '-30', '%', []],
    ['500元/人·月', 'number', null, '500', '元/人·月', []],
    ['5人/10万人', 'number', null, '5', '人/10万人', []],
    ['年度资金支付完成率100%', 'number', null, '100', '%', ['named']],
  ])('%s', (text, kind, comparison, value, unit, qualifiers) => {
    const read = parseTarget(text);
    expect({ ...read, unit: read.unit?.zh ?? null }).toEqual({ kind, comparison, value, unit, qualifiers });
  });

  it.each([
    ['10月', 'month', '=', '10'], ['2023年10月', 'month', '=', '2023-10'], ['11月底前', 'month', '<=', '11'], ['2018年7月底前', 'month', '<=', '2018-07'],
    ['达成预期指标', 'words', null, null], ['显著提升', 'words', null, null], ['一般', 'words', null, null], ['无', 'none', null, null], ['/', 'none', null, null],
    ['', 'blank', null, null], ['  ', 'blank', null, null], ['(≥**人)', 'template', '>=', null],
  ])('%s has no number', (text, kind, comparison, value) => {
    expect(parseTarget(text)).toMatchObject({ kind, comparison, value });
  });
});
