import { addDays } from '@fenghuo/shared/working-days';
import { type Place, type Reconstruction } from './reconstruction.js';
import type { SeededInspection, SeededSite } from './zizhou-2020.js';
import type { Zizhou2020 } from './zizhou-2020.schema.js';

type Group = Zizhou2020['hazards'][number];
type Part = Group['parts'][number];

/** Hazards, the orders to rectify them, replies with a photo, and the re-checks by a second person. */
export function reconstructHazards(work: Reconstruction, inspections: readonly SeededInspection[], sites: readonly SeededSite[]): void {
  for (const group of work.data.hazards) {
    const found = inspections.filter((inspection) => group.inspections.includes(inspection.group));
    const parts = group.parts.flatMap((part) => Array.from({ length: part.count }, () => part));
    parts.forEach((part, index) => {
      const inspection = found[index % found.length];
      if (!inspection) throw new Error(`hazards.json names no inspection: ${group.inspections.join(', ')}`);
      reconstructHazard(work, { group, part, index, inspection, turn: Math.floor(index / found.length) }, sites);
    });
  }
}

interface Occurrence {
  readonly group: Group;
  readonly part: Part;
  readonly index: number;
  readonly inspection: SeededInspection;
  /** The how-manieth hazard of its inspection. */
  readonly turn: number;
}

function reconstructHazard(work: Reconstruction, occurrence: Occurrence, sites: readonly SeededSite[]): void {
  const { group, part, index, inspection, turn } = occurrence;
  const key = `${group.facts[0]}-${index + 1}`;
  const titles = work.data.titles[inspection.sector as keyof Zizhou2020['titles']];
  const title = titles?.[turn % titles.length];
  if (!title) throw new Error(`hazards.json has no titles for ${inspection.sector}`);
  const { place, site } = whereabouts(work, occurrence, key, sites);
  const facts = [...new Set([...group.facts, ...part.facts])];
  const hazard = work.create({
    phase: 'hazards', type: 'hazard', key, account: 'inspector', place,
    fields: {
      title, grade: 'general', sector: inspection.sector, foundOn: inspection.day, inspection: inspection.id, site,
      description: work.note(facts, group.remarks, part.remarks),
    },
  });
  if (part.outcome === 'found') return;
  const deadline = part.disposition === 'deadline' ? { deadline: addDays(inspection.day, work.data.deadlineDays) } : {};
  work.transition({
    phase: 'orders', type: 'hazard', key, account: 'inspector', transition: 'order', values: { disposition: part.disposition, ...deadline },
  });
  if (part.outcome === 'closed') close(work, { key, hazard, place, title, part, facts, foundOn: inspection.day, index });
}

interface Closing {
  readonly key: string;
  readonly hazard: string;
  readonly place: Place;
  readonly title: string;
  readonly part: Part;
  readonly facts: readonly string[];
  readonly foundOn: string;
  readonly index: number;
}

function close(work: Reconstruction, { key, hazard, place, title, part, facts, foundOn, index }: Closing): void {
  const { rectifiedBy, recheckedBy } = work.data.report.people;
  // On the spot means the same day; within a deadline, some days before it.
  const rectifiedOn = part.disposition === 'onSite' ? foundOn : addDays(foundOn, 4 + index % 10);
  work.create({
    phase: 'replies', type: 'rectification-reply', key, account: 'inspector', place,
    fields: { hazard, rectifiedOn, rectifiedBy, measures: work.note(facts, `“${title}”已整改。`), photos: [work.photo] },
  });
  work.create({
    phase: 're-checks', type: 'reinspection', key, account: 'manager', place,
    fields: {
      hazard, recheckedOn: addDays(rectifiedOn, 1), recheckedBy, result: 'passed', opinion: work.note(facts, '经复查，整改合格。'),
    },
  });
  work.follow(hazard, { state: 'closed' });
}

function whereabouts(work: Reconstruction, { group, index, inspection, turn }: Occurrence, key: string, sites: readonly SeededSite[]) {
  const ofSector = group.townships ? [] : sites.filter((site) => site.sector === inspection.sector);
  const site = ofSector[turn % Math.max(ofSector.length, 1)];
  if (site) {
    const { longitude, latitude } = work.near(site.township, `hazard/${key}`, 0.05);
    const centre = work.data.places.find((place) => place.township === site.township)!;
    const beside = (of: number, moved: number, from: number) => Number((of + moved - from).toFixed(6));
    const place: Place = {
      division: site.place.division, longitude: beside(site.place.longitude, longitude, centre.longitude),
      latitude: beside(site.place.latitude, latitude, centre.latitude),
    };
    return { site: site.id, place };
  }
  const townships = group.townships ?? work.data.places.map((place) => place.township);
  return { site: null, place: work.near(townships[index % townships.length]!, `hazard/${key}`) };
}
