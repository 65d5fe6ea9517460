import type { Label } from './label.js';

/** The eight roles of a bureau (三员分立: the administrator keeps accounts and touches no record, the auditor reads and writes nothing). */
export const roles = {
  inspector: { zh: '执法检查员', en: 'Inspector' },
  dutyOfficer: { zh: '值班员', en: 'Duty officer' },
  storekeeper: { zh: '物资保管员', en: 'Storekeeper' },
  financeOfficer: { zh: '财务人员', en: 'Finance officer' },
  manager: { zh: '局领导', en: 'Manager' },
  evaluator: { zh: '评价人员', en: 'Evaluator' },
  administrator: { zh: '账户管理员', en: 'Administrator' },
  auditor: { zh: '审计人员', en: 'Auditor' },
} as const satisfies Record<string, Label>;

export type Role = keyof typeof roles;

/**
 * Who may write: a role, or the server itself, in the name of the person who asked for it (a form is frozen) or of nobody (a citizen answers
 * a public survey). No account ever holds it.
 */
export type Writer = Role | 'service';

/** What each writer is called. */
export const writers: Readonly<Record<Writer, Label>> = { ...roles, service: { zh: '系统', en: 'The system' } };

/** What a role may do beside the record types, whose contracts name their own writers (`may`, `transitions[…].by`). */
export const permissions = {
  /** Read records, their history, photos, maps and exports within the scope. */
  readRecords: ['inspector', 'dutyOfficer', 'storekeeper', 'financeOfficer', 'manager', 'auditor'],
  /** Write records at all; which ones, each contract says. */
  writeRecords: ['inspector', 'dutyOfficer', 'storekeeper', 'financeOfficer', 'manager'],
  /** Open the evaluation form and the records behind its figures. */
  readEvaluation: ['inspector', 'dutyOfficer', 'storekeeper', 'financeOfficer', 'manager', 'auditor'],
  /** Freeze the form into a report. */
  freezeEvaluation: ['manager'],
  /** Write the forms of the years: drafts, their adoption, their copies. */
  writeFrameworks: ['manager'],
  /** Sit at the evaluator's desk: the reports that were granted, their frozen evidence, nothing else; and say what the evidence bears. */
  verifyReports: ['evaluator'],
  /** Give evaluators the report they verify, and take it away again. */
  grantReports: ['manager', 'administrator'],
  /** Read the state of the seal. */
  readSeal: ['manager', 'auditor', 'administrator'],
  /** Send photos and documents. */
  sendAttachments: ['inspector', 'dutyOfficer', 'storekeeper', 'financeOfficer', 'manager'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

export function mayRole(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}

/**
 * A scope is a prefix of the 12-digit division code: `61` a province, `6108` a city, `610831` a county, `610831101` a township.
 * A person sees a place when the place's code starts with the scope.
 */
export function coversDivision(scope: string, division: string): boolean {
  return scope.length > 0 && division.startsWith(scope);
}

/** True when the scope holds the whole bureau: only then are its figures complete. */
export function coversBureau(scope: string, bureau: string): boolean {
  return scope.length > 0 && bureau.startsWith(scope);
}

/** The signed-in person as the web sees it. */
export interface Profile {
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  /** Division prefix, 2 to 12 digits. */
  readonly scope: string;
  /** Bureaus within the scope, the person's own first. */
  readonly bureaus: readonly { readonly code: string; readonly name: Label }[];
}
