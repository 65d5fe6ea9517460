import type { Label } from '@fenghuo/shared/label';
import { hazard } from '@fenghuo/shared/records/hazard';
import type { RecordTypeName } from '@fenghuo/shared/records/index';
import type { Tone } from '../ui/state-tag.js';

export interface MapLayer {
  /** One character in the mark, so that layers are told apart without colour. */
  readonly sign: Label;
  /** On when the address names no layers. */
  readonly shownFirst?: boolean;
  /** Parameters of the list that finds the overdue ones; `today` is `YYYY-MM-DD`. */
  overdue?(today: string): Readonly<Record<string, string>>;
}

const openHazards = Object.keys(hazard.states).filter((state) => !hazard.settled?.some((settled) => settled === state)).join();

/** The layer of every record type, in the order shown. Colours and shapes follow from the tones that the type gives its states. */
export const mapLayers = {
  hazard: {
    sign: { zh: '患', en: 'H' }, shownFirst: true,
    overdue: (today: string) => ({ state: openHazards, 'deadline.before': today }),
  },
  inspection: { sign: { zh: '查', en: 'I' } },
  site: { sign: { zh: '场', en: 'S' } },
  'premises-measure': { sign: { zh: '措', en: 'M' } },
  'rectification-reply': { sign: { zh: '改', en: 'R' } },
  reinspection: { sign: { zh: '复', en: 'C' } },
  finding: { sign: { zh: '核', en: 'F' } },
  'assessment-result': { sign: { zh: '考', en: 'A' } },
  survey: { sign: { zh: '调', en: 'Q' } },
  'survey-response': { sign: { zh: '卷', en: 'P' } },
} as const satisfies Record<RecordTypeName, MapLayer>;

export const layerNames = Object.keys(mapLayers) as RecordTypeName[];

export function layerOf(name: RecordTypeName): MapLayer {
  return mapLayers[name];
}

/** Worst first: the place of a tone in this list is its severity, and a bubble shows the lowest inside. */
export const worstFirst = ['alarm', 'attention', 'running', 'plain', 'done', 'voided'] as const satisfies readonly Tone[];
