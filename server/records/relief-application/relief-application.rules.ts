import { daysBetween } from '@fenghuo/shared/working-days';
import { isIdNumber } from '@fenghuo/shared/id-number';
import { Refusal } from '@fenghuo/shared/problems';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { reliefApplication } from '@fenghuo/shared/records/relief-application';
import { readParameters } from '../../database/parameters.js';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { Change, RecordRules } from '../../recordkeeping/record-rules.js';
import { findDuplicates } from './find-duplicates.js';

type Application = RecordOf<typeof reliefApplication>;

interface ApplicationFacts {
  /** Number of another application by the same person, of the same kind and year. */
  readonly duplicate: string | undefined;
  /** Days that a public notice takes at least, on the day it begins. */
  readonly noticeDays: number;
}

const correctable = ['phone', 'bankAccount', 'remarks'];

export const reliefApplicationRules: RecordRules = {
  factsFor: ['create', 'amend', 'notice', 'approve'],

  async facts(sql, bureau, changes, blind) {
    const duplicates = await findDuplicates(sql, bureau, changes, blind);
    const parameters = await readParameters(sql, bureau, ['relief.publicNoticeDays']);
    return new Map(changes.map(({ after }) => {
      const { id, noticedFrom, appliedOn } = after as Application;
      return [id, { duplicate: duplicates.get(id), noticeDays: parameters.on('relief.publicNoticeDays', noticedFrom ?? appliedOn) }];
    }));
  },

  derive: ({ action, actor }) => (action === 'review' ? { reviewer: actor } : action === 'approve' ? { approver: actor } : {}),

  check(change, facts) {
    const known = facts as unknown as ApplicationFacts | undefined;
    return checks[change.action]?.(change, change.after as Application, known);
  },
};

type Check = (change: Change, after: Application, facts: ApplicationFacts | undefined) => Refusal | undefined;

const checks: Readonly<Record<string, Check>> = {
  create: (change, after, facts) => checkPerson(change, after) ?? checkDuplicate(change, facts),

  amend(change, after, facts) {
    const before = change.before as Application;
    const changed = Object.keys(reliefApplication.fields)
      .filter((name) => JSON.stringify(before[name as keyof Application]) !== JSON.stringify(after[name as keyof Application]));
    if (before.state !== 'applied' && changed.some((name) => !correctable.includes(name))) return new Refusal('application-decided');
    return checkPerson(change, after) ?? checkDuplicate(change, facts);
  },

  discuss(change, after) {
    const { appliedOn, discussedOn, discussionPhotos } = after;
    return notBefore(change, 'discussedOn', discussedOn, appliedOn) ?? photographed(change, after, 'discussion-needs-photo', discussionPhotos, 'discussionPhotos');
  },

  notice(change, after, facts) {
    const { discussedOn, noticedFrom, noticedTo, noticePhotos } = after;
    const early = notBefore(change, 'noticedFrom', noticedFrom, discussedOn);
    if (early) return early;
    const present = noticedFrom === null || noticedTo === null ? 0 : daysBetween(noticedFrom, noticedTo) + 1;
    const needed = facts?.noticeDays ?? 0;
    if (present < needed) return brokenRule(reliefApplication, change, 'notice-too-short', ['noticedTo'], { needed, present: Math.max(present, 0) });
    return photographed(change, after, 'notice-needs-photo', noticePhotos, 'noticePhotos');
  },

  review(change, { noticedTo, reviewedOn }) {
    return noticedTo !== null && reviewedOn !== null && reviewedOn <= noticedTo
      ? brokenRule(reliefApplication, change, 'notice-not-over', ['reviewedOn'], { noticedTo }) : undefined;
  },

  approve(change, { reviewer, reviewedOn, approvedOn }, facts) {
    if (change.actor === reviewer) return new Refusal('approval-by-second-person');
    return notBefore(change, 'approvedOn', approvedOn, reviewedOn) ?? checkDuplicate(change, facts);
  },

  reject: (change, { appliedOn, rejectedOn }) => notBefore(change, 'rejectedOn', rejectedOn, appliedOn),

  void: (_change, { state }) => (state === 'paid' ? new Refusal('application-paid') : undefined),
};

/** An id number that was entered before is sealed and was judged then. */
function checkPerson(change: Change, { idNumber }: Application): Refusal | undefined {
  const entered = idNumber !== (change.before as Application | null)?.idNumber;
  return entered && !isIdNumber(idNumber) ? brokenRule(reliefApplication, change, 'id-number-wrong', ['idNumber']) : undefined;
}

function checkDuplicate(change: Change, facts: ApplicationFacts | undefined): Refusal | undefined {
  return facts?.duplicate === undefined ? undefined : brokenRule(reliefApplication, change, 'application-duplicate', ['idNumber'], { number: facts.duplicate });
}

function notBefore(change: Change, field: 'discussedOn' | 'noticedFrom' | 'approvedOn' | 'rejectedOn', day: string | null, before: string | null): Refusal | undefined {
  return day !== null && before !== null && day < before ? brokenRule(reliefApplication, change, 'relief-step-early', [field], { before }) : undefined;
}

function photographed(
  change: Change, { provenance }: Application, code: 'discussion-needs-photo' | 'notice-needs-photo', photos: readonly string[],
  field: 'discussionPhotos' | 'noticePhotos',
): Refusal | undefined {
  return photos.length > 0 || provenance === 'reconstructed' ? undefined : brokenRule(reliefApplication, change, code, [field]);
}
