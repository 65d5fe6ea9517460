import { compareFact } from '@fenghuo/server/seeding/compare-facts';
import type { Fact } from '@fenghuo/server/seeding/facts.schema';
import { describe, expect, it } from 'vitest';

const basis = { zh: '依据', en: 'basis' };
const yuan = { zh: '元', en: 'yuan' };
const fact = (value: Fact['value'], unit: string): Fact =>
  ({ id: 'Z001', about: 'operations', section: '', topic: '', statement: '', value, unit, period: '2020', qualifier: 'exact' });
const compare = (value: Fact['value'], unit: string, values: string[], more: { yuan?: boolean; quotient?: boolean } = {}) => {
  const { status, derived, printed } = compareFact(fact(value, unit), { values, unit: more.yuan ? yuan : null, quotient: more.quotient ?? false, basis });
  return [status, derived, printed];
};

describe('a fact beside its records', () => {
  it('is compared in its own unit, without a binary float in between', () => {
    expect(compare('1412.41', '万元', ['14124100'], { yuan: true })).toEqual(['same', '1412.41', '1412.41']);
    expect(compare('180.0728', '万元', ['1830728'], { yuan: true })).toEqual(['differs', '183.0728', '180.0728']);
    expect(compare('3000', '元', ['3000'], { yuan: true })).toEqual(['same', '3000', '3000']);
    expect(compare('0.3', '万元', ['3000.01'], { yuan: true })).toEqual(['differs', '0.300001', '0.3']);
  });

  it('is compared in ten thousands where the records are kept in them', () => {
    const inTenThousands = { values: ['2.06'], unit: { zh: '万立方米', en: '10,000 m³' }, quotient: false, basis };
    expect(compareFact(fact('2.06', '万立方米'), inTenThousands).status).toBe('same');
  });

  it('rounds a quotient to the printed decimals, and nothing else', () => {
    expect(compare('62', '%', ['61.769482680582'], { quotient: true })).toEqual(['same', '61.77', '62']);
    expect(compare('70', '%', ['69.423892495805'], { quotient: true })).toEqual(['differs', '69.42', '70']);
    expect(compare('99.6', '%', ['99.607897633384'], { quotient: true })).toEqual(['same', '99.61', '99.6']);
    expect(compare('62', '次', ['61.7'])).toEqual(['differs', '61.7', '62']);
  });

  it('lies in a printed range with every one of its values', () => {
    expect(compare(['30', '50'], '万元', ['500000', '300000', '412000'], { yuan: true })).toEqual(['same', '30–50', '30–50']);
    expect(compare(['30', '50'], '万元', ['299999', '500000'], { yuan: true })).toEqual(['differs', '29.9999–50', '30–50']);
  });

  it('is compared letter by letter where it is a word', () => {
    expect(compare('优秀', '等次', ['优秀'])).toEqual(['same', '优秀', '优秀']);
    expect(compare('优秀', '等次', ['良好'])).toEqual(['differs', '良好', '优秀']);
  });
});
