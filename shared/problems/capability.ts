/** Refusals of budget, exercises, plans, equipment, campaigns and the papers of the office. */
export const capabilityProblems = {
  // Budget
  'budget-below-zero': { status: 422, sentence: { zh: '年初预算、结转与追加之和不能小于零。', en: 'Initial budget, carried over and adjusted cannot add up to less than nothing.' } },
  'budget-adjustment-needs-document': { status: 422, sentence: { zh: '预算追加或调减须填写调整文号（预算法第七十二条）。', en: 'A budget is adjusted under a document: enter its number (Budget Law, art. 72).' } },
  'budget-below-executed': { status: 422, sentence: { zh: '已执行 {spent} 元，可用预算不能低于此数；请先核对执行记录。', en: '{spent} yuan are spent already; the budget cannot be less. Check the execution first.' } },
  'budget-line-executed': { status: 409, sentence: { zh: '该项目已有执行记录，不能作废，也不能更改预算年度；请先作废其执行记录。', en: 'The line has execution: it can be neither void nor moved to another year. Void its execution first.' } },
  'budget-exceeded': { status: 422, sentence: { zh: '累计执行 {spent} 元，超过可用预算 {available} 元，无预算不得支出（预算法第十三条）；经批准的，请注明并填写批准文号。', en: 'With this, {spent} yuan are spent of {available}: no spending without budget (Budget Law, art. 13). Where it was approved, say so with the document.' } },
  'overspending-needs-document': { status: 422, sentence: { zh: '超可用数执行须填写批准文号（预算法第十三条）。', en: 'Spending above the budget needs the document that approved it (Budget Law, art. 13).' } },
  'budget-line-closed': { status: 409, sentence: { zh: '该项目已决算，不能再登记或更改执行数；确需更正的，请先重新打开。', en: 'The line is closed; its execution cannot change. Reopen it first where a correction is needed.' } },
  'budget-month-booked': { status: 409, sentence: { zh: '该项目 {month} 已有执行数，请修改原记录。', en: 'The line has its execution of {month} already. Amend that record.' } },
  'booked-before-month': { status: 422, sentence: { zh: '入账日期不能早于所属月份。', en: 'Nothing is booked before its month has begun.' } },

  // Exercises and plans
  'ended-before-begun': { status: 422, sentence: { zh: '结束日期不能早于开始日期。', en: 'The end cannot be before the beginning.' } },
  'approved-before-drafted': { status: 422, sentence: { zh: '批准日期不能早于编制日期。', en: 'A plan cannot be approved before it was drafted.' } },
  'valid-until-passed': { status: 422, sentence: { zh: '有效期须晚于批准日期。', en: 'A plan must be valid beyond the day of its approval.' } },
  'filed-before-approved': { status: 422, sentence: { zh: '备案日期不能早于批准日期。', en: 'A plan cannot be filed before it was approved.' } },

  // Equipment
  'equipment-needs-number': { status: 422, sentence: { zh: '序列号与批号须填且只填一项。', en: 'Equipment has either a serial number or a lot.' } },
  'serial-is-one-piece': { status: 422, sentence: { zh: '填序列号的装备一件一条，数量须为 1。', en: 'A serial number stands for one piece: the quantity is 1.' } },
  'issued-before-registered': { status: 422, sentence: { zh: '配发日期不能早于入账日期。', en: 'Equipment cannot be issued before it was registered.' } },
  'check-before-registered': { status: 422, sentence: { zh: '巡检日期不能早于装备入账日期（{registeredOn}）。', en: 'A check cannot be dated before the equipment was registered ({registeredOn}).' } },
  'check-not-last': { status: 422, sentence: { zh: '该装备已有 {lastOn} 的巡检，不能补录更早的：装备状态以最后一次巡检为准。', en: 'There is a check of {lastOn} already. An earlier one cannot be added: the last check gives the state.' } },
  'equipment-scrapped': { status: 409, sentence: { zh: '该装备已报废，不再巡检；报废有误的，请作废那次巡检。', en: 'The equipment is scrapped and checked no more. If that was a mistake, void the check that says so.' } },

  // Papers
  'addressee-required': { status: 422, sentence: { zh: '“{kind}”须填写对象（单位或个人）。', en: '"{kind}" needs its addressees.' } },
  'due-before-issued': { status: 422, sentence: { zh: '办结期限不能早于印发日期。', en: 'The deadline cannot be before the day it was issued.' } },
  'settled-before-issued': { status: 422, sentence: { zh: '办结日期不能早于印发日期。', en: 'It cannot be settled before it was issued.' } },

  // Campaigns, risks, capability, staff
  'campaign-target-uncounted': { status: 422, sentence: { zh: '目标数量与“目标按何计数”须同时填写或同时不填：完成数由系统统计，不由人工填报。', en: 'Give the target together with what it counts, or neither: what is done is counted, not entered.' } },
  'campaign-ends-before-start': { status: 422, sentence: { zh: '结束（总结）日期不能早于开始日期。', en: 'A campaign cannot end before it begins.' } },
  'risk-reviewed-before-identified': { status: 422, sentence: { zh: '评估日期不能早于辨识日期。', en: 'A risk cannot be reviewed before it was identified.' } },
  'capability-item-of-other-list': { status: 422, sentence: { zh: '“{item}”不在“{kind}”清单内。', en: '"{item}" is not on the list "{kind}".' } },
  'capability-needs-township': { status: 422, sentence: { zh: '镇（街）“六有”请选择乡级区划。', en: 'The six haves belong to a township: choose one.' } },
  'capability-needs-village': { status: 422, sentence: { zh: '村（社区）“三有”请选择村级区划。', en: 'The three haves belong to a village: choose one.' } },
  'staffing-empty': { status: 422, sentence: { zh: '编制数与实有人数至少填写一项。', en: 'Enter the quota or the headcount, or both.' } },
} as const;
