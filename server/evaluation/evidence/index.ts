import { assessmentResults } from './assessment-results.js';
import type { EvidenceDataset } from './evidence-dataset.js';
import { findings } from './findings.js';
import { hazards } from './hazards.js';
import { inspections } from './inspections.js';
import { premisesMeasures } from './premises-measures.js';
import { sites } from './sites.js';
import { stockEntries } from './stock-entries.js';
import { surveyResponses } from './survey-responses.js';
import { surveys } from './surveys.js';

/** THE list of evidence datasets, by the name that a measure uses. */
export const datasets: Readonly<Record<string, EvidenceDataset>> = {
  sites,
  inspections,
  hazards,
  'premises-measures': premisesMeasures,
  findings,
  'assessment-results': assessmentResults,
  surveys,
  'survey-responses': surveyResponses,
  'stock-entries': stockEntries,
};
