import { openEvidence } from '@fenghuo/server/evaluation/evidence/evidence';
import { Partials } from '@fenghuo/server/evaluation/evidence/partials';
import { measureAll, type Asked } from '@fenghuo/server/evaluation/measures/figures';
import { recordsBehind } from '@fenghuo/server/evaluation/measures/records';
import { measure } from '@fenghuo/shared/evaluation/measure';
import type { VocabularyInUse } from '@fenghuo/shared/evaluation/measure-preview';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { created } from '../records/support.js';
import { startApplication, type Application } from '../setup/application.js';
import { hazardBody, inspectionBody, voidBody } from '../setup/builders.js';
import { counting } from './counted.js';
import { ownerSql, zizhou } from './records.js';

const inspections = { dataset: 'inspections', period: 'inspectedOn' } as const;
const leaves = {
  all: { op: 'count', ...inspections }, any: { op: 'exists', ...inspections }, titles: { op: 'countDistinct', ...inspections, dimension: 'kind' },
  hazards: { op: 'count', dataset: 'hazards', period: 'foundOn' },
} as const;
let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const figures = counting(() => application, leaves, 2020);
const made = async (path: string, body: unknown) => created(await application.as('inspector'), path, body);
const all: Asked = { code: 'all', label: { zh: '检查', en: 'Inspections' }, measure: measure.parse(leaves.all), year: 2020 };
const evidence = () => openEvidence(ownerSql(application.database), zizhou, new Partials());

describe('a demonstration', () => {
  it('counts in no figure, whatever else it says', async () => {
    await made('inspections', inspectionBody({ provenance: 'demonstration' }));
    await made('hazards', hazardBody({ provenance: 'demonstration' }));
    expect(await figures()).toEqual({ all: '0', any: 'false', titles: '0', hazards: '0' });
    await made('inspections', inspectionBody());
    await made('inspections', inspectionBody({ provenance: 'reconstructed' }));
    expect(await figures()).toEqual({ all: '2', any: 'true', titles: '1', hazards: '0' });
  });

  it('stands among what does not count, with that reason, and only with that one', async () => {
    const { rows, reasons, total } = await recordsBehind(await evidence(), all, { set: 'notCounted', after: null, limit: 10 });
    expect([total, rows.map(({ provenance, reason }) => [provenance, reason?.code])]).toEqual([1, [['demonstration', 'demonstration']]]);
    expect(reasons).toEqual([{ code: 'demonstration', label: { zh: '演示数据，不计入任何评价', en: 'Demonstration data counts in no evaluation' }, count: 1 }]);
    const [{ id }] = rows as [(typeof rows)[number]];
    const manager = await application.as('manager');
    expect((await manager.post(`/api/inspections/${id}/void?bureau=${zizhou}`, voidBody({ version: 1 }))).status).toBe(200);
    // It fails two conditions now: no single thing would make it count.
    const { measured } = await measureAll(await evidence(), [all], 2);
    expect(measured[0]!.figure).toMatchObject({ value: '2' });
    expect((await recordsBehind(await evidence(), all, { set: 'notCounted', after: null, limit: 10 })).total).toBe(0);
  });

  it('is no record of a year in which there is nothing else', async () => {
    await made('inspections', inspectionBody({ provenance: 'demonstration', inspectedOn: '2018-05-05' }));
    const manager = await application.as('manager');
    const { body } = await manager.get<VocabularyInUse>(`/api/evaluation/vocabulary?bureau=${zizhou}`);
    expect(body.datasets['inspections']!.years).toEqual([{ year: 2020, records: 2 }]);
  });
});
