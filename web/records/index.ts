import type { RecordTypeName } from '@fenghuo/shared/records/index';
import type { RecordScreens } from '../recordkeeping/record-screens.js';
import { assessmentResultScreens } from './assessment-result/assessment-result.screens.js';
import { findingScreens } from './finding/finding.screens.js';
import { hazardScreens } from './hazard/hazard.screens.js';
import { inspectionScreens } from './inspection/inspection.screens.js';
import { premisesMeasureScreens } from './premises-measure/premises-measure.screens.js';
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

/** The screens of every record type. A type that is missing here does not compile. */
export const recordScreens = {
  'site': siteScreens,
  'inspection': inspectionScreens,
  'hazard': hazardScreens,
  'rectification-reply': rectificationReplyScreens,
  'reinspection': reinspectionScreens,
  'premises-measure': premisesMeasureScreens,
  'finding': findingScreens,
  'assessment-result': assessmentResultScreens,
  'survey': surveyScreens,
  'survey-response': surveyResponseScreens,
  'supply-item': supplyItemScreens,
  'warehouse': warehouseScreens,
  'supply-lot': supplyLotScreens,
  'stock-entry': stockEntryScreens,
  'stocktake': stocktakeScreens,
} satisfies Record<RecordTypeName, RecordScreens>;
