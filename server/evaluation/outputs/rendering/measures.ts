import type { PrintedReport } from './printed-report.js';

/** A4 in points. The form has narrower margins than official papers (GB/T 9704—2012), so that its columns can be read. */
const a4 = { short: 595.28, long: 841.89 } as const;

export interface PageMeasures {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Between the margins. */
  readonly inner: number;
}

export function pageOf({ landscape, style }: Pick<PrintedReport, 'landscape' | 'style'>): PageMeasures {
  const [width, height] = landscape ? [a4.long, a4.short] : [a4.short, a4.long];
  const margins = style === 'form' ? { top: 54, bottom: 62, left: 45, right: 45 } : { top: 104.9, bottom: 99.2, left: 79.4, right: 73.7 };
  return { width, height, ...margins, inner: width - margins.left - margins.right };
}

/** Points: 小二 the title of a form, 二号 that of a paper, 三号 its text, 五号 the cells. */
export const sizes = {
  form: { title: 18, text: 10.5, heading: 12, cell: 9.5, small: 8 },
  report: { title: 22, text: 16, heading: 16, cell: 10.5, small: 9 },
} as const;

/** The line height of running text, points. */
export const leading = { form: 15, report: 28 } as const;
