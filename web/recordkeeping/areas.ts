import type { Label } from '@fenghuo/shared/label';

/** The areas of a bureau's work, in the order in which they stand in the navigation and among the layers of the map. */
export const areas = {
  workSafety: { zh: '安全生产', en: 'Work safety' },
  enforcement: { zh: '执法办案', en: 'Enforcement' },
  disasters: { zh: '灾害与救助', en: 'Disasters and relief' },
  supplies: { zh: '物资保障', en: 'Supplies' },
  duty: { zh: '值班值守', en: 'Duty' },
  capability: { zh: '能力建设', en: 'Capability' },
  assessment: { zh: '综合与考核', en: 'Office and assessment' },
} as const satisfies Record<string, Label>;

export type Area = keyof typeof areas;

export const areaNames = Object.keys(areas) as Area[];
