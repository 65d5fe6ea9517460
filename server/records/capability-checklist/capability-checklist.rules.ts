import { capabilityChecklist, capabilityItems, itemsOf } from '@fenghuo/shared/records/capability-checklist';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

export const capabilityChecklistRules: RecordRules = {
  check(change) {
    const { kind, item, division } = change.after as RecordOf<typeof capabilityChecklist>;
    if (!(itemsOf[kind] as readonly string[]).includes(item)) {
      const list = capabilityChecklist.fields.kind.options![kind]!;
      const words = { item: capabilityItems[item], kind: list };
      return brokenRule(capabilityChecklist, change, 'capability-item-of-other-list', ['item'], words);
    }
    // Twelve digits: a county ends in six zeros, a township in three, a village in none of them.
    const village = !division.endsWith('000');
    const township = !village && !division.endsWith('000000');
    if (kind === 'sixHaves' && !township) return brokenRule(capabilityChecklist, change, 'capability-needs-township', []);
    return kind === 'threeHaves' && !village ? brokenRule(capabilityChecklist, change, 'capability-needs-village', []) : undefined;
  },
};
