/** Where an application keeps its things. */
export interface Options {
  /** Owner's connection to PostgreSQL ≥ 15. */
  readonly databaseUrl: string;
  /** Attachments and the seal's key. */
  readonly dataDirectory: string;
}
