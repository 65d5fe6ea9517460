import { z } from 'zod';
import { readSeed } from './seeds-folder.js';

/** The reports that the seeds rebuild, each in the folder of its name. */
export const reportNames = ['zizhou-2020', 'linxiang-2023'] as const;
export type ReportName = (typeof reportNames)[number];

export const isReportName = (name: unknown): name is ReportName => (reportNames as readonly unknown[]).includes(name);

/** Sets that rebuild no report: invented records, which say so, for screens of which the reports state nothing. */
export const demoNames = ['demo-relief'] as const;

/** A set of declared records, in the folder of its name. */
export type SeededName = ReportName | (typeof demoNames)[number];

/** What every reconstructed record of a report shares. `{facts}` in the note stands for the facts that the record rests on. */
export const reportFrame = z.strictObject({
  bureau: z.string().regex(/^\d{6}$/), year: z.int(), report: z.string(), note: z.string().includes('{facts}'),
  reconstructedAt: z.iso.datetime({ offset: true }),
});

/** A demonstration rests on no facts; its places are those of a report of the same bureau. */
const demoFrame = reportFrame.extend({ note: z.string(), places: z.enum(reportNames) });

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

/** The frame of a set that has nothing but declared records. */
export function readFrame(name: SeededName): Frame {
  if (isReportName(name)) return { report: readSeed(`${name}/report.json`, reportFrame), ...readSeed(`${name}/places.json`, placesFile) };
  const { places, ...report } = readSeed(`${name}/demo.json`, demoFrame);
  return { report, ...readSeed(`${places}/places.json`, placesFile) };
}
