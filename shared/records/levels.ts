import type { Label } from '../label.js';

/** Who organises or keeps something, from the nation to the single enterprise. */
export const levels = {
  national: { zh: '国家级', en: 'National' },
  province: { zh: '省级', en: 'Province' },
  city: { zh: '市级', en: 'City' },
  county: { zh: '县级', en: 'County' },
  township: { zh: '乡镇级', en: 'Township' },
  village: { zh: '村级', en: 'Village' },
  enterprise: { zh: '企业', en: 'Enterprise' },
} as const satisfies Record<string, Label>;

/** What an emergency is about: the scenario of a drill, the subject of a plan, the calling of a team. */
export const scenarios = {
  hazardousChemicals: { zh: '危险化学品事故', en: 'Hazardous chemicals' },
  gas: { zh: '天然气、燃气事故', en: 'Natural gas' },
  fire: { zh: '消防火灾', en: 'Fire' },
  mine: { zh: '矿山事故', en: 'Mines' },
  fireworks: { zh: '烟花爆竹事故', en: 'Fireworks' },
  flood: { zh: '防汛抗旱', en: 'Flood and drought' },
  geological: { zh: '地质灾害', en: 'Geological hazards' },
  forestFire: { zh: '森林草原火灾', en: 'Forest and grassland fire' },
  earthquake: { zh: '地震', en: 'Earthquake' },
  coldWave: { zh: '低温雨雪冰冻', en: 'Cold, snow and ice' },
  comprehensive: { zh: '综合', en: 'All hazards' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Label>;
