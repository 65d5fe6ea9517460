import type { rectificationReply } from '@fenghuo/shared/records/rectification-reply';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { Refusal } from '@fenghuo/shared/problems';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Reply = RecordOf<typeof rectificationReply>;

interface ReplyFacts {
  readonly foundOn?: string;
}

export const rectificationReplyRules: RecordRules = {
  async facts(sql, bureau, changes) {
    const hazards = changes.map((change) => (change.after as Reply).hazard);
    const rows = await sql<{ id: string; found_on: string }>(
      'SELECT id, found_on FROM hazard WHERE bureau = $1 AND id = ANY($2)', [bureau, hazards]);
    const foundOn = new Map(rows.map((row) => [row.id, row.found_on]));
    return new Map(changes.map(({ after }) => [after.id, { foundOn: foundOn.get((after as Reply).hazard) }]));
  },

  check({ after }, facts) {
    const { foundOn } = (facts ?? {}) as ReplyFacts;
    return foundOn !== undefined && (after as Reply).rectifiedOn < foundOn ? new Refusal('rectified-before-found') : undefined;
  },

  consequences({ action, after }) {
    const { hazard } = after as Reply;
    if (action === 'create') return [{ type: 'hazard', id: hazard, transition: 'reply' }];
    if (action === 'void') return [{ type: 'hazard', id: hazard, transition: 'withdraw' }];
    return [];
  },
};
