import type { Label } from '../label.js';

/** The kinds of natural disaster that an inland county reports, named as in GB/T 28921-2012, in its order. */
export const disasterKinds = {
  drought: { zh: '干旱灾害', en: 'Drought' },
  flood: { zh: '洪涝灾害', en: 'Flood' },
  typhoon: { zh: '台风灾害', en: 'Typhoon' },
  rainstorm: { zh: '暴雨灾害', en: 'Rainstorm' },
  gale: { zh: '大风灾害', en: 'Gale' },
  hail: { zh: '冰雹灾害', en: 'Hail' },
  lightning: { zh: '雷电灾害', en: 'Lightning' },
  lowTemperature: { zh: '低温灾害', en: 'Low temperature' },
  iceSnow: { zh: '冰雪灾害', en: 'Ice and snow' },
  heat: { zh: '高温灾害', en: 'Heat' },
  sandDust: { zh: '沙尘暴灾害', en: 'Sand and dust storm' },
  fog: { zh: '大雾灾害', en: 'Fog' },
  earthquake: { zh: '地震灾害', en: 'Earthquake' },
  rockfall: { zh: '崩塌灾害', en: 'Rockfall' },
  landslide: { zh: '滑坡灾害', en: 'Landslide' },
  debrisFlow: { zh: '泥石流灾害', en: 'Debris flow' },
  groundCollapse: { zh: '地面塌陷灾害', en: 'Ground collapse' },
  groundSubsidence: { zh: '地面沉降灾害', en: 'Ground subsidence' },
  groundFissure: { zh: '地裂缝灾害', en: 'Ground fissure' },
  pest: { zh: '植物病虫害', en: 'Plant diseases and pests' },
  epidemic: { zh: '疫病灾害', en: 'Epizootic' },
  vegetationFire: { zh: '森林/草原火灾', en: 'Forest or grassland fire' },
  other: { zh: '其他自然灾害', en: 'Other natural disaster' },
} as const satisfies Record<string, Label>;

/** The main classes of GB/T 28921-2012, with the kinds above that belong to each. */
export const disasterClasses = {
  meteorological: {
    label: { zh: '气象水文灾害', en: 'Meteorological and hydrological' },
    kinds: ['drought', 'flood', 'typhoon', 'rainstorm', 'gale', 'hail', 'lightning', 'lowTemperature', 'iceSnow', 'heat', 'sandDust', 'fog'],
  },
  geological: {
    label: { zh: '地质地震灾害', en: 'Geological and seismic' },
    kinds: ['earthquake', 'rockfall', 'landslide', 'debrisFlow', 'groundCollapse', 'groundSubsidence', 'groundFissure'],
  },
  biological: { label: { zh: '生物灾害', en: 'Biological' }, kinds: ['pest', 'epidemic', 'vegetationFire'] },
  other: { label: { zh: '其他', en: 'Other' }, kinds: ['other'] },
} as const satisfies Record<string, { label: Label; kinds: readonly (keyof typeof disasterKinds)[] }>;
