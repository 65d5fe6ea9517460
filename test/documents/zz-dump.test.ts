import { writeFileSync, mkdirSync } from 'node:fs';
import { documentKinds, documentNatures, type DocumentKind } from '@fenghuo/shared/records/enforcement-kinds';
import { afterAll, beforeAll, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { hazardBody, inspectionBody, reinspectionBody, rectificationReplyBody, siteBody, transitionBody, premisesMeasureBody } from '../setup/builders.js';
import { enforcementDocumentBody, penaltyCaseBody } from '../setup/builders/enforcement.js';
import { sendPhoto } from '../setup/photos.js';
import { accepted, addressOf, created, moved } from '../records/support.js';
let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());
test('dump', async () => {
  mkdirSync('/tmp/docs/out', { recursive: true });
  const inspector = await application.as('inspector');
  const manager = await application.as('manager');
  const site = await created(inspector, 'sites', siteBody());
  const photos = [await sendPhoto(inspector), await sendPhoto(inspector), await sendPhoto(inspector)];
  const inspection = (await created(inspector, 'inspections', inspectionBody({ site: site.id, photos, content: '检查了加油区、卸油区、油罐区及配电间的安全管理情况，查阅了安全生产责任制、隐患排查治理台账和从业人员培训记录。\n现场询问当班人员三名。' }))).id;
  const ids = [];
  for (const [title, description, basis] of [['消防器材压力不足', '加油区两具灭火器压力低于绿区。', 'GB 50156—2021 第12.1.1条'], ['卸油口静电接地装置失效', '卸油口静电接地报警仪无显示，接地线锈蚀断开，无法保证卸油作业安全', 'GB 50156—2021 第13.2.11条'], ['安全培训记录不全', '', '']] as const) {
    const h = await created(inspector, 'hazards', hazardBody({ inspection, title, description: description || null, basis: basis || null, photos: [await sendPhoto(inspector)] }));
    await moved(inspector, 'hazards', h, 'order', transitionBody(h, { disposition: 'deadline', deadline: '2020-06-30' }));
    ids.push(h.id);
  }
  await created(inspector, 'premises-measures', premisesMeasureBody({ inspection, kind: 'seal' }));
  const make = async (kind: DocumentKind, given = {}) => created(inspector, 'enforcement-documents', enforcementDocumentBody({ kind, inspection, ...given }));
  const gc = await created(inspector, 'penalty-cases', penaltyCaseBody({ filedOn: '2022-06-03', inspection, violation: '该单位卸油口静电接地装置失效后未及时修复，继续组织卸油作业，未采取有效的安全防范措施。' }));
  const sc = await created(inspector, 'penalty-cases', penaltyCaseBody({ filedOn: '2022-06-03', procedure: 'summary' }));
  let g = gc;
  g = await moved(inspector, 'penalty-cases', g, 'investigate', transitionBody(g));
  g = await moved(inspector, 'penalty-cases', g, 'notify', transitionBody(g, { noticedOn: '2022-06-10' }));
  g = await moved(inspector, 'penalty-cases', g, 'hear', transitionBody(g, { heardOn: '2022-06-15' }));
  g = await moved(manager, 'penalty-cases', g, 'decide', transitionBody(g, { decidedOn: '2022-06-20', penalties: ['warning', 'fine'], fine: 2050000, penaltyBasis: '《中华人民共和国安全生产法》第九十九条第三项' }));
  for (const kind of Object.keys(documentKinds) as DocumentKind[]) {
    const isCase = documentNatures[kind].about === 'case';
    const given: Record<string, unknown> = { issuedOn: isCase ? '2022-06-21' : kind === 'reinspectionOpinion' ? '2020-07-05' : '2020-06-03' };
    if (isCase) given.penaltyCase = kind === 'summaryDecision' ? sc.id : gc.id;
    if (kind === 'rectificationOrder') given.deadline = '2020-06-30';
    if (kind === 'enforcementApplication') given.issuedOn = '2022-08-21';
    if (kind === 'reinspectionOpinion') {
      await created(inspector, 'rectification-replies', rectificationReplyBody({ hazard: ids[0]!, photos: [await sendPhoto(inspector)] }));
      await created(manager, 'reinspections', reinspectionBody({ hazard: ids[0]!, recheckedBy: '张局长', opinion: '灭火器已更换，压力正常' }));
    }
    let record = await make(kind, given);
    if (kind === 'paymentDemand' || kind === 'rectificationOrder') record = await moved(inspector, 'enforcement-documents', record, 'deliver', transitionBody(record, { deliveredOn: record['issuedOn'], deliveryMethod: 'left', refusalNote: '负责人拒签，见证人：赵某。' }));
    if (kind === 'reinspectionOpinion') record = await moved(inspector, 'enforcement-documents', record, 'deliver', transitionBody(record, { deliveredOn: record['issuedOn'], deliveryMethod: 'direct', recipientSignature: await sendPhoto(inspector) }));
    for (const f of ['docx', 'pdf']) {
      const t = performance.now();
      const { status, bytes } = await inspector.bytes(addressOf('enforcement-documents', record, `/document.${f}`));
      if (status !== 200) console.log(kind, f, status, bytes.toString());
      console.log(kind, f, bytes.length, Math.round(performance.now() - t));
      writeFileSync(`/tmp/docs/out/${kind}.${f}`, bytes);
    }
  }
  accepted({ status: 200, body: null, headers: new Headers() });
}, 120000);
