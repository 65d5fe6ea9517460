/** Points in columns. `severities`: place in the worst-first order of tones. */
export interface ClusterPoints {
  readonly longitudes: Float64Array;
  readonly latitudes: Float64Array;
  readonly severities: Uint8Array;
}

/** West, south, east, north. */
export type Box = [number, number, number, number];

export type ClusterRequest =
  | { readonly kind: 'load'; readonly points: ClusterPoints }
  | { readonly kind: 'view'; readonly request: number; readonly box: Box; readonly zoom: number }
  | { readonly kind: 'inside'; readonly request: number; readonly cluster: number; readonly most: number };

/** A bubble, or a single point (`count` 1). `id`: of the cluster, or the index of the point in the columns loaded. */
export interface Mark {
  readonly id: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly count: number;
  /** How many in each severity, by its place in the worst-first order of tones. */
  readonly counts: readonly number[];
}

export type ClusterAnswer =
  | { readonly kind: 'view'; readonly request: number; readonly marks: readonly Mark[] }
  /** `zoom`: from which it falls apart; `points`: indexes of some that are in it. */
  | { readonly kind: 'inside'; readonly request: number; readonly zoom: number; readonly points: readonly number[] };
