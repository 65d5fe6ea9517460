import type { Label } from '@fenghuo/shared/label';

/** Words of the page for the public. */
export const publicWords = {
  edition: { zh: '（公开版）', en: ' (public edition)' },
  head: { zh: '{bureau}　{year} 年度　报告编号 {number}　{at}', en: '{bureau}  {year}  Report {number}  {at}' },
  check: { zh: '{sentence}：所列 {stated}，计算 {computed}，相差 {difference}', en: '{sentence}: stated {stated}, computed {computed}, differs by {difference}' },
  covered: {
    zh: '本页依法公开，不含个人信息、业务记录名称和具体对象；如需核对，请向本单位申请查阅。',
    en: 'Disclosed by law without personal data, titles of records or the parties concerned; ask the bureau to see more.',
  },
  basis: { zh: '指标体系 {code} 第 {version} 版，截至日志第 {n} 号。', en: 'Framework {code} version {version}, as of journal number {n}.' },
  root: { zh: '封存根值', en: 'Root of the seal' },
} as const satisfies Record<string, Label>;
