import { choice, date, derived, files, longText, money, people, reference } from './field.js';
import { recordType } from './record-type.js';

const agreement = { agrees: { zh: '相符', en: 'Agrees' }, differs: { zh: '不符', en: 'Differs' } } as const;

/**
 * One relief fund compared three ways on a day (账账、账表、账实相符): the finance ledger with the bureau's own ledger, with the bank's statement, and what
 * was paid with the receipts for it. Differences are first minus second. The balances of the bureau's ledger are read, never typed.
 */
export const fundReconciliation = recordType({
  name: 'fund-reconciliation',
  path: 'fund-reconciliations',
  label: { zh: '资金对账', en: 'Fund reconciliation' },
  plural: { zh: '资金对账', en: 'Fund reconciliations' },
  fields: {
    fund: reference('relief-fund', { zh: '救灾资金', en: 'Relief fund' }, { fixed: true }),
    asOf: date({ zh: '对账截止日', en: 'As of' }),
    financeBalance: money({ zh: '财务账余额', en: 'Finance ledger' }),
    bankBalance: money({ zh: '银行对账单（财政额度）余额', en: 'Bank statement' }),
    bookBalance: derived(money({ zh: '业务台账余额', en: 'Own ledger' })),
    paid: derived(money({ zh: '累计发放', en: 'Paid out' })),
    receipted: derived(money({ zh: '其中有签收凭据', en: 'With receipts' })),
    ledgers: derived(choice({ zh: '账账', en: 'Ledger with ledger' }, agreement)),
    ledgersDifference: derived(money({ zh: '账账差额', en: 'Difference of the ledgers' })),
    statement: derived(choice({ zh: '账表', en: 'Ledger with statement' }, agreement)),
    statementDifference: derived(money({ zh: '账表差额', en: 'Difference from the statement' })),
    receipts: derived(choice({ zh: '账实', en: 'Payments with receipts' }, agreement)),
    receiptsDifference: derived(money({ zh: '账实差额', en: 'Payments without a receipt' })),
    result: derived(choice({ zh: '对账结果', en: 'Result' }, {
      agrees: { zh: '账账、账表、账实相符', en: 'All three agree' },
      differs: { zh: '有差异', en: 'Differs' },
    })),
    reconciledBy: people({ zh: '对账人', en: 'Reconciled by' }, { min: 2 }),
    files: files({ zh: '对账单、余额调节表', en: 'Statements' }),
    remarks: longText({ zh: '差异说明', en: 'Explanation of differences' }, { optional: true }),
  },
  title: 'result',
  titleWith: 'asOf',
  listedBy: 'asOf',
  states: { recorded: { zh: '已登记', en: 'Recorded' } },
  initial: 'recorded',
  transitions: {},
  may: { create: ['financeOfficer', 'manager'], amend: [], void: ['manager'] },
  columns: ['fund', 'asOf', 'ledgers', 'statement', 'receipts', 'result'],
});
