import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueFor, proposalOf, propose } from '../records/case-file.js';
import { created, moved } from '../records/support.js';
import { startApplication, type Application } from '../setup/application.js';
import { transitionBody } from '../setup/builders.js';
import { penaltyCaseBody } from '../setup/builders/enforcement.js';
import { printed } from './issued-case.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const filed = async () => created(await application.as('inspector'), 'penalty-cases', penaltyCaseBody({ violation: '未按规定设置警示标志。' }));

describe.each(['docx', 'pdf'] as const)('a notice as %s', (format) => {
  const textOf = async (record: AnyRecord) => (await printed(application, record, format)).text;

  test.each(['penaltyNotice', 'hearingNotice'] as const)('of kind %s says what is proposed, on what facts and on which law', async (kind) => {
    const proposed = await propose(application, await filed(), { proposedPenalties: ['warning', 'fine', 'confiscation'], proposedFine: 2_050_000, proposedConfiscated: 30_000 });
    const text = await textOf(await issueFor(application, proposed, kind));
    expect(text).toContain('现场检查记录、询问笔录证实：卸油口静电接地装置失效后继续卸油。');
    expect(text).toContain('依据《中华人民共和国安全生产法》第九十九条第三项，拟对你单位作出以下行政处罚：'
      + '警告；罚款人民币贰万零伍佰元整（¥20,500.00）；没收违法所得、非法财物（金额人民币叁佰元整（¥300.00））。');
  });

  test('still says what was told when another penalty is proposed afterwards', async () => {
    const inspector = await application.as('inspector');
    const proposed = await propose(application, await filed());
    const first = await issueFor(application, proposed, 'penaltyNotice');
    const noticed = await moved(inspector, 'penalty-cases', proposed, 'notify', transitionBody(proposed, { noticedOn: '2022-06-07' }));
    const heavier = proposalOf(noticed, { proposedOn: '2022-06-10', proposedFine: 8_000_000 });
    const again = await moved(inspector, 'penalty-cases', noticed, 'proposeAnew', transitionBody(noticed, heavier));
    const second = await issueFor(application, again, 'penaltyNotice', '2022-06-11');
    expect(await textOf(first)).toContain('罚款人民币伍万元整（¥50,000.00）');
    expect(await textOf(second)).toContain('罚款人民币捌万元整（¥80,000.00）');
  });
});
