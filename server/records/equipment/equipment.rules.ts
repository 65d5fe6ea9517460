import { equipment } from '@fenghuo/shared/records/equipment';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

export const equipmentRules: RecordRules = {
  check(change) {
    const { serialNumber, lot, quantity, registeredOn, issuedOn } = change.after as RecordOf<typeof equipment>;
    if ((serialNumber === null) === (lot === null)) return brokenRule(equipment, change, 'equipment-needs-number', ['serialNumber', 'lot']);
    if (serialNumber !== null && quantity !== 1) return brokenRule(equipment, change, 'serial-is-one-piece', ['quantity']);
    return issuedOn !== null && issuedOn < registeredOn
      ? brokenRule(equipment, change, 'issued-before-registered', ['issuedOn', 'registeredOn']) : undefined;
  },
};
