import { choice, date, files, integer, longText, people, photos, reference, text } from './field.js';
import { recordType } from './record-type.js';

const persons = { zh: '人', en: 'persons' };
const personsOf = (zh: string, en: string) => integer({ zh, en }, { optional: true, unit: persons });
const day = (zh: string, en: string) => date({ zh, en }, { optional: true });

/** A case of unlawful fireworks (烟花爆竹打非治违). What is confiscated is sealed on the spot and destroyed by the police (条例 art. 43). */
export const fireworksCase = recordType({
  name: 'fireworks-case',
  path: 'fireworks-cases',
  label: { zh: '烟花爆竹打非案件', en: 'Fireworks case' },
  plural: { zh: '烟花爆竹打非案件', en: 'Fireworks cases' },
  fields: {
    title: text({ zh: '案件名称', en: 'Title' }),
    foundOn: date({ zh: '查处日期', en: 'Found on' }),
    source: choice({ zh: '案件来源', en: 'Source' }, {
      tipOff: { zh: '举报', en: 'Tip-off' },
      inspection: { zh: '检查', en: 'Inspection' },
      cooperation: { zh: '协查', en: 'Request of another authority' },
    }),
    link: choice({ zh: '环节', en: 'Link of the chain' }, {
      production: { zh: '生产', en: 'Production' },
      trade: { zh: '经营', en: 'Trade' },
      storage: { zh: '储存', en: 'Storage' },
      transport: { zh: '运输', en: 'Transport' },
      settingOff: { zh: '燃放', en: 'Setting off' },
    }),
    place: text({ zh: '查处地点', en: 'Place' }),
    officers: people({ zh: '执法人员', en: 'Officers' }, {
      hint: { zh: '不得少于两人（行政处罚法第四十二条）', en: 'Two or more (Administrative Penalty Law, art. 42)' },
    }),
    inspection: reference('inspection', { zh: '所属检查', en: 'Inspection' }, { optional: true }),
    campaign: reference('campaign', { zh: '所属专项行动', en: 'Campaign' }, { optional: true }),
    tipOff: reference('tip-off', { zh: '来源举报', en: 'Tip-off' }, { optional: true }),
    premisesMeasure: reference('premises-measure', { zh: '查封或扣押措施', en: 'Sealing or seizure' }, { optional: true }),
    facts: longText({ zh: '违法事实', en: 'Facts' }, { optional: true }),
    signsRemoved: integer({ zh: '拆除门牌', en: 'Signs removed' }, { optional: true, unit: { zh: '块', en: 'signs' } }),
    personsAdmonished: personsOf('训诫', 'Admonished'),
    referredOn: day('移送公安日期', 'Referred on'),
    policeDocument: text({ zh: '移送文号', en: 'Letter to the police' }, { optional: true }),
    personsReferred: personsOf('移送人数', 'Persons referred'),
    settledOn: day('处理日期', 'Settled on'),
    personsDetained: personsOf('行政拘留', 'Detained'),
    personsPenalised: personsOf('行政处罚', 'Penalised'),
    outcome: text({ zh: '处理结果', en: 'Outcome' }, { optional: true, max: 500 }),
    destroyedOn: day('销毁日期', 'Destroyed on'),
    destroyedBy: text({ zh: '销毁单位', en: 'Destroyed by' }, {
      optional: true, hint: { zh: '由公安机关组织销毁（烟花爆竹安全管理条例第四十三条）', en: 'The police (Regulation on fireworks, art. 43)' },
    }),
    destructionWitnesses: people({ zh: '销毁监督人', en: 'Witnesses' }, { optional: true }),
    destructionPhotos: photos({ zh: '销毁照片', en: 'Photos of the destruction' }),
    files: files({ zh: '案卷材料', en: 'Case file' }),
    photos: photos({ zh: '现场照片', en: 'Photos' }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'title',
  listedBy: 'foundOn',
  states: {
    found: { zh: '已查处', en: 'Found' }, referred: { zh: '已移送公安', en: 'Referred' }, settled: { zh: '已处理', en: 'Settled' },
  },
  initial: 'found',
  transitions: {
    refer: {
      label: { zh: '移送公安', en: 'Refer to the police' }, from: ['found'], to: 'referred', by: ['inspector', 'manager'],
      sets: ['referredOn', 'policeDocument', 'personsReferred'], needs: ['referredOn', 'policeDocument', 'personsReferred'],
    },
    settle: {
      label: { zh: '登记处理结果', en: 'Record the outcome' }, from: ['found', 'referred'], to: 'settled', by: ['inspector', 'manager'],
      sets: ['settledOn', 'personsDetained', 'personsPenalised', 'outcome'], needs: ['settledOn', 'outcome'],
    },
    destroy: {
      label: { zh: '登记销毁', en: 'Record destruction' }, from: ['found', 'referred', 'settled'], by: ['inspector', 'manager'],
      sets: ['destroyedOn', 'destroyedBy', 'destructionWitnesses', 'destructionPhotos'],
      needs: ['destroyedOn', 'destroyedBy', 'destructionWitnesses'],
    },
  },
  may: { create: ['inspector', 'manager'], amend: ['inspector', 'manager'], void: ['manager'] },
  demands: (action) => (action === 'destroy' ? ['destructionPhotos'] : []),
  columns: ['source', 'link', 'foundOn', 'personsReferred', 'destroyedOn'],
});
