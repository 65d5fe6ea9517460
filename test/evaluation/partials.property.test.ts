import { openEvidence } from '@fenghuo/server/evaluation/evidence/evidence';
import { Partials } from '@fenghuo/server/evaluation/evidence/partials';
import { measureAll, type Asked } from '@fenghuo/server/evaluation/measures/figures';
import type { Measure } from '@fenghuo/shared/evaluation/measure';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, hazardBody, inspectionBody, surveyBody, surveyResponseBody, voidBody } from '../setup/builders.js';
import type { Client } from '../setup/client.js';
import { closedHazard, repliedHazard } from '../records/stories.js';
import { anyMeasure } from './naive/arbitraries.js';
import { ownerSql, zizhou } from './records.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const day = fc.tuple(fc.integer({ min: 2019, max: 2021 }), fc.constantFrom('01-05', '01-31', '06-15', '11-30', '12-31')).map((parts) => parts.join('-'));
const inspection = fc.record({
  inspectedOn: day, kind: fc.constantFrom('screening', 'special', 'patrol'), level: fc.constantFrom('county', 'township'),
  sector: fc.constantFrom('fuelStation', 'fireworks', 'oilGas'), officers: fc.constantFrom<string[]>(['甲'], ['甲', '乙']),
});
const choice = fc.nat({ max: 1000 });
const write = fc.oneof(
  fc.record({ act: fc.constant('inspect' as const), values: inspection }),
  fc.record({ act: fc.constant('amend' as const), path: fc.constantFrom('inspections' as const), which: choice, values: inspection }),
  fc.record({ act: fc.constant('void' as const), path: fc.constantFrom('inspections' as const, 'hazards' as const, 'surveys' as const), which: choice }),
  fc.record({ act: fc.constant('find' as const), foundOn: day, which: choice }),
  fc.record({ act: fc.constantFrom('reply' as const, 'close' as const) }),
  fc.record({ act: fc.constant('survey' as const), surveyedYear: fc.integer({ min: 2019, max: 2021 }) }),
  fc.record({ act: fc.constant('answer' as const), which: choice }),
);
type Write = typeof write extends fc.Arbitrary<infer T> ? T : never;

const listOf = async (client: Client, path: string) => (await client.get<{ rows: AnyRecord[] }>(`/api/${path}?bureau=${zizhou}&limit=200`)).body.rows;
const oneOf = async (client: Client, path: string, which: number) => {
  const rows = await listOf(client, path);
  return rows.length > 0 ? rows[which % rows.length] : undefined;
};

/** Does what is asked where it can be done; a refusal changes nothing and is no failure here. */
async function perform(client: Client, one: Write): Promise<void> {
  switch (one.act) {
    case 'inspect': await client.post('/api/inspections', inspectionBody(one.values)); return;
    case 'find': {
      const beside = await oneOf(client, 'inspections', one.which);
      await client.post('/api/hazards', hazardBody({ foundOn: one.foundOn, ...(beside ? { inspection: beside.id } : {}) }));
      return;
    }
    case 'amend': {
      const record = await oneOf(client, one.path, one.which);
      if (record) await client.patch(`/api/${one.path}/${record.id}?bureau=${zizhou}`, amendBody(record, one.values));
      return;
    }
    case 'void': {
      const record = await oneOf(client, one.path, one.which);
      if (record) await client.post(`/api/${one.path}/${record.id}/void?bureau=${zizhou}`, voidBody(record));
      return;
    }
    case 'reply': await repliedHazard(application); return;
    case 'close': await closedHazard(application); return;
    case 'survey': await client.post('/api/surveys', surveyBody({ surveyedYear: one.surveyedYear })); return;
    case 'answer': {
      const survey = await oneOf(client, 'surveys', one.which);
      if (survey) await client.post('/api/survey-responses', surveyResponseBody({ survey: survey.id }));
    }
  }
}

async function figures(measures: readonly Measure[], partials: Partials) {
  const asked: readonly Asked[] = measures.map((measure, index) => ({ code: `m${index}`, label: { zh: '数', en: 'Figure' }, measure, year: 2020 }));
  const { measured } = await measureAll(await openEvidence(ownerSql(application.database), zizhou, partials), asked, 4);
  return measured.map(({ figure }, index) => ({ figure, measure: measures[index] }));
}

test('after any writes, figures from kept partials are those of a count of everything', async () => {
  const client = await application.as('manager');
  await fc.assert(fc.asyncProperty(
    fc.array(anyMeasure, { minLength: 20, maxLength: 20 }), fc.array(fc.array(write, { minLength: 1, maxLength: 4 }), { minLength: 6, maxLength: 6 }),
    async (measures, batches) => {
      const kept = new Partials();
      // With stretches of three records taken for large ones: counted day by day.
      const byDays = new Partials(1000, 2);
      for (const partials of [kept, byDays]) await figures(measures, partials);
      for (const batch of batches) {
        for (const one of batch) await perform(client, one);
        const anew = await figures(measures, new Partials());
        for (const partials of [kept, byDays]) expect(await figures(measures, partials), JSON.stringify(batch)).toEqual(anew);
      }
    }), { numRuns: 4, endOnFailure: true });
  const [journal] = await application.database.query<{ rows: number }>('SELECT count(*)::int AS rows FROM journal');
  expect(journal!.rows).toBeGreaterThan(20);
});
