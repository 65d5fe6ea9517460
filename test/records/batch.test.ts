import type { Edit, Verdict } from '@fenghuo/shared/edits';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, findingBody, hazardBody, inspectionBody, rectificationReplyBody, siteBody, transitionBody, voidBody } from '../setup/builders.js';
import type { Client } from '../setup/client.js';
import { newId } from '../setup/identity.js';
import { places } from '../setup/people.js';
import { accepted, created, everything, expectDense, history, journalOf, namedPaths, read, refused } from './support.js';

let application: Application;
let inspector: Client;
beforeAll(async () => {
  application = await startApplication();
  inspector = await application.as('inspector');
});
afterAll(() => application.close());

const create = (type: string, body: unknown): Edit => ({ action: 'create', type, body });
const amend = (type: string, { bureau, id }: { bureau: string; id: string }, body: unknown): Edit => ({ action: 'amend', type, bureau, id, body });
const transition = (type: string, { bureau, id }: { bureau: string; id: string }, name: string, body: unknown): Edit => (
  { action: 'transition', type, bureau, id, transition: name, body });
const annul = (type: string, { bureau, id }: { bureau: string; id: string }, body: unknown): Edit => ({ action: 'void', type, bureau, id, body });

async function send(edits: readonly Edit[], client = inspector): Promise<readonly Verdict[]> {
  return accepted(await client.post<{ verdicts: Verdict[] }>('/api/edits', { edits })).verdicts;
}
const shortly = (verdicts: readonly Verdict[]) => verdicts.map((verdict) => (verdict.verdict === 'refused' ? verdict.problem.code : verdict.verdict));
const recordOf = (verdict: Verdict | undefined): AnyRecord => {
  if (verdict === undefined || verdict.verdict === 'refused') throw new Error(`refused: ${JSON.stringify(verdict)}`);
  return verdict.record;
};

describe('a batch', () => {
  test('of fifty edits has a verdict for each, in their order', async () => {
    const earlier = siteBody();
    const present = await created(inspector, 'sites', earlier);
    const [site, check, hazard] = [siteBody(), inspectionBody(), hazardBody()];
    const reply = rectificationReplyBody({ hazard: hazard.record.id });
    const told: [Edit, string][] = [
      [create('site', earlier), 'replayed'],
      [create('site', { ...earlier, device: 'another' }), 'operation-reused'],
      [create('site', site), 'applied'],
      [create('inspection', { ...check, record: { ...check.record, site: site.record.id } }), 'applied'],
      [create('hazard', { ...hazard, record: { ...hazard.record, inspection: check.record.id } }), 'applied'],
      [amend('hazard', hazard.record, amendBody({ version: 1 }, { title: '更正' })), 'applied'],
      [amend('hazard', hazard.record, amendBody({ version: 1 }, { title: '再更正' })), 'version-conflict'],
      [transition('hazard', hazard.record, 'order', transitionBody({ version: 2 }, { disposition: 'onSite' })), 'applied'],
      [create('rectification-reply', reply), 'applied'],
      [transition('hazard', hazard.record, 'start', transitionBody({ version: 4 })), 'transition-not-allowed'],
      [transition('hazard', hazard.record, 'fly', transitionBody({ version: 4 })), 'not-found'],
      [create('dragon', siteBody()), 'not-found'],
      [create('site', { record: {} }), 'contract-broken'],
      [create('hazard', hazardBody({ longitude: 116.4, latitude: 39.9 })), 'place-outside-bureau'],
      [create('hazard', hazardBody({ inspection: newId() })), 'reference-unknown'],
      [create('finding', findingBody()), 'role-not-allowed'],
      [amend('site', { bureau: present.bureau, id: newId() }, amendBody({ version: 1 }, { name: '无' })), 'not-found'],
      [annul('hazard', hazard.record, voidBody({ version: 4 })), 'applied'],
      [amend('hazard', hazard.record, amendBody({ version: 5 }, { title: '已作废' })), 'record-voided'],
      [create('hazard', { ...hazardBody(), record: { ...hazard.record, id: newId(), inspection: site.record.id } }), 'reference-unknown'],
    ];
    const rest = Array.from({ length: 50 - told.length }, (): [Edit, string] => [create('site', siteBody()), 'applied']);
    const all = [...told, ...rest];
    const verdicts = await send(all.map(([edit]) => edit));
    expect(shortly(verdicts)).toEqual(all.map(([, verdict]) => verdict));
    expect(recordOf(verdicts[0])).toEqual(present);
    expect((await history(inspector, 'hazards', hazard.record)).map(({ action }) => action)).toEqual(['create', 'amend', 'order', 'reply', 'void']);
    expectDense(await journalOf(application.database));
  });

  test('sent again is replayed edit by edit, and writes nothing', async () => {
    const edits = [create('site', siteBody()), create('site', siteBody({ longitude: 1, latitude: 1 })), create('hazard', hazardBody())];
    const first = await send(edits);
    expect(shortly(first)).toEqual(['applied', 'place-outside-bureau', 'applied']);
    const before = await everything(application.database);
    const again = await send(edits);
    expect(shortly(again)).toEqual(['replayed', 'place-outside-bureau', 'replayed']);
    expect(recordOf(again[2])).toEqual(recordOf(first[2]));
    expect(await everything(application.database)).toEqual(before);
  });

  test('an operation that stands in it twice is applied once', async () => {
    const body = siteBody();
    const verdicts = await send([create('site', siteBody()), create('site', body), create('site', body), create('site', { ...body, device: 'another' })]);
    expect(shortly(verdicts)).toEqual(['applied', 'applied', 'replayed', 'operation-reused']);
    expect(recordOf(verdicts[2])).toEqual(recordOf(verdicts[1]));
  });

  test('what depends on a refused edit is refused too, what does not stands', async () => {
    const check = inspectionBody({ longitude: 116.4, latitude: 39.9 });
    const hazard = hazardBody({ inspection: check.record.id });
    const verdicts = await send([
      create('inspection', check), create('hazard', hazard), amend('hazard', hazard.record, amendBody({ version: 1 }, { title: '更正' })), create('site', siteBody()),
    ]);
    expect(shortly(verdicts)).toEqual(['place-outside-bureau', 'reference-unknown', 'not-found', 'applied']);
  });

  test('an edit that only the database refuses does not take the others with it', async () => {
    const taken = await created(inspector, 'sites', siteBody());
    const before = (await journalOf(application.database)).length;
    const verdicts = await send([
      create('site', siteBody()), create('site', siteBody({ id: taken.id })), create('site', siteBody({ remarks: 'nul \u0000' })), create('site', siteBody()),
    ]);
    expect(shortly(verdicts)).toEqual(['applied', 'record-exists', 'contract-broken', 'applied']);
    const lines = await journalOf(application.database);
    expectDense(lines);
    expect(lines.length).toBe(before + 2);
    expect(await read(inspector, 'sites', taken)).toEqual(taken);
  });

  test('two edits that move the same record by different ways are taken one after the other', async () => {
    const manager = await application.as('manager');
    const hazard = hazardBody();
    const reply = rectificationReplyBody({ hazard: hazard.record.id });
    expect(shortly(await send([
      create('hazard', hazard), transition('hazard', hazard.record, 'order', transitionBody({ version: 1 }, { disposition: 'onSite' })),
      create('rectification-reply', reply),
    ]))).toEqual(['applied', 'applied', 'applied']);
    expect(shortly(await send([
      create('site', siteBody()), annul('rectification-reply', reply.record, voidBody({ version: 1 })),
      amend('hazard', hazard.record, amendBody({ version: 3 }, { title: '更正' })), amend('hazard', hazard.record, amendBody({ version: 4 }, { title: '更正' })),
    ], manager))).toEqual(['applied', 'applied', 'version-conflict', 'applied']);
    expect((await history(inspector, 'hazards', hazard.record)).map(({ action }) => action)).toEqual(['create', 'order', 'reply', 'withdraw', 'amend']);
  });

  test('a wrong edit names its fields like the single route', async () => {
    const body = siteBody({ registeredOn: '2020-02-30' });
    const single = await refused(application, 'contract-broken', () => inspector.post('/api/sites', body));
    const [verdict] = await send([create('site', body)]);
    expect(verdict).toEqual({ verdict: 'refused', problem: single });
    expect(namedPaths(single)).toEqual(['record.registeredOn']);
  });

  test('may span bureaus for a person above them, each with its own numbers', async () => {
    const [yulin, linxiang] = [await application.as('yulin'), await application.as('linxiang')];
    expect(shortly(await send([create('site', siteBody()), create('site', siteBody(places.linxiang))], yulin))).toEqual(['applied', 'division-outside-bureau']);
    expect(shortly(await send([create('site', siteBody(places.linxiang))], linxiang))).toEqual(['applied']);
    expectDense(await journalOf(application.database, '430682'));
  });

  test('of none, of fifty-one or of something else is refused as a whole', async () => {
    const many = Array.from({ length: 51 }, () => create('site', siteBody()));
    for (const edits of [[], many, 'none', [{ action: 'delete', type: 'site', body: {} }], [{ ...create('site', siteBody()), extra: 1 }]]) {
      await refused(application, 'contract-broken', () => inspector.post('/api/edits', { edits }));
    }
  });

  test('an id is the same in capitals', async () => {
    const body = siteBody();
    await created(inspector, 'sites', body);
    const loud = { bureau: body.record.bureau, id: body.record.id.toUpperCase() };
    expect(shortly(await send([amend('site', loud, amendBody({ version: 1 }, { name: '更名' }))]))).toEqual(['applied']);
  });
});
