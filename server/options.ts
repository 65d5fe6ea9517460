/** Where an application keeps its things. */
export interface Options {
  /** Owner's connection to PostgreSQL ≥ 15. */
  readonly databaseUrl: string;
  /** Attachments and the seal's key. */
  readonly dataDirectory: string;
  /** How many figures of the evaluation keep their partials in memory; 0 counts everything anew each time. 20 000 unless said. */
  readonly keptPartials?: number | undefined;
}
