import { recordTypes, type RecordTypeName } from '@fenghuo/shared/records/index';
import type { ServerRecord } from '../recordkeeping/record-rules.js';
import { AssessmentResultEntity } from './assessment-result/assessment-result.entity.js';
import { FindingEntity } from './finding/finding.entity.js';
import { findingRules } from './finding/finding.rules.js';
import { HazardEntity } from './hazard/hazard.entity.js';
import { hazardRules } from './hazard/hazard.rules.js';
import { InspectionEntity } from './inspection/inspection.entity.js';
import { PremisesMeasureEntity } from './premises-measure/premises-measure.entity.js';
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

/** One line for each record type, in the order of the shared list. The compiler names a type that is missing. */
export const records = {
  'site': { contract: recordTypes['site'], entity: SiteEntity },
  'inspection': { contract: recordTypes['inspection'], entity: InspectionEntity },
  'hazard': { contract: recordTypes['hazard'], entity: HazardEntity, rules: hazardRules },
  'rectification-reply': { contract: recordTypes['rectification-reply'], entity: RectificationReplyEntity, rules: rectificationReplyRules },
  'reinspection': { contract: recordTypes['reinspection'], entity: ReinspectionEntity, rules: reinspectionRules },
  'premises-measure': { contract: recordTypes['premises-measure'], entity: PremisesMeasureEntity, rules: premisesMeasureRules },
  'finding': { contract: recordTypes['finding'], entity: FindingEntity, rules: findingRules },
  'assessment-result': { contract: recordTypes['assessment-result'], entity: AssessmentResultEntity },
  'survey': { contract: recordTypes['survey'], entity: SurveyEntity, rules: surveyRules },
  'survey-response': { contract: recordTypes['survey-response'], entity: SurveyResponseEntity, rules: surveyResponseRules },
  'supply-item': { contract: recordTypes['supply-item'], entity: SupplyItemEntity },
  'warehouse': { contract: recordTypes['warehouse'], entity: WarehouseEntity },
  'supply-lot': { contract: recordTypes['supply-lot'], entity: SupplyLotEntity },
  'stock-entry': { contract: recordTypes['stock-entry'], entity: StockEntryEntity, rules: stockEntryRules },
  'stocktake': { contract: recordTypes['stocktake'], entity: StocktakeEntity, rules: stocktakeRules },
} satisfies Record<RecordTypeName, ServerRecord>;
