import type { Label } from '../label.js';

/** Supervised sectors (监管行业) and natural hazards that a county bureau patrols. Not GB/T 4754: that classification stands beside this one. */
export const sectors = {
  hazardousChemicals: { zh: '危险化学品', en: 'Hazardous chemicals' },
  fuelStation: { zh: '加油站', en: 'Fuel stations' },
  fireworks: { zh: '烟花爆竹', en: 'Fireworks' },
  oilGas: { zh: '石油天然气', en: 'Oil and natural gas' },
  gasPipeline: { zh: '天然气管线', en: 'Gas pipelines' },
  urbanGas: { zh: '城镇燃气', en: 'Urban gas' },
  nonCoalMine: { zh: '非煤矿山', en: 'Non-coal mines' },
  industryTrade: { zh: '工贸', en: 'Industry and trade' },
  roadTraffic: { zh: '道路交通', en: 'Road traffic' },
  geological: { zh: '地质灾害', en: 'Geological hazards' },
  floodDrought: { zh: '洪涝干旱', en: 'Flood and drought' },
  forestFire: { zh: '森林草原火灾', en: 'Forest and grassland fire' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Label>;
