import { riskItem } from '@fenghuo/shared/records/risk-item';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, siteBody, transitionBody } from '../setup/builders.js';
import { riskItemBody } from '../setup/builders/capability.js';
import { describeCommonCases } from './common-cases.js';
import { addressOf, created, moved, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'risk-items';

describe('a risk point', () => {
  describeCommonCases({
    contract: riskItem, application: () => application, build: async (given) => riskItemBody({ site: (await created(await application.as('inspector'), 'sites', siteBody())).id, ...given }),
    may: { create: ['inspector', 'manager'], amend: ['inspector', 'manager'], void: ['manager'] },
  });

  test('is not reviewed before it was identified, and is eliminated once', async () => {
    const inspector = await application.as('inspector');
    const { id: site } = await created(inspector, 'sites', siteBody());
    const early = riskItemBody({ site, reviewedOn: '2020-03-09' });
    expect(namedPaths(await refused(application, 'risk-reviewed-before-identified', () => inspector.post(`/api/${path}`, early)))).toEqual(['record.identifiedOn', 'record.reviewedOn']);
    const item = await created(inspector, path, riskItemBody({ site }));
    const gone = await moved(inspector, path, item, 'eliminate', transitionBody(item));
    await refused(application, 'record-settled', () => inspector.patch(addressOf(path, gone), amendBody(gone, { level: 'blue' })));
  });
});
