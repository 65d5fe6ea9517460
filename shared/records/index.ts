import { assessmentResult } from './assessment-result.js';
import { finding } from './finding.js';
import { hazard } from './hazard.js';
import { inspection } from './inspection.js';
import { premisesMeasure } from './premises-measure.js';
import { penaltyCase } from './penalty-case.js';
import { enforcementDocument } from './enforcement-document.js';
import { tipOff } from './tip-off.js';
import { fireworksCase } from './fireworks-case.js';
import { seizedItem } from './seized-item.js';
import type { RecordType } from './record-type.js';
import { rectificationReply } from './rectification-reply.js';
import { reinspection } from './reinspection.js';
import { site } from './site.js';
import { surveyResponse } from './survey-response.js';
import { survey } from './survey.js';
import { supplyItem } from './supply-item.js';
import { warehouse } from './warehouse.js';
import { supplyLot } from './supply-lot.js';
import { stockEntry } from './stock-entry.js';
import { stocktake } from './stocktake.js';
import { reliefFund } from './relief-fund.js';
import { fundAllocation } from './fund-allocation.js';
import { reliefApplication } from './relief-application.js';
import { reliefPayment } from './relief-payment.js';
import { fundReconciliation } from './fund-reconciliation.js';
import { disaster } from './disaster.js';
import { disasterReport } from './disaster-report.js';
import { earlyWarning } from './early-warning.js';
import { emergencyResponse } from './emergency-response.js';
import { responseAction } from './response-action.js';
import { dutyShift } from './duty-shift.js';
import { dutyLogEntry } from './duty-log-entry.js';
import { rollCall } from './roll-call.js';
import { campaign } from './campaign.js';
import { riskItem } from './risk-item.js';
import { budgetLine } from './budget-line.js';
import { budgetExecution } from './budget-execution.js';
import { emergencyPlan } from './emergency-plan.js';
import { rescueTeam } from './rescue-team.js';
import { drill } from './drill.js';
import { training } from './training.js';
import { publicityActivity } from './publicity-activity.js';
import { publicityMaterial } from './publicity-material.js';
import { equipment } from './equipment.js';
import { equipmentCheck } from './equipment-check.js';
import { circular } from './circular.js';
import { capabilityChecklist } from './capability-checklist.js';
import { organisation } from './organisation.js';
import { annualBalance } from './annual-balance.js';
import { staffing } from './staffing.js';
import { evaluationFramework } from './evaluation-framework.js';
import { evaluationReport } from './evaluation-report.js';
import { deviation } from './deviation.js';
import { judgement } from './judgement.js';
import { verification } from './verification.js';
import { monitoringRun } from './monitoring-run.js';
import { notice } from './notice.js';

/** THE list of record types, in the order of the work: the place, the inspection, what it found, what became of it, then the yearly papers. */
export const recordTypes = {
  [site.name]: site,
  [inspection.name]: inspection,
  [hazard.name]: hazard,
  [rectificationReply.name]: rectificationReply,
  [reinspection.name]: reinspection,
  [premisesMeasure.name]: premisesMeasure,
  [penaltyCase.name]: penaltyCase,
  [enforcementDocument.name]: enforcementDocument,
  [tipOff.name]: tipOff,
  [fireworksCase.name]: fireworksCase,
  [seizedItem.name]: seizedItem,
  [finding.name]: finding,
  [assessmentResult.name]: assessmentResult,
  [survey.name]: survey,
  [surveyResponse.name]: surveyResponse,
  [supplyItem.name]: supplyItem,
  [warehouse.name]: warehouse,
  [supplyLot.name]: supplyLot,
  [stockEntry.name]: stockEntry,
  [stocktake.name]: stocktake,
  [disaster.name]: disaster,
  [disasterReport.name]: disasterReport,
  [earlyWarning.name]: earlyWarning,
  [emergencyResponse.name]: emergencyResponse,
  [responseAction.name]: responseAction,
  [reliefFund.name]: reliefFund,
  [fundAllocation.name]: fundAllocation,
  [reliefApplication.name]: reliefApplication,
  [reliefPayment.name]: reliefPayment,
  [fundReconciliation.name]: fundReconciliation,
  [dutyShift.name]: dutyShift,
  [dutyLogEntry.name]: dutyLogEntry,
  [rollCall.name]: rollCall,
  [campaign.name]: campaign,
  [riskItem.name]: riskItem,
  [budgetLine.name]: budgetLine,
  [budgetExecution.name]: budgetExecution,
  [emergencyPlan.name]: emergencyPlan,
  [rescueTeam.name]: rescueTeam,
  [drill.name]: drill,
  [training.name]: training,
  [publicityActivity.name]: publicityActivity,
  [publicityMaterial.name]: publicityMaterial,
  [equipment.name]: equipment,
  [equipmentCheck.name]: equipmentCheck,
  [circular.name]: circular,
  [capabilityChecklist.name]: capabilityChecklist,
  [organisation.name]: organisation,
  [annualBalance.name]: annualBalance,
  [staffing.name]: staffing,
  [evaluationFramework.name]: evaluationFramework,
  [evaluationReport.name]: evaluationReport,
  [deviation.name]: deviation,
  [judgement.name]: judgement,
  [verification.name]: verification,
  [monitoringRun.name]: monitoringRun,
  [notice.name]: notice,
} as const;

export type RecordTypeName = keyof typeof recordTypes;

export const recordTypeNames = Object.keys(recordTypes) as RecordTypeName[];

/** The contract of a name that came from outside; undefined when there is none. */
export function findRecordType(name: string): RecordType | undefined {
  return Object.hasOwn(recordTypes, name) ? (recordTypes as Record<string, RecordType>)[name] : undefined;
}
