import { fireworksCase } from '@fenghuo/shared/records/fireworks-case';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { readParameters, type Parameters } from '../../database/parameters.js';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Case = RecordOf<typeof fireworksCase>;

interface CaseFacts {
  readonly parameters: Parameters;
  /** Something is recorded as seized. */
  readonly hasItems: boolean;
}

/** Days of which the second is never before the first. */
const orders = [['foundOn', 'referredOn'], ['foundOn', 'settledOn'], ['referredOn', 'settledOn'], ['foundOn', 'destroyedOn']] as const;

export const fireworksCaseRules: RecordRules = {
  async facts(sql, bureau, changes) {
    const parameters = await readParameters(sql, bureau, ['enforcement.officers']);
    const seized = await sql<{ id: string }>(
      'SELECT DISTINCT fireworks_case AS id FROM seized_item WHERE bureau = $1 AND fireworks_case = ANY($2) AND voided_at IS NULL',
      [bureau, changes.map(({ after }) => after.id)]);
    const withItems = new Set(seized.map(({ id }) => id));
    return new Map(changes.map(({ after }) => [after.id, { parameters, hasItems: withItems.has(after.id) }]));
  },

  // A list that only a transition sets is empty until then, never null.
  derive: ({ action }) => (action === 'create' ? { destructionPhotos: [] } : {}),

  check(change, facts) {
    const { action, before, after } = change;
    if (action === 'void') return undefined;
    const record = after as Case;
    const { parameters, hasItems } = facts as unknown as CaseFacts;
    const least = parameters.on('enforcement.officers', record.foundOn);
    if (record.officers.length < least) return brokenRule(fireworksCase, change, 'two-officers-required', ['officers'], { least });
    for (const [earlier, later] of orders) {
      const [first, second] = [record[earlier], record[later]];
      if (first === null || second === null || first <= second) continue;
      const labels = { earlier: fireworksCase.fields[earlier].label, later: fireworksCase.fields[later].label };
      return brokenRule(fireworksCase, change, 'case-days-out-of-order', [earlier, later], labels);
    }
    const referred = record.personsReferred ?? 0;
    if ((record.personsDetained ?? 0) > referred) {
      return brokenRule(fireworksCase, change, 'detention-needs-referral', ['personsDetained'], { referred });
    }
    if (action !== 'destroy') return undefined;
    const { destroyedOn } = before as Case;
    if (destroyedOn !== null) return brokenRule(fireworksCase, change, 'destroyed-already', [], { destroyedOn });
    if (!hasItems) return brokenRule(fireworksCase, change, 'nothing-to-destroy', []);
    if (record.destructionPhotos.length > 0) return undefined;
    return brokenRule(fireworksCase, change, 'destruction-needs-photos', ['destructionPhotos']);
  },
};
