/** Records in columns, as a map wants them: a hundred thousand points in a few megabytes. Degrees, WGS-84. */
export interface MapPoints {
  readonly ids: readonly string[];
  readonly longitudes: readonly number[];
  readonly latitudes: readonly number[];
  /** The state of the contract, or `voided`. */
  readonly states: readonly string[];
  /** The stored title; of a choice the option, not its words. */
  readonly titles: readonly string[];
  /** Records of the list that have no position. */
  readonly without: number;
  readonly truncated: boolean;
}
