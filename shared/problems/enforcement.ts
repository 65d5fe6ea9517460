/** Refusals of enforcement: documents, penalty cases, fireworks, tip-offs. */
export const enforcementProblems = {
  'two-officers-required': { status: 422, sentence: { zh: '执法人员不得少于 {least} 人（行政处罚法第四十二条）。', en: 'At least {least} officers are needed (Administrative Penalty Law, art. 42).' } },

  // Documents
  'document-needs-subject': { status: 422, sentence: { zh: '“{kind}”须写明{subject}。', en: '"{kind}" must name {subject}.' } },
  'document-of-other-procedure': { status: 422, sentence: { zh: '“{kind}”不适用于该案件的处罚程序，请核对案件或文书种类。', en: '"{kind}" does not belong to the procedure of that case. Check the case or the kind.' } },
  'document-missing': { status: 422, sentence: { zh: '“{kind}”须先有{missing}（{basis}），同一案件、隐患或检查中没有在当日或之前制作的该文书。请先制作。', en: '"{kind}" rests on {missing} ({basis}), and the same case, hazard or inspection has none of that day or before. Issue it first.' } },
  'document-rested-on': { status: 409, sentence: { zh: '“{other}”以该文书为前提，不能作废；请先作废后者。', en: 'A later document ("{other}") rests on this one. Void that one first.' } },
  'order-needs-deadline': { status: 422, sentence: { zh: '责令限期整改指令书须填写整改期限，且不早于制作日期。', en: 'A rectification order needs a deadline, not before the day it was issued.' } },
  'demand-too-recent': { status: 422, sentence: { zh: '罚款催缴通知书送达满 {days} 日后方可申请强制执行（行政强制法第五十四条）；该案催缴尚未送达或未满期限。', en: 'Enforcement is asked for {days} days after the demand was delivered (Administrative Compulsion Law, art. 54); it was not, or not that long ago.' } },
  'document-is-inward': { status: 422, sentence: { zh: '“{kind}”为内部文书，不送达当事人。', en: '"{kind}" is an inward document and is not delivered.' } },
  'delivery-needs-signature': { status: 422, sentence: { zh: '送达须有受送达人签名，或写明拒签、未签情况（安全生产法第六十八条）。', en: "Delivery needs the recipient's signature, or a note of why there is none (Work Safety Law, art. 68)." } },
  'delivered-before-issued': { status: 422, sentence: { zh: '送达日期不能早于制作日期。', en: 'A document cannot be delivered before it was issued.' } },

  // Penalty cases
  'step-of-other-procedure': { status: 409, sentence: { zh: '“{step}”不是{procedure}的步骤。', en: '"{step}" is not a step of the {procedure} procedure.' } },
  'case-days-out-of-order': { status: 422, sentence: { zh: '“{later}”不能早于“{earlier}”。', en: '"{later}" cannot be before "{earlier}".' } },
  'fine-differs-from-kind': { status: 422, sentence: { zh: '处罚种类含罚款的须填写罚款金额，不含的不得填写。', en: 'A fine needs its amount, and an amount needs a fine among the penalties.' } },
  'summary-penalty-too-heavy': { status: 422, sentence: { zh: '当场处罚只能警告或处 {limit} 元以下罚款（行政处罚法第五十一条）；超出的须适用普通程序。', en: 'On the spot only a warning or a fine of up to {limit} yuan is possible (Administrative Penalty Law, art. 51). Anything above takes the general procedure.' } },
  'hearing-notice-too-short': { status: 422, sentence: { zh: '听证须提前通知，最早可于 {earliest} 举行（行政处罚法第六十四条）。', en: 'The party must know of a hearing beforehand; the earliest day is {earliest} (Administrative Penalty Law, art. 64).' } },
  'payment-needs-amount': { status: 422, sentence: { zh: '处以罚款的，须填写实缴金额。', en: 'Where a fine was imposed, the amount paid is needed.' } },
  'violation-end-needed': { status: 422, sentence: { zh: '立案须填写违法行为终了日期；违法行为仍在继续的，勾选“违法行为仍在继续”，不填日期（行政处罚法第三十六条）。', en: 'Give the day on which the violation ended, or mark it as still going on and give none (Administrative Penalty Law, art. 36).' } },
  'limitation-expired': { status: 422, sentence: { zh: '违法行为于 {ended} 终了，{years} 年追究时效至 {last} 届满，{found} 才被发现（立案），不再给予行政处罚（{basis}）。时效内已发现的，请填写发现日期。', en: 'The violation ended on {ended}; the limitation of {years} years ran out on {last} and it was discovered (filed) on {found} only: no penalty is imposed any more ({basis}). Where it was discovered in time, give that day.' } },
  'case-document-missing': { status: 422, sentence: { zh: '“{step}”须先有{missing}（{basis}），该案件没有在当日或之前{done}的该文书。请先{done}。', en: '"{step}" needs {missing} ({basis}), {done} that day or before, in the file of this case. There is none: see to that first.' } },
  'case-document-outdated': { status: 422, sentence: { zh: '“{step}”所需的{missing}（{basis}）须在 {proposedOn} 提出拟处罚意见当日或之后制作；案件中已有的在此之前，不能作为本步骤的依据。请重新制作。', en: '"{step}" needs {missing} ({basis}), issued on or after {proposedOn}, when the penalty was proposed. The one in the file is older: issue a new one.' } },
  'notice-needs-proposal': { status: 422, sentence: { zh: '处罚告知须写明拟处罚的种类、金额、依据、事实和证据（行政处罚法第四十四条）。该案件在告知当日或之前没有拟处罚意见，请先提出。', en: 'A notice says which penalty is proposed, with its amount, basis, facts and evidence (Administrative Penalty Law, art. 44). The case has no proposal of that day or before: propose the penalty first.' } },
  'proposal-not-after-notice': { status: 422, sentence: { zh: '已于 {issuedOn} 按原拟处罚意见制作《{notice}》，变更后的拟处罚意见日期须晚于该日，并重新告知。当日更正的，请先作废该告知书。', en: 'The proposal before was told in "{notice}" of {issuedOn}; a new one is of a later day and needs a new notice. To correct it on the same day, make that notice void first.' } },
  'decision-beyond-proposal': { status: 422, sentence: { zh: '“{decided}”超出已告知当事人的“{proposed}”，不能直接作出决定（行政处罚法第四十四条）。请先变更拟处罚意见并重新告知。', en: '"{decided}" goes beyond "{proposed}", of which the party was told, and cannot be decided (Administrative Penalty Law, art. 44). Propose it anew and give notice again.' } },
  'document-of-taken-step': { status: 409, sentence: { zh: '所属案件已凭该文书完成“{step}”，不能作废。', en: 'The case took the step "{step}" on the strength of this document, so it cannot be made void.' } },
  'fine-not-executed': { status: 409, sentence: { zh: '罚款尚未履行，不能结案；请先登记履行。', en: 'The fine has not been executed. Record that before closing the case.' } },

  // Fireworks
  'detention-needs-referral': { status: 422, sentence: { zh: '行政拘留由公安机关作出，拘留人数不得超过移送公安的人数（{referred} 人）。', en: 'Detention is for the police: no more persons than were referred ({referred}).' } },
  'destruction-needs-photos': { status: 422, sentence: { zh: '登记销毁须附销毁照片。', en: 'Destruction is recorded with photos of it.' } },
  'destroyed-already': { status: 409, sentence: { zh: '该案查扣物品已于 {destroyedOn} 销毁，不能再变动。', en: 'The items of this case were destroyed on {destroyedOn} and cannot be changed.' } },
  'nothing-to-destroy': { status: 409, sentence: { zh: '该案没有登记查扣物品，不能登记销毁。', en: 'No item was seized in this case: there is nothing to destroy.' } },
  'seized-before-found': { status: 422, sentence: { zh: '查扣日期不能早于案件查处日期（{foundOn}）。', en: 'An item cannot be seized before the case was found ({foundOn}).' } },

  // Tip-offs
  'anonymous-has-informant': { status: 422, sentence: { zh: '匿名举报不得登记举报人及其联系方式。', en: 'An anonymous tip-off names neither informant nor contact.' } },
  'reward-needs-finding': { status: 422, sentence: { zh: '举报不属实，不予奖励。', en: 'A tip-off found to be unfounded is not rewarded.' } },
  'reward-over-limit': { status: 422, sentence: { zh: '奖励金额超过最高限额 {limit} 元。', en: 'The reward exceeds the highest amount of {limit} yuan.' } },
} as const;
