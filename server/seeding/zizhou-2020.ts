import { divisionCode } from '@fenghuo/shared/divisions';
import { addDays } from '@fenghuo/shared/working-days';
import { readSeedBytes } from './seeds-folder.js';
import { Reconstruction, spreadDay, type Place } from './reconstruction.js';
import { reconstructHazards } from './zizhou-2020.hazards.js';
import { readZizhou2020 } from './zizhou-2020.schema.js';

/** An inspection as the hazards and measures behind it need it. */
export interface SeededInspection {
  readonly key: string;
  readonly group: string;
  readonly id: string;
  readonly sector: string;
  readonly day: string;
}

/** A site as its inspections and hazards need it. */
export interface SeededSite {
  readonly key: string;
  readonly id: string;
  readonly sector: string;
  readonly township: string;
  readonly place: Place;
}

export const photoPath = 'zizhou-2020/reconstructed-photo.png';

/**
 * Expands the declared data of `seeds/zizhou-2020` into the edits that rebuild the records behind the 2020 report, in an order in which
 * the services accept them. Pure: the same data gives the same edits, ids and operations included.
 */
export function expandZizhou2020(): Reconstruction {
  const work = new Reconstruction(readZizhou2020(), readSeedBytes(photoPath));
  const sites = reconstructSites(work);
  const inspections = reconstructInspections(work, sites);
  reconstructHazards(work, inspections, sites);
  reconstructMeasures(work, inspections, sites);
  reconstructYear(work);
  return work;
}

function reconstructSites(work: Reconstruction): SeededSite[] {
  const { sites, registeredOn } = work.data;
  return sites.map(({ key, name, kind, sector, township, facts, remarks }) => {
    const place = work.near(township, `site/${key}`);
    const fields = { name, kind, sector, registeredOn, remarks: work.note(facts, remarks) };
    const id = work.create({ phase: 'sites', type: 'site', key, account: 'inspector', place, fields });
    return { key, id, sector, township, place };
  });
}

function reconstructInspections(work: Reconstruction, sites: readonly SeededSite[]): SeededInspection[] {
  const { inspections, places, report } = work.data;
  return inspections.flatMap((group) => Array.from({ length: group.count }, (_, index) => {
    const key = group.count === 1 ? group.key : `${group.key}-${index + 1}`;
    const site = group.site === undefined ? undefined : sites.find((candidate) => candidate.key === group.site);
    const ofSector = sites.filter((candidate) => candidate.sector === group.sector);
    const townships = ofSector.length > 0 ? ofSector.map((candidate) => candidate.township) : places.map((place) => place.township);
    const place = site?.place ?? work.near(townships[index % townships.length]!, `inspection/${key}`);
    const day = spreadDay(group.from, group.to, group.count, index);
    const fields = {
      title: group.title.replace('{n}', String(index + 1)), kind: group.kind, level: group.level, sector: group.sector, inspectedOn: day,
      officers: report.people[group.team], site: site?.id ?? null, content: work.note(group.facts, group.content),
    };
    const id = work.create({ phase: 'inspections', type: 'inspection', key, account: 'inspector', place, fields });
    return { key, group: group.key, id, sector: group.sector, day };
  }));
}

function reconstructMeasures(work: Reconstruction, inspections: readonly SeededInspection[], sites: readonly SeededSite[]): void {
  for (const measure of work.data.measures) {
    const inspection = inspections.find((candidate) => candidate.key === measure.inspection);
    if (!inspection) throw new Error(`measures.json names no inspection: ${measure.inspection}`);
    const site = sites.find((candidate) => candidate.key === measure.site);
    const fields = {
      premises: measure.premises, kind: measure.kind, sector: measure.sector, takenOn: inspection.day, inspection: inspection.id,
      site: site?.id ?? null, quantity: measure.quantity ?? null, quantityUnit: measure.quantityUnit ?? null,
      remarks: work.note(measure.facts, measure.remarks),
    };
    const place = site?.place ?? work.near(measure.township, `premises-measure/${measure.key}`);
    work.create({ phase: 'measures', type: 'premises-measure', key: measure.key, account: 'inspector', place, fields });
  }
}

/** The yearly papers: findings, the outside grade, the survey with its answers. */
function reconstructYear(work: Reconstruction): void {
  const { report, places, yearly: { findings, finding, assessment, survey } } = work.data;
  const seat = { division: divisionCode(report.bureau) };
  for (const { key, facts, kind, title } of findings) {
    const { foundOn, foundBy, remarks } = finding;
    const fields = { title, kind, fiscalYear: report.year, foundOn, foundBy, description: work.note(facts, remarks) };
    work.create({ phase: 'findings', type: 'finding', key, account: 'finance', place: seat, fields });
  }
  const { facts: gradeFacts, remarks: gradeRemarks, ...grade } = assessment;
  work.create({
    phase: 'papers', type: 'assessment-result', key: 'county-target', account: 'manager', place: seat,
    fields: { ...grade, assessedYear: report.year, remarks: work.note(gradeFacts, gradeRemarks) },
  });
  const { facts, remarks, answers, channel, closedOn, ...questions } = survey;
  const surveyId = work.create({
    phase: 'papers', type: 'survey', key: 'satisfaction', account: 'manager', place: seat,
    fields: { ...questions, surveyedYear: report.year, remarks: work.note(facts, remarks) },
  });
  answers.flatMap(({ answer, count }) => Array.from({ length: count }, () => answer)).forEach((answer, index) => {
    const division = divisionCode(places[index % places.length]!.township);
    const fields = { survey: surveyId, answeredOn: addDays(survey.openedOn, index % 20), answer, channel };
    const key = String(index + 1);
    work.create({ phase: 'answers', type: 'survey-response', key, account: 'duty', place: { division }, fields });
  });
  work.transition({
    phase: 'survey closed', type: 'survey', key: 'satisfaction', account: 'manager', transition: 'close', values: { closedOn },
  });
}
