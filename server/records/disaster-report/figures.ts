import type { disasterReport } from '@fenghuo/shared/records/disaster-report';
import type { Values } from '@fenghuo/shared/records/field';

export type Figures = Values<(typeof disasterReport)['fields']>;

const figureNames = [
  'affected', 'deaths', 'missing', 'injured', 'relocated', 'relocatedCentrally', 'relocatedDispersed', 'evacuated', 'needingRelief', 'needingWater',
  'cropAffected', 'cropDamaged', 'cropLost', 'housesCollapsed', 'householdsCollapsed', 'housesSevere', 'housesSlight',
  'loss', 'lossAgriculture', 'lossIndustry', 'lossInfrastructure', 'lossHouseholds',
] as const satisfies (keyof Figures)[];
type FigureName = (typeof figureNames)[number];

/** A figure that breaks a rule, and where the rule compares two reports, from what it went to what. */
export interface FigureChange {
  readonly name: FigureName;
  readonly before: number;
  readonly after: number;
}

/** Persons of whom each is one of the affected. Those moved as a precaution are not. */
const partsOfAffected = ['deaths', 'missing', 'injured', 'relocated', 'needingRelief', 'needingWater'] as const satisfies FigureName[];
const lossParts = ['lossAgriculture', 'lossIndustry', 'lossInfrastructure', 'lossHouseholds'] as const satisfies FigureName[];
/** The figures by which a disaster is judged; a sharp rise of one of them is explained. */
const watched = ['affected', 'deaths', 'missing', 'relocated', 'needingRelief', 'cropAffected', 'housesCollapsed', 'loss'] as const satisfies FigureName[];
/** A figure that is not given is none. Areas are exact decimals of at most four places, which a double holds. */
const figure = (figures: Figures, name: FigureName): number => Number(figures[name] ?? 0);

export function exceedsAffected(figures: Figures): (typeof partsOfAffected)[number] | undefined {
  return partsOfAffected.find((name) => figure(figures, name) > figures.affected);
}

export function relocationDiffers(figures: Figures): boolean {
  const given = figures.relocatedCentrally !== null || figures.relocatedDispersed !== null;
  return given && figure(figures, 'relocatedCentrally') + figure(figures, 'relocatedDispersed') !== figures.relocated;
}

export function cropAreasDisordered(figures: Figures): boolean {
  const [affected, damaged, lost] = [figure(figures, 'cropAffected'), figure(figures, 'cropDamaged'), figure(figures, 'cropLost')];
  return lost > damaged || damaged > affected;
}

export function lossPartsExceed(figures: Figures): boolean {
  return lossParts.reduce((sum, name) => sum + figure(figures, name), 0) > figures.loss;
}

function compared(before: Figures, after: Figures, names: readonly FigureName[]): FigureChange[] {
  return names.map((name) => ({ name, before: figure(before, name), after: figure(after, name) }));
}

/** The first figure that fell. */
export function fallen(before: Figures, after: Figures): FigureChange | undefined {
  return compared(before, after, figureNames).find((change) => change.after < change.before);
}

/** The first figure that rose by more than so many percent. From nothing there is no percentage. */
export function sharplyRisen(before: Figures, after: Figures, percent: number): FigureChange | undefined {
  return compared(before, after, watched).find((change) => change.before > 0 && (change.after - change.before) * 100 > percent * change.before);
}
