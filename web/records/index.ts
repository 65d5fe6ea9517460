import type { RecordTypeName } from '@fenghuo/shared/records/index';
import type { RecordScreens } from '../recordkeeping/record-screens.js';
import { assessmentResultScreens } from './assessment-result/assessment-result.screens.js';
import { findingScreens } from './finding/finding.screens.js';
import { hazardScreens } from './hazard/hazard.screens.js';
import { inspectionScreens } from './inspection/inspection.screens.js';
import { premisesMeasureScreens } from './premises-measure/premises-measure.screens.js';
import { penaltyCaseScreens } from './penalty-case/penalty-case.screens.js';
import { enforcementDocumentScreens } from './enforcement-document/enforcement-document.screens.js';
import { tipOffScreens } from './tip-off/tip-off.screens.js';
import { fireworksCaseScreens } from './fireworks-case/fireworks-case.screens.js';
import { seizedItemScreens } from './seized-item/seized-item.screens.js';
import { rectificationReplyScreens } from './rectification-reply/rectification-reply.screens.js';
import { reinspectionScreens } from './reinspection/reinspection.screens.js';
import { siteScreens } from './site/site.screens.js';
import { surveyResponseScreens } from './survey-response/survey-response.screens.js';
import { surveyScreens } from './survey/survey.screens.js';
import { supplyItemScreens } from './supply-item/supply-item.screens.js';
import { warehouseScreens } from './warehouse/warehouse.screens.js';
import { supplyLotScreens } from './supply-lot/supply-lot.screens.js';
import { stockEntryScreens } from './stock-entry/stock-entry.screens.js';
import { stocktakeScreens } from './stocktake/stocktake.screens.js';
import { reliefFundScreens } from './relief-fund/relief-fund.screens.js';
import { fundAllocationScreens } from './fund-allocation/fund-allocation.screens.js';
import { reliefApplicationScreens } from './relief-application/relief-application.screens.js';
import { reliefPaymentScreens } from './relief-payment/relief-payment.screens.js';
import { fundReconciliationScreens } from './fund-reconciliation/fund-reconciliation.screens.js';
import { campaignScreens } from './campaign/campaign.screens.js';
import { riskItemScreens } from './risk-item/risk-item.screens.js';
import { budgetLineScreens } from './budget-line/budget-line.screens.js';
import { budgetExecutionScreens } from './budget-execution/budget-execution.screens.js';
import { emergencyPlanScreens } from './emergency-plan/emergency-plan.screens.js';
import { rescueTeamScreens } from './rescue-team/rescue-team.screens.js';
import { drillScreens } from './drill/drill.screens.js';
import { trainingScreens } from './training/training.screens.js';
import { publicityActivityScreens } from './publicity-activity/publicity-activity.screens.js';
import { publicityMaterialScreens } from './publicity-material/publicity-material.screens.js';
import { equipmentScreens } from './equipment/equipment.screens.js';
import { equipmentCheckScreens } from './equipment-check/equipment-check.screens.js';
import { circularScreens } from './circular/circular.screens.js';
import { capabilityChecklistScreens } from './capability-checklist/capability-checklist.screens.js';
import { organisationScreens } from './organisation/organisation.screens.js';
import { annualBalanceScreens } from './annual-balance/annual-balance.screens.js';
import { staffingScreens } from './staffing/staffing.screens.js';
import { disasterScreens } from './disaster/disaster.screens.js';
import { disasterReportScreens } from './disaster-report/disaster-report.screens.js';
import { earlyWarningScreens } from './early-warning/early-warning.screens.js';
import { emergencyResponseScreens } from './emergency-response/emergency-response.screens.js';
import { responseActionScreens } from './response-action/response-action.screens.js';
import { dutyShiftScreens } from './duty-shift/duty-shift.screens.js';
import { dutyLogEntryScreens } from './duty-log-entry/duty-log-entry.screens.js';
import { rollCallScreens } from './roll-call/roll-call.screens.js';
import { evaluationFrameworkScreens } from './evaluation-framework/evaluation-framework.screens.js';
import { evaluationReportScreens } from './evaluation-report/evaluation-report.screens.js';
import { deviationScreens } from './deviation/deviation.screens.js';
import { judgementScreens } from './judgement/judgement.screens.js';
import { verificationScreens } from './verification/verification.screens.js';
import { monitoringRunScreens } from './monitoring-run/monitoring-run.screens.js';
import { noticeScreens } from './notice/notice.screens.js';

/** The screens of every record type. A type that is missing here does not compile. */
export const recordScreens = {
  'site': siteScreens,
  'inspection': inspectionScreens,
  'hazard': hazardScreens,
  'rectification-reply': rectificationReplyScreens,
  'reinspection': reinspectionScreens,
  'premises-measure': premisesMeasureScreens,
  'penalty-case': penaltyCaseScreens,
  'enforcement-document': enforcementDocumentScreens,
  'tip-off': tipOffScreens,
  'fireworks-case': fireworksCaseScreens,
  'seized-item': seizedItemScreens,
  'finding': findingScreens,
  'assessment-result': assessmentResultScreens,
  'survey': surveyScreens,
  'survey-response': surveyResponseScreens,
  'supply-item': supplyItemScreens,
  'warehouse': warehouseScreens,
  'supply-lot': supplyLotScreens,
  'stock-entry': stockEntryScreens,
  'stocktake': stocktakeScreens,
  'campaign': campaignScreens,
  'risk-item': riskItemScreens,
  'budget-line': budgetLineScreens,
  'budget-execution': budgetExecutionScreens,
  'emergency-plan': emergencyPlanScreens,
  'rescue-team': rescueTeamScreens,
  'drill': drillScreens,
  'training': trainingScreens,
  'publicity-activity': publicityActivityScreens,
  'publicity-material': publicityMaterialScreens,
  'equipment': equipmentScreens,
  'equipment-check': equipmentCheckScreens,
  'circular': circularScreens,
  'capability-checklist': capabilityChecklistScreens,
  'organisation': organisationScreens,
  'annual-balance': annualBalanceScreens,
  'staffing': staffingScreens,
  'disaster': disasterScreens,
  'disaster-report': disasterReportScreens,
  'early-warning': earlyWarningScreens,
  'emergency-response': emergencyResponseScreens,
  'response-action': responseActionScreens,
  'relief-fund': reliefFundScreens,
  'fund-allocation': fundAllocationScreens,
  'relief-application': reliefApplicationScreens,
  'relief-payment': reliefPaymentScreens,
  'fund-reconciliation': fundReconciliationScreens,
  'duty-shift': dutyShiftScreens,
  'duty-log-entry': dutyLogEntryScreens,
  'roll-call': rollCallScreens,
  'evaluation-framework': evaluationFrameworkScreens,
  'evaluation-report': evaluationReportScreens,
  'deviation': deviationScreens,
  'judgement': judgementScreens,
  'verification': verificationScreens,
  'monitoring-run': monitoringRunScreens,
  'notice': noticeScreens,
} satisfies Record<RecordTypeName, RecordScreens>;
