/** Refusals of the supplies ledger. */
export const suppliesProblems = {
  'stock-insufficient': { status: 409, sentence: { zh: '库存不足：该批次当日至今最多可出库 {available}，本单需 {wanted}。', en: 'Not enough in stock: from that day on {available} of this lot can be taken, the entry needs {wanted}.' } },
  'reservation-insufficient': { status: 409, sentence: { zh: '预留数不足：该批次已预留 {available}，本单需 {wanted}。', en: 'Not enough reserved: {available} of this lot are reserved, the entry needs {wanted}.' } },
  'loan-insufficient': { status: 409, sentence: { zh: '归还数超过借出数：该批次在借 {available}，本单归还 {wanted}。', en: 'More is returned than was lent: {available} of this lot are on loan, the entry returns {wanted}.' } },
  'handover-incomplete': { status: 422, sentence: { zh: '出库须填写事由和接收单位，并由接收人签名或附签收单（自然灾害救助条例第二十四条）。', en: "Supplies that leave need a cause, a receiver, and the receiver's signature or receipt (Regulation on natural disaster relief, art. 24)." } },
  'handover-needs-disaster': { status: 422, sentence: { zh: '事由为灾害救助的，须选择所属灾害过程；尚未登记的，先登记灾害过程（自然灾害救助条例第二十四条）。', en: 'Supplies issued for disaster relief name the disaster. Where it is not recorded yet, record it first (Regulation on natural disaster relief, art. 24).' } },
  'lot-expired': { status: 422, sentence: { zh: '该批次已于 {expiresOn} 到期，不得出库；确需使用的，请填写理由。', en: 'The lot expired on {expiresOn} and may not leave the store. Where it must be used, say why.' } },
  'transfer-needs-warehouse': { status: 422, sentence: { zh: '调拨须填写另一调入仓库。', en: 'A transfer needs the other warehouse it goes to.' } },
  'loss-needs-proof': { status: 422, sentence: { zh: '报废、盘亏、盘盈须在备注中说明原因并附照片或审批件。', en: 'Scrapping and differences counted need their reason in the remarks and a photo or the approval.' } },
  'reversal-differs': { status: 422, sentence: { zh: '冲销单须指明被冲销的单据，且仓库、批次、数量与其一致。', en: 'A counter-entry names the entry it reverses and has the same warehouse, lot and quantity.' } },
  'reversed-before': { status: 409, sentence: { zh: '该单据已冲销，或其本身是冲销单，不能再冲销。', en: 'The entry was reversed before, or is itself a counter-entry.' } },
  'entered-before-arrival': { status: 422, sentence: { zh: '业务日期不能早于该批次到货日期 {arrivedOn}。', en: 'The entry cannot be dated before the lot arrived ({arrivedOn}).' } },
  'warehouse-closed': { status: 409, sentence: { zh: '该仓库已停用，不能入库。', en: 'The warehouse is closed and takes nothing in.' } },
} as const;
