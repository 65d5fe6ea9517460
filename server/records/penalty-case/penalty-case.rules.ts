import { penaltyCase } from '@fenghuo/shared/records/penalty-case';
import { caseDays, isStepOf } from '@fenghuo/shared/records/penalty-procedures';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { Refusal } from '@fenghuo/shared/problems';
import { addDays, addWorkdays, type SpecialDays } from '@fenghuo/shared/working-days';
import { readParameters, readSpecialDays, type Parameters } from '../../database/parameters.js';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { Change, RecordRules } from '../../recordkeeping/record-rules.js';

type Case = RecordOf<typeof penaltyCase>;

interface CaseFacts {
  readonly parameters: Parameters;
  readonly special: SpecialDays;
}

const codes = [
  'enforcement.officers', 'penalty.decisionDays', 'penalty.hearingRequestDays', 'penalty.hearingNoticeDays', 'penalty.summaryReportDays',
  'penalty.paymentDays', 'penalty.summaryFineCitizen', 'penalty.summaryFineEntity',
];
/** Within so many days after a notice lie its working days, holidays included. */
const farthest = 45;

export const penaltyCaseRules: RecordRules = {
  async facts(sql, bureau, changes) {
    const notices = changes.flatMap(({ after }) => [(after as Case).noticedOn, (after as Case).hearingNoticedOn]).filter((day) => day !== null).sort();
    const parameters = await readParameters(sql, bureau, codes);
    const special: SpecialDays = notices.length > 0 ? await readSpecialDays(sql, notices[0]!, addDays(notices.at(-1)!, farthest)) : new Map();
    return new Map(changes.map(({ after }) => [after.id, { parameters, special }]));
  },

  derive({ action, after }, facts) {
    if (action === 'void') return {};
    const { parameters, special } = facts as unknown as CaseFacts;
    const { procedure, filedOn, noticedOn, decidedOn, deliveredOn, fine } = after as Case;
    const summary = procedure === 'summary';
    const received = summary ? decidedOn : deliveredOn;
    const later = (day: string | null, code: string) => (day === null ? null : addDays(day, parameters.on(code, day)));
    return {
      decisionDue: summary ? null : later(filedOn, 'penalty.decisionDays'),
      hearingRequestDue: noticedOn === null ? null : addWorkdays(noticedOn, parameters.on('penalty.hearingRequestDays', noticedOn), special),
      reportDue: summary ? later(decidedOn, 'penalty.summaryReportDays') : null,
      paymentDue: fine ? later(received, 'penalty.paymentDays') : null,
    };
  },

  check(change, facts) {
    if (change.action === 'void') return undefined;
    const given = facts as unknown as CaseFacts;
    return peopleAndSteps(change, given) ?? days(change, given) ?? amounts(change, given);
  },
};

function peopleAndSteps(change: Change, { parameters }: CaseFacts): Refusal | undefined {
  const { officers, filedOn, procedure } = change.after as Case;
  const least = parameters.on('enforcement.officers', filedOn);
  if (officers.length < least) return brokenRule(penaltyCase, change, 'two-officers-required', ['officers'], { least });
  if (isStepOf(procedure, change.action)) return undefined;
  const step = penaltyCase.transitions[change.action]!.label;
  return brokenRule(penaltyCase, change, 'step-of-other-procedure', [], { step, procedure: penaltyCase.fields.procedure.options![procedure]! });
}

function days(change: Change, { parameters, special }: CaseFacts): Refusal | undefined {
  const record = change.after as Case;
  const given = caseDays.filter((name) => record[name] !== null);
  const wrong = given.findIndex((name, index) => index > 0 && record[name]! < record[given[index - 1]!]!);
  if (wrong > 0) {
    const [earlier, later] = [given[wrong - 1]!, given[wrong]!];
    const labels = { earlier: penaltyCase.fields[earlier].label, later: penaltyCase.fields[later].label };
    return brokenRule(penaltyCase, change, 'case-days-out-of-order', [earlier, later], labels);
  }
  const { hearingNoticedOn, heardOn } = record;
  if (change.action !== 'hear' || hearingNoticedOn === null || heardOn === null) return undefined;
  const earliest = addWorkdays(hearingNoticedOn, parameters.on('penalty.hearingNoticeDays', hearingNoticedOn), special);
  return heardOn < earliest ? brokenRule(penaltyCase, change, 'hearing-notice-too-short', ['hearingNoticedOn', 'heardOn'], { earliest }) : undefined;
}

const light = ['warning', 'fine'];

function amounts(change: Change, { parameters }: CaseFacts): Refusal | undefined {
  const { procedure, partyKind, penalties, fine, decidedOn, paid } = change.after as Case;
  if (penalties === null || decidedOn === null) return undefined;
  if (penalties.includes('fine') !== (fine ?? 0) > 0) return brokenRule(penaltyCase, change, 'fine-differs-from-kind', ['penalties', 'fine']);
  if (procedure === 'summary') {
    const limit = parameters.on(partyKind === 'citizen' ? 'penalty.summaryFineCitizen' : 'penalty.summaryFineEntity', decidedOn);
    if (penalties.some((kind) => !light.includes(kind)) || (fine ?? 0) > limit * 100) {
      return brokenRule(penaltyCase, change, 'summary-penalty-too-heavy', ['penalties', 'fine', 'partyKind'], { limit });
    }
  }
  if (!fine) return undefined;
  if (change.action === 'execute' && paid === null) return brokenRule(penaltyCase, change, 'payment-needs-amount', ['paid']);
  return change.action === 'close' && change.before?.state !== 'executed' ? brokenRule(penaltyCase, change, 'fine-not-executed', []) : undefined;
}
