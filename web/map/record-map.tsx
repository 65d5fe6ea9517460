import { recordTypes } from '@fenghuo/shared/records/index';
import type { RecordType } from '@fenghuo/shared/records/record-type';
import L from 'leaflet';
import { useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import { usePlaceLink } from '../access/use-place-link.js';
import { useLanguage } from '../language/use-language.js';
import { fieldText } from '../recordkeeping/values/field-text.js';
import { shapes } from '../ui/state-tag.js';
import { words as commonWords } from '../ui/words.js';
import type { Mark } from './cluster-messages.js';
import { layerOf } from './layers.js';
import type { MapView } from './map-filters.js';
import { bubbleMarker, pointMarker } from './map-marks.js';
import { gatherPoints, labelOf, stateAt, toneOf, type PointSource } from './map-points.js';
import { popupContent, type PopupRecord } from './map-popup.js';
import { mapWords as words, toneWords } from './map.words.js';
import { worstFirst } from './severity.js';
import { useClusters } from './use-clusters.js';
import { useLeaflet, type Bounds } from './use-leaflet.js';
import type { LayerData } from './use-layer-data.js';
import { useMapView } from './use-map-view.js';

interface RecordMapProps {
  readonly bounds: Bounds | null;
  readonly data: readonly LayerData[];
  readonly hidden: ReadonlySet<string>;
  /** Where the address says the map stands. */
  readonly view: MapView | null;
  onView(view: MapView): void;
}

/** The map with its marks. */
export function RecordMap({ bounds, data, hidden, view, onView }: RecordMapProps) {
  const { say } = useLanguage();
  const linkTo = usePlaceLink();
  const navigate = useNavigate();
  const element = useRef<HTMLDivElement>(null);
  const map = useLeaflet(element, { bounds });
  useMapView(map, view, onView);
  const hiddenKey = [...hidden].sort().join();
  const { points, sources } = useMemo(() => gatherPoints(data, new Set(hiddenKey.split(','))), [data, hiddenKey]);

  const describe = ({ layer, at }: PointSource): PopupRecord => {
    const state = stateAt(layer, at);
    const tone = toneOf(layer.name, state);
    const contract: RecordType = recordTypes[layer.name];
    const title = layer.columns.titles[at] ?? '';
    const titleField = contract.fields[contract.title];
    return {
      title: titleField ? fieldText(titleField, title, say) : title, type: say(contract.label),
      state: say(labelOf(layer.name, state)), shape: shapes[tone], tone,
      address: linkTo(`/records/${contract.path}/${layer.columns.ids[at]}`),
    };
  };
  const draw = (mark: Mark): L.Marker => {
    const shares = worstFirst.map((tone, severity) => ({ tone, count: mark.counts[severity] ?? 0 })).filter(({ count }) => count > 0);
    if (mark.count > 1) {
      const states = shares.map(({ tone, count }) => say(words.clusterShare, { state: say(toneWords[tone]), count })).join(say(words.and));
      return bubbleMarker(mark, shares, say(words.cluster, { count: mark.count, states }));
    }
    const source = sources[mark.id];
    const tone = shares[0]?.tone ?? 'plain';
    if (!source) return pointMarker(mark, tone, '', say(commonWords.none));
    return pointMarker(mark, tone, say(layerOf(source.layer.name).sign), describe(source).title);
  };
  const show = (at: L.LatLng, indexes: readonly number[], count: number) => {
    const records = indexes.flatMap((index) => sources[index] ?? []).map(describe);
    const left = count - records.length;
    const content = popupContent(records, {
      heading: count > 1 ? say(words.sameSpot, { count }) : null, open: say(words.openRecord),
      more: left > 0 ? say(words.moreAtSpot, { count: left }) : null,
    }, (address) => void navigate(address));
    if (map) L.popup({ maxWidth: 320, maxHeight: 320, offset: [0, -8] }).setLatLng(at).setContent(content).openOn(map);
  };
  const failed = useClusters({ map, points, draw, show });

  return (
    <>
      <div ref={element} className="record-map" />
      {failed && <div className="map-notice" role="alert">{say(words.clustersFailed)}</div>}
    </>
  );
}
