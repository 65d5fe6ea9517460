import { allocationAccount, reliefLedger } from '@fenghuo/shared/ledgers';
import { yuanOf } from '@fenghuo/shared/money';
import { Refusal } from '@fenghuo/shared/problems';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { reliefPayment } from '@fenghuo/shared/records/relief-payment';
import { earmarks, fitsEarmark, type Earmark } from '@fenghuo/shared/records/relief-purposes';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { Change, Facts, RecordRules } from '../../recordkeeping/record-rules.js';

type Payment = RecordOf<typeof reliefPayment>;

interface AllocationFacts {
  readonly state: string;
  readonly purpose: Earmark;
  readonly decidedOn: string;
  readonly division: string;
  readonly author: string;
}

interface ApplicationFacts {
  readonly kind: Earmark;
  readonly division: string;
  readonly approvedAmount: string | null;
  readonly approvedOn: string | null;
  readonly approver: string | null;
}

interface PaymentFacts {
  readonly allocation: AllocationFacts | undefined;
  readonly application: ApplicationFacts | undefined;
}

const factsOf = (facts: Facts | undefined) => facts as unknown as PaymentFacts | undefined;

export const reliefPaymentRules: RecordRules = {
  async facts(sql, bureau, changes) {
    const payments = changes.map(({ after }) => after as Payment);
    const allocations = await sql<AllocationFacts & { id: string }>(
      'SELECT id, state, purpose, decided_on AS "decidedOn", division, author FROM fund_allocation WHERE bureau = $1 AND id = ANY($2)',
      [bureau, payments.map(({ allocation }) => allocation)]);
    const applications = await sql<ApplicationFacts & { id: string }>(
      `SELECT id, kind, division, approved_amount AS "approvedAmount", approved_on AS "approvedOn", approver FROM relief_application
       WHERE bureau = $1 AND id = ANY($2)`, [bureau, payments.flatMap(({ application }) => application ?? [])]);
    return new Map(payments.map((payment) => [payment.id, {
      allocation: allocations.find(({ id }) => id === payment.allocation), application: applications.find(({ id }) => id === payment.application),
    }]));
  },

  check(change, facts) {
    const payment = change.after as Payment;
    const { paidOn, reversedOn } = payment;
    if (change.action !== 'create') {
      return reversedOn !== null && reversedOn < paidOn ? brokenRule(reliefPayment, change, 'reversed-before-paid', ['reversedOn']) : undefined;
    }
    return checkProof(change, payment) ?? checkAllocation(change, payment, factsOf(facts)) ?? checkApplication(change, payment, factsOf(facts));
  },

  consequences({ action, after }) {
    const { application } = after as Payment;
    if (application === null) return [];
    if (action === 'create') return [{ type: 'relief-application', id: application, transition: 'pay' }];
    return action === 'reverse' ? [{ type: 'relief-application', id: application, transition: 'reopen' }] : [];
  },

  postings({ action, after }, facts) {
    const { allocation, amount, paidOn, reversedOn, division } = after as Payment;
    const yuan = yuanOf(amount);
    const common = {
      ledger: reliefLedger, account: allocationAccount(allocation), division: factsOf(facts)?.allocation?.division ?? division,
      short: (available: string) => new Refusal('allocation-insufficient', { available, wanted: yuan }),
    };
    if (action === 'create') return [{ ...common, on: paidOn, amount: `-${yuan}` }];
    return action === 'reverse' ? [{ ...common, on: reversedOn!, amount: yuan }] : [];
  },
};

function checkProof(change: Change, { application, households, householdList, receiptSignature, files, provenance }: Payment): Refusal | undefined {
  // Rebuilt from a report, the papers lie in a file that nobody can photograph any more; the record says so itself.
  const rebuilt = provenance === 'reconstructed';
  const batch = households !== null && (householdList.length > 0 || rebuilt);
  const neither = application === null ? !batch : households !== null || householdList.length > 0;
  if (neither) return brokenRule(reliefPayment, change, 'payment-needs-receiver', ['application', 'households', 'householdList']);
  const receipted = receiptSignature !== null || files.length > 0;
  return receipted || rebuilt ? undefined : brokenRule(reliefPayment, change, 'payment-needs-receipt', ['receiptSignature', 'files']);
}

function checkAllocation(change: Change, { application, paidOn }: Payment, facts: PaymentFacts | undefined): Refusal | undefined {
  const allocation = facts?.allocation;
  if (!allocation) return new Refusal('not-found');
  if (allocation.state === 'withdrawn') return brokenRule(reliefPayment, change, 'allocation-withdrawn', ['allocation']);
  if (paidOn < allocation.decidedOn) return brokenRule(reliefPayment, change, 'payment-before-approval', ['paidOn'], { before: allocation.decidedOn });
  // A batch has no approval but the allocation.
  return application === null && allocation.author === change.actor ? new Refusal('payment-by-second-person') : undefined;
}

function checkApplication(change: Change, { amount, paidOn }: Payment, facts: PaymentFacts | undefined): Refusal | undefined {
  const { application, allocation } = facts ?? {};
  // One that is not approved is refused by its own states.
  if (!application || !allocation || application.approvedOn === null) return undefined;
  const { approvedAmount, approvedOn, approver, kind, division } = application;
  if (change.actor === approver) return new Refusal('payment-by-second-person');
  if (!fitsEarmark(allocation.purpose, kind)) {
    return brokenRule(reliefPayment, change, 'earmark-differs', ['application'], { earmark: earmarks[allocation.purpose], purpose: earmarks[kind] });
  }
  if (!division.startsWith(placeOf(allocation.division))) return brokenRule(reliefPayment, change, 'payment-outside-allocation', ['application']);
  if (amount > Number(approvedAmount)) {
    return brokenRule(reliefPayment, change, 'payment-above-approved', ['amount'], { amount: yuanOf(amount), approved: yuanOf(Number(approvedAmount)) });
  }
  return paidOn < approvedOn ? brokenRule(reliefPayment, change, 'payment-before-approval', ['paidOn'], { before: approvedOn }) : undefined;
}

/** The part of a 12-digit code that all places within it share: of a county, a township or a village. */
function placeOf(division: string): string {
  return division.slice(0, division.endsWith('000000') ? 6 : division.endsWith('000') ? 9 : 12);
}
