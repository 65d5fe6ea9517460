import { allocationAccount, fundAccount, reliefLedger } from '@fenghuo/shared/ledgers';
import { yuanOf } from '@fenghuo/shared/money';
import { Refusal } from '@fenghuo/shared/problems';
import { fundAllocation } from '@fenghuo/shared/records/fund-allocation';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { earmarks, fitsEarmark, type Earmark } from '@fenghuo/shared/records/relief-purposes';
import { readParameters } from '../../database/parameters.js';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { Change, Facts, RecordRules } from '../../recordkeeping/record-rules.js';

type Allocation = RecordOf<typeof fundAllocation>;

interface FundFacts {
  readonly state: string;
  readonly purpose: Earmark;
  readonly arrivedOn: string;
  readonly division: string;
  /** Yuan from which an allocation is decided together. */
  readonly threshold: number;
}

const factsOf = (facts: Facts | undefined) => facts as unknown as FundFacts | undefined;

export const fundAllocationRules: RecordRules = {
  async facts(sql, bureau, changes) {
    const allocations = changes.map(({ after }) => after as Allocation);
    const funds = await sql<Omit<FundFacts, 'threshold'> & { id: string }>(
      'SELECT id, state, purpose, arrived_on AS "arrivedOn", division FROM relief_fund WHERE bureau = $1 AND id = ANY($2)',
      [bureau, allocations.map(({ fund }) => fund)]);
    const parameters = await readParameters(sql, bureau, ['relief.collectiveDecisionYuan']);
    return new Map(allocations.flatMap(({ id, fund, decidedOn }) => funds.filter((one) => one.id === fund)
      .map((found) => [id, { ...found, threshold: parameters.on('relief.collectiveDecisionYuan', decidedOn) }] as const)));
  },

  check(change, facts) {
    const { decidedOn, withdrawnOn } = change.after as Allocation;
    if (change.action === 'create') return checkAllocation(change, factsOf(facts));
    return withdrawnOn !== null && withdrawnOn < decidedOn ? brokenRule(fundAllocation, change, 'withdrawn-before', ['withdrawnOn']) : undefined;
  },

  postings({ action, after }, facts) {
    const { id, fund, division, amount, decidedOn, withdrawnOn } = after as Allocation;
    const yuan = yuanOf(amount);
    const details = (available: string) => ({ available, wanted: yuan });
    const ofFund = {
      ledger: reliefLedger, account: fundAccount(fund), division: factsOf(facts)?.division ?? division,
      short: (available: string) => new Refusal('fund-insufficient', details(available)),
    };
    const own = {
      ledger: reliefLedger, account: allocationAccount(id), division,
      short: (available: string) => new Refusal('allocation-insufficient', details(available)),
    };
    if (action === 'create') return [{ ...ofFund, on: decidedOn, amount: `-${yuan}` }, { ...own, on: decidedOn, amount: yuan }];
    return action === 'withdraw' ? [{ ...own, on: withdrawnOn!, amount: `-${yuan}` }, { ...ofFund, on: withdrawnOn!, amount: yuan }] : [];
  },
};

function checkAllocation(change: Change, fund: FundFacts | undefined): Refusal | undefined {
  const { purpose, amount, decidedOn, minutesNumber, minutes, provenance } = change.after as Allocation;
  if (!fund) return new Refusal('not-found');
  if (fund.state === 'withdrawn') return brokenRule(fundAllocation, change, 'fund-withdrawn', ['fund']);
  const { arrivedOn, threshold } = fund;
  if (decidedOn < arrivedOn) return brokenRule(fundAllocation, change, 'allocated-before-arrival', ['decidedOn'], { arrivedOn });
  if (!fitsEarmark(fund.purpose, purpose)) {
    return brokenRule(fundAllocation, change, 'earmark-differs', ['purpose'], { earmark: earmarks[fund.purpose], purpose: earmarks[purpose] });
  }
  // Rebuilt from a report, the minutes lie in a file that nobody can photograph any more; the record says so itself.
  const decidedTogether = minutesNumber !== null && (minutes.length > 0 || provenance === 'reconstructed');
  if (amount >= threshold * 100 && !decidedTogether) {
    return brokenRule(fundAllocation, change, 'collective-decision-required', ['minutesNumber', 'minutes'], { threshold });
  }
  return undefined;
}
