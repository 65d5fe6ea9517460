/** An article as its law had it from a day on, newest first. Before the first day the law is cited without an article. */
interface Cited {
  readonly law: string;
  readonly articles: readonly (readonly [from: string, article: string])[];
}

const penaltyLaw = (now: string, before: string): Cited => ({ law: '中华人民共和国行政处罚法', articles: [['2021-07-15', now], ['1996-10-01', before]] });
const safetyLaw = (now: string, before: string): Cited => ({ law: '中华人民共和国安全生产法', articles: [['2021-09-01', now], ['2014-12-01', before]] });
const compulsionLaw = (article: string): Cited => ({ law: '中华人民共和国行政强制法', articles: [['2012-01-01', article]] });

/**
 * What the documents rest on. The laws of administrative penalties and of work safety were renumbered in 2021: a document of 2020 cites the
 * articles of its day.
 */
const cited = {
  certificates: safetyLaw('第六十七条', '第六十四条'),
  powers: safetyLaw('第六十五条', '第六十二条'),
  writtenRecord: safetyLaw('第六十八条', '第六十五条'),
  officers: penaltyLaw('第四十二条', '第三十七条'),
  inquiry: penaltyLaw('第五十五条', '第三十七条'),
  filing: penaltyLaw('第五十四条', '第三十六条'),
  registeredEvidence: penaltyLaw('第五十六条', '第三十七条'),
  notice: penaltyLaw('第四十四条、第四十五条', '第三十一条、第三十二条'),
  hearing: penaltyLaw('第六十三条、第六十四条', '第四十二条'),
  hearingReport: penaltyLaw('第六十五条', '第四十三条'),
  summary: penaltyLaw('第五十一条', '第三十三条'),
  decision: penaltyLaw('第五十七条', '第三十八条'),
  delivery: penaltyLaw('第六十一条', '第四十条'),
  deferral: penaltyLaw('第六十六条', '第五十二条'),
  lateFee: penaltyLaw('第七十二条', '第五十一条'),
  transfer: penaltyLaw('第二十七条', '第二十二条'),
  measures: compulsionLaw('第十八条、第十九条'),
  sealing: compulsionLaw('第二十四条、第二十五条'),
  courtEnforcement: compulsionLaw('第五十三条、第五十四条'),
} as const satisfies Record<string, Cited>;

export type Citation = keyof typeof cited;

/** 《中华人民共和国行政处罚法》第四十四条, as it was numbered on that day. */
export function cite(citation: Citation, day: string): string {
  const { law, articles } = cited[citation];
  return `《${law}》${articles.find(([from]) => from <= day)?.[1] ?? ''}`;
}

/** From 1 January 2024 a decision of a county's department is reviewed by the people's government alone (行政复议法 2023, art. 24). */
export function reviewedBy(county: string, day: string): string {
  return day >= '2024-01-01' ? `${county}人民政府` : `${county}人民政府或者上一级应急管理部门`;
}
