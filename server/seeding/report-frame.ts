import { z } from 'zod';
import { readSeed } from './seeds-folder.js';

/** The reports that the seeds rebuild, each in the folder of its name. */
export const reportNames = ['zizhou-2020', 'linxiang-2023'] as const;
export type ReportName = (typeof reportNames)[number];

export const isReportName = (name: unknown): name is ReportName => (reportNames as readonly unknown[]).includes(name);

/** What every reconstructed record of a report shares. `{facts}` in the note stands for the facts that the record rests on. */
export const reportFrame = z.strictObject({
  bureau: z.string().regex(/^\d{6}$/), year: z.int(), report: z.string(), note: z.string().includes('{facts}'),
  reconstructedAt: z.iso.datetime({ offset: true }),
});

export const township = z.string().regex(/^\d{9}$/);

/** One point a township, and how far from it (degrees) its records are placed. */
export const placesFile = z.strictObject({
  comment: z.string(), spread: z.number(),
  places: z.array(z.strictObject({ township, name: z.string(), longitude: z.number(), latitude: z.number() })).min(1),
});

/** What a reconstruction needs to know of its report. */
export interface Frame {
  readonly report: z.infer<typeof reportFrame>;
  readonly spread: number;
  readonly places: z.infer<typeof placesFile>['places'];
}

const anyReport = reportFrame.loose();

/** Bureau, year and words of a report. */
export function readReportFrame(name: ReportName): z.infer<typeof reportFrame> {
  return readSeed(`${name}/report.json`, anyReport);
}

/** The frame of a report that has nothing but declared records. */
export function readFrame(name: ReportName): Frame {
  return { report: readSeed(`${name}/report.json`, reportFrame), ...readSeed(`${name}/places.json`, placesFile) };
}
