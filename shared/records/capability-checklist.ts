import { choice, date, files, flag, longText, photos, text } from './field.js';
import { recorded, recordType } from './record-type.js';

/** The items by which a township (六有) and a village (三有) are judged. */
export const capabilityItems = {
  leadership: { zh: '有班子', en: 'Leadership' },
  mechanism: { zh: '有机制', en: 'Mechanism' },
  plan: { zh: '有预案', en: 'Plan' },
  team: { zh: '有队伍', en: 'Team' },
  supplies: { zh: '有物资', en: 'Supplies' },
  exercise: { zh: '有培训演练', en: 'Training and drills' },
  facilities: { zh: '有场地设施', en: 'Premises and facilities' },
  equipment: { zh: '有装备物资', en: 'Equipment' },
  rules: { zh: '有工作制度', en: 'Rules of work' },
} as const;

/** Which items belong to which list: the first six to the township, the last three to the village. */
export const itemsOf = {
  sixHaves: ['leadership', 'mechanism', 'plan', 'team', 'supplies', 'exercise'],
  threeHaves: ['facilities', 'equipment', 'rules'],
} as const satisfies Record<string, readonly (keyof typeof capabilityItems)[]>;

/** One item of grassroots capability in one township or village, met or not, with its proof. The place is the record's own division. */
export const capabilityChecklist = recordType({
  name: 'capability-checklist',
  path: 'capability-checklists',
  label: { zh: '基层应急能力', en: 'Grassroots capability' },
  plural: { zh: '基层应急能力', en: 'Grassroots capability' },
  fields: {
    kind: choice({ zh: '清单', en: 'List' }, {
      sixHaves: { zh: '镇（街）“六有”', en: 'Township: six haves' },
      threeHaves: { zh: '村（社区）“三有”', en: 'Village: three haves' },
    }),
    item: choice({ zh: '项目', en: 'Item' }, capabilityItems),
    met: flag({ zh: '是否达到', en: 'Met' }),
    assessedOn: date({ zh: '核查日期', en: 'Assessed on' }),
    assessedBy: text({ zh: '核查人', en: 'Assessed by' }, { max: 50 }),
    remarks: longText({ zh: '情况说明', en: 'Remarks' }, { optional: true }),
    photos: photos({ zh: '佐证照片', en: 'Photos' }),
    files: files({ zh: '佐证材料', en: 'Documents' }),
  },
  title: 'item',
  titleWith: 'kind',
  listedBy: 'assessedOn',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['inspector', 'dutyOfficer', 'manager'], amend: ['inspector', 'dutyOfficer', 'manager'], void: ['manager'] },
  columns: ['met', 'assessedOn', 'assessedBy'],
});
