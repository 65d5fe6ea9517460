import { circular } from '@fenghuo/shared/records/circular';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Kind = RecordOf<typeof circular>['kind'];

/** Kinds that hand work to somebody, or speak to somebody: without naming whom they are nothing. */
const addressed: readonly Kind[] = ['assignment', 'supervision', 'interview'];

export const circularRules: RecordRules = {
  check(change) {
    const { kind, issuedOn, addressees, dueOn, closedOn } = change.after as RecordOf<typeof circular>;
    if (addressed.includes(kind) && addressees === null) {
      return brokenRule(circular, change, 'addressee-required', ['addressees'], { kind: circular.fields.kind.options![kind]! });
    }
    if (dueOn !== null && dueOn < issuedOn) return brokenRule(circular, change, 'due-before-issued', ['dueOn', 'issuedOn']);
    return closedOn !== null && closedOn < issuedOn
      ? brokenRule(circular, change, 'settled-before-issued', ['closedOn', 'issuedOn']) : undefined;
  },
};
