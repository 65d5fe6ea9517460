import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@fenghuo/server/main';
import { inject } from 'vitest';
import { Client } from './client.js';
import { freshDatabase, type FreshDatabase } from './database.js';
import { password, people, type Person } from './people.js';
import { rebuild } from './rebuild.js';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';

export interface Application {
  readonly url: string;
  readonly databaseUrl: string;
  readonly dataDirectory: string;
  readonly database: FreshDatabase;
  /** A client signed in as that person; the same one each time. */
  as(person: Person): Promise<Client>;
  /** A client that has not signed in. */
  stranger(): Client;
  /** Ends the server alone and starts it again on the same database and port. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** With `web`, it serves the built pages (web/dist) too. `database` and `dataDirectory`: existing ones, which `close` leaves alone. */
export interface ApplicationOptions {
  readonly web?: boolean;
  /** With the evaluation forms of the demo bureaus. */
  readonly forms?: boolean;
  readonly database?: FreshDatabase;
  readonly dataDirectory?: string;
}

/** `FENGHUO_WEB_DIRECTORY`: pages that were built elsewhere, so that building them does not disturb other tests. */
/** The applications of this file, by their address. */
const running = new Map<string, { readonly databaseUrl: string; readonly dataDirectory: string }>();
const accounts = new WeakMap<Client, string>();

/** Creates a record as rebuilt from a report, in the name of whoever that client signed in as. */
export function createRebuilt(client: Client, path: string, body: unknown): Promise<AnyRecord> {
  return rebuild(running.get(client.url)!, accounts.get(client)!, path, body);
}

const webDirectory = process.env['FENGHUO_WEB_DIRECTORY'] ?? join(import.meta.dirname, '../../web/dist');

/** Boots the real application on a fresh copy of the template database. Close it in `afterAll`. */
export async function startApplication(options: ApplicationOptions = {}): Promise<Application> {
  const database = options.database ?? await freshDatabase(options);
  const dataDirectory = options.dataDirectory ?? mkdtempSync(join(inject('runDirectory'), 'data-'));
  const boot = (port: number) => serve({
    databaseUrl: database.url, port, dataDirectory, quiet: true, ...(options.web ? { webDirectory } : {}),
  });
  let server = await boot(0);
  const { url, port } = server;
  const clients = new Map<Person, Promise<Client>>();
  running.set(url, { databaseUrl: database.url, dataDirectory });

  return {
    url,
    databaseUrl: database.url,
    dataDirectory,
    database,
    as(person) {
      const known = clients.get(person) ?? signIn(url, person);
      clients.set(person, known);
      return known;
    },
    stranger: () => new Client(url),
    async restart() {
      await server.close();
      server = await boot(port);
    },
    async close() {
      await server.close();
      if (!options.database) await database.drop();
      if (!options.dataDirectory) rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** A client of its own, signed in. */
export async function signIn(url: string, person: Person): Promise<Client> {
  const client = new Client(url);
  const answer = await client.post('/api/access/sign-in', { account: people[person], password });
  if (answer.status !== 200) throw new Error(`sign-in of ${person} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  accounts.set(client, people[person]);
  return client;
}
