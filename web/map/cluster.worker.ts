import Supercluster from 'supercluster';
import { worstFirst } from './severity.js';
import type { ClusterAnswer, ClusterPoints, ClusterRequest, Mark } from './cluster-messages.js';

/** How many in each severity; a severity without any is left out. Flat, because the index copies it by its first level only. */
type Counts = Record<number, number>;

interface PointProperties {
  readonly index: number;
  readonly severity: number;
}

/** Pixels, on tiles of 256. */
const radius = 48;
const extent = 256;
const maxZoom = 18;

const allSeverities = worstFirst.map((_, severity) => severity);

let index = build({ longitudes: new Float64Array(), latitudes: new Float64Array(), severities: new Uint8Array() });

/** Indexing a hundred thousand points takes seconds on a tablet: it happens here, beside the page. */
self.onmessage = ({ data }: MessageEvent<ClusterRequest>) => {
  if (data.kind === 'load') index = build(data.points);
  else self.postMessage(data.kind === 'view' ? view(data) : inside(data));
};

function build({ longitudes, latitudes, severities }: ClusterPoints): Supercluster<PointProperties, Counts> {
  return new Supercluster<PointProperties, Counts>({
    radius, extent, maxZoom,
    map: ({ severity }) => ({ [severity]: 1 }),
    reduce: (total, more) => { for (const severity of allSeverities) if (more[severity]) total[severity] = (total[severity] ?? 0) + more[severity]; },
  }).load(Array.from(longitudes, (longitude, at) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [longitude, latitudes[at]!] },
    properties: { index: at, severity: severities[at]! },
  })));
}

function view({ request, box, zoom }: Extract<ClusterRequest, { kind: 'view' }>): ClusterAnswer {
  const marks = index.getClusters(box, zoom).map(({ geometry, properties }): Mark => {
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    if (!('cluster_id' in properties)) {
      return { id: properties.index, longitude, latitude, count: 1, counts: allSeverities.map((one) => Number(one === properties.severity)) };
    }
    const counts = allSeverities.map((severity) => properties[severity] ?? 0);
    return { id: properties.cluster_id, longitude, latitude, count: properties.point_count, counts };
  });
  return { kind: 'view', request, marks };
}

function inside({ request, cluster, most }: Extract<ClusterRequest, { kind: 'inside' }>): ClusterAnswer {
  const points = index.getLeaves(cluster, most).map(({ properties }) => properties.index);
  return { kind: 'inside', request, zoom: index.getClusterExpansionZoom(cluster), points };
}
