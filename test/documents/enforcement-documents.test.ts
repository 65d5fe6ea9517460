import { documentKinds } from '@fenghuo/shared/records/enforcement-kinds';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accepted, addressOf, created, moved, refused } from '../records/support.js';
import { startApplication, type Application } from '../setup/application.js';
import { inspectionBody, rectificationReplyBody, reinspectionBody, transitionBody, voidBody } from '../setup/builders.js';
import { newId } from '../setup/identity.js';
import { places } from '../setup/people.js';
import { photo, sendPhoto } from '../setup/photos.js';
import { decidedCase, delivered, inspected, issued, issuedOfEveryKind, kinds, path, printed } from './issued-case.js';
import { unzip } from './read-docx.js';
import { readPdf } from './read-pdf.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const formats = ['docx', 'pdf'] as const;
const order = async (given: Parameters<typeof issued>[1]) => issued(application, { kind: 'rectificationOrder', deadline: '2020-06-30', ...given });

test('every kind is printed in both formats, with its bureau, number and recipient', async () => {
  const records = await issuedOfEveryKind(application);
  expect([...records.keys()]).toEqual(kinds);
  for (const [kind, record] of records) {
    for (const format of formats) {
      const { text } = await printed(application, record, format);
      for (const part of ['子洲县应急管理局', '马蹄沟加油站', documentKinds[kind].zh, String(record['number'])]) expect(text, `${kind}.${format}`).toContain(part);
      expect(text, `${kind}.${format}`).not.toMatch(/undefined|null|NaN|\uFFFD|\[object/);
    }
  }
}, 120_000);

describe.each(formats)('as %s', (format) => {
  const textOf = async (record: AnyRecord) => (await printed(application, record, format)).text;

  test('a rectification order lists the hazards with basis and deadline, and the way to a review', async () => {
    const { inspection } = await inspected(application);
    const record = await order({ inspection });
    const text = await textOf(record);
    expect(text).toContain('1．消防器材压力不足。（判定依据：GB50156第12.1.1条；整改期限：2020年6月30日）2．静电接地装置失效。（整改期限：2020年6月30日）');
    expect(text).toContain('现责令你单位对上述第1项至第2项问题于2020年6月30日前整改完毕');
    expect(text).toContain('《中华人民共和国安全生产法》第六十二条');
    expect(text).toContain('60日内依法向子洲县人民政府或者上一级应急管理部门申请行政复议，或者在6个月内');
    expect(text).toContain('子洲县应急管理局（印章）二〇二〇年六月三日');
    expect(text).toMatch(/执法人员（签名）：王建国执法证号：＿+执法人员（签名）：李秀英/);
    expect(text).not.toContain('据报告重建');
  });

  test('an order on one hazard names that one; an extension afterwards does not change its day', async () => {
    const { hazards } = await inspected(application);
    const record = await order({ hazard: hazards[0].id });
    const manager = await application.as('manager');
    await moved(manager, 'hazards', hazards[0], 'extend', transitionBody(hazards[0], { deadline: '2020-07-31', extensionReason: '设备在途' }));
    const text = await textOf(record);
    expect(text).toContain('消防器材压力不足');
    expect(text).not.toContain('静电接地');
    expect(text).not.toContain('2020年7月31日');
  });

  test('a refusal to sign is printed, and so is the way of delivery', async () => {
    const record = await delivered(application, await order({ inspection: (await inspected(application)).inspection }));
    const text = await textOf(record);
    expect(text).toContain('被检查单位负责人（签名）：（未签名）拒签或未签情况：负责人拒签，见证人：赵某。');
    expect(text).toContain('送达方式留置送达');
  });

  test('a re-inspection opinion names the order and the result of each hazard', async () => {
    const [inspector, manager] = [await application.as('inspector'), await application.as('manager')];
    const { inspection, hazards: [hazard] } = await inspected(application);
    const before = await order({ inspection });
    await created(inspector, 'rectification-replies', rectificationReplyBody({ hazard: hazard.id, photos: [await sendPhoto(inspector)] }));
    await created(manager, 'reinspections', reinspectionBody({ hazard: hazard.id, recheckedBy: '张志强', opinion: '灭火器已更换' }));
    const text = await textOf(await issued(application, { kind: 'reinspectionOpinion', inspection, issuedOn: '2020-07-05' }));
    expect(text).toContain(`本机关于2020年6月3日作出了《责令限期整改指令书》（${String(before['number'])}）`);
    expect(text).toContain('1．消防器材压力不足：合格，予以销号（2020年6月15日复查，复查人张志强）。灭火器已更换。2．静电接地装置失效：尚未复查。');
  });

  test('a penalty decision says what was done, on what it rests, and what is to be paid', async () => {
    const penaltyCase = (await decidedCase(application)).id;
    const on = { penaltyCase, issuedOn: '2022-06-21' };
    await issued(application, { kind: 'filingApproval', ...on });
    const notice = await issued(application, { kind: 'penaltyNotice', ...on });
    const text = await textOf(await issued(application, { kind: 'penaltyDecision', ...on }));
    expect(text).toContain('卸油口静电接地装置失效后继续卸油。');
    expect(text).toContain(`《行政处罚告知书》（${String(notice['number'])}）`);
    expect(text).toContain('《中华人民共和国安全生产法》第九十九条第三项、《中华人民共和国行政处罚法》第五十七条，决定给予以下行政处罚：警告；罚款人民币贰万零伍佰元整（¥20,500.00）。');
    expect(text).toContain('15日内缴至指定银行');
    expect(text).toContain('到期不缴的，每日按罚款数额的3%加处罚款');
  });

  test('a record rebuilt from a report says so', async () => {
    expect(await textOf(await order({ ...await onlyInspection(), provenance: 'reconstructed' }))).toContain('据报告重建');
  });

  test('whatever was typed stays one readable file', async () => {
    const content = `<b>&amp; "引号" ]]>\u0008\u{1F525}\n${'现场情况复杂，须分步处置。'.repeat(280)}`;
    const text = await textOf(await order({ ...await onlyInspection(), content }));
    if (format === 'docx') expect(text).toContain('<b>&amp;"引号"]]>\u{1F525}');
    // A sentence may go over from one page to the next.
    expect(text.match(/须/g)).toHaveLength(280);
  });
});

const onlyInspection = async () => ({ inspection: (await created(await application.as('inspector'), 'inspections', inspectionBody())).id });

describe('pictures', () => {
  test('the drawn signature and the photos are in both files', async () => {
    const inspector = await application.as('inspector');
    const photos = [await sendPhoto(inspector), await sendPhoto(inspector)];
    const { inspection } = await inspected(application, { photos });
    const record = await delivered(application, await order({ inspection }), { deliveryMethod: 'direct', recipientSignature: await sendPhoto(inspector) });
    const [docx, pdf] = [await printed(application, record, 'docx'), await printed(application, record, 'pdf')];
    expect([...unzip(docx.bytes).keys()].filter((name) => /^word\/media\/.+\.png$/.test(name))).toHaveLength(3);
    expect(readPdf(pdf.bytes).images).toBe(3);
    for (const { text } of [docx, pdf]) expect(text).toContain('附件：照片');
  });

  test('one that cannot be printed is named instead, and the document is there', async () => {
    const inspector = await application.as('inspector');
    // A PNG by its first bytes, and nothing behind them.
    const broken = Buffer.concat([photo().subarray(0, 45), Buffer.from(newId())]);
    const { inspection } = await inspected(application, { photos: [await sendPhoto(inspector), await sendPhoto(inspector, broken)] });
    const record = await order({ inspection });
    for (const format of formats) expect((await printed(application, record, format)).text).toContain('另有1张照片因格式或大小未印入');
  });
});

describe('the files', () => {
  test('are named after the document, whole and small: the font is embedded as far as it is used', async () => {
    const record = await order({ inspection: (await inspected(application)).inspection });
    const { bytes, headers } = await printed(application, record, 'pdf');
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toContain(encodeURIComponent(`责令限期整改指令书 ${String(record['number'])}.pdf`));
    expect(readPdf(bytes).embedded.every((name) => /^[A-Z]{6}\+NotoSerifSC/.test(name))).toBe(true);
    expect(readPdf(bytes).embedded).toHaveLength(2);
    expect(bytes.length).toBeLessThan(200_000);
    expect((await printed(application, record, 'docx')).headers.get('content-type')).toContain('wordprocessingml.document');
  });

  test('are read by whoever reads the record; of a void one there is none', async () => {
    const { inspection } = await inspected(application, places.matigou);
    const record = await order({ inspection, ...places.matigou });
    const [hejiaji, matigou, admin, manager, stranger] = [
      await application.as('hejiaji'), await application.as('matigou'), await application.as('admin'), await application.as('manager'), application.stranger(),
    ];
    for (const format of formats) {
      const address = addressOf(path, record, `/document.${format}`);
      accepted(await matigou.get(address));
      await refused(application, 'not-found', () => hejiaji.get(address));
      await refused(application, 'role-not-allowed', () => admin.get(address));
      await refused(application, 'sign-in-required', () => stranger.get(address));
    }
    for (const below of ['/document.doc', '/document.constructor']) await refused(application, 'not-found', () => manager.get(addressOf(path, record, below)));
    await refused(application, 'not-found', () => manager.get(addressOf(path, { id: newId(), bureau: '610831' }, '/document.pdf')));
    await refused(application, 'not-found', () => manager.get(`/api/${path}/no-id/document.pdf?bureau=610831`));
    const voided = accepted(await manager.post<AnyRecord>(addressOf(path, record, '/void'), voidBody(record)));
    await refused(application, 'record-voided', () => manager.get(addressOf(path, voided, '/document.pdf')));
  });

  test('a reader who may not see all it rests on gets no more than that, and is told', async () => {
    const { inspection } = await inspected(application, places.county);
    const record = await order({ inspection, ...places.matigou });
    for (const format of formats) {
      const { text } = await printed(application, record, format, 'matigou');
      expect(text).toContain('部分记录未列入');
      expect((await printed(application, record, format)).text).not.toContain('部分记录未列入');
    }
  });

  test('many at once are all answered', async () => {
    const record = await order({ inspection: (await inspected(application)).inspection });
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => printed(application, record, formats[n % 2]!)));
    for (const { text } of answers) expect(text).toContain(String(record['number']));
  });
});
