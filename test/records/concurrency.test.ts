import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn, startApplication, type Application } from '../setup/application.js';
import {
  amendBody, hazardBody, rectificationReplyBody, reinspectionBody, siteBody, surveyBody, surveyResponseBody, transitionBody, voidBody,
} from '../setup/builders.js';
import type { Answer, Client } from '../setup/client.js';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';
import { newId } from '../setup/identity.js';
import { orderedHazard, repliedHazard } from './stories.js';
import { accepted, addressOf, created, expectDense, history, journalOf, read, type RecordAnswer } from './support.js';

let database: FreshDatabase;
/** Two servers of one database: nothing that they agree on may live in the memory of one. */
let servers: Application[];
beforeAll(async () => {
  database = await freshDatabase();
  servers = await Promise.all([startApplication({ database }), startApplication({ database })]);
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await database.drop();
});

interface Verdicts { readonly verdicts: readonly { readonly verdict: string; readonly problem?: { readonly code: string } }[] }

const range = (length: number) => Array.from({ length }, (_, index) => index);

/** Sends until there is an answer: "too busy" asks for the same operation again. */
async function insisting<Body>(send: () => Promise<Answer<Body>>): Promise<Answer<Body>> {
  for (;;) {
    const answer = await send();
    if (answer.status !== 503) return answer;
  }
}

/** The same work of the same person on both servers at once. */
const onBoth = <T>(person: 'inspector' | 'manager' | 'matigou', work: (client: Client) => Promise<T>) => (
  Promise.all(servers.map(async (server) => work(await server.as(person)))));

describe('200 operations posted twice by 20 clients at once', () => {
  test.each([['to one server', 1], ['to two servers of one database', 2]] as const)('%s: each exists once', async (_where, count) => {
    const journal = await journalOf(database);
    const bodies = range(200).map(() => hazardBody());
    const clients = await Promise.all(range(20).map((index) => signIn(servers[index % count]!.url, 'inspector')));
    // Each client sends twenty; every operation is sent by two of them, on two servers where there are two.
    const answers = (await Promise.all(clients.map((client, index) => (
      Promise.all(range(20).map((at) => {
        const body = bodies[((index >> 1) * 20) + at]!;
        return insisting(() => client.post<AnyRecord>('/api/hazards', body));
      })))))).flat();

    const failed = answers.filter(({ status }) => status !== 201).map(({ status, body }) => `${status} ${JSON.stringify(body)}`);
    expect([...new Set(failed)]).toEqual([]);
    const firsts = answers.filter(({ headers }) => headers.get('idempotent-replay') === null);
    expect(new Set(firsts.map(({ body }) => body.id))).toEqual(new Set(bodies.map(({ record }) => record.id)));
    expect(firsts.length).toBe(200);
    for (const { body } of answers) expect(body).toEqual(firsts.find((first) => first.body.id === body.id)!.body);

    const operations = bodies.map(({ operation }) => operation);
    const [counts] = await database.query<{ hazards: number; ops: number }>(
      `SELECT (SELECT count(*)::int FROM hazard WHERE id = ANY($2)) AS hazards, (SELECT count(*)::int FROM op WHERE id = ANY($1)) AS ops`,
      [operations, bodies.map(({ record }) => record.id)]);
    expect(counts).toEqual({ hazards: 200, ops: 200 });
    const lines = await journalOf(database);
    expectDense(lines);
    expect(lines.length).toBe(journal.length + 200);
    expect(new Set(lines.slice(journal.length).map(({ operation }) => operation))).toEqual(new Set(operations));
  });

  test('in batches of fifty to two servers: one of both applied it', async () => {
    const journal = await journalOf(database);
    const edits = range(200).map(() => ({ action: 'create', type: 'hazard', body: hazardBody() }));
    const batches = range(4).map((index) => edits.slice(index * 50, index * 50 + 50));
    const verdicts = (await onBoth('inspector', async (client) => (await Promise.all(batches.map(async (batch) => {
      const answered = new Map<string, string>();
      for (let open = batch; open.length > 0;) {
        const answer = await insisting(() => client.post<Verdicts>('/api/edits', { edits: open }));
        open.forEach(({ body }, index) => {
          const { verdict, problem } = answer.body.verdicts[index]!;
          answered.set(body.operation, problem?.code ?? verdict);
        });
        open = open.filter(({ body }) => answered.get(body.operation) === 'too-busy');
      }
      return [...answered];
    }))).flat())).flat();
    for (const { body: { operation } } of edits) {
      expect(verdicts.filter(([of]) => of === operation).map(([, verdict]) => verdict).sort()).toEqual(['applied', 'replayed']);
    }
    const lines = await journalOf(database);
    expectDense(lines);
    expect(lines.length).toBe(journal.length + 200);
  });
});

describe('two servers at once', () => {
  test('number what they write without a hole or a double', async () => {
    const before = await journalOf(database);
    // Many small transactions on each side; those of the ones that no column takes are rolled back with their numbers.
    const written = (await onBoth('inspector', (client) => Promise.all(range(5).map(async () => {
      for (let count = 0; count < 20; count += 1) {
        const answer = await insisting(() => client.post('/api/sites', siteBody(count % 5 === 4 ? { remarks: 'nul \u0000' } : {})));
        expect(answer.status).toBe(count % 5 === 4 ? 422 : 201);
      }
      return 16;
    })))).flat();
    const applied = written.reduce((total, count) => total + count, 0);
    const lines = await journalOf(database);
    expectDense(lines);
    expect(lines.length).toBe(before.length + applied);
  });

  test('that both have to write one by one answer each operation once, the second time from the first', async () => {
    const unwritable = { action: 'create', type: 'site', body: siteBody({ remarks: 'nul \u0000' }) };
    for (let round = 0; round < 5; round += 1) {
      // Whoever comes first opens a transaction of its own; the others stand together behind it, with the one that no column takes.
      const creations = range(21).map(() => ({ action: 'create', type: 'site', body: siteBody() }));
      const edits = [creations[0]!, unwritable, ...creations.slice(1)];
      const answers = await onBoth('inspector', (client) => client.post<Verdicts>('/api/edits', { edits }));
      const verdicts = answers.map(({ body }) => body.verdicts.map(({ verdict, problem }) => problem?.code ?? verdict));
      for (const index of range(edits.length)) {
        const both = verdicts.map((of) => of[index]!).filter((verdict) => verdict !== 'too-busy');
        expect(both.sort()).toEqual(index === 1 ? ['contract-broken', 'contract-broken'] : ['applied', 'replayed'].slice(0, both.length));
      }
    }
  });

  test('one of many amendments of the same version is applied, the others hear of the conflict', async () => {
    const record = await created(await servers[0]!.as('inspector'), 'sites', siteBody());
    const answers = (await onBoth('inspector', (client) => Promise.all(range(8).map((index) => (
      insisting(() => client.patch<AnyRecord & { code?: string }>(addressOf('sites', record), amendBody(record, { name: `第 ${index} 次更名` })))))))).flat();
    expect(answers.filter(({ status }) => status === 200).length).toBe(1);
    expect(answers.filter(({ body }) => body.code === 'version-conflict').length).toBe(15);
    expect(await read(await servers[1]!.as('inspector'), 'sites', record)).toEqual(answers.find(({ status }) => status === 200)!.body);
  });

  test('chains of amendments lose none of them', async () => {
    const record = await created(await servers[0]!.as('inspector'), 'sites', siteBody({ remarks: null }));
    const names = (await onBoth('inspector', (client) => Promise.all(range(4).map(async () => {
      const name = newId();
      for (;;) {
        const present = await read(client, 'sites', record);
        const body = amendBody(present, { remarks: `${(present['remarks'] as string | null) ?? ''}${name};` });
        if ((await insisting(() => client.patch(addressOf('sites', record), body))).status === 200) return name;
      }
    })))).flat();
    const final = await read(await servers[0]!.as('inspector'), 'sites', record);
    expect(final.version).toBe(9);
    expect(new Set(String(final['remarks']).split(';').filter(Boolean))).toEqual(new Set(names));
    expect((await history(await servers[0]!.as('inspector'), 'sites', record)).map(({ version }) => version)).toEqual(range(9).map((index) => index + 1));
  });

  test('the same record under two operations exists once', async () => {
    const body = siteBody();
    const answers = (await onBoth('inspector', (client) => Promise.all(range(5).map(() => (
      insisting<RecordAnswer['body']>(() => client.post('/api/sites', { ...body, operation: newId() }))))))).flat();
    expect(answers.filter(({ status }) => status === 201).length).toBe(1);
    expect(answers.filter(({ body: { code } }) => code === 'record-exists').length).toBe(9);
  });

  test('a hazard gets one of the replies that come at once, and one of the re-checks', async () => {
    const hazard = await orderedHazard(servers[0]!);
    const replies = (await onBoth('matigou', (client) => Promise.all(range(4).map(() => (
      insisting(() => client.post('/api/rectification-replies', rectificationReplyBody({ hazard: hazard.id })))))))).flat();
    expect(replies.filter(({ status }) => status === 201).length).toBe(1);
    expect(replies.filter(({ status }) => status === 409).length).toBe(7);
    const { hazard: awaiting } = await repliedHazard(servers[1]!);
    const rechecks = (await onBoth('manager', (client) => Promise.all((['passed', 'failed', 'passed', 'failed'] as const).map((result) => (
      insisting(() => client.post('/api/reinspections', reinspectionBody({ hazard: awaiting.id, result })))))))).flat();
    expect(rechecks.filter(({ status }) => status === 201).length).toBe(1);
    const rows = await database.query('SELECT id FROM reinspection WHERE hazard = $1', [awaiting.id]);
    expect(rows.length).toBe(1);
  });

  test('a hazard is not closed on a photo that is being taken away', async () => {
    for (let round = 0; round < 12; round += 1) {
      const { hazard, reply } = await repliedHazard(servers[0]!);
      const [matigou, manager] = [await servers[0]!.as('matigou'), await servers[1]!.as('manager')];
      const address = addressOf('rectification-replies', reply);
      const [amended, rechecked] = await Promise.all([
        insisting(() => matigou.patch(address, amendBody(reply, { photos: [] }))),
        insisting(() => manager.post('/api/reinspections', reinspectionBody({ hazard: hazard.id }))),
      ]);
      // Whichever came second saw what the first had done.
      expect([amended.status, rechecked.status].filter((status) => status < 300).length).toBe(1);
    }
  });

  test('no answer comes to a survey after it was closed', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [first, second] = [await servers[0]!.as('manager'), await servers[1]!.as('manager')];
      const survey = await created(first, 'surveys', surveyBody());
      const answering = Promise.all(range(30).map(() => insisting(() => first.post('/api/survey-responses', surveyResponseBody({ survey: survey.id })))));
      accepted(await insisting(() => second.post(addressOf('surveys', survey, '/transitions/close'), transitionBody(survey, { closedOn: '2020-12-31' }))));
      await answering;
      const lines = await journalOf(database);
      const closed = lines.find(({ id, action }) => id === survey.id && action === 'close')!;
      const responses = await database.query<{ id: string }>('SELECT id FROM survey_response WHERE survey = $1', [survey.id]);
      const late = lines.filter(({ id, n }) => n > closed.n && responses.some((response) => response.id === id));
      expect(late).toEqual([]);
    }
  });

  test('writers of one bureau and voiders of the same records leave a journal without holes or doubles', async () => {
    const records = await Promise.all(range(20).map(async () => created(await servers[0]!.as('inspector'), 'sites', siteBody())));
    await onBoth('manager', (client) => Promise.all(records.flatMap((record) => [
      insisting(() => client.patch(addressOf('sites', record), amendBody(record, { name: '更名' }))),
      insisting(() => client.post(addressOf('sites', record, '/void'), voidBody(record))),
    ])));
    const lines = await journalOf(database);
    expectDense(lines);
    expect(new Set(lines.map(({ type, id, version }) => `${type}/${id}/${version}`)).size).toBe(lines.length);
    const versions = await database.query<{ id: string; version: number }>('SELECT id, version FROM site WHERE id = ANY($1)', [records.map(({ id }) => id)]);
    expect(versions.map(({ version }) => version)).toEqual(versions.map(() => 2));
  });
});
