import exifr from 'exifr';
import { positionNow, round } from '../map/device-position.js';

/** Where and when a photo was taken, as far as it is known. Degrees, WGS-84; accuracy in metres; `takenAt` ISO 8601 with offset. */
export interface PhotoOrigin {
  readonly longitude?: number;
  readonly latitude?: number;
  readonly accuracy?: number;
  readonly positionSource?: 'gps' | 'exif';
  readonly takenAt?: string;
}

/** `camera`: taken just now, so the device stands where the photo was taken. `album`: only the file itself can say. */
export type PhotoSource = 'camera' | 'album';

/** Reads the origin from the ORIGINAL file: reducing it drops what the camera wrote. */
export async function originOf(file: Blob, source: PhotoSource): Promise<PhotoOrigin> {
  const [device, recorded] = await Promise.all([source === 'camera' ? positionNow() : null, recordedIn(file)]);
  const takenAt = recorded.takenAt ?? (source === 'camera' ? new Date().toISOString() : undefined);
  if (!device) return { ...recorded, takenAt };
  const { longitude, latitude, accuracy } = device;
  return { longitude, latitude, accuracy, positionSource: 'gps', takenAt };
}

async function recordedIn(file: Blob): Promise<PhotoOrigin> {
  const [place, times] = await Promise.all([
    exifr.gps(file).catch(() => undefined),
    exifr.parse(file, { pick: ['DateTimeOriginal', 'OffsetTimeOriginal'], reviveValues: false }).catch(() => undefined) as Promise<unknown>,
  ]);
  const takenAt = instantOf(times);
  if (!place || !Number.isFinite(place.longitude) || !Number.isFinite(place.latitude)) return { takenAt };
  return { longitude: round(place.longitude), latitude: round(place.latitude), positionSource: 'exif', takenAt };
}

/** `2020:05:06 07:08:09` → ISO 8601. Cameras that name no offset are read as China Standard Time. */
function instantOf(times: unknown): string | undefined {
  if (typeof times !== 'object' || times === null || !('DateTimeOriginal' in times)) return undefined;
  const match = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(String(times.DateTimeOriginal));
  if (!match) return undefined;
  const named = 'OffsetTimeOriginal' in times ? String(times.OffsetTimeOriginal) : '';
  const offset = /^[+-]\d\d:\d\d$/.test(named) ? named : '+08:00';
  const instant = `${match[1]}-${match[2]}-${match[3]}T${match[4]}${offset}`;
  return Number.isNaN(Date.parse(instant)) ? undefined : instant;
}
