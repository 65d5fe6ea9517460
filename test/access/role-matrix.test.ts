import type { ProblemBody } from '@fenghuo/shared/problems';
import { recordTypes } from '@fenghuo/shared/records/index';
import { RoutePolicies, type RouteWithPolicy } from '@fenghuo/server/access/route-policies';
import { AppModule } from '@fenghuo/server/app.module';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { newId } from '../setup/identity.js';
import type { Person } from '../setup/people.js';

let application: Application;
let routes: readonly RouteWithPolicy[];
beforeAll(async () => {
  application = await startApplication({ forms: true });
  const { databaseUrl, dataDirectory } = application;
  const listing = await NestFactory.create<NestFastifyApplication>(AppModule.with({ databaseUrl, dataDirectory }), new FastifyAdapter(), { logger: ['error'] });
  await listing.init();
  routes = listing.get(RoutePolicies).all;
  await listing.close();
});
afterAll(() => application.close());

const everybody: Person[] = ['inspector', 'duty', 'storekeeper', 'finance', 'manager', 'evaluator', 'auditor', 'admin'];
const writers: Person[] = ['inspector', 'duty', 'storekeeper', 'finance', 'manager'];
const readers: Person[] = [...writers, 'auditor'];

const paths = Object.values(recordTypes).map(({ path }) => path).join('|');

/** Who may come through each route, as the bureau wants it: written down here, not read from the code. */
const matrix: readonly [pattern: RegExp, people: readonly Person[] | 'anybody'][] = [
  [/^GET \/api\/health$/, 'anybody'],
  [/^POST \/api\/access\/sign-in$/, 'anybody'],
  [/^(GET \/api\/access\/me|POST \/api\/access\/sign-out|GET \/api\/bureaus|GET \/api\/divisions)$/, everybody],
  [new RegExp(`^GET /api/(${paths})(/map|/export\\.:format|/:id|/:id/history)?$`), readers],
  [new RegExp(`^POST /api/(${paths})(/:id/transitions/:transition|/:id/void)?$`), writers],
  [new RegExp(`^PATCH /api/(${paths})/:id$`), writers],
  [/^POST \/api\/edits$/, writers],
  [new RegExp(`^GET /api/(${paths})/template\\.xlsx$`), writers],
  [/^(POST \/api\/imports|GET \/api\/imports\/:id(\/problems(\.xlsx)?)?|PUT \/api\/imports\/:id\/mapping|POST \/api\/imports\/:id\/commit)$/, writers],
  [/^GET \/api\/warnings\/:id\/cap\.xml$/, readers],
  [/^GET \/api\/enforcement-documents\/:id\/document\.:format$/, readers],
  [/^GET \/api\/enforcement-documents\/:id\/unchecked$/, readers],
  [/^GET \/api\/campaigns\/progress$/, readers],
  [/^(GET \/api\/survey-links\/:token|POST \/api\/survey-links\/:token\/answers)$/, 'anybody'],
  [/^GET \/api\/surveys\/:id\/returns$/, readers],
  [/^POST \/api\/(surveys\/:id\/link(\/close)?|survey-batches(\/:id\/void)?)$/, writers],
  [/^GET \/api\/supplies\/(balances|picking)$/, readers],
  [/^PUT \/api\/attachments\/:sha256$/, writers],
  [/^GET \/api\/attachments\/:sha256(\/about)?$/, readers],
  [/^GET \/api\/journal$/, readers],
  [/^GET \/api\/seal$/, ['manager', 'auditor', 'admin']],
  [/^(GET|POST) \/api\/access\/grants(\/:id\/(withdraw|extend))?$/, ['manager', 'admin']],
  [/^(GET \/api\/evaluation\/desk\/reports(\/ended|\/:id(\/rows\/:code\/records|\/records\/:type\/:record(\/attachments\/:sha256)?)?)?)$/, ['evaluator']],
  [/^(PUT \/api\/evaluation\/desk\/reports\/:id\/rows\/:code|POST \/api\/evaluation\/desk\/reports\/:id\/(finish|resume))$/, ['evaluator']],
  [/^GET \/api\/evaluation\/forms(\/:bureau\/:year(\/rows\/:code\/(records|breakdown|changes)|\/preparation)?)?$/, readers],
  [/^GET \/api\/evaluation\/compare$/, readers],
  [/^GET \/api\/evaluation\/monitoring$/, readers],
  [/^GET \/api\/evaluation\/reports(\/:id(\/rows\/:code\/records|\/difference|\/verified)?)?$/, readers],
  [/^POST \/api\/evaluation\/reports$/, ['manager']],
  [/^GET \/api\/evaluation\/frameworks(\/templates|\/measures|\/:id(\/diff|\/form|\/export\.xlsx|\/export\.json)?)?$/, readers],
  [/^(POST \/api\/evaluation\/frameworks(\/import|\/:id\/(adopt|copy))?|PUT \/api\/evaluation\/frameworks\/:id)$/, ['manager']],
  [/^(GET \/api\/evaluation\/vocabulary(\/values)?|POST \/api\/evaluation\/measures\/preview)$/, readers],
  [/^(POST|GET) \/api\/evaluation\/outputs$|^GET \/api\/evaluation\/outputs\/(report\.:format|:id|:id\/file)$/, readers],
];

const nameOf = ({ method, path }: RouteWithPolicy) => `${method} ${path}`;

function addressOf({ path }: RouteWithPolicy): string {
  const filled = path.replace(':id', newId()).replace(':transition', 'close').replace(':format', 'csv').replace(':sha256', '0'.repeat(64))
    .replace(':bureau', '610831').replace(':year', '2020').replace(':code', '1');
  return `${filled}?bureau=610831`;
}

describe('the role matrix', () => {
  test('has one line for every route', () => {
    expect(routes.length).toBeGreaterThan(Object.keys(recordTypes).length * 9);
    for (const route of routes) expect(matrix.filter(([pattern]) => pattern.test(nameOf(route))).length, nameOf(route)).toBe(1);
    for (const [pattern] of matrix) expect(routes.some((route) => pattern.test(nameOf(route))), String(pattern)).toBe(true);
  });

  test('a stranger comes through none but the open ones', async () => {
    for (const route of routes) {
      const [, people] = matrix.find(([pattern]) => pattern.test(nameOf(route)))!;
      const { body } = await application.stranger().send<ProblemBody>(route.method, addressOf(route), route.method === 'GET' ? undefined : {});
      expect(body.code === 'sign-in-required', nameOf(route)).toBe(people !== 'anybody');
    }
  });

  test.each(everybody)('%s comes through where it is written, and nowhere else', async (person) => {
    const client = await application.as(person);
    for (const route of routes) {
      if (nameOf(route) === 'POST /api/access/sign-out') continue;
      const [, people] = matrix.find(([pattern]) => pattern.test(nameOf(route)))!;
      const { status, body } = await client.send<ProblemBody>(route.method, addressOf(route), route.method === 'GET' ? undefined : {});
      const allowed = people === 'anybody' || people.includes(person);
      expect({ route: nameOf(route), refused: status === 403 && body.code === 'role-not-allowed' }).toEqual({ route: nameOf(route), refused: !allowed });
      expect(status, nameOf(route)).not.toBe(500);
    }
  });

  test('the administrator of accounts touches no record, the auditor writes none, the evaluator has the desk alone', () => {
    const of = (person: Person) => matrix.filter(([, people]) => people !== 'anybody' && people.includes(person)).map(([pattern]) => pattern.source).join(' ');
    expect(of('admin')).not.toMatch(/hazards|edits|attachments|journal|evaluation/);
    expect(of('auditor')).not.toMatch(/PATCH|PUT|POST \\\/api\\\/edits/);
    expect(of('evaluator')).not.toMatch(/hazards|edits|api\\\/attachments|journal|seal|imports|evaluation\\\/(?!desk)/);
  });
});
