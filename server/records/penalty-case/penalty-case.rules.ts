import { penaltyCase } from '@fenghuo/shared/records/penalty-case';
import { isOfProposal, missingFor, type DocumentOfCase } from '@fenghuo/shared/records/penalty-file';
import { isStepOf } from '@fenghuo/shared/records/penalty-procedures';
import { caseDays } from '@fenghuo/shared/records/penalty-states';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { ProblemCode, ProblemDetails, Refusal } from '@fenghuo/shared/problems';
import { addDays, addWorkdays, type SpecialDays } from '@fenghuo/shared/working-days';
import { readParameters, readSpecialDays, type Parameters } from '../../database/parameters.js';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { Change, RecordRules } from '../../recordkeeping/record-rules.js';
import { readCaseDocuments, wordsOf } from './case-documents.js';
import { expiredLimitation, limitationCodes } from './limitation.js';
import { afterProposingAnew, proposal } from './proposal.js';

type Case = RecordOf<typeof penaltyCase>;

interface CaseFacts {
  readonly parameters: Parameters;
  readonly special: SpecialDays;
  readonly documents: readonly DocumentOfCase[];
}

const codes = [
  'enforcement.officers', 'penalty.decisionDays', 'penalty.hearingRequestDays', 'penalty.hearingNoticeDays', 'penalty.summaryReportDays',
  'penalty.paymentDays', 'penalty.summaryFineCitizen', 'penalty.summaryFineEntity', ...limitationCodes,
];
type Named = readonly (keyof typeof penaltyCase.fields)[];
const broken = (change: Change, code: ProblemCode, about: Named, details?: ProblemDetails): Refusal =>
  brokenRule(penaltyCase, change, code, about, details);

/** Within so many days after a notice lie its working days, holidays included. */
const farthest = 45;

export const penaltyCaseRules: RecordRules = {
  async facts(sql, bureau, changes) {
    const notices = changes.map(({ after }) => after as Case)
      .flatMap(({ noticedOn, hearingNoticedOn }) => [noticedOn, hearingNoticedOn]).filter((day) => day !== null).sort();
    const [parameters, documents] = await Promise.all([readParameters(sql, bureau, codes), readCaseDocuments(sql, bureau, changes)]);
    const [first, last] = [notices[0], notices.at(-1)];
    const special: SpecialDays = first && last ? await readSpecialDays(sql, first, addDays(last, farthest)) : new Map();
    return new Map(changes.map(({ after }) => [after.id, { parameters, special, documents: documents.get(after.id) ?? [] }]));
  },

  derive({ action, after }, facts) {
    if (action === 'void') return {};
    const { parameters, special } = facts as unknown as CaseFacts;
    const undone = action === 'proposeAnew' ? afterProposingAnew : {};
    const { procedure, filedOn, noticedOn, decidedOn, deliveredOn, fine } = { ...after as Case, ...undone };
    const summary = procedure === 'summary';
    const received = summary ? decidedOn : deliveredOn;
    const later = (day: string | null, code: string) => (day === null ? null : addDays(day, parameters.on(code, day)));
    const laterWorkday = (day: string | null, code: string) => (day === null ? null : addWorkdays(day, parameters.on(code, day), special));
    return {
      ...undone,
      decisionDue: summary ? null : later(filedOn, 'penalty.decisionDays'),
      hearingRequestDue: laterWorkday(noticedOn, 'penalty.hearingRequestDays'),
      reportDue: summary ? later(decidedOn, 'penalty.summaryReportDays') : null,
      paymentDue: fine ? later(received, 'penalty.paymentDays') : null,
    };
  },

  check(change, facts) {
    if (change.action === 'void') return undefined;
    const given = facts as unknown as CaseFacts;
    return peopleAndSteps(change, given) ?? days(change, given) ?? limitation(change, given) ?? amounts(change, given)
      ?? proposal(change, given.documents) ?? file(change, given);
  },
};

function peopleAndSteps(change: Change, { parameters }: CaseFacts): Refusal | undefined {
  const { officers, filedOn, procedure } = change.after as Case;
  const least = parameters.on('enforcement.officers', filedOn);
  if (officers.length < least) return broken(change, 'two-officers-required', ['officers'], { least });
  if (isStepOf(procedure, change.action)) return undefined;
  const step = penaltyCase.transitions[change.action]!.label;
  return broken(change, 'step-of-other-procedure', [], { step, procedure: penaltyCase.fields.procedure.options![procedure]! });
}

function days(change: Change, { parameters, special }: CaseFacts): Refusal | undefined {
  const record = change.after as Case;
  const wrong = inverted(record);
  if (wrong) {
    const [earlier, later] = wrong;
    const labels = { earlier: penaltyCase.fields[earlier].label, later: penaltyCase.fields[later].label };
    return broken(change, 'case-days-out-of-order', [earlier, later], labels);
  }
  const { hearingNoticedOn, heardOn } = record;
  if (change.action !== 'hear' || hearingNoticedOn === null || heardOn === null) return undefined;
  const earliest = addWorkdays(hearingNoticedOn, parameters.on('penalty.hearingNoticeDays', hearingNoticedOn), special);
  return heardOn < earliest ? broken(change, 'hearing-notice-too-short', ['hearingNoticedOn', 'heardOn'], { earliest }) : undefined;
}

type DayName = (typeof caseDays)[number][number];

/** Two days of the case of which the second should not be before the first, but is. */
function inverted(record: Case): readonly [earlier: DayName, later: DayName] | undefined {
  const given = caseDays.flatMap((names, stage) => names.map((name) => ({ name, stage, day: record[name] })));
  for (const { name: later, stage, day } of given) {
    const before = given.find((one) => one.stage < stage && day !== null && one.day !== null && one.day > day);
    if (before) return [before.name, later];
  }
  return undefined;
}

/** Judged when a case is filed and whenever what it is judged by is amended. What a report does not say of a violation is not asked of it. */
function limitation(change: Change, { parameters }: CaseFacts): Refusal | undefined {
  if (change.action !== 'create' && change.action !== 'amend') return undefined;
  const record = change.after as Case;
  const { violationEndedOn, continuing, provenance } = record;
  const said = violationEndedOn === null ? continuing === true || provenance === 'reconstructed' : continuing !== true;
  if (!said) return broken(change, 'violation-end-needed', ['violationEndedOn']);
  const expired = expiredLimitation(record, parameters);
  return expired && broken(change, 'limitation-expired', ['violationEndedOn'], { ...expired });
}

function file(change: Change, { documents }: CaseFacts): Refusal | undefined {
  const record = change.after as Case;
  const missing = missingFor(record, change.action, documents);
  if (!missing) return undefined;
  const about = { step: penaltyCase.transitions[change.action]!.label, ...wordsOf(missing) };
  const outdated = missing.sinceProposal && documents.some(({ kind, issuedOn }) => missing.anyOf.includes(kind) && !isOfProposal(record, issuedOn));
  return outdated ? broken(change, 'case-document-outdated', [], { ...about, proposedOn: record.proposedOn! }) : broken(change, 'case-document-missing', [], about);
}

const light = ['warning', 'fine'];

function amounts(change: Change, given: CaseFacts): Refusal | undefined {
  const { penalties, fine, decidedOn, paid, proposedPenalties, proposedFine, proposedOn } = change.after as Case;
  const proposed = proposedOn === null ? undefined
    : heaviness(change, given, { kinds: proposedPenalties, amount: proposedFine, on: proposedOn, about: ['proposedPenalties', 'proposedFine'] });
  if (proposed) return proposed;
  if (penalties === null || decidedOn === null) return undefined;
  const wrong = heaviness(change, given, { kinds: penalties, amount: fine, on: decidedOn, about: ['penalties', 'fine'] });
  if (wrong || !fine) return wrong;
  if (change.action === 'execute' && paid === null) return broken(change, 'payment-needs-amount', ['paid']);
  return change.action === 'close' && change.before?.state !== 'executed' ? broken(change, 'fine-not-executed', []) : undefined;
}

interface Weighed {
  readonly kinds: Case['penalties'];
  readonly amount: number | null;
  readonly on: string;
  readonly about: Named;
}

/** A fine and its amount belong together, proposed or decided; on the spot both have their limits. */
function heaviness(change: Change, { parameters }: CaseFacts, { kinds, amount, on, about }: Weighed): Refusal | undefined {
  if (kinds === null) return undefined;
  if (kinds.includes('fine') !== (amount ?? 0) > 0) return broken(change, 'fine-differs-from-kind', about);
  const { procedure, partyKind } = change.after as Case;
  if (procedure !== 'summary') return undefined;
  const limit = parameters.on(partyKind === 'citizen' ? 'penalty.summaryFineCitizen' : 'penalty.summaryFineEntity', on);
  const tooHeavy = kinds.some((kind) => !light.includes(kind)) || (amount ?? 0) > limit * 100;
  return tooHeavy ? broken(change, 'summary-penalty-too-heavy', [...about, 'partyKind'], { limit }) : undefined;
}
