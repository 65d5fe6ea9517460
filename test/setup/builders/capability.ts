import { annualBalance } from '@fenghuo/shared/records/annual-balance';
import { budgetExecution } from '@fenghuo/shared/records/budget-execution';
import { budgetLine } from '@fenghuo/shared/records/budget-line';
import { campaign } from '@fenghuo/shared/records/campaign';
import { capabilityChecklist } from '@fenghuo/shared/records/capability-checklist';
import { circular } from '@fenghuo/shared/records/circular';
import { drill } from '@fenghuo/shared/records/drill';
import { emergencyPlan } from '@fenghuo/shared/records/emergency-plan';
import { equipment } from '@fenghuo/shared/records/equipment';
import { equipmentCheck } from '@fenghuo/shared/records/equipment-check';
import { organisation } from '@fenghuo/shared/records/organisation';
import { publicityActivity } from '@fenghuo/shared/records/publicity-activity';
import { publicityMaterial } from '@fenghuo/shared/records/publicity-material';
import { rescueTeam } from '@fenghuo/shared/records/rescue-team';
import { riskItem } from '@fenghuo/shared/records/risk-item';
import { staffing } from '@fenghuo/shared/records/staffing';
import { training } from '@fenghuo/shared/records/training';
import { builder, dependentBuilder } from '../builders.js';

export const budgetLineBody = builder(budgetLine, {
  name: '应急管理专项工作经费', fiscalYear: 2020, expenditure: 'project', category: 'goodsServices', subject: '2240109', funding: 'fiscal',
  approvedOn: '2020-01-20', initial: 100_000_00, inPlace: 100_000_00,
});

export const budgetExecutionBody = dependentBuilder<typeof budgetExecution, 'line'>(budgetExecution, {
  month: 'm06', bookedOn: '2020-06-30', amount: 20_000_00,
});

export const emergencyPlanBody = builder(emergencyPlan, {
  title: '突发事件总体应急预案', kind: 'master', scenario: 'comprehensive', level: 'county', edition: '2020 年版', draftedOn: '2020-03-02',
});

export const rescueTeamBody = builder(rescueTeam, {
  name: '县防汛抢险队', kind: 'comprehensive', scenario: 'flood', level: 'county', formedOn: '2020-05-06', members: 60,
});

export const drillBody = builder(drill, {
  title: '危险化学品泄漏演练', kind: 'fullScale', scenario: 'hazardousChemicals', level: 'county', heldOn: '2020-06-16', participants: 45,
});

export const trainingBody = builder(training, {
  title: '安全管理人员线上培训', mode: 'online', audience: 'enterpriseHeads', heldOn: '2020-04-08', sessions: 1, personTimes: 60, hours: '16',
});

export const publicityActivityBody = builder(publicityActivity, {
  title: '安全生产月现场咨询', kind: 'consultation', theme: 'workSafety', heldOn: '2020-06-16', level: 'county', sessions: 1, audience: 300,
});

export const publicityMaterialBody = builder(publicityMaterial, {
  title: '安全生产法读本', kind: 'booklet', usedOn: '2020-06-16', quantity: '500', unit: 'copy',
});

export const equipmentBody = builder(equipment, {
  name: '海事卫星电话', category: 'satellitePhone', lot: '2020-卫-01', quantity: 5, unit: '部', registeredOn: '2020-01-06',
});

export const equipmentCheckBody = dependentBuilder<typeof equipmentCheck, 'equipment'>(equipmentCheck, {
  checkedOn: '2020-06-09', checkedBy: '王建国', result: 'normal',
});

export const circularBody = builder(circular, {
  subject: '关于加油站隐患整改的督办函', kind: 'supervision', issuer: 'committeeOffice', number: '子安办函〔2020〕3 号', issuedOn: '2020-06-05', quantity: 1,
  addresseeKind: 'township', addressees: ['马蹄沟镇人民政府'], dueOn: '2020-06-20',
});

export const campaignBody = builder(campaign, {
  title: '安全生产大排查大整治', goal: '查清并整改重点行业隐患。', sectors: ['fuelStation', 'nonCoalMine'], startsOn: '2020-05-01', endsOn: '2020-08-31',
  organiser: '县安委办',
});

export const riskItemBody = dependentBuilder<typeof riskItem, 'site'>(riskItem, {
  riskPoint: '卸油作业', level: 'red', identifiedOn: '2020-03-10', consequences: '火灾、爆炸',
  controlMeasures: '静电接地，专人监护。', controlLevel: 'company', responsible: '赵站长',
});

export const capabilityChecklistBody = builder(capabilityChecklist, {
  kind: 'sixHaves', item: 'team', met: true, assessedOn: '2020-11-03', assessedBy: '李秀英',
});

export const organisationBody = builder(organisation, { name: '道路安全督查排查一组', kind: 'workGroup', formedOn: '2020-04-29', members: 4 });

export const annualBalanceBody = builder(annualBalance, {
  item: 'currentAssets', fiscalYear: 2020, asOf: '2020-12-31', amount: 8_833_800_00,
});

export const staffingBody = builder(staffing, {
  unitName: '县应急管理局', scope: 'own', kind: 'administrative', asOf: '2020-12-31', quota: 14, headcount: 13,
});
