import type { JournalEvent, JournalPage } from '@fenghuo/shared/events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn, startApplication, type Application } from '../setup/application.js';
import { amendBody, hazardBody, rectificationReplyBody, siteBody } from '../setup/builders.js';
import type { Client } from '../setup/client.js';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';
import { bureaus, places, type Person } from '../setup/people.js';
import { orderedHazard } from '../records/stories.js';
import { accepted, addressOf, created, expectDense, journalOf } from '../records/support.js';
import { listen, type Listener } from './support.js';

let database: FreshDatabase;
let application: Application;
/** A second server: what is written there is heard here. */
let other: Application;
const open: Listener[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  [application, other] = await Promise.all([startApplication({ database }), startApplication({ database })]);
});
afterAll(async () => {
  for (const listener of open) listener.close();
  await Promise.all([application.close(), other.close()]);
  await database.drop();
});

async function listening(person: Person): Promise<Listener> {
  const listener = await listen(await application.as(person));
  open.push(listener);
  return listener;
}
const soon = { timeout: 10_000, interval: 25 };
const numbers = (listener: Listener) => listener.heard.map(({ n }) => n);
const head = async (bureau: string = bureaus.zizhou) => (await journalOf(database, bureau)).length;

describe('the live feed', () => {
  test('announces what is written, without its content', async () => {
    const listener = await listening('manager');
    const hazard = await created(await application.as('inspector'), 'hazards', hazardBody());
    await expect.poll(() => listener.heard.length, soon).toBe(1);
    expect(listener.heard).toEqual([{ bureau: '610831', n: await head(), type: 'hazard', id: hazard.id }]);
  });

  test('announces what another server wrote', async () => {
    const listener = await listening('manager');
    const site = await created(await other.as('inspector'), 'sites', siteBody());
    await expect.poll(() => listener.heard.map(({ id }) => id), soon).toEqual([site.id]);
  });

  test('announces a consequence as well as its cause, in the order of the journal', async () => {
    const hazard = await orderedHazard(application);
    const listener = await listening('matigou');
    const from = await head();
    const reply = await created(await application.as('inspector'), 'rectification-replies', rectificationReplyBody({ hazard: hazard.id }));
    await expect.poll(() => listener.heard.filter(({ n }) => n > from).map(({ n, id }) => [n, id]), soon).toEqual([[from + 1, reply.id], [from + 2, hazard.id]]);
  });

  test('announces to each what lies in the scope, and nothing else', async () => {
    const people = ['inspector', 'matigou', 'hejiaji', 'yulin', 'linxiang', 'auditor'] as const;
    const listeners = await Promise.all(people.map(async (person) => [person, await listening(person)] as const));
    const [inspector, linxiang] = [await application.as('inspector'), await application.as('linxiang')];
    const [from, fromThere] = [await head(), await head(bureaus.linxiang)];
    await created(inspector, 'hazards', hazardBody(places.matigou));
    await created(inspector, 'hazards', hazardBody(places.hejiaji));
    await created(inspector, 'hazards', hazardBody(places.county));
    await created(linxiang, 'hazards', hazardBody(places.linxiang));
    // The last of each bureau has come to all of its own when it has come to its manager; refusals leave no announcement.
    const fresh = (listener: Listener) => listener.heard.filter(({ bureau, n }) => n > (bureau === bureaus.zizhou ? from : fromThere))
      .map(({ bureau, n }) => `${bureau}/${n - (bureau === bureaus.zizhou ? from : fromThere)}`);
    const told: Readonly<Record<(typeof people)[number], string[]>> = {
      inspector: ['610831/1', '610831/2', '610831/3'], yulin: ['610831/1', '610831/2', '610831/3'], auditor: ['610831/1', '610831/2', '610831/3'],
      matigou: ['610831/1'], hejiaji: ['610831/2'], linxiang: ['430682/1'],
    };
    for (const [person, listener] of listeners) await expect.poll(() => fresh(listener), soon).toEqual(told[person]);
    for (const [person, listener] of listeners) expect(fresh(listener), person).toEqual(told[person]);
  });

  test('tells nothing of a refused or a repeated operation', async () => {
    const listener = await listening('manager');
    const inspector = await application.as('inspector');
    const body = siteBody();
    const site = await created(inspector, 'sites', body);
    await inspector.post('/api/sites', body);
    await inspector.post('/api/sites', siteBody({ longitude: 1, latitude: 1 }));
    accepted(await inspector.patch(addressOf('sites', site), amendBody(site, { name: '更名' })));
    const n = await head();
    await expect.poll(() => numbers(listener), soon).toEqual([n - 1, n]);
  });

  test('admits neither a stranger nor the administrator of accounts', async () => {
    await expect(listen(application.stranger())).rejects.toThrow('sign-in-required');
    await expect(listen(await application.as('admin'))).rejects.toThrow('sign-in-required');
  });

  test('takes nothing from a client: no room can be asked for', async () => {
    const listener = await listening('hejiaji');
    for (const event of ['join', 'subscribe', 'room']) listener.socket.emit(event, 'scope 610831');
    const site = await created(await application.as('inspector'), 'sites', siteBody(places.matigou));
    const own = await created(await application.as('inspector'), 'sites', siteBody(places.hejiaji));
    await expect.poll(() => listener.heard.map(({ id }) => id), soon).toContain(own.id);
    expect(listener.heard.map(({ id }) => id)).not.toContain(site.id);
  });
});

describe('a client that pulls when it sees a hole', () => {
  /** Follows the journal as the web does: a push is a hint; what is complete is said by the pull. */
  class Follower {
    readonly seen = new Map<number, JournalEvent>();
    private cursor = 0;
    /** The newest number heard of; a hint that comes while a pull is under way is not forgotten. */
    private hinted = 0;
    private pulling: Promise<void> = Promise.resolve();
    private ended = false;

    constructor(private readonly client: Client, private readonly limit: number) {}

    hint(event: JournalEvent): void {
      this.hinted = Math.max(this.hinted, event.n);
      this.pulling = this.pulling.then(() => (this.hinted > this.cursor && !this.ended ? this.pull() : undefined));
    }

    async end(): Promise<void> {
      this.ended = true;
      await this.pulling;
    }

    private async pull(): Promise<void> {
      for (let more = true; more;) {
        const page: JournalPage = accepted(await this.client.get<JournalPage>(`/api/journal?bureau=610831&after=${this.cursor}&limit=${this.limit}`));
        for (const row of page.rows) {
          expect(row.n).toBeGreaterThan(this.cursor);
          expect(this.seen.has(row.n)).toBe(false);
          this.seen.set(row.n, row);
        }
        expect(page.upTo).toBeGreaterThanOrEqual(page.rows.at(-1)?.n ?? this.cursor);
        more = page.upTo > this.cursor;
        this.cursor = page.upTo;
      }
    }
  }

  test('misses nothing and sees nothing twice while ten writers write on two servers', async () => {
    const followers = await Promise.all((['inspector', 'matigou'] as const).map(async (person) => {
      const client = await application.as(person);
      const listener = await listening(person);
      const follower = new Follower(client, 7);
      listener.socket.on('journal', (event: JournalEvent) => follower.hint(event));
      return { person, follower };
    }));
    const writers = await Promise.all(Array.from({ length: 10 }, (_, index) => signIn((index % 2 === 0 ? application : other).url, 'inspector')));
    await Promise.all(writers.map(async (writer, index) => {
      for (let count = 0; count < 20; count += 1) {
        const place = (index + count) % 2 === 0 ? places.matigou : places.hejiaji;
        const site = await created(writer, 'sites', siteBody(place));
        if (count % 5 === 0) accepted(await writer.patch(addressOf('sites', site), amendBody(site, { name: '更名' })));
      }
    }));
    const lines = await journalOf(database);
    expectDense(lines);
    const visible = await database.query<{ n: number; division: string }>(`SELECT n::int, division FROM journal WHERE bureau = '610831' ORDER BY n`);
    for (const { person, follower } of followers) {
      const expected = visible.filter(({ division }) => person === 'inspector' || division.startsWith('610831106')).map(({ n }) => n);
      await expect.poll(() => [...follower.seen.keys()].sort((a, b) => a - b), soon).toEqual(expected);
      await follower.end();
    }
  });

  test('the pull is complete up to the number it names, page by page', async () => {
    const matigou = await application.as('matigou');
    const all = accepted(await matigou.get<JournalPage>('/api/journal?bureau=610831&limit=1000'));
    const rows: JournalEvent[] = [];
    for (let after = 0, upTo = -1; after !== upTo;) {
      upTo = after;
      const page: JournalPage = accepted(await matigou.get<JournalPage>(`/api/journal?bureau=610831&after=${after}&limit=3`));
      rows.push(...page.rows);
      after = page.upTo;
    }
    expect(rows).toEqual(all.rows);
    expect(all.upTo).toBe(await head());
    expect(accepted(await matigou.get(`/api/journal?bureau=610831&after=${all.upTo}`))).toEqual({ rows: [], upTo: all.upTo });
    for (const query of ['after=-1', 'after=x', 'limit=0', 'limit=1001']) {
      expect(await matigou.get(`/api/journal?bureau=610831&${query}`)).toMatchObject({ status: 422, body: { code: 'contract-broken' } });
    }
  });
});

describe('when the listening connection breaks', () => {
  const connections = () => database.query<{ pid: number }>(`SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN journal%'`);

  test('announcements go on, each once, over one connection a server', async () => {
    const listener = await listening('manager');
    const inspector = await application.as('inspector');
    for (let round = 0; round < 3; round += 1) {
      await expect.poll(async () => (await connections()).length, soon).toBe(2);
      for (const { pid } of await connections()) await database.query('SELECT pg_terminate_backend($1)', [pid]);
      const during = await created(inspector, 'sites', siteBody());
      await expect.poll(async () => (await connections()).length, soon).toBeGreaterThanOrEqual(2);
      const after = await created(inspector, 'sites', siteBody());
      await expect.poll(() => listener.heard.map(({ id }) => id), soon).toEqual(expect.arrayContaining([during.id, after.id]));
    }
    expect(new Set(numbers(listener)).size).toBe(listener.heard.length);
    await expect.poll(async () => (await connections()).length, soon).toBe(2);
  });
});
