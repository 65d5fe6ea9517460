import type { Label } from './label.js';

/** What a document says when it is printed and what nobody has compared with the text of the law: articles as cited, periods of the parameters. */
export interface UncheckedGrounds {
  /** 《中华人民共和国行政处罚法》第三十一条、第三十二条 */
  readonly citations: readonly string[];
  readonly periods: readonly UncheckedPeriod[];
}

export interface UncheckedPeriod {
  readonly name: Label;
  readonly value: number;
  /** `days`, `workdays`, `months`, `percent` … as in the table of parameters. */
  readonly unit: string;
  readonly basis: Label;
}
