import { documentKinds } from '@fenghuo/shared/records/enforcement-kinds';
import { penaltyCase } from '@fenghuo/shared/records/penalty-case';
import { isHistory, type DocumentOfCase } from '@fenghuo/shared/records/penalty-file';
import { proposingSteps } from '@fenghuo/shared/records/penalty-procedures';
import { beyondProposal, decidedFrom, notices } from '@fenghuo/shared/records/penalty-proposal';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { Refusal } from '@fenghuo/shared/problems';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { Change } from '../../recordkeeping/record-rules.js';

type Case = RecordOf<typeof penaltyCase>;

/** What was told to the party and said to it is of the proposal before: a new one begins with a new notice. */
export const afterProposingAnew = {
  noticedOn: null, hearingRequestDue: null, hearingNoticedOn: null, heardOn: null, discussedOn: null, minutes: null,
} as const;

/** The party knows what is proposed before it is decided, and nothing heavier is decided than it knows of (行政处罚法 art. 44). */
export function proposal(change: Change, documents: readonly DocumentOfCase[]): Refusal | undefined {
  const record = change.after as Case;
  if (proposingSteps.includes(change.action)) return untold(change, record, documents);
  if (change.action === 'notify' && record.proposedOn === null && !isHistory(record, change.action)) {
    return brokenRule(penaltyCase, change, 'notice-needs-proposal', []);
  }
  if (change.action !== 'decide' && change.action !== 'decideOnSpot') return undefined;
  const beyond = beyondProposal(record, record);
  if (!beyond) return undefined;
  const labels = { decided: penaltyCase.fields[beyond].label, proposed: penaltyCase.fields[decidedFrom[beyond]].label };
  return brokenRule(penaltyCase, change, 'decision-beyond-proposal', [beyond], labels);
}

/** Of what a notice has told already, there is no other proposal of that day or before: which of the two it told could not be said. */
function untold(change: Change, { proposedOn }: Case, documents: readonly DocumentOfCase[]): Refusal | undefined {
  const told = documents.find(({ kind, issuedOn }) => notices.includes(kind) && proposedOn !== null && issuedOn >= proposedOn);
  return told && brokenRule(penaltyCase, change, 'proposal-not-after-notice', ['proposedOn'], {
    notice: documentKinds[told.kind], issuedOn: told.issuedOn,
  });
}
