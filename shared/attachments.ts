/** What is known of an attachment beside its bytes. Bytes, degrees WGS-84, metres; instants ISO 8601; absent is null. */
export interface AboutAttachment {
  /** SHA-256 of the bytes in hex: its name. */
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly accuracy: number | null;
  /** `gps`: the device that took it; `exif`: recorded in the file. */
  readonly positionSource: string | null;
  readonly takenAt: string | null;
  readonly receivedAt: string;
}
