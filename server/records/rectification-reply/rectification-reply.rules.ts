import { hazard } from '@fenghuo/shared/records/hazard';
import { rectificationReply } from '@fenghuo/shared/records/rectification-reply';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { Refusal } from '@fenghuo/shared/problems';
import type { Sql } from '../../database/database.js';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Reply = RecordOf<typeof rectificationReply>;

/** The hazard as it stands, and the reply of it that came last. */
interface HazardFacts {
  readonly foundOn: string;
  readonly state: RecordOf<typeof hazard>['state'];
  readonly lastReply: string | null;
}

export const rectificationReplyRules: RecordRules = {
  async facts(sql, bureau, changes) {
    const hazards = changes.map((change) => (change.after as Reply).hazard);
    const rows = await sql<HazardFacts & { id: string }>(
      `SELECT id, found_on AS "foundOn", state, (
         SELECT reply.id FROM rectification_reply AS reply WHERE reply.bureau = $1 AND reply.hazard = hazard.id AND reply.voided_at IS NULL
         ORDER BY reply.received_at DESC, reply.id DESC LIMIT 1) AS "lastReply"
       FROM hazard WHERE bureau = $1 AND id = ANY($2) ORDER BY id FOR UPDATE`, [bureau, hazards]);
    const hazardOf = new Map(rows.map((row) => [row.id, row]));
    const amended = changes.filter(({ action }) => action === 'amend').map(({ after }) => after.id);
    const recheckOf = amended.length > 0 ? await rechecksOf(sql, bureau, amended) : new Map<string, string>();
    return new Map(changes.map(({ after }) => [after.id, { hazard: hazardOf.get((after as Reply).hazard), recheckedOn: recheckOf.get(after.id) }]));
  },

  check(change, facts) {
    const { action, after } = change;
    const { rectifiedOn } = after as Reply;
    const about = facts?.['hazard'] as HazardFacts | undefined;
    if (!about || action === 'void') return undefined;
    if (action === 'amend' && about.state === 'closed') return new Refusal('record-settled', { state: hazard.states.closed });
    if (rectifiedOn < about.foundOn) return brokenRule(rectificationReply, change, 'rectified-before-found', ['rectifiedOn']);
    const recheckedOn = facts?.['recheckedOn'] as string | undefined;
    return recheckedOn !== undefined && recheckedOn < rectifiedOn
      ? brokenRule(rectificationReply, change, 'recheck-before-rectified', ['rectifiedOn']) : undefined;
  },

  consequences({ action, after }, facts) {
    const id = (after as Reply).hazard;
    if (action === 'create') return [{ type: 'hazard', id, transition: 'reply' }];
    const about = facts?.['hazard'] as HazardFacts | undefined;
    // A reply that was answered by a failed re-check, or followed by another, carries its hazard no more.
    const carries = about?.lastReply === after.id && about.state !== 'rectifying';
    return action === 'void' && carries ? [{ type: 'hazard', id, transition: 'withdraw' }] : [];
  },
};

/** The earliest day on which each of those replies was re-checked: before another reply took its place. */
async function rechecksOf(sql: Sql, bureau: string, replies: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; recheckedOn: string }>(
    `SELECT reply.id, min(recheck.rechecked_on) AS "recheckedOn"
     FROM rectification_reply AS reply
     JOIN reinspection AS recheck ON recheck.bureau = $1 AND recheck.hazard = reply.hazard AND recheck.voided_at IS NULL
       AND recheck.received_at >= reply.received_at
     WHERE reply.bureau = $1 AND reply.id = ANY($2) AND NOT EXISTS (
       SELECT FROM rectification_reply AS next WHERE next.bureau = $1 AND next.hazard = reply.hazard AND next.voided_at IS NULL
         AND (next.received_at, next.id) > (reply.received_at, reply.id) AND next.received_at <= recheck.received_at)
     GROUP BY reply.id`, [bureau, replies]);
  return new Map(rows.map(({ id, recheckedOn }) => [id, recheckedOn]));
}
