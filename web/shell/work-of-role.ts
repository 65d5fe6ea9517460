import type { Role } from '@fenghuo/shared/access';
import type { RecordTypeName } from '@fenghuo/shared/records/index';
import type { Area } from '../recordkeeping/areas.js';

interface Work {
  /** Stand first in the navigation and are open until somebody folds them. */
  readonly areas: readonly Area[];
  /** The list that opens first, where it is not the evaluation form. */
  readonly begins: RecordTypeName;
}

/** What each role works with day by day. Everything else stays within reach behind it. */
export const workOfRole: Readonly<Record<Role, Work>> = {
  inspector: { areas: ['workSafety', 'enforcement'], begins: 'hazard' },
  dutyOfficer: { areas: ['duty', 'disasters'], begins: 'duty-log-entry' },
  storekeeper: { areas: ['supplies'], begins: 'stock-entry' },
  financeOfficer: { areas: ['assessment', 'disasters'], begins: 'budget-line' },
  manager: { areas: ['workSafety'], begins: 'hazard' },
  evaluator: { areas: ['assessment'], begins: 'hazard' },
  auditor: { areas: ['assessment'], begins: 'hazard' },
  administrator: { areas: [], begins: 'hazard' },
};
