import { z } from 'zod';
import { sectors } from '@fenghuo/shared/records/sectors';
import { placesFile, reportFrame, township } from './report-frame.js';
import { readSeed } from './seeds-folder.js';

const day = z.iso.date();
const sector = z.enum(Object.keys(sectors) as [keyof typeof sectors]);
/** Ids of the facts of the report that a record rests on; the first is the leading one. */
const facts = z.array(z.string().regex(/^Z\d{3}$/)).min(1);
const remarks = z.string().optional();
const count = z.int().min(1);
const comment = z.string().optional();

const report = reportFrame.extend({
  dated: day,
  people: z.strictObject({ officers: z.array(z.string()), experts: z.array(z.string()), rectifiedBy: z.string(), recheckedBy: z.string() }),
  facts: z.array(z.strictObject({ id: z.string(), statement: z.string(), value: z.number(), unit: z.string() })),
});

const sites = z.strictObject({
  registeredOn: day,
  sites: z.array(z.strictObject({ key: z.string(), name: z.string(), kind: z.string(), sector, township, facts, remarks })),
});

const inspections = z.strictObject({
  comment,
  inspections: z.array(z.strictObject({
    key: z.string(), facts, count, title: z.string(), kind: z.string(), level: z.string(), sector, from: day, to: day, content: z.string(),
    site: z.string().optional(), team: z.enum(['officers', 'experts']).default('officers'),
  })),
});

const hazards = z.strictObject({
  comment, deadlineDays: count,
  titles: z.partialRecord(sector, z.array(z.string()).min(1)),
  hazards: z.array(z.strictObject({
    facts, inspections: z.array(z.string()).min(1), townships: z.array(township).optional(), remarks,
    parts: z.array(z.strictObject({
      facts, count, disposition: z.enum(['onSite', 'deadline']).optional(), outcome: z.enum(['found', 'ordered', 'closed']), remarks,
    })),
  })),
});

const measures = z.strictObject({
  comment,
  measures: z.array(z.strictObject({
    key: z.string(), facts, premises: z.string(), kind: z.string(), sector, township, inspection: z.string(), site: z.string().optional(),
    quantity: count.optional(), quantityUnit: z.string().optional(), remarks,
  })),
});

const yearly = z.strictObject({
  findings: z.array(z.strictObject({ key: z.string(), facts, kind: z.string(), title: z.string() })),
  finding: z.strictObject({ foundOn: day, foundBy: z.string(), remarks }),
  assessment: z.strictObject({
    facts, title: z.string(), kind: z.string(), grade: z.string(), issuedOn: day, issuedBy: z.string(), document: z.string(), remarks,
  }),
  survey: z.strictObject({
    facts, title: z.string(), audience: z.string(), openedOn: day, closedOn: day, issued: count, channel: z.string(), remarks,
    answers: z.array(z.strictObject({ answer: z.string(), count })),
  }),
});

const checks = z.strictObject({
  comment,
  checks: z.array(z.strictObject({
    plus: facts, minus: facts.optional(), of: z.string(), where: z.record(z.string(), z.array(z.string())),
    measure: z.enum(['count', 'sum', 'percent']), field: z.string().optional(),
  })),
});

/** The declared data behind the 2020 report, from `seeds/zizhou-2020`. */
export function readZizhou2020() {
  const folder = 'zizhou-2020';
  return {
    report: readSeed(`${folder}/report.json`, report),
    ...readSeed(`${folder}/places.json`, placesFile),
    ...readSeed(`${folder}/sites.json`, sites),
    ...readSeed(`${folder}/inspections.json`, inspections),
    ...readSeed(`${folder}/hazards.json`, hazards),
    ...readSeed(`${folder}/measures.json`, measures),
    yearly: readSeed(`${folder}/yearly.json`, yearly),
    ...readSeed(`${folder}/checks.json`, checks),
  };
}
export type Zizhou2020 = ReturnType<typeof readZizhou2020>;
