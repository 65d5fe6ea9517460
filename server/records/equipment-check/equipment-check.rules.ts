import type { equipment } from '@fenghuo/shared/records/equipment';
import { equipmentCheck } from '@fenghuo/shared/records/equipment-check';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Check = RecordOf<typeof equipmentCheck>;
type Result = Check['result'];

const transitionOf = { normal: 'pass', faulty: 'fail', repair: 'mend', scrapped: 'scrap' } as const satisfies Record<Result, string>;

/** The equipment as it stands, and its last checks beside the one that changes. */
interface Standing {
  readonly state: RecordOf<typeof equipment>['state'];
  readonly registeredOn: string;
  readonly lastOn: string | null;
  readonly lastResult: Result | null;
  /** Whether a check that stands came after this one. */
  readonly followed: boolean;
}

export const equipmentCheckRules: RecordRules = {
  async facts(sql, bureau, changes) {
    const checks = changes.map(({ after }) => after as Check);
    const of = checks.map(({ equipment }) => equipment);
    await sql('SELECT id FROM equipment WHERE bureau = $1 AND id = ANY($2) ORDER BY id FOR UPDATE', [bureau, of]);
    const rows = await sql<Standing & { id: string }>(
      `SELECT asked.id, e.state, e.registered_on AS "registeredOn", last.checked_on AS "lastOn", last.result AS "lastResult",
         coalesce((last.received_at, last.id) > (own.received_at, own.id), false) AS followed
       FROM unnest($2::uuid[], $3::uuid[]) AS asked (id, equipment)
       JOIN equipment e ON e.bureau = $1 AND e.id = asked.equipment
       LEFT JOIN equipment_check own ON own.bureau = $1 AND own.id = asked.id
       LEFT JOIN LATERAL (
         SELECT c.id, c.checked_on, c.result, c.received_at FROM equipment_check c
         WHERE c.bureau = $1 AND c.equipment = asked.equipment AND c.id <> asked.id AND c.voided_at IS NULL
         ORDER BY c.received_at DESC, c.id DESC LIMIT 1) last ON true`,
      [bureau, checks.map(({ id }) => id), of]);
    return new Map(rows.map((standing) => [standing.id, { standing }]));
  },

  check(change, facts) {
    const standing = facts?.['standing'] as Standing | undefined;
    if (change.action !== 'create' || !standing) return undefined;
    const { checkedOn } = change.after as Check;
    const { state, registeredOn, lastOn } = standing;
    if (state === 'scrapped') return brokenRule(equipmentCheck, change, 'equipment-scrapped', ['equipment']);
    if (checkedOn < registeredOn) return brokenRule(equipmentCheck, change, 'check-before-registered', ['checkedOn'], { registeredOn });
    const early = lastOn !== null && checkedOn < lastOn;
    return early ? brokenRule(equipmentCheck, change, 'check-not-last', ['checkedOn'], { lastOn }) : undefined;
  },

  consequences({ action, after }, facts) {
    const { equipment: id, result } = after as Check;
    if (action === 'create') return [{ type: 'equipment', id, transition: transitionOf[result] }];
    const standing = facts?.['standing'] as Standing | undefined;
    if (action !== 'void' || !standing || standing.followed) return [];
    return [{ type: 'equipment', id, transition: standing.lastResult === null ? 'forget' : transitionOf[standing.lastResult] }];
  },
};
