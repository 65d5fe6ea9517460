import { Road1763800000000 } from './1763800000000-road.js';
import { Ledgers1764100000000 } from './1764100000000-ledgers.js';
import { Personal1764110000000 } from './1764110000000-personal.js';
import { Imports1764150000000 } from './1764150000000-imports.js';
import { Enforcement1764200000000 } from './1764200000000-enforcement.js';
import { Disasters1764300000000 } from './1764300000000-disasters.js';
import { Supplies1764500000000 } from './1764500000000-supplies.js';
import { Capability1764400000000 } from './1764400000000-capability.js';
import { ReliefMoney1764600000000 } from './1764600000000-relief-money.js';
import { EnforcementCampaigns1764610000000 } from './1764610000000-enforcement-campaigns.js';
import { EnforcementRules1764700000000 } from './1764700000000-enforcement-rules.js';
import { RegisterLinks1764710000000 } from './1764710000000-register-links.js';
import { Evaluation1764800000000 } from './1764800000000-evaluation.js';
import { DeskAndSurveys1764810000000 } from './1764810000000-desk-and-surveys.js';
import { Outputs1764830000000 } from './1764830000000-outputs.js';
import { FormStates1765200000000 } from './1765200000000-form-states.js';
import { ProposedPenalty1765300000000 } from './1765300000000-proposed-penalty.js';
import { SurveyAnswerWindow1765400000000 } from './1765400000000-survey-answer-window.js';
import { GrantEnds1765500000000 } from './1765500000000-grant-ends.js';
import { SparseReferences1765600000000 } from './1765600000000-sparse-references.js';

/** In the order in which they run. */
export const migrations = [
  Road1763800000000,
  Ledgers1764100000000,
  Personal1764110000000,
  Imports1764150000000,
  Enforcement1764200000000,
  Disasters1764300000000,
  Capability1764400000000,
  Supplies1764500000000,
  ReliefMoney1764600000000,
  EnforcementCampaigns1764610000000,
  EnforcementRules1764700000000,
  RegisterLinks1764710000000,
  Evaluation1764800000000,
  DeskAndSurveys1764810000000,
  Outputs1764830000000,
  FormStates1765200000000,
  ProposedPenalty1765300000000,
  SurveyAnswerWindow1765400000000,
  GrantEnds1765500000000,
  SparseReferences1765600000000,
];
