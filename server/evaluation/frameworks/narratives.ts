import { narrative, type Narrative } from '@fenghuo/shared/evaluation/narrative';
import { readSeed, seedFiles } from '../../seeding/seeds-folder.js';

let kept: readonly Narrative[] | undefined;

/** The sentences for a framework (`seeds/narratives`), read once a process. */
export function narrativeFor(code: string): Narrative {
  kept ??= seedFiles('narratives').map((path) => readSeed(path, narrative));
  return kept.find((one) => one.framework === code) ?? kept.find((one) => one.framework === null)!;
}
