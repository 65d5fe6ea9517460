import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';

/** The folder `seeds` of the project: above this file both as source (`server/seeding`) and built (`server/dist/seeding`). */
export const seedsFolder = nearest(dirname(fileURLToPath(import.meta.url)));

function nearest(folder: string): string {
  const candidate = join(folder, 'seeds');
  if (existsSync(join(candidate, 'bureaus.json'))) return candidate;
  const above = dirname(folder);
  if (above === folder) throw new Error('the folder "seeds" with the demo data is missing');
  return nearest(above);
}

export function readSeedBytes(path: string): Buffer {
  return readFileSync(join(seedsFolder, path));
}

/** A JSON file of the seeds as it stands. */
export function readSeedJson(path: string): unknown {
  return JSON.parse(readSeedBytes(path).toString('utf8'));
}

/** A JSON file of the seeds in the shape of its schema, defaults filled in; an error names the file. */
export function readSeed<T extends z.ZodType>(path: string, schema: T): z.output<T> {
  const result = schema.safeParse(readSeedJson(path));
  if (!result.success) throw new Error(`seeds/${path}: ${result.error.message}`);
  return result.data;
}

/** Paths of the JSON files of one folder of the seeds, in the order of their names. */
export function seedFiles(folder: string): string[] {
  const path = join(seedsFolder, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path).filter((file) => file.endsWith('.json')).sort().map((file) => `${folder}/${file}`);
}
