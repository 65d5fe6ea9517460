import { coversBureau } from '@fenghuo/shared/access';
import type { Label } from '@fenghuo/shared/label';
import { Injectable } from '@nestjs/common';
import { Database } from './database.js';

export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: 'county' | 'township' | 'village';
  readonly parent: string | null;
}

export interface Bureau {
  readonly code: string;
  readonly name: Label;
  /** `[west, south, east, north]`, degrees WGS-84. */
  readonly bounds: readonly [number, number, number, number];
}

/** A bureau with the codes of its divisions. */
export interface Place extends Bureau {
  readonly divisions: ReadonlySet<string>;
}

/** Divisions and bureaus change once a year: what was read is kept for a minute. */
const keptFor = 60_000;

@Injectable()
export class Catalogue {
  private readonly places = new Map<string, { readonly until: number; readonly place: Promise<Place | undefined> }>();

  constructor(private readonly database: Database) {}

  /** The bureau with the codes of its divisions; undefined when there is none. */
  bureau(code: string): Promise<Place | undefined> {
    const kept = this.places.get(code);
    if (kept && kept.until > Date.now()) return kept.place;
    const place = this.readPlace(code);
    this.places.set(code, { until: Date.now() + keptFor, place });
    place.then((found) => { if (!found) this.places.delete(code); }, () => this.places.delete(code));
    return place;
  }

  /** All of them, for the timed tasks of the server itself. */
  async bureaus(): Promise<Bureau[]> {
    return (await this.database.catalogue<BureauRow>('SELECT * FROM bureau ORDER BY code')).map(bureauOf);
  }

  /** The bureaus within a scope, or the one that the scope lies in. */
  async bureausOf(scope: string): Promise<Bureau[]> {
    return (await this.bureaus()).filter(({ code }) => coversBureau(scope, code) || scope.startsWith(code));
  }

  divisionsOf(bureau: string): Promise<Division[]> {
    return this.database.catalogue<Division & Record<string, unknown>>(
      'SELECT code, name, level, parent FROM division WHERE left(code, 6) = $1 ORDER BY code', [bureau]);
  }

  private async readPlace(code: string): Promise<Place | undefined> {
    const [row] = await this.database.catalogue<BureauRow>('SELECT * FROM bureau WHERE code = $1', [code]);
    if (!row) return undefined;
    return { ...bureauOf(row), divisions: new Set((await this.divisionsOf(code)).map((division) => division.code)) };
  }
}

interface BureauRow {
  readonly code: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

function bureauOf(row: BureauRow): Bureau {
  return { code: row.code, name: { zh: row.name_zh, en: row.name_en }, bounds: [row.west, row.south, row.east, row.north] };
}
