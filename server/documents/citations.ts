/** How a law is cited from a day on. `checked`: somebody compared the article with the text of that edition, as in the table of parameters. */
interface Edition {
  readonly from: string;
  readonly article: string;
  readonly checked: boolean;
}

/** Editions newest first. Before the first of them the law is cited without an article. */
interface Cited {
  readonly law: string;
  readonly editions: readonly Edition[];
}

// Compared with the texts of 2021 (administrative penalties, work safety) and 2011 (compulsion) as published; no text of the editions before
// 2021 was at hand.
const penaltyLaw = (now: string, before: string): Cited => ({
  law: '中华人民共和国行政处罚法',
  editions: [{ from: '2021-07-15', article: now, checked: true }, { from: '1996-10-01', article: before, checked: false }],
});
const safetyLaw = (now: string, before: string): Cited => ({
  law: '中华人民共和国安全生产法',
  editions: [{ from: '2021-09-01', article: now, checked: true }, { from: '2014-12-01', article: before, checked: false }],
});
const compulsionLaw = (article: string): Cited => ({
  law: '中华人民共和国行政强制法', editions: [{ from: '2012-01-01', article, checked: true }],
});

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

/** A citation as it is printed, and whether somebody compared it with the law. */
export interface PrintedCitation {
  readonly text: string;
  readonly checked: boolean;
}

/** 《中华人民共和国行政处罚法》第四十四条, as it was numbered on that day. A law cited without an article says nothing that could be wrong. */
export function citedOn(citation: Citation, day: string): PrintedCitation {
  const { law, editions } = cited[citation];
  const edition = editions.find(({ from }) => from <= day);
  return { text: `《${law}》${edition?.article ?? ''}`, checked: edition?.checked ?? true };
}

/**
 * From 1 January 2024 a decision of a county's department is reviewed by the people's government alone (行政复议法 2023, art. 24), before that by it
 * or by the department above (2017, art. 12).
 */
export function reviewedBy(county: string, day: string): string {
  return day >= '2024-01-01' ? `${county}人民政府` : `${county}人民政府或者上一级应急管理部门`;
}
