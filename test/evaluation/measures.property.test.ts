import { keepContent } from '@fenghuo/server/evaluation/evidence/content-table';
import type { EvaluationForm, EvidencePage, EvidenceRow, FormFigure } from '@fenghuo/shared/evaluation/form';
import { framework } from '@fenghuo/shared/evaluation/framework';
import type { Measure } from '@fenghuo/shared/evaluation/measure';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { anyMeasure } from './naive/arbitraries.js';
import type { Tables } from './naive/datasets.js';
import { evaluateNaively } from './naive/evaluate.js';
import { writeGenerated } from './naive/records.js';
import { insertRows, ownerSql, zizhou } from './records.js';

const recordSeed = 20260412;
const measuresOfForm = 30;
const places = 2;

let application: Application;
let tables: Tables;
beforeAll(async () => {
  application = await startApplication();
  tables = await writeGenerated(application.database, recordSeed);
});
afterAll(() => application.close());

let revision = 0;

/** The form of a year whose figures are these measures, as the server answers it. */
async function formOf(client: Client, measures: readonly Measure[], year: number): Promise<EvaluationForm> {
  revision += 1;
  const name = { zh: '生成', en: 'Generated' };
  const content = framework.parse({
    code: 'generated', bureau: zizhou, year, version: revision, title: name, policy: { rounding: { ratio: places, score: 2 } },
    rows: [{
      code: 'r', level1: name, level2: name, level3: name, weight: '100', target: name, ruleText: name,
      inputs: { value: { measure: { op: 'constant', value: '1', description: name } } },
      rule: { kind: 'steps', direction: 'shortfall', target: '1', points: '1' },
    }],
    figures: measures.map((measure, index) => ({ code: `m${index}`, label: name, measure })),
  });
  const hash = await keepContent(ownerSql(application.database), zizhou, content);
  await insertRows(application.database, 'evaluation_framework', [{
    title: name.zh, assessed_year: year, code: 'generated', revision, content: hash, source: 'test', state: 'adopted',
  }]);
  const { status, body } = await client.get<EvaluationForm>(`/api/evaluation/forms/${zizhou}/${year}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

/** All records of a set behind a figure, page after page. */
async function recordsOf(client: Client, year: number, code: string, set: 'counted' | 'notCounted'): Promise<readonly EvidenceRow[]> {
  const rows: EvidenceRow[] = [];
  for (let after = ''; ;) {
    const { body } = await client.get<EvidencePage>(
      `/api/evaluation/forms/${zizhou}/${year}/rows/${code}/records?set=${set}&limit=60${after && `&after=${after}`}`);
    rows.push(...body.rows);
    if (body.next === null) {
      expect(body.total).toBe(rows.length);
      return rows;
    }
    after = body.next;
  }
}

const stateOf = ({ state, value }: FormFigure) => ({ state, value });

describe('generated measures over generated records', () => {
  it('give the value that a reading of the records one by one gives, and open exactly the records they count', async () => {
    const client = await application.as('manager');
    await fc.assert(fc.asyncProperty(fc.array(anyMeasure, { minLength: measuresOfForm, maxLength: measuresOfForm }), fc.constantFrom(2019, 2020),
      async (measures, year) => {
        const { figures } = await formOf(client, measures, year);
        for (const [index, measure] of measures.entries()) {
          const figure = figures[index]!;
          const said = JSON.stringify({ measure, year });
          const naive = evaluateNaively(measure, year, tables, places);
          expect(stateOf(figure), said).toEqual({ state: naive.state, value: naive.value });
          const counted = await recordsOf(client, year, figure.code, 'counted');
          const missed = await recordsOf(client, year, figure.code, 'notCounted');
          expect([figure.counted, figure.notCounted], said).toEqual([counted.length, missed.length]);
          expect(new Set(counted.map(({ id }) => id)), said).toEqual(naive.counted);
          expect(new Map(missed.map(({ id, reason }) => [id, reason?.code])), said).toEqual(naive.missed);
          if (measure.op === 'count') expect(figure.value, said).toBe(String(counted.length));
        }
      }), { numRuns: 5, endOnFailure: true });
  });

  it('are seldom empty: the comparison is about something', () => {
    const figures = fc.sample(anyMeasure, { seed: recordSeed, numRuns: 200 }).map((measure) => evaluateNaively(measure, 2020, tables, places));
    expect(figures.filter(({ counted }) => counted.size > 0).length).toBeGreaterThan(100);
    expect(figures.filter(({ missed }) => missed.size > 0).length).toBeGreaterThan(50);
    expect(new Set(figures.map(({ state }) => state))).toEqual(new Set(['measured', 'no-evidence', 'nothing-to-measure']));
  });
});
