import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { reliefApplication } from '@fenghuo/shared/records/relief-application';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody } from '../setup/builders.js';
import { reliefApplicationBody, someIdNumber } from '../setup/builders/relief.js';
import { newId } from '../setup/identity.js';
import type { Person } from '../setup/people.js';
import { run, seal, verify } from '../journal/support.js';
import { accepted, addressOf, created, history, read, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'relief-applications';
const idNumber = someIdNumber();
const plain = { applicant: '慕容雪村', idNumber, phone: '13991287755', bankAccount: '6230270100007654321' };
const masked = { applicant: '慕***', idNumber: `6127${'*'.repeat(10)}${idNumber.slice(-4)}`, phone: '139****7755', bankAccount: `${'*'.repeat(15)}4321` };
const erased = { applicant: null, idNumber: null, phone: null, bankAccount: null };

const as = (person: Person) => application.as(person);
const make = async (given: Readonly<Record<string, unknown>> = {}) => created(await as('duty'), path, reliefApplicationBody({ ...plain, idNumber: someIdNumber(), ...given }));
const options = () => ({ databaseUrl: application.databaseUrl, dataDirectory: application.dataDirectory });

/** Tables in which that text stands anywhere, also as the bytes of a column. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await application.database.query<{ name: string }>(`SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`);
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await application.database.query<{ rows: number }>(
      `SELECT count(*)::int AS rows FROM ${name} t WHERE position($1 in t::text) > 0 OR position($2 in t::text) > 0`, [text, Buffer.from(text).toString('hex')]);
    if (row!.rows > 0) found.push(name);
  }
  return found;
}

async function listed(person: Person, record: AnyRecord): Promise<AnyRecord | undefined> {
  const { rows } = accepted(await (await as(person)).get<{ rows: AnyRecord[] }>(`/api/${path}?bureau=610831&limit=200`));
  return rows.find(({ id }) => id === record.id);
}

const csvOf = async (person: Person) => (await (await as(person)).bytes(`/api/${path}/export.csv?bureau=610831`)).bytes.toString('utf8');

describe('a personal value', () => {
  test('is stored and journalled only sealed: its text stands in no table', async () => {
    const record = await make({ idNumber, situation: '房屋受损' });
    expect(record).toMatchObject(plain);
    for (const value of Object.values(plain)) expect(await tablesWith(value)).toEqual([]);
    // The search does find what is not personal, in the record and in the bytes of its journal.
    expect(await tablesWith('房屋受损')).toEqual(expect.arrayContaining(['journal', 'relief_application']));
  });

  test.each(['inspector', 'storekeeper', 'auditor', 'matigou'] as const)('is masked for %s: on the page, in lists, history and exports', async (person) => {
    const record = await make({ idNumber: someIdNumber(), applicant: '慕容雪村' });
    const mask = { ...masked, idNumber: `6127${'*'.repeat(10)}${String(record['idNumber']).slice(-4)}` };
    expect(await read(await as(person), path, record)).toMatchObject(mask);
    expect(await listed(person, record)).toMatchObject(mask);
    expect((await history(await as(person), path, record))[0]!.record).toMatchObject(mask);
    const csv = await csvOf(person);
    expect(csv).toContain(mask.idNumber);
    for (const value of [record['idNumber'], plain.applicant, plain.phone, plain.bankAccount]) expect(csv).not.toContain(value);
  });

  test.each(['duty', 'finance', 'manager', 'yulin'] as const)('is shown in full to %s', async (person) => {
    const record = await make();
    const full = { ...plain, idNumber: record['idNumber'] };
    expect(await read(await as(person), path, record)).toMatchObject(full);
    expect(await listed(person, record)).toMatchObject(full);
    expect((await history(await as(person), path, record))[0]!.record).toMatchObject(full);
    expect(await csvOf(person)).toContain(record['idNumber']);
  });

  test('is not there for the other bureau, and nobody finds or filters by it', async () => {
    const record = await make();
    await refused(application, 'not-found', async () => (await as('linxiang')).get(addressOf(path, record)));
    const search = accepted(await (await as('manager')).get<{ rows: AnyRecord[] }>(`/api/${path}?bureau=610831&q=${encodeURIComponent(plain.applicant)}`));
    expect(search.rows).toEqual([]);
    await refused(application, 'contract-broken', async () => (await as('manager')).get(`/api/${path}?bureau=610831&idNumber=${String(record['idNumber'])}`));
  });

  test('stays as it is when something else is amended, and is sealed anew when it is', async () => {
    const record = await make();
    const duty = await as('duty');
    const amended = accepted(await duty.patch<AnyRecord>(addressOf(path, record), amendBody(record, { persons: 5 })));
    expect(amended).toEqual({ ...record, persons: 5, version: 2 });
    const renamed = accepted(await duty.patch<AnyRecord>(addressOf(path, record), amendBody(amended, { applicant: '令狐冲之', phone: null })));
    expect(renamed).toEqual({ ...amended, applicant: '令狐冲之', phone: null, version: 3 });
    expect(await tablesWith('令狐冲之')).toEqual([]);
    expect((await history(duty, path, record)).map((line) => line.record)).toEqual([record, amended, renamed]);
    expect(await application.database.query('SELECT 1 FROM personal_digest WHERE record_id = $1 AND field = $2', [record.id, 'phone'])).toEqual([]);
  });

  test('that looks sealed is sealed all the same', async () => {
    const record = await make({ applicant: 'sealed:AAAA' });
    expect(record['applicant']).toBe('sealed:AAAA');
    expect(await read(await as('duty'), path, record)).toMatchObject({ applicant: 'sealed:AAAA' });
    expect(await tablesWith('sealed:AAAA')).toEqual([]);
  });

  test('is answered again when the operation is repeated; the same operation with another value is refused', async () => {
    const body = reliefApplicationBody({ ...plain, idNumber: someIdNumber() });
    const duty = await as('duty');
    const record = await created(duty, path, body);
    const again = await duty.post<AnyRecord>(`/api/${path}`, body);
    expect([again.headers.get('idempotent-replay'), again.body]).toEqual(['true', record]);
    await refused(application, 'operation-reused', () => duty.post(`/api/${path}`, { ...body, record: { ...body.record, applicant: '慕容雪原' } }));

    const change = amendBody(record, { phone: '13700001111' });
    const amended = accepted(await duty.patch<AnyRecord>(addressOf(path, record), change));
    expect(accepted(await duty.patch<AnyRecord>(addressOf(path, record), change))).toEqual(amended);
    await refused(application, 'operation-reused', () => duty.patch(addressOf(path, record), { ...change, changes: { phone: '13700002222' } }));
  });

  test('does not show through the answer of a batch to a role that sees it masked', async () => {
    const body = reliefApplicationBody({ ...plain, idNumber: someIdNumber() });
    const edit = { action: 'create', type: reliefApplication.name, body };
    const { verdicts } = accepted(await (await as('duty')).post<{ verdicts: { record: AnyRecord }[] }>('/api/edits', { edits: [edit] }));
    expect(verdicts[0]!.record).toMatchObject({ applicant: plain.applicant });
    // The repeat of another's operation is answered as the one who repeats may see it.
    const other = accepted(await (await as('inspector')).post<{ verdicts: { verdict: string; record: AnyRecord }[] }>('/api/edits', { edits: [edit] }));
    expect(JSON.stringify(other)).not.toContain(plain.applicant);
  });
});

describe('erasing', () => {
  test('drops the key as the application may, shows nothing any more, and leaves every hash right', async () => {
    const record = await make();
    const kept = await make();
    await application.database.query('BEGIN; SET LOCAL ROLE fh_app; SELECT fh_begin(\'610831\'); '
      + `DELETE FROM personal_key WHERE record_id = '${record.id}'; DELETE FROM personal_digest WHERE record_id = '${record.id}'; COMMIT`);
    expect(await read(await as('duty'), path, record)).toMatchObject({ ...erased, persons: record['persons'] });
    expect((await history(await as('manager'), path, record))[0]!.record).toMatchObject(erased);
    expect(await read(await as('duty'), path, kept)).toMatchObject({ applicant: plain.applicant });
    await seal(options());
    expect(await verify(options())).toMatchObject({ status: 0, alterations: [] });
  });

  test('is a command, which says what it did and knows what there is not', async () => {
    const record = await make();
    const words = (id: string, type: string = reliefApplication.name) => ['erase', '--bureau', '610831', '--type', type, '--id', id];
    const first = await run(words(record.id), options());
    expect(first).toMatchObject({ status: 0, err: [] });
    expect(first.out.join('\n')).toContain('户主姓名、身份证号、联系电话、银行账号（一卡通）');
    expect(first.out.join('\n')).toContain('1 key and 4 digests');
    expect(await read(await as('duty'), path, record)).toMatchObject(erased);
    expect((await run(words(record.id), options())).out.join('\n')).toContain('were erased before');
    for (const wrong of [words(newId()), words(record.id, 'site'), words(record.id, 'unheard-of'), words('no-id'), ['erase']]) {
      const { status, out, err } = await run(wrong, options());
      expect([status, out]).toEqual([1, []]);
      expect(err.length).toBeGreaterThan(0);
    }
    expect(await verify(options())).toMatchObject({ status: 0, alterations: [] });
  });

  test('leaves a record to which new values can be given; what was erased stays erased', async () => {
    const record = await make();
    await run(['erase', '--bureau', '610831', '--type', reliefApplication.name, '--id', record.id], options());
    const duty = await as('duty');
    const amended = accepted(await duty.patch<AnyRecord>(addressOf(path, record), amendBody(record, { phone: '13700003333' })));
    expect(amended).toMatchObject({ ...erased, phone: '13700003333' });
    expect((await history(duty, path, record))[0]!.record).toMatchObject(erased);
  });
});
