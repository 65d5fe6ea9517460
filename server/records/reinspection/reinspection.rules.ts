import { reinspection } from '@fenghuo/shared/records/reinspection';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Reinspection = RecordOf<typeof reinspection>;

/** The reply that the re-check looks at: the one of the hazard that came last and is not void. */
interface ReplyFacts {
  readonly author: string;
  readonly rectifiedBy: string;
  readonly rectifiedOn: string;
  readonly photos: number;
}

const consequenceOf = { passed: 'close', failed: 'reject' } as const;

export const reinspectionRules: RecordRules = {
  async facts(sql, bureau, changes) {
    const hazards = changes.map((change) => (change.after as Reinspection).hazard);
    // Locked first: the photo that the closing rests on cannot be taken away while it is being closed.
    await sql('SELECT id FROM hazard WHERE bureau = $1 AND id = ANY($2) ORDER BY id FOR UPDATE', [bureau, hazards]);
    const replies = await sql<ReplyFacts & { hazard: string }>(
      `SELECT DISTINCT ON (hazard) hazard, author, rectified_by AS "rectifiedBy", rectified_on AS "rectifiedOn", cardinality(photos) AS photos
       FROM rectification_reply WHERE bureau = $1 AND hazard = ANY($2) AND voided_at IS NULL
       ORDER BY hazard, received_at DESC, id DESC`, [bureau, hazards]);
    const replyOf = new Map(replies.map((reply) => [reply.hazard, reply]));
    return new Map(changes.map(({ after }) => [after.id, { reply: replyOf.get((after as Reinspection).hazard) }]));
  },

  check(change, facts) {
    if (change.action !== 'create') return undefined;
    const recheck = change.after as Reinspection;
    const reply = facts?.['reply'] as ReplyFacts | undefined;
    if (!reply) return brokenRule(reinspection, change, 'closing-needs-reply', ['hazard']);
    if (recheck.recheckedBy === reply.rectifiedBy) return brokenRule(reinspection, change, 'recheck-by-second-person', ['recheckedBy']);
    // Whoever replied cannot mend it by naming somebody else.
    if (recheck.author === reply.author) return brokenRule(reinspection, change, 'recheck-by-second-person', []);
    if (recheck.recheckedOn < reply.rectifiedOn) return brokenRule(reinspection, change, 'recheck-before-rectified', ['recheckedOn']);
    const photos = reply.photos + recheck.photos.length;
    return recheck.result === 'passed' && photos === 0 ? brokenRule(reinspection, change, 'closing-needs-photo-after', ['photos']) : undefined;
  },

  consequences({ action, after }) {
    const { hazard, result } = after as Reinspection;
    if (action === 'create') return [{ type: 'hazard', id: hazard, transition: consequenceOf[result] }];
    if (action === 'void' && result === 'passed') return [{ type: 'hazard', id: hazard, transition: 'reopen' }];
    return [];
  },
};
