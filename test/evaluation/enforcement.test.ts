import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileFor } from '../records/case-file.js';
import { accepted, addressOf, created, moved } from '../records/support.js';
import { startApplication, type Application } from '../setup/application.js';
import { transitionBody, voidBody } from '../setup/builders.js';
import { fireworksCaseBody, penaltyCaseBody, seizedItemBody, tipOffBody } from '../setup/builders/enforcement.js';
import { counting } from './counted.js';

const cases = { dataset: 'penalty-cases', period: 'decidedOn' } as const;
const leaves = {
  fines: { op: 'sum', ...cases, quantity: 'fine' },
  finesOfTownships: { op: 'sum', ...cases, about: { handledBy: { in: ['township'] } }, quantity: 'fine' },
  summary: { op: 'count', ...cases, where: { procedure: { in: ['summary'] } } },
  warned: { op: 'count', ...cases, where: { warned: { in: ['yes'] }, fined: { in: ['no'] } } },
  parties: { op: 'countDistinct', ...cases, dimension: 'party' },
  reported: { op: 'count', ...cases, admissible: ['reportedInTime@1'] },
  ofTownships: { op: 'count', dataset: 'enforcement-documents', period: 'issuedOn', where: { handledBy: { in: ['township'] } } },
  boxes: { op: 'sum', dataset: 'seized-items', period: 'seizedOn', where: { unit: { in: ['箱'] } }, admissible: ['ofStandingCase@1'], quantity: 'quantity' },
  value: { op: 'sum', dataset: 'seized-items', period: 'seizedOn', quantity: 'value' },
  referred: { op: 'count', dataset: 'fireworks-cases', period: 'foundOn', where: { referred: { in: ['yes'] } } },
  rewards: { op: 'sum', dataset: 'tip-offs', period: 'rewardedOn', quantity: 'reward' },
} as const;
let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const figures = counting(() => application, leaves, 2023);

describe('what is counted of enforcement', () => {
  test('is what was decided, by procedure and by who decided it, amounts in yuan', async () => {
    const inspector = await application.as('inspector');
    const decided = async (given: Parameters<typeof penaltyCaseBody>[0], penalties: readonly string[], fine: number | null) => {
      const record = await created(inspector, 'penalty-cases', penaltyCaseBody({ procedure: 'summary', filedOn: '2023-06-01', ...given }));
      await fileFor(application, record, 'decideOnSpot');
      return moved(inspector, 'penalty-cases', record, 'decideOnSpot', transitionBody(record, { decidedOn: '2023-06-01', penalties, fine, penaltyBasis: '第九十七条' }));
    };
    await created(inspector, 'penalty-cases', penaltyCaseBody({ procedure: 'summary', filedOn: '2023-06-01' }));
    const township = await decided({ handledBy: 'township' }, ['fine', 'warning'], 95_050);
    const brigade = await decided({ party: '另一单位' }, ['fine'], 200_000);
    await decided({ handledBy: 'township' }, ['warning'], null);
    expect(await figures()).toMatchObject({ fines: '2950.5', finesOfTownships: '950.5', summary: '3', warned: '1', parties: '2', reported: '0' });

    for (const each of [brigade, township]) await fileFor(application, each, 'report');
    await moved(inspector, 'penalty-cases', brigade, 'report', transitionBody(brigade, { reportedOn: '2023-06-06' }));
    await moved(inspector, 'penalty-cases', township, 'report', transitionBody(township, { reportedOn: '2023-06-07' }));
    // Each case has its decision; two of the three were handled by townships.
    expect(await figures()).toMatchObject({ reported: '1', ofTownships: '2' });
  });

  test('of fireworks is what was seized by unit, as long as its case stands, and what was referred and rewarded', async () => {
    const [inspector, manager] = [await application.as('inspector'), await application.as('manager')];
    const record = await created(inspector, 'fireworks-cases', fireworksCaseBody());
    await created(inspector, 'seized-items', seizedItemBody({ fireworksCase: record.id, quantity: '345', unit: '箱', value: 5_000_050 }));
    await created(inspector, 'seized-items', seizedItemBody({ fireworksCase: record.id }));
    const referred = await moved(inspector, 'fireworks-cases', record, 'refer', transitionBody(record, { referredOn: '2023-10-18', policeDocument: '1号', personsReferred: 1 }));
    let tipOff = await created(inspector, 'tip-offs', tipOffBody());
    tipOff = await moved(manager, 'tip-offs', tipOff, 'accept', transitionBody(tipOff, { acceptedOn: '2023-10-17', handler: '甲' }));
    tipOff = await moved(manager, 'tip-offs', tipOff, 'verify', transitionBody(tipOff, { verifiedOn: '2023-10-17', finding: 'confirmed', result: '属实。' }));
    await moved(manager, 'tip-offs', tipOff, 'reward', transitionBody(tipOff, { reward: 300_000, rewardedOn: '2023-10-31' }));
    expect(await figures()).toMatchObject({ boxes: '345', value: '130000.5', referred: '1', rewards: '3000' });

    accepted(await manager.post(addressOf('fireworks-cases', referred, '/void'), voidBody(referred)));
    expect(await figures()).toMatchObject({ boxes: '0', referred: '0' });
  });
});
