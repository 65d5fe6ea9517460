/** Why the device gives no position. `insecure`: browsers withhold it from pages that are not served over HTTPS. */
export type PositionProblem = 'insecure' | 'missing' | 'denied' | 'unavailable' | 'timeout';

export interface DevicePosition {
  /** Degrees, WGS-84, as the Geolocation API defines them. */
  readonly longitude: number;
  readonly latitude: number;
  /** Radius in metres (95 %). */
  readonly accuracy: number;
  readonly placeSource: 'gps' | 'network';
}

/** Browsers do not say where a position comes from; a network fix is hardly ever better than this many metres. */
const satelliteWithin = 50;
const options: PositionOptions = { enableHighAccuracy: true, timeout: 20_000, maximumAge: 5_000 };

/** Follows the device; each better or newer fix is told. Returns the way to stop. */
export function watchPosition(tell: (position: DevicePosition) => void, fail: (problem: PositionProblem) => void): () => void {
  const problem = missing();
  if (problem) { fail(problem); return () => {}; }
  const watch = navigator.geolocation.watchPosition((fix) => tell(positionOf(fix)), (error) => fail(problemOf(error)), options);
  return () => navigator.geolocation.clearWatch(watch);
}

/** One position within eight seconds, or null: for what is better with a position and possible without. */
export function positionNow(): Promise<DevicePosition | null> {
  if (missing()) return Promise.resolve(null);
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition((fix) => resolve(positionOf(fix)), () => resolve(null), { ...options, timeout: 8_000 });
  });
}

function missing(): PositionProblem | undefined {
  if (!window.isSecureContext) return 'insecure';
  return 'geolocation' in navigator ? undefined : 'missing';
}

function positionOf({ coords }: GeolocationPosition): DevicePosition {
  return {
    longitude: round(coords.longitude), latitude: round(coords.latitude), accuracy: Math.round(coords.accuracy),
    placeSource: coords.accuracy <= satelliteWithin ? 'gps' : 'network',
  };
}

function problemOf({ code }: GeolocationPositionError): PositionProblem {
  if (code === GeolocationPositionError.PERMISSION_DENIED) return 'denied';
  return code === GeolocationPositionError.TIMEOUT ? 'timeout' : 'unavailable';
}

/** Six decimals are a tenth of a metre. */
export function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
