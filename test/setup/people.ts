/** The demo accounts by what they are for. Each template database has them; all share one password. */
export const people = {
  /** Inspector of the whole county 610831. */
  inspector: 'inspector',
  /** Inspector of 马蹄沟镇 alone. */
  matigou: 'matigou',
  /** Inspector of 何家集镇 alone. */
  hejiaji: 'hejiaji',
  duty: 'duty',
  finance: 'finance',
  storekeeper: 'storekeeper',
  manager: 'manager',
  /** Second manager of 610831: a frozen report is signed and reopened by two. */
  deputy: 'deputy',
  evaluator: 'evaluator',
  auditor: 'auditor',
  admin: 'admin',
  /** Manager of the other bureau, 430682. */
  linxiang: 'linxiang',
  /** Manager of the city 6108, above bureau 610831. */
  yulin: 'yulin',
} as const;

export type Person = keyof typeof people;

/** As printed by `npm start`; only the demo accounts have it. */
export { demoPassword as password } from '@fenghuo/server/seeding/accounts';

export const bureaus = { zizhou: '610831', linxiang: '430682' } as const;

/** Townships used by the tests, with a point inside each bureau's rectangle (degrees, WGS-84). */
export const places = {
  matigou: { bureau: '610831', division: '610831106000', longitude: 109.85, latitude: 37.6 },
  hejiaji: { bureau: '610831', division: '610831101000', longitude: 109.93, latitude: 37.5 },
  county: { bureau: '610831', division: '610831000000', longitude: 110.03, latitude: 37.61 },
  linxiang: { bureau: '430682', division: '430682000000', longitude: 113.45, latitude: 29.48 },
} as const;
