import { openEvidence } from '@fenghuo/server/evaluation/evidence/evidence';
import { Partials } from '@fenghuo/server/evaluation/evidence/partials';
import { recordsOfForm, scoreForm } from '@fenghuo/server/evaluation/scoring/score-form';
import type { Sql } from '@fenghuo/server/database/database';
import { framework } from '@fenghuo/shared/evaluation/framework';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';
import { insertRows, ownerSql, zizhou } from './records.js';

const label = (text: string) => ({ zh: text, en: text });
const inspections = (kind: string) => ({ measure: { op: 'count', dataset: 'inspections', period: 'inspectedOn', about: { kind: { in: [kind] } } } });
const judged = { measure: { op: 'latest', dataset: 'judgements', period: 'assessedYear', about: { row: { in: ['j'] } }, dimension: 'points' } };
const row = (code: string, weight: string, more: object) => ({
  code, level1: label('产出'), level2: label('数量指标'), level3: label(`指标 ${code}`), weight, target: label('6 次'), ruleText: label('每少1次扣1分'),
  inputs: { value: inspections('screening') },
  rule: { kind: 'steps', direction: 'shortfall', target: '6', points: '1', unit: { zh: '次', en: 'times' } }, ...more,
});
const steps = { kind: 'steps', direction: 'perEvent', points: '1', start: 'zero', effect: 'add' };

/** A form with one row of each kind. */
const form = framework.parse({
  code: 'policies', bureau: zizhou, year: 2020, version: 1, title: label('表级策略'),
  policy: { weights: { executionRow: 'none' }, notApplicable: 'average', bonus: { atMost: '0.5' } },
  gradeThresholds: [{ code: 'pass', label: label('达标'), from: '60' }, { code: 'fail', label: label('不达标'), to: '60' }],
  rows: [
    row('a', '60', {}),
    row('b', '30', { inputs: { value: inspections('screening'), patrols: inspections('patrol') },
      applies: { conditions: [{ input: 'patrols', is: '>', value: '0' }], because: label('当年没有巡察任务') } }),
    row('j', '10', { inputs: { value: judged, judgement: judged }, rule: { kind: 'judgement', from: 'none', to: 'full' } }),
    row('plus', '5', { kind: 'bonus', rule: steps }),
    row('minus', '5', { kind: 'penalty', rule: { ...steps, effect: 'deduct' }, inputs: { value: inspections('special') } }),
  ],
  vetoes: [{ code: 'many', label: label('专项检查过多'), inputs: { value: inspections('special') }, conditions: [{ is: '>=', value: '3' }], grade: 'fail' }],
  eligibility: { label: label('开展过排查'), inputs: { value: inspections('screening') }, conditions: [{ holds: true }] },
});

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  const inspection = (kind: string, index: number) =>
    ({ kind, level: 'county', sector: 'fireworks', inspected_on: '2020-06-01', officers: ['甲', '乙'], title: `检查 ${index}`, photos: [] });
  await insertRows(database, 'inspection', ['screening', 'screening', 'screening', 'screening', 'special', 'special'].map(inspection));
  await insertRows(database, 'judgement', [{
    assessed_year: 2020, row: 'j', points: '8.5', reason: '会议评议', judged_on: '2020-12-28', judged_by: '局党委会议', documents: [],
  }]);
});

afterAll(() => database.drop());

const evidence = (sql: Sql = ownerSql(database)) => openEvidence(sql, zizhou, new Partials());

describe('a form with policies', () => {
  it('scores each row for what it is, and decides about the whole', async () => {
    const { rows, verdicts } = await scoreForm(await evidence(), form);
    expect(rows.map(({ code, score, applies, kind, source }) => [code, score, applies, kind, source])).toEqual([
      ['a', '58', true, 'ordinary', 'auto'], ['b', '28.5', false, 'ordinary', 'auto'], ['j', '8.5', true, 'ordinary', 'judgement'],
      ['plus', '4', true, 'bonus', 'auto'], ['minus', '-2', true, 'penalty', 'auto'],
    ]);
    expect(rows[1]!.working.zh).toBe('不适用：当年没有巡察任务，按同类指标平均得分率 95% 计 28.5 分');
    expect(verdicts.map(({ code, state, parts }) => [code, state, parts.map(({ value }) => value)])).toEqual([
      ['many', 'fails', ['2']], ['eligibility', 'holds', ['4']],
    ]);
  });

  it('asks the vetoes together with the rows, once for each dataset', async () => {
    const asked: string[] = [];
    const sql = ownerSql(database);
    const counted = await evidence(async (text, values) => {
      if (/\b(inspection|judgement)\b/.test(text)) asked.push(/\binspection\b/.test(text) ? 'inspection' : 'judgement');
      return sql(text, values);
    });
    await scoreForm(counted, form);
    expect(asked.toSorted()).toEqual(['inspection', 'judgement']);
  });

  it('opens the records behind a veto', async () => {
    const page = await recordsOfForm(await evidence(), form, 'many', 'value', { set: 'counted', after: null, limit: 10 });
    expect([page.total, page.rows.length]).toEqual([2, 2]);
  });
});
