import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { serve, type Served } from '@fenghuo/server/main';
import { ProxyUnreadable, trustedProxies } from '@fenghuo/server/http/trusted-proxies';
import type { ProblemBody } from '@fenghuo/shared/problems';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { created } from '../records/support.js';
import { startApplication, type Application } from '../setup/application.js';
import { surveyBody } from '../setup/builders.js';

let application: Application;
let token: string;
const servers: Served[] = [];
beforeAll(async () => {
  application = await startApplication();
  const manager = await application.as('manager');
  const survey = await created(manager, 'surveys', surveyBody({}));
  token = (await manager.post<{ token: string }>(`/api/surveys/${survey.id}/link?bureau=610831`)).body.token;
});
afterAll(async () => {
  for (const server of servers) await server.close();
  await application.close();
});

async function behind(trustProxy: string | undefined): Promise<Served> {
  const server = await serve({
    databaseUrl: application.databaseUrl, port: 0, dataDirectory: mkdtempSync(join(inject('runDirectory'), 'proxy-')), quiet: true, trustProxy,
  });
  servers.push(server);
  return server;
}

/** Sixty-one answers, the last told from an address of its own; which of the two limits stops it depends on whom the server believes. */
async function lastOfMany({ url }: Served): Promise<number[]> {
  // The limit of the survey is another's test.
  const send = async (from: string) => {
    await application.database.query('UPDATE survey_link SET answers = 0 WHERE token = $1', [token]);
    const answer = await fetch(`${url}/api/survey-links/${token}/answers`, {
      method: 'POST', headers: { 'content-type': 'application/json', 'x-fenghuo': '1', 'x-forwarded-for': from },
      body: JSON.stringify({ operation: randomUUID(), answer: 'satisfied' }),
    });
    return answer.status;
  };
  for (let sent = 0; sent < 60; sent += 1) expect(await send('203.0.113.7')).toBe(204);
  return [await send('203.0.113.7'), await send('203.0.113.8')];
}

describe('the address that a request comes from', () => {
  it('is that of the connection unless a proxy is named: whoever writes another into a header is not believed', async () => {
    expect(await lastOfMany(await behind(undefined))).toEqual([429, 429]);
  });

  it('is what a named proxy says', async () => {
    expect(await lastOfMany(await behind('127.0.0.0/8, ::1, ::ffff:127.0.0.0/104'))).toEqual([429, 204]);
  });

  it('is not what anybody else says', async () => {
    expect(await lastOfMany(await behind('10.0.0.5'))).toEqual([429, 429]);
  });
});

describe('the list of proxies', () => {
  it('has addresses and networks', () => {
    expect(trustedProxies(undefined)).toEqual([]);
    expect(trustedProxies(' ')).toEqual([]);
    expect(trustedProxies('10.0.0.5, 192.168.1.0/24,fd00::/8')).toEqual(['10.0.0.5', '192.168.1.0/24', 'fd00::/8']);
  });

  it.each(['true', '*', '10.0.0', '10.0.0.0/33', '0.0.0.0/0', '::/0', '10.0.0.5/', 'proxy.local', '10.0.0.5;10.0.0.6', '10.0.0.0/08'])('has no %s', async (word) => {
    expect(() => trustedProxies(word)).toThrow(ProxyUnreadable);
    await expect(serve({ databaseUrl: application.databaseUrl, port: 0, dataDirectory: application.dataDirectory, trustProxy: word })).rejects.toThrow(`“${word}”`);
  });
});

it('the answer of a survey never says where it came from', async () => {
  const manager = await application.as('manager');
  const { body } = await manager.get<{ rows: readonly object[] } & ProblemBody>('/api/survey-responses?bureau=610831&limit=5');
  expect(JSON.stringify(body)).not.toContain('203.0.113');
});
