import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { tipOff } from '@fenghuo/shared/records/tip-off';
import { addDays } from '@fenghuo/shared/working-days';
import { readParameters, type Parameters } from '../../database/parameters.js';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type TipOff = RecordOf<typeof tipOff>;

interface TipOffFacts {
  readonly parameters: Parameters;
}

const codes = ['tipOff.acceptDays', 'tipOff.verifyDays', 'tipOff.rewardMaxYuan'];
const days = ['receivedOn', 'acceptedOn', 'verifiedOn', 'repliedOn'] as const;

export const tipOffRules: RecordRules = {
  async facts(sql, bureau, changes) {
    const parameters = await readParameters(sql, bureau, codes);
    return new Map(changes.map(({ after }) => [after.id, { parameters }]));
  },

  derive({ after }, facts) {
    const { parameters } = facts as unknown as TipOffFacts;
    const { receivedOn } = after as TipOff;
    const later = (code: string) => addDays(receivedOn, parameters.on(code, receivedOn));
    return { acceptBy: later('tipOff.acceptDays'), verifyBy: later('tipOff.verifyDays') };
  },

  check(change, facts) {
    if (change.action === 'void') return undefined;
    const record = change.after as TipOff;
    if (record.anonymous && (record.informant !== null || record.contact !== null)) {
      return brokenRule(tipOff, change, 'anonymous-has-informant', ['anonymous', 'informant', 'contact']);
    }
    const given = days.filter((name) => record[name] !== null);
    const wrong = given.findIndex((name, index) => index > 0 && record[name]! < record[given[index - 1]!]!);
    if (wrong > 0) {
      const [earlier, later] = [given[wrong - 1]!, given[wrong]!];
      const labels = { earlier: tipOff.fields[earlier].label, later: tipOff.fields[later].label };
      return brokenRule(tipOff, change, 'case-days-out-of-order', [earlier, later], labels);
    }
    if (change.action !== 'reward' || record.rewardedOn === null) return undefined;
    if (record.finding === 'unfounded') return brokenRule(tipOff, change, 'reward-needs-finding', ['reward']);
    const limit = (facts as unknown as TipOffFacts).parameters.on('tipOff.rewardMaxYuan', record.rewardedOn);
    return (record.reward ?? 0) > limit * 100 ? brokenRule(tipOff, change, 'reward-over-limit', ['reward'], { limit }) : undefined;
  },
};
