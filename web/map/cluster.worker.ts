import Supercluster from 'supercluster';
import type { ClusterAnswer, ClusterPoints, ClusterRequest, Mark } from './cluster-messages.js';

interface Severity {
  severity: number;
}
interface PointProperties extends Severity {
  readonly index: number;
}

/** Pixels, on tiles of 256. */
const radius = 48;
const extent = 256;
const maxZoom = 18;

let index = build({ longitudes: new Float64Array(), latitudes: new Float64Array(), severities: new Uint8Array() });

/** Indexing a hundred thousand points takes seconds on a tablet: it happens here, beside the page. */
self.onmessage = ({ data }: MessageEvent<ClusterRequest>) => {
  if (data.kind === 'load') index = build(data.points);
  else self.postMessage(data.kind === 'view' ? view(data) : inside(data));
};

function build({ longitudes, latitudes, severities }: ClusterPoints): Supercluster<PointProperties, Severity> {
  return new Supercluster<PointProperties, Severity>({
    radius, extent, maxZoom,
    map: ({ severity }) => ({ severity }),
    reduce: (worst, { severity }) => { worst.severity = Math.min(worst.severity, severity); },
  }).load(Array.from(longitudes, (longitude, at) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [longitude, latitudes[at]!] },
    properties: { index: at, severity: severities[at]! },
  })));
}

function view({ request, box, zoom }: Extract<ClusterRequest, { kind: 'view' }>): ClusterAnswer {
  const marks = index.getClusters(box, zoom).map(({ geometry, properties }): Mark => {
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    const { severity } = properties;
    return 'cluster_id' in properties
      ? { id: properties.cluster_id, longitude, latitude, count: properties.point_count, severity }
      : { id: properties.index, longitude, latitude, count: 1, severity };
  });
  return { kind: 'view', request, marks };
}

function inside({ request, cluster, most }: Extract<ClusterRequest, { kind: 'inside' }>): ClusterAnswer {
  const points = index.getLeaves(cluster, most).map(({ properties }) => properties.index);
  return { kind: 'inside', request, zoom: index.getClusterExpansionZoom(cluster), points };
}
