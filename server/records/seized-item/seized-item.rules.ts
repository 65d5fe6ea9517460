import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { seizedItem } from '@fenghuo/shared/records/seized-item';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Item = RecordOf<typeof seizedItem>;

interface CaseFacts {
  readonly id: string;
  readonly foundOn: string;
  readonly destroyedOn: string | null;
}

export const seizedItemRules: RecordRules = {
  async facts(sql, bureau, changes) {
    const cases = [...new Set(changes.map(({ after }) => (after as Item).fireworksCase))];
    // Locked, so that nothing is destroyed while an item is added to it.
    const rows = await sql<CaseFacts>(
      `SELECT id, found_on AS "foundOn", destroyed_on AS "destroyedOn" FROM fireworks_case
       WHERE bureau = $1 AND id = ANY($2) ORDER BY id FOR SHARE`, [bureau, cases]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return new Map(changes.map(({ after }) => [after.id, { case: byId.get((after as Item).fireworksCase) }]));
  },

  check(change, facts) {
    const of = facts?.['case'] as CaseFacts | undefined;
    if (!of) return undefined;
    const { foundOn, destroyedOn } = of;
    if (destroyedOn !== null) return brokenRule(seizedItem, change, 'destroyed-already', ['fireworksCase'], { destroyedOn });
    const early = (change.after as Item).seizedOn < foundOn;
    return early ? brokenRule(seizedItem, change, 'seized-before-found', ['seizedOn'], { foundOn }) : undefined;
  },
};
