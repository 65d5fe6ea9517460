import { entryFields, type AnyRecord, type RecordType } from '@fenghuo/shared/records/record-type';
import { isList, type Field } from '@fenghuo/shared/records/field';
import type { Role } from '@fenghuo/shared/access';
import { describe, expect, test } from 'vitest';
import type { Application } from '../setup/application.js';
import { amendBody, transitionBody, voidBody } from '../setup/builders.js';
import { newId } from '../setup/identity.js';
import { places, type Person } from '../setup/people.js';
import { accepted, addressOf, created, daysFromToday, history, journalOf, namedPaths, read, refused } from './support.js';

interface Body {
  readonly operation: string;
  readonly device: string;
  readonly record: { readonly id: string; readonly bureau: string; readonly division: string };
}

/** What the cases need to know of a type beside its contract. */
export interface Subject {
  readonly contract: RecordType;
  readonly application: () => Application;
  /** A body that is accepted from each of its creators; what it refers to exists. `given` is written over the defaults. */
  build(given?: Readonly<Record<string, unknown>>): Promise<Body>;
  /** Who may create, amend and void, as the bureau decided; not read from the contract, so that a change of it is noticed. */
  readonly may: Readonly<Record<'create' | 'amend' | 'void', readonly Person[]>>;
}

const personOf: Readonly<Record<Role, Person>> = {
  inspector: 'inspector', dutyOfficer: 'duty', storekeeper: 'storekeeper', financeOfficer: 'finance', manager: 'manager', evaluator: 'evaluator',
  administrator: 'admin', auditor: 'auditor',
};
const everybody = Object.values(personOf);

/** A value that a field of that kind never takes. */
function wrongValue(field: Field): unknown {
  switch (field.kind) {
    case 'text': case 'longText': case 'personal': return 'x'.repeat(5000);
    case 'choice': return 'unheard-of';
    case 'date': return '2020-02-30';
    case 'year': return 1899;
    case 'integer': case 'money': return 1.5;
    case 'quantity': return '1.23456';
    case 'instant': return 'yesterday';
    case 'choices': return ['unheard-of'];
    case 'flag': return 'perhaps';
    case 'reference': return 'no id';
    case 'people': return [];
    case 'photos': case 'files': return ['no hash'];
    case 'signature': return 'no hash';
    case 'serial': return 12;
  }
}

/** What holds for every record type, tried on one of them. */
export function describeCommonCases({ contract, application, build, may }: Subject): void {
  const { path, name } = contract;
  const entered = entryFields(contract);
  const as = (person: Person) => application().as(person);
  const creator = may.create[0]!;
  const make = async (given?: Readonly<Record<string, unknown>>) => created(await as(creator), path, await build(given));
  const post = async (person: Person, body: unknown) => (await as(person)).post(`/api/${path}`, body);

  describe('creating', () => {
    test.each(may.create)('%s may, and the answer is the record as it is stored', async (person) => {
      const body = await build();
      const answer = await (await as(person)).post<AnyRecord>(`/api/${path}`, body);
      const record = accepted(answer, 201);
      expect(record).toMatchObject({ ...body.record, version: 1, state: contract.initial, author: person, voidedAt: null, voidReason: null });
      expect(Object.keys(contract.fields).every((field) => field in record)).toBe(true);
      expect(answer.headers.get('etag')).toBe('"1"');
      expect(answer.headers.get('idempotent-replay')).toBeNull();
      const found = await (await as(person)).get<AnyRecord>(addressOf(path, record));
      expect(found.body).toEqual(record);
      expect(found.headers.get('etag')).toBe('"1"');
    });

    test('it is one row of the journal and the first of its history', async () => {
      const body = await build();
      const record = await created(await as(creator), path, body);
      const lines = (await journalOf(application().database)).filter(({ id }) => id === record.id);
      expect(lines).toMatchObject([{ actor: creator, operation: body.operation, type: name, version: 1, action: 'create' }]);
      expect(await history(await as(creator), path, record)).toMatchObject([{ n: lines[0]!.n, actor: creator, device: body.device, action: 'create', record }]);
    });

    test.each(everybody.filter((person) => !may.create.includes(person)))('%s may not', async (person) => {
      const body = await build();
      await refused(application(), 'role-not-allowed', () => post(person, body));
    });

    test('an empty record has every required field named in both languages', async () => {
      const required = Object.entries(entered).filter(([, field]) => field.required && !isList(field.kind)).map(([field]) => `record.${field}`);
      const problem = await refused(application(), 'contract-broken', () => post(creator, { device: 'test', record: {} }));
      expect(namedPaths(problem)).toEqual(['operation', 'record.bureau', 'record.capturedAt', 'record.division', 'record.id', ...required].sort());
    });

    test('each field of the wrong kind is named, all at once', async () => {
      const body = await build(Object.fromEntries(Object.entries(entered).map(([field, of]) => [field, wrongValue(of)])));
      const problem = await refused(application(), 'contract-broken', () => post(creator, body));
      const fields = namedPaths(problem).map((named) => named.split('.')[1]!);
      expect([...new Set(fields)].sort()).toEqual(Object.keys(entered).sort());
    });

    test('a field that is none of the type, or that only a transition sets, is refused by name', async () => {
      const strange = ['unheardOf', ...Object.keys(contract.fields).filter((field) => !(field in entered))];
      const body = await build(Object.fromEntries(strange.map((field) => [field, null])));
      const problem = await refused(application(), 'contract-broken', () => post(creator, body));
      expect(namedPaths(problem)).toEqual(strange.map((field) => `record.${field}`).sort());
    });
  });

  describe('sense', () => {
    const dates = Object.entries(entered).filter(([, field]) => field.kind === 'date').map(([field]) => field);
    test.each(dates)('%s is neither in the future, unless it may be, nor before 1990 nor a day that never was', async (field) => {
      if (!contract.fields[field]!.mayBeFuture) {
        const future = await build({ [field]: daysFromToday(1) });
        await refused(application(), 'date-in-future', () => post(creator, future));
      }
      const past = await build({ [field]: '1899-12-31' });
      await refused(application(), 'date-out-of-range', () => post(creator, past));
      const never = await build({ [field]: '2021-02-29' });
      expect(namedPaths(await refused(application(), 'contract-broken', () => post(creator, never)))).toEqual([`record.${field}`]);
    });

    test('today, as the calendar of China has it, is accepted', async () => {
      await make(Object.fromEntries(dates.map((field) => [field, daysFromToday(0)])));
    });

    test('the place lies inside the bureau, with both of its coordinates', async () => {
      const outside = await build({ longitude: 116.4, latitude: 39.9 });
      await refused(application(), 'place-outside-bureau', () => post(creator, outside));
      const half = await build({ longitude: 109.9, latitude: null });
      await refused(application(), 'place-incomplete', () => post(creator, half));
      const none = await make({ longitude: null, latitude: null, accuracy: null, placeSource: null });
      expect(none.longitude).toBeNull();
    });

    test('the division is one of the bureau, not of another and not an invented one', async () => {
      for (const division of [places.linxiang.division, '610831999000']) {
        const body = await build({ division });
        await refused(application(), 'division-outside-bureau', () => post(creator, body));
      }
    });

    test('an unknown bureau is not found', async () => {
      const body = await build({ bureau: '999999', division: '999999000000' });
      await refused(application(), 'not-found', () => post(creator, body));
    });
  });

  describe('from the other bureau', () => {
    test('it is not there, whatever is done to it', async () => {
      const record = await make();
      const body = await build();
      const linxiang = await as('linxiang');
      await refused(application(), 'not-found', () => linxiang.get(addressOf(path, record)));
      await refused(application(), 'not-found', () => linxiang.get(addressOf(path, record, '/history')));
      await refused(application(), 'not-found', () => linxiang.get(addressOf(path, { id: record.id, bureau: '430682' })));
      await refused(application(), 'not-found', () => linxiang.post(addressOf(path, record, '/void'), voidBody(record)));
      expect(accepted(await linxiang.get<{ rows: unknown[] }>(`/api/${path}?bureau=610831`)).rows).toEqual([]);
      if (contract.may.create.includes('manager')) {
        await refused(application(), 'division-outside-bureau', () => linxiang.post(`/api/${path}`, body));
      }
    });
  });

  describe('amending', () => {
    const field = contract.title in entered && contract.fields[contract.title]!.kind === 'text' ? contract.title : undefined;
    const changes = field ? { [field]: '更正' } : { longitude: 109.86, latitude: 37.61 };

    test.each(everybody.filter((person) => !may.amend.includes(person)))('%s may not', async (person) => {
      const record = await make();
      await refused(application(), 'role-not-allowed', async () => (await as(person)).patch(addressOf(path, record), amendBody(record, changes)));
    });

    test.each(may.amend)('%s may, and the former version stays in the history', async (person) => {
      const record = await make();
      const answer = await (await as(person)).patch<AnyRecord>(addressOf(path, record), amendBody(record, changes));
      expect(accepted(answer)).toEqual({ ...record, ...changes, version: 2 });
      expect(answer.headers.get('etag')).toBe('"2"');
      const lines = await history(await as(person), path, record);
      expect(lines).toMatchObject([{ action: 'create', version: 1, record }, { action: 'amend', version: 2, actor: person, record: answer.body }]);
    });

    if (may.amend.length > 0) {
      test('a former version as the base is a conflict that names the present one', async () => {
        const record = await make();
        const client = await as(may.amend[0]!);
        accepted(await client.patch(addressOf(path, record), amendBody(record, changes)));
        const problem = await refused(application(), 'version-conflict', () => client.patch(addressOf(path, record), amendBody(record, changes)));
        expect(problem.title).toMatchObject({ zh: expect.stringContaining('第 2 版') as unknown, en: expect.stringContaining('version 2') as unknown });
        await refused(application(), 'version-conflict', () => client.patch(addressOf(path, record), amendBody({ version: 7 }, changes)));
      });

      test('nothing to change, an unknown field and what makes the record are refused', async () => {
        const record = await make();
        const client = await as(may.amend[0]!);
        for (const wrong of [{}, { unheardOf: 1 }, { id: newId() }, { bureau: '430682' }, { author: 'somebody' }, { state: 'closed' }]) {
          await refused(application(), 'contract-broken', () => client.patch(addressOf(path, record), amendBody(record, wrong)));
        }
        const away = amendBody(record, { division: places.linxiang.division });
        await refused(application(), 'division-outside-bureau', () => client.patch(addressOf(path, record), away));
        const nowhere = addressOf(path, { id: newId(), bureau: '610831' });
        await refused(application(), 'not-found', () => client.patch(nowhere, amendBody(record, changes)));
      });
    }
  });

  describe('voiding', () => {
    test.each(everybody.filter((person) => !may.void.includes(person)))('%s may not', async (person) => {
      const record = await make();
      await refused(application(), 'role-not-allowed', async () => (await as(person)).post(addressOf(path, record, '/void'), voidBody(record)));
    });

    if (may.void.length === 0) return;

    test('it needs a reason and the present version', async () => {
      const record = await make();
      const client = await as(may.void[0]!);
      const problem = await refused(application(), 'contract-broken', () => client.post(addressOf(path, record, '/void'), voidBody(record, ' ')));
      expect(namedPaths(problem)).toEqual(['reason']);
      await refused(application(), 'version-conflict', () => client.post(addressOf(path, record, '/void'), voidBody({ version: 2 })));
    });

    test('it stays readable with its reason, leaves the lists, and is never changed again', async () => {
      const record = await make();
      const client = await as(may.void[0]!);
      const voided = accepted(await client.post<AnyRecord>(addressOf(path, record, '/void'), voidBody(record, '登记错误')));
      expect(voided).toMatchObject({ version: 2, voidReason: '登记错误', voidedAt: expect.stringMatching(/^\d{4}-.*Z$/) as unknown });
      expect(await read(client, path, record)).toEqual(voided);
      const listed = async (choice: string) => {
        const { rows } = accepted(await client.get<{ rows: AnyRecord[] }>(`/api/${path}?bureau=610831&limit=200&voided=${choice}`));
        return rows.map(({ id }) => id);
      };
      expect(await listed('without')).not.toContain(record.id);
      expect(await listed('only')).toContain(record.id);
      expect(await listed('with')).toContain(record.id);
      await refused(application(), 'record-voided', () => client.post(addressOf(path, record, '/void'), voidBody(voided)));
      if (may.amend.length > 0) {
        const amender = await as(may.amend[0]!);
        await refused(application(), 'record-voided', () => amender.patch(addressOf(path, record), amendBody(voided, changesOf(contract))));
      }
      expect((await history(client, path, record)).map(({ action }) => action)).toEqual(['create', 'void']);
    });
  });

  describe('transitions', () => {
    test('one that the type does not have is not found', async () => {
      const record = await make();
      const manager = await as('manager');
      for (const unknown of ['fly', 'constructor']) {
        await refused(application(), 'not-found', () => manager.post(addressOf(path, record, `/transitions/${unknown}`), transitionBody(record)));
      }
    });

    const closed = Object.entries(contract.transitions).filter(([, { from, by }]) => by.length > 0 && !from.includes(contract.initial)).map(([of]) => of);
    test.each(closed)('%s is not possible at the beginning', async (transition) => {
      const record = await make();
      const problem = await refused(application(), 'transition-not-allowed', async () => (
        (await as('manager')).post(addressOf(path, record, `/transitions/${transition}`), transitionBody(record))));
      expect(problem.title.zh).toContain(contract.transitions[transition]!.label.zh);
    });

    const derived = Object.entries(contract.transitions).filter(([, { by }]) => by.length === 0).map(([of]) => of);
    test.each(derived)('%s follows from another record and from nothing else', async (transition) => {
      const record = await make();
      await refused(application(), 'consequence-only', async () => (
        (await as('manager')).post(addressOf(path, record, `/transitions/${transition}`), transitionBody(record))));
    });
  });
}

function changesOf(contract: RecordType): Record<string, unknown> {
  return contract.fields[contract.title]!.kind === 'text' ? { [contract.title]: '更正' } : { longitude: 109.86, latitude: 37.61 };
}
