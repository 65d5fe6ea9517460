import { recordTypes, type RecordTypeName } from '@fenghuo/shared/records/index';
import type { ServerRecord } from '../recordkeeping/record-rules.js';
import { EvaluationFrameworkEntity } from './evaluation-framework/evaluation-framework.entity.js';
import { EvaluationReportEntity } from './evaluation-report/evaluation-report.entity.js';
import { DeviationEntity } from './deviation/deviation.entity.js';
import { JudgementEntity } from './judgement/judgement.entity.js';
import { VerificationEntity } from './verification/verification.entity.js';
import { MonitoringRunEntity } from './monitoring-run/monitoring-run.entity.js';
import { NoticeEntity } from './notice/notice.entity.js';
import { evaluationReportRules } from './evaluation-report/evaluation-report.rules.js';
import { deviationRules } from './deviation/deviation.rules.js';
import { judgementRules } from './judgement/judgement.rules.js';
import { verificationRules } from './verification/verification.rules.js';
import { AssessmentResultEntity } from './assessment-result/assessment-result.entity.js';
import { FindingEntity } from './finding/finding.entity.js';
import { findingRules } from './finding/finding.rules.js';
import { HazardEntity } from './hazard/hazard.entity.js';
import { hazardRules } from './hazard/hazard.rules.js';
import { InspectionEntity } from './inspection/inspection.entity.js';
import { PremisesMeasureEntity } from './premises-measure/premises-measure.entity.js';
import { PenaltyCaseEntity } from './penalty-case/penalty-case.entity.js';
import { EnforcementDocumentEntity } from './enforcement-document/enforcement-document.entity.js';
import { TipOffEntity } from './tip-off/tip-off.entity.js';
import { FireworksCaseEntity } from './fireworks-case/fireworks-case.entity.js';
import { SeizedItemEntity } from './seized-item/seized-item.entity.js';
import { seizedItemRules } from './seized-item/seized-item.rules.js';
import { fireworksCaseRules } from './fireworks-case/fireworks-case.rules.js';
import { tipOffRules } from './tip-off/tip-off.rules.js';
import { enforcementDocumentRules } from './enforcement-document/enforcement-document.rules.js';
import { penaltyCaseRules } from './penalty-case/penalty-case.rules.js';
import { premisesMeasureRules } from './premises-measure/premises-measure.rules.js';
import { RectificationReplyEntity } from './rectification-reply/rectification-reply.entity.js';
import { rectificationReplyRules } from './rectification-reply/rectification-reply.rules.js';
import { ReinspectionEntity } from './reinspection/reinspection.entity.js';
import { reinspectionRules } from './reinspection/reinspection.rules.js';
import { SiteEntity } from './site/site.entity.js';
import { SurveyEntity } from './survey/survey.entity.js';
import { surveyRules } from './survey/survey.rules.js';
import { SurveyResponseEntity } from './survey-response/survey-response.entity.js';
import { surveyResponseRules } from './survey-response/survey-response.rules.js';
import { SupplyItemEntity } from './supply-item/supply-item.entity.js';
import { WarehouseEntity } from './warehouse/warehouse.entity.js';
import { SupplyLotEntity } from './supply-lot/supply-lot.entity.js';
import { StockEntryEntity } from './stock-entry/stock-entry.entity.js';
import { stockEntryRules } from './stock-entry/stock-entry.rules.js';
import { StocktakeEntity } from './stocktake/stocktake.entity.js';
import { stocktakeRules } from './stocktake/stocktake.rules.js';
import { ReliefFundEntity } from './relief-fund/relief-fund.entity.js';
import { reliefFundRules } from './relief-fund/relief-fund.rules.js';
import { FundAllocationEntity } from './fund-allocation/fund-allocation.entity.js';
import { fundAllocationRules } from './fund-allocation/fund-allocation.rules.js';
import { ReliefApplicationEntity } from './relief-application/relief-application.entity.js';
import { reliefApplicationRules } from './relief-application/relief-application.rules.js';
import { ReliefPaymentEntity } from './relief-payment/relief-payment.entity.js';
import { reliefPaymentRules } from './relief-payment/relief-payment.rules.js';
import { FundReconciliationEntity } from './fund-reconciliation/fund-reconciliation.entity.js';
import { fundReconciliationRules } from './fund-reconciliation/fund-reconciliation.rules.js';
import { DisasterEntity } from './disaster/disaster.entity.js';
import { disasterRules } from './disaster/disaster.rules.js';
import { DisasterReportEntity } from './disaster-report/disaster-report.entity.js';
import { disasterReportRules } from './disaster-report/disaster-report.rules.js';
import { EarlyWarningEntity } from './early-warning/early-warning.entity.js';
import { earlyWarningRules } from './early-warning/early-warning.rules.js';
import { EmergencyResponseEntity } from './emergency-response/emergency-response.entity.js';
import { emergencyResponseRules } from './emergency-response/emergency-response.rules.js';
import { ResponseActionEntity } from './response-action/response-action.entity.js';
import { responseActionRules } from './response-action/response-action.rules.js';
import { DutyShiftEntity } from './duty-shift/duty-shift.entity.js';
import { dutyShiftRules } from './duty-shift/duty-shift.rules.js';
import { DutyLogEntryEntity } from './duty-log-entry/duty-log-entry.entity.js';
import { dutyLogEntryRules } from './duty-log-entry/duty-log-entry.rules.js';
import { RollCallEntity } from './roll-call/roll-call.entity.js';
import { rollCallRules } from './roll-call/roll-call.rules.js';
import { CampaignEntity } from './campaign/campaign.entity.js';
import { campaignRules } from './campaign/campaign.rules.js';
import { RiskItemEntity } from './risk-item/risk-item.entity.js';
import { riskItemRules } from './risk-item/risk-item.rules.js';
import { BudgetLineEntity } from './budget-line/budget-line.entity.js';
import { budgetLineRules } from './budget-line/budget-line.rules.js';
import { BudgetExecutionEntity } from './budget-execution/budget-execution.entity.js';
import { budgetExecutionRules } from './budget-execution/budget-execution.rules.js';
import { EmergencyPlanEntity } from './emergency-plan/emergency-plan.entity.js';
import { emergencyPlanRules } from './emergency-plan/emergency-plan.rules.js';
import { RescueTeamEntity } from './rescue-team/rescue-team.entity.js';
import { DrillEntity } from './drill/drill.entity.js';
import { drillRules } from './drill/drill.rules.js';
import { TrainingEntity } from './training/training.entity.js';
import { trainingRules } from './training/training.rules.js';
import { PublicityActivityEntity } from './publicity-activity/publicity-activity.entity.js';
import { PublicityMaterialEntity } from './publicity-material/publicity-material.entity.js';
import { EquipmentEntity } from './equipment/equipment.entity.js';
import { equipmentRules } from './equipment/equipment.rules.js';
import { EquipmentCheckEntity } from './equipment-check/equipment-check.entity.js';
import { equipmentCheckRules } from './equipment-check/equipment-check.rules.js';
import { CircularEntity } from './circular/circular.entity.js';
import { circularRules } from './circular/circular.rules.js';
import { CapabilityChecklistEntity } from './capability-checklist/capability-checklist.entity.js';
import { capabilityChecklistRules } from './capability-checklist/capability-checklist.rules.js';
import { OrganisationEntity } from './organisation/organisation.entity.js';
import { AnnualBalanceEntity } from './annual-balance/annual-balance.entity.js';
import { StaffingEntity } from './staffing/staffing.entity.js';
import { staffingRules } from './staffing/staffing.rules.js';

/** One line for each record type, in the order of the shared list. The compiler names a type that is missing. */
export const records = {
  'site': { contract: recordTypes['site'], entity: SiteEntity },
  'inspection': { contract: recordTypes['inspection'], entity: InspectionEntity },
  'hazard': { contract: recordTypes['hazard'], entity: HazardEntity, rules: hazardRules },
  'rectification-reply': { contract: recordTypes['rectification-reply'], entity: RectificationReplyEntity, rules: rectificationReplyRules },
  'reinspection': { contract: recordTypes['reinspection'], entity: ReinspectionEntity, rules: reinspectionRules },
  'premises-measure': { contract: recordTypes['premises-measure'], entity: PremisesMeasureEntity, rules: premisesMeasureRules },
  'penalty-case': { contract: recordTypes['penalty-case'], entity: PenaltyCaseEntity, rules: penaltyCaseRules },
  'enforcement-document': { contract: recordTypes['enforcement-document'], entity: EnforcementDocumentEntity, rules: enforcementDocumentRules },
  'tip-off': { contract: recordTypes['tip-off'], entity: TipOffEntity, rules: tipOffRules },
  'fireworks-case': { contract: recordTypes['fireworks-case'], entity: FireworksCaseEntity, rules: fireworksCaseRules },
  'seized-item': { contract: recordTypes['seized-item'], entity: SeizedItemEntity, rules: seizedItemRules },
  'finding': { contract: recordTypes['finding'], entity: FindingEntity, rules: findingRules },
  'assessment-result': { contract: recordTypes['assessment-result'], entity: AssessmentResultEntity },
  'survey': { contract: recordTypes['survey'], entity: SurveyEntity, rules: surveyRules },
  'survey-response': { contract: recordTypes['survey-response'], entity: SurveyResponseEntity, rules: surveyResponseRules },
  'supply-item': { contract: recordTypes['supply-item'], entity: SupplyItemEntity },
  'warehouse': { contract: recordTypes['warehouse'], entity: WarehouseEntity },
  'supply-lot': { contract: recordTypes['supply-lot'], entity: SupplyLotEntity },
  'stock-entry': { contract: recordTypes['stock-entry'], entity: StockEntryEntity, rules: stockEntryRules },
  'stocktake': { contract: recordTypes['stocktake'], entity: StocktakeEntity, rules: stocktakeRules },
  'disaster': { contract: recordTypes['disaster'], entity: DisasterEntity, rules: disasterRules },
  'disaster-report': { contract: recordTypes['disaster-report'], entity: DisasterReportEntity, rules: disasterReportRules },
  'early-warning': { contract: recordTypes['early-warning'], entity: EarlyWarningEntity, rules: earlyWarningRules },
  'emergency-response': { contract: recordTypes['emergency-response'], entity: EmergencyResponseEntity, rules: emergencyResponseRules },
  'response-action': { contract: recordTypes['response-action'], entity: ResponseActionEntity, rules: responseActionRules },
  'relief-fund': { contract: recordTypes['relief-fund'], entity: ReliefFundEntity, rules: reliefFundRules },
  'fund-allocation': { contract: recordTypes['fund-allocation'], entity: FundAllocationEntity, rules: fundAllocationRules },
  'relief-application': { contract: recordTypes['relief-application'], entity: ReliefApplicationEntity, rules: reliefApplicationRules },
  'relief-payment': { contract: recordTypes['relief-payment'], entity: ReliefPaymentEntity, rules: reliefPaymentRules },
  'fund-reconciliation': { contract: recordTypes['fund-reconciliation'], entity: FundReconciliationEntity, rules: fundReconciliationRules },
  'duty-shift': { contract: recordTypes['duty-shift'], entity: DutyShiftEntity, rules: dutyShiftRules },
  'duty-log-entry': { contract: recordTypes['duty-log-entry'], entity: DutyLogEntryEntity, rules: dutyLogEntryRules },
  'roll-call': { contract: recordTypes['roll-call'], entity: RollCallEntity, rules: rollCallRules },
  'campaign': { contract: recordTypes['campaign'], entity: CampaignEntity, rules: campaignRules },
  'risk-item': { contract: recordTypes['risk-item'], entity: RiskItemEntity, rules: riskItemRules },
  'budget-line': { contract: recordTypes['budget-line'], entity: BudgetLineEntity, rules: budgetLineRules },
  'budget-execution': { contract: recordTypes['budget-execution'], entity: BudgetExecutionEntity, rules: budgetExecutionRules },
  'emergency-plan': { contract: recordTypes['emergency-plan'], entity: EmergencyPlanEntity, rules: emergencyPlanRules },
  'rescue-team': { contract: recordTypes['rescue-team'], entity: RescueTeamEntity },
  'drill': { contract: recordTypes['drill'], entity: DrillEntity, rules: drillRules },
  'training': { contract: recordTypes['training'], entity: TrainingEntity, rules: trainingRules },
  'publicity-activity': { contract: recordTypes['publicity-activity'], entity: PublicityActivityEntity },
  'publicity-material': { contract: recordTypes['publicity-material'], entity: PublicityMaterialEntity },
  'equipment': { contract: recordTypes['equipment'], entity: EquipmentEntity, rules: equipmentRules },
  'equipment-check': { contract: recordTypes['equipment-check'], entity: EquipmentCheckEntity, rules: equipmentCheckRules },
  'circular': { contract: recordTypes['circular'], entity: CircularEntity, rules: circularRules },
  'capability-checklist': { contract: recordTypes['capability-checklist'], entity: CapabilityChecklistEntity, rules: capabilityChecklistRules },
  'organisation': { contract: recordTypes['organisation'], entity: OrganisationEntity },
  'annual-balance': { contract: recordTypes['annual-balance'], entity: AnnualBalanceEntity },
  'staffing': { contract: recordTypes['staffing'], entity: StaffingEntity, rules: staffingRules },
  'evaluation-framework': { contract: recordTypes['evaluation-framework'], entity: EvaluationFrameworkEntity },
  'evaluation-report': { contract: recordTypes['evaluation-report'], entity: EvaluationReportEntity, rules: evaluationReportRules },
  'deviation': { contract: recordTypes['deviation'], entity: DeviationEntity, rules: deviationRules },
  'judgement': { contract: recordTypes['judgement'], entity: JudgementEntity, rules: judgementRules },
  'verification': { contract: recordTypes['verification'], entity: VerificationEntity, rules: verificationRules },
  'monitoring-run': { contract: recordTypes['monitoring-run'], entity: MonitoringRunEntity },
  'notice': { contract: recordTypes['notice'], entity: NoticeEntity },
} satisfies Record<RecordTypeName, ServerRecord>;
