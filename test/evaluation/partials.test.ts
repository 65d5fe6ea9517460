import type { Sql } from '@fenghuo/server/database/database';
import { openEvidence } from '@fenghuo/server/evaluation/evidence/evidence';
import { Partials } from '@fenghuo/server/evaluation/evidence/partials';
import { measureAll, type Asked } from '@fenghuo/server/evaluation/measures/figures';
import type { Figure } from '@fenghuo/shared/evaluation/form';
import { measure } from '@fenghuo/shared/evaluation/measure';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, inspectionBody, surveyBody, surveyResponseBody, voidBody } from '../setup/builders.js';
import { accepted, addressOf, created, read } from '../records/support.js';
import { closedHazard, repliedHazard } from '../records/stories.js';
import { ownerSql, zizhou } from './records.js';

const leaves = {
  inspections: { op: 'count', dataset: 'inspections', period: 'inspectedOn' },
  officers: { op: 'sum', dataset: 'inspections', period: 'inspectedOn', quantity: 'officers' },
  sectors: { op: 'countDistinct', dataset: 'inspections', period: 'inspectedOn', dimension: 'sector' },
  newestKind: { op: 'latest', dataset: 'inspections', period: 'inspectedOn', dimension: 'kind' },
  photographed: { op: 'count', dataset: 'hazards', period: 'foundOn', admissible: ['photoAfter@1'] },
  rechecked: { op: 'count', dataset: 'hazards', period: 'foundOn', admissible: ['recheck@1'] },
  ofSpecialInspections: { op: 'count', dataset: 'hazards', period: 'foundOn', where: { inspectionKind: { in: ['special'] } } },
  responses: { op: 'count', dataset: 'survey-responses', period: 'surveyedYear', admissible: ['surveyStands@1'] },
} as const;

const asked: readonly Asked[] = Object.entries(leaves).map(([code, leaf]) =>
  ({ code, label: { zh: code, en: code }, measure: measure.parse(leaf), year: 2020 }));

let application: Application;
/** The same throughout, as in a server that runs. */
const kept = new Partials();
let scans: string[] = [];

beforeAll(async () => { application = await startApplication({ forms: true }); });
afterAll(() => application.close());

/** Notes each statement that groups records: with days named, or over everything. */
const counting = (sql: Sql): Sql => (text, values) => {
  if (text.includes('GROUP BY "bucket"')) scans.push(/FROM (\w+) t/.exec(text)![1]! + (/\) AND \(t\.\w+ BETWEEN/.test(text) ? ' partly' : ''));
  return sql(text, values);
};

async function figures(partials: Partials): Promise<readonly Figure[]> {
  const evidence = await openEvidence(counting(ownerSql(application.database)), zizhou, partials);
  return (await measureAll(evidence, asked, 2)).measured.map(({ figure }) => figure);
}

/** What the kept partials give now, the same as a count of everything, and which tables were read for it. */
async function figuresNow(): Promise<{ figures: Readonly<Record<string, string | null>>; read: readonly string[] }> {
  scans = [];
  const now = await figures(kept);
  const tables = [...scans];
  expect(now).toEqual(await figures(new Partials()));
  return { figures: Object.fromEntries(now.map(({ code, value }) => [code, value])), read: tables };
}

describe('figures whose partials are kept', () => {
  test('are counted once in full, and not again while nothing changes', async () => {
    const manager = await application.as('manager');
    await created(manager, 'inspections', inspectionBody({ inspectedOn: '2020-03-02', kind: 'special', sector: 'oilGas' }));
    await closedHazard(application);
    expect([...(await figuresNow()).read].sort()).toEqual(['hazard', 'inspection', 'survey_response']);
    expect((await figuresNow()).read).toEqual([]);
  });

  test('follow a new record, an amended date and a voiding, counting only the days concerned', async () => {
    const manager = await application.as('manager');
    const spring = await created(manager, 'inspections', inspectionBody({ inspectedOn: '2020-04-01', kind: 'patrol', sector: 'fireworks', officers: ['甲', '乙', '丙'] }));
    const before = await figuresNow();
    expect(before.read).toEqual(['inspection partly']);
    expect(before.figures).toMatchObject({ inspections: '2', officers: '5', sectors: '2', newestKind: 'patrol' });

    const elsewhere = accepted(await manager.patch<AnyRecord>(addressOf('inspections', spring), amendBody(spring, { inspectedOn: '2019-11-01' })));
    const after = await figuresNow();
    expect(after.read).toEqual(['inspection partly']);
    expect(after.figures).toMatchObject({ inspections: '1', officers: '2', sectors: '1', newestKind: 'special' });

    const back = accepted(await manager.patch<AnyRecord>(addressOf('inspections', elsewhere), amendBody(elsewhere, { inspectedOn: '2020-12-31' })));
    expect((await figuresNow()).figures).toMatchObject({ inspections: '2', newestKind: 'patrol' });
    accepted(await manager.post(addressOf('inspections', back, '/void'), voidBody(back)));
    expect((await figuresNow()).figures).toMatchObject({ inspections: '1', sectors: '1', newestKind: 'special' });
  });

  test('follow the records that stand beside: a reply, a re-check, an inspection of another kind, a survey made void', async () => {
    const manager = await application.as('manager');
    const inspection = await created(manager, 'inspections', inspectionBody({ inspectedOn: '2020-05-01', kind: 'patrol' }));
    const { reply } = await repliedHazard(application, { hazard: { inspection: inspection.id } });
    expect((await figuresNow()).figures).toMatchObject({ photographed: '2', rechecked: '1', ofSpecialInspections: '0' });

    accepted(await manager.patch<AnyRecord>(addressOf('inspections', inspection), amendBody(inspection, { kind: 'special' })));
    expect((await figuresNow()).figures).toMatchObject({ ofSpecialInspections: '1' });
    accepted(await manager.post(addressOf('rectification-replies', reply, '/void'), voidBody(reply)));
    expect((await figuresNow()).figures).toMatchObject({ photographed: '1' });

    const survey = await created(manager, 'surveys', surveyBody({ surveyedYear: 2020 }));
    await created(manager, 'survey-responses', surveyResponseBody({ survey: survey.id }));
    expect((await figuresNow()).figures).toMatchObject({ responses: '1' });
    const present = await read(manager, 'surveys', survey);
    accepted(await manager.post(addressOf('surveys', present, '/void'), voidBody(present)));
    expect((await figuresNow()).figures).toMatchObject({ responses: '0' });
  });

  test('follow a reply whose photos are amended while its hazard is not touched', async () => {
    const inspector = await application.as('inspector');
    const { hazard, reply } = await repliedHazard(application);
    expect((await figuresNow()).figures).toMatchObject({ photographed: '2' });
    accepted(await inspector.patch(addressOf('rectification-replies', reply), amendBody(reply, { photos: [] })));
    expect(await read(inspector, 'hazards', hazard)).toEqual(hazard);
    expect((await figuresNow()).figures).toMatchObject({ photographed: '1' });
  });

  test('of an older snapshot do not replace newer ones', async () => {
    const manager = await application.as('manager');
    const client = new pg.Client({ connectionString: application.databaseUrl });
    await client.connect();
    try {
      await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const older = await openEvidence(async <Row>(text: string, values: readonly unknown[] = []) =>
        (await client.query(text, [...values])).rows as Row[], zizhou, kept);
      await created(manager, 'inspections', inspectionBody({ inspectedOn: '2020-07-01' }));
      const newer = await figuresNow();
      const [inspections] = (await measureAll(older, asked, 2)).measured;
      expect(Number(inspections!.figure.value)).toBe(Number(newer.figures['inspections']) - 1);
      expect(await figuresNow()).toEqual({ figures: newer.figures, read: [] });
    } finally {
      await client.end();
    }
  });
});
