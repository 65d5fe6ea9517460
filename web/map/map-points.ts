import type { RecordTypeName } from '@fenghuo/shared/records/index';
import type { Label } from '@fenghuo/shared/label';
import { screensOf } from '../recordkeeping/use-record-type.js';
import type { Tone } from '../ui/state-tag.js';
import type { ClusterPoints } from './cluster-messages.js';
import { mapWords } from './map.words.js';
import { worstFirst } from './severity.js';
import type { LayerData } from './use-layer-data.js';

/** State of the map for what is past its deadline; it stands beside the states of the contract. */
export const overdueState = 'overdue';

export interface StateOfLayer {
  /** `<type>.<state>`: what the address hides. */
  readonly key: string;
  readonly label: Label;
  readonly tone: Tone;
  readonly count: number;
}

/** Where the points of the index come from. */
export interface PointSource {
  readonly layer: LayerData;
  readonly at: number;
}

export function toneOf(name: RecordTypeName, state: string): Tone {
  if (state === overdueState) return 'alarm';
  return state === 'voided' ? 'voided' : screensOf(name)?.tones[state] ?? 'plain';
}

export function labelOf(name: RecordTypeName, state: string): Label {
  if (state === overdueState) return mapWords.overdue;
  return screensOf(name)?.contract.states[state] ?? (state === 'voided' ? mapWords.voided : { zh: state, en: state });
}

/** The state that the map shows for a point: overdue before everything else. */
export function stateAt({ overdue, columns }: LayerData, at: number): string {
  return overdue.has(columns.ids[at] ?? '') ? overdueState : columns.states[at] ?? '';
}

/** How many points of a layer stand in each state, worst first; states without a point are left out. */
export function statesOf(layer: LayerData): readonly StateOfLayer[] {
  const counts = new Map<string, number>();
  layer.columns.ids.forEach((_, at) => { const state = stateAt(layer, at); counts.set(state, (counts.get(state) ?? 0) + 1); });
  return [...counts]
    .map(([state, count]) => ({ key: `${layer.name}.${state}`, label: labelOf(layer.name, state), tone: toneOf(layer.name, state), count }))
    .sort((a, b) => worstFirst.indexOf(a.tone) - worstFirst.indexOf(b.tone));
}

interface GatheredPoints {
  readonly points: ClusterPoints;
  readonly sources: readonly PointSource[];
}

/** The points that are shown, in columns for the index, with where each comes from. */
export function gatherPoints(layers: readonly LayerData[], hidden: ReadonlySet<string>): GatheredPoints {
  const sources = layers.flatMap((layer) => layer.columns.ids.flatMap((_, at): PointSource[] => (
    hidden.has(`${layer.name}.${stateAt(layer, at)}`) ? [] : [{ layer, at }]
  )));
  return {
    sources,
    points: {
      longitudes: Float64Array.from(sources, ({ layer, at }) => layer.columns.longitudes[at]!),
      latitudes: Float64Array.from(sources, ({ layer, at }) => layer.columns.latitudes[at]!),
      severities: Uint8Array.from(sources, ({ layer, at }) => worstFirst.indexOf(toneOf(layer.name, stateAt(layer, at)))),
    },
  };
}
