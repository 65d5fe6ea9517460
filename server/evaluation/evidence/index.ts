import { assessmentResults } from './assessment-results.js';
import type { EvidenceDataset } from './evidence-dataset.js';
import { enforcementDocuments } from './enforcement-documents.js';
import { findings } from './findings.js';
import { fireworksCases } from './fireworks-cases.js';
import { hazards } from './hazards.js';
import { inspections } from './inspections.js';
import { penaltyCases } from './penalty-cases.js';
import { premisesMeasures } from './premises-measures.js';
import { seizedItems } from './seized-items.js';
import { sites } from './sites.js';
import { stockEntries } from './stock-entries.js';
import { stocktakes } from './stocktakes.js';
import { reliefFunds } from './relief-funds.js';
import { fundAllocations } from './fund-allocations.js';
import { reliefApplications } from './relief-applications.js';
import { reliefPayments } from './relief-payments.js';
import { fundReconciliations } from './fund-reconciliations.js';
import { tipOffs } from './tip-offs.js';
import { surveyResponses } from './survey-responses.js';
import { surveys } from './surveys.js';
import { budgetLines } from './budget-lines.js';
import { budgetExecutions } from './budget-executions.js';
import { emergencyPlans } from './emergency-plans.js';
import { rescueTeams } from './rescue-teams.js';
import { drills } from './drills.js';
import { trainings } from './trainings.js';
import { publicityActivities } from './publicity-activities.js';
import { publicityMaterials } from './publicity-materials.js';
import { equipmentEvidence } from './equipment.js';
import { equipmentChecks } from './equipment-checks.js';
import { circulars } from './circulars.js';
import { campaigns } from './campaigns.js';
import { riskItems } from './risk-items.js';
import { capabilityChecklists } from './capability-checklists.js';
import { organisations } from './organisations.js';
import { annualBalances } from './annual-balances.js';
import { staffingEvidence } from './staffing.js';
import { disasters } from './disasters.js';
import { disasterReports } from './disaster-reports.js';
import { earlyWarnings } from './early-warnings.js';
import { emergencyResponses } from './emergency-responses.js';
import { responseActions } from './response-actions.js';
import { dutyShifts } from './duty-shifts.js';
import { dutyLogEntries } from './duty-log-entries.js';
import { rollCalls } from './roll-calls.js';
import { judgements } from './judgements.js';
import { deviations } from './deviations.js';
import { verifications } from './verifications.js';
import { monitoringRuns } from './monitoring-runs.js';
import { notices } from './notices.js';

/** THE list of evidence datasets, by the name that a measure uses. */
export const datasets: Readonly<Record<string, EvidenceDataset>> = {
  sites,
  inspections,
  hazards,
  'premises-measures': premisesMeasures,
  'penalty-cases': penaltyCases,
  'enforcement-documents': enforcementDocuments,
  'tip-offs': tipOffs,
  'fireworks-cases': fireworksCases,
  'seized-items': seizedItems,
  findings,
  'assessment-results': assessmentResults,
  surveys,
  'survey-responses': surveyResponses,
  'stock-entries': stockEntries,
  stocktakes,
  'relief-funds': reliefFunds,
  'fund-allocations': fundAllocations,
  'relief-applications': reliefApplications,
  'relief-payments': reliefPayments,
  'fund-reconciliations': fundReconciliations,
  'budget-lines': budgetLines,
  'budget-executions': budgetExecutions,
  'emergency-plans': emergencyPlans,
  'rescue-teams': rescueTeams,
  drills,
  trainings,
  'publicity-activities': publicityActivities,
  'publicity-materials': publicityMaterials,
  equipment: equipmentEvidence,
  'equipment-checks': equipmentChecks,
  circulars,
  campaigns,
  'risk-items': riskItems,
  'capability-checklists': capabilityChecklists,
  organisations,
  'annual-balances': annualBalances,
  staffing: staffingEvidence,
  disasters,
  'disaster-reports': disasterReports,
  'early-warnings': earlyWarnings,
  'emergency-responses': emergencyResponses,
  'response-actions': responseActions,
  'duty-shifts': dutyShifts,
  'duty-log-entries': dutyLogEntries,
  'roll-calls': rollCalls,
  judgements,
  deviations,
  verifications,
  'monitoring-runs': monitoringRuns,
  notices,
};
