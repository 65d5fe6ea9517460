import type { Box, ClusterAnswer, ClusterPoints, ClusterRequest, Mark } from './cluster-messages.js';

/** The clusters of a set of points, kept in a worker. */
export interface Clusters {
  load(points: ClusterPoints): void;
  view(box: Box, zoom: number): Promise<readonly Mark[]>;
  /** The zoom from which a cluster falls apart, and some of the points in it. */
  inside(cluster: number, most: number): Promise<{ readonly zoom: number; readonly points: readonly number[] }>;
  close(): void;
}

/** `fail` is called when the worker cannot run. */
export function openClusters(fail: () => void): Clusters {
  const worker = new Worker(new URL('./cluster.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (answer: ClusterAnswer) => void>();
  let lastRequest = 0;

  worker.onmessage = ({ data }: MessageEvent<ClusterAnswer>) => {
    waiting.get(data.request)?.(data);
    waiting.delete(data.request);
  };
  worker.onerror = fail;
  const post = (request: ClusterRequest, transfer: Transferable[] = []) => worker.postMessage(request, transfer);
  const ask = (make: (request: number) => ClusterRequest) => new Promise<ClusterAnswer>((resolve) => {
    const request = (lastRequest += 1);
    waiting.set(request, resolve);
    post(make(request));
  });

  return {
    load: (points) => post({ kind: 'load', points }, [points.longitudes.buffer, points.latitudes.buffer, points.severities.buffer]),
    view: async (box, zoom) => {
      const answer = await ask((request) => ({ kind: 'view', request, box, zoom }));
      return answer.kind === 'view' ? answer.marks : [];
    },
    inside: async (cluster, most) => {
      const answer = await ask((request) => ({ kind: 'inside', request, cluster, most }));
      return answer.kind === 'inside' ? answer : { zoom: 0, points: [] };
    },
    close: () => worker.terminate(),
  };
}
