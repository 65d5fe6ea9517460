import { fundAccount, reliefLedger } from '@fenghuo/shared/ledgers';
import { yuanOf } from '@fenghuo/shared/money';
import { Refusal } from '@fenghuo/shared/problems';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { reliefFund } from '@fenghuo/shared/records/relief-fund';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Fund = RecordOf<typeof reliefFund>;

/** The ledger holds yuan. An account `fund/<id>` holds what is not allocated, `allocation/<id>` what is allocated and not paid. */
export const reliefFundRules: RecordRules = {
  check(change) {
    const { arrivedOn, withdrawnOn } = change.after as Fund;
    return withdrawnOn !== null && withdrawnOn < arrivedOn ? brokenRule(reliefFund, change, 'withdrawn-before', ['withdrawnOn']) : undefined;
  },

  postings({ action, after }) {
    const { id, division, amount, arrivedOn, withdrawnOn } = after as Fund;
    const yuan = yuanOf(amount);
    const common = {
      ledger: reliefLedger, account: fundAccount(id), division, short: (available: string) => new Refusal('fund-insufficient', { available, wanted: yuan }),
    };
    if (action === 'create') return [{ ...common, on: arrivedOn, amount: yuan }];
    return action === 'withdraw' ? [{ ...common, on: withdrawnOn!, amount: `-${yuan}` }] : [];
  },
};
