import { hazard } from '@fenghuo/shared/records/hazard';
import type { rectificationReply } from '@fenghuo/shared/records/rectification-reply';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { Refusal } from '@fenghuo/shared/problems';
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
    return new Map(changes.map(({ after }) => [after.id, { hazard: hazardOf.get((after as Reply).hazard) }]));
  },

  check({ action, after }, facts) {
    const about = facts?.['hazard'] as HazardFacts | undefined;
    if (!about) return undefined;
    if (action === 'amend' && about.state === 'closed') return new Refusal('record-settled', { state: hazard.states.closed });
    return (after as Reply).rectifiedOn < about.foundOn ? new Refusal('rectified-before-found') : undefined;
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
