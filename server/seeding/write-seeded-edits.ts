import type { Edit } from '@fenghuo/shared/edits';
import type { ProblemBody } from '@fenghuo/shared/problems';
import type { Author } from '../access/principal.js';
import type { Database } from '../database/database.js';
import type { WriteService } from '../recordkeeping/write.service.js';
import type { SeededEdit } from './reconstruction.js';

/** Edits that one person makes together: of one phase, none of which depends on another. */
interface Stage {
  readonly phase: string;
  readonly account: string;
  readonly edits: readonly SeededEdit[];
}

export interface Writing {
  readonly bureau: string;
  readonly database: Database;
  readonly writer: WriteService;
  readonly principalOf: (account: string) => Author;
}

/** Edits written in one transaction, and transactions sent at once: while one commits the next is prepared. */
const most = 200;
const together = 4;

/**
 * Writes the edits, a later phase after an earlier one, and answers how many of them were new.
 * @throws Error naming the phase and the refusal, when one is refused.
 */
export async function writeSeededEdits({ bureau, database, writer, principalOf }: Writing, edits: readonly SeededEdit[]): Promise<number> {
  let applied = 0;
  for (const { phase, account, edits: seeded } of stagesOf(edits)) {
    const chunks = inChunks(await withBaseVersions(database, bureau, seeded), most);
    for (const group of inChunks(chunks, together)) {
      const verdicts = await Promise.all(group.map((chunk) => writer.write(principalOf(account), chunk)));
      for (const verdict of verdicts.flat()) {
        if (verdict.verdict === 'refused') throw new Error(`seeds, ${phase}, ${account}: ${sentenceOf(verdict.problem)}`);
        if (verdict.verdict === 'applied') applied += 1;
      }
    }
  }
  return applied;
}

const inChunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));

const sentenceOf = ({ code, title, ...details }: ProblemBody): string => `${title.en} (${code} ${JSON.stringify(details)})`;

function stagesOf(edits: readonly SeededEdit[]): Stage[] {
  const stages = new Map<string, { phase: string; account: string; edits: SeededEdit[] }>();
  for (const one of edits) {
    const key = `${one.phase}/${one.account}`;
    const stage = stages.get(key) ?? { phase: one.phase, account: one.account, edits: [] };
    stage.edits.push(one);
    stages.set(key, stage);
  }
  return [...stages.values()];
}

/** The version a record had when its edit was first applied, so that the same edit is sent again; otherwise the one it has now. */
async function withBaseVersions(database: Database, bureau: string, seeded: readonly SeededEdit[]): Promise<Edit[]> {
  if (!seeded.some(({ follows }) => follows)) return seeded.map(({ edit }) => edit);
  const asked = seeded.flatMap(({ edit, follows }) => (follows && edit.action !== 'create'
    ? [{ type: edit.type, id: edit.id, operation: (edit.body as { operation: string }).operation }] : []));
  const rows = await database.read({ scope: bureau }, (sql) => sql<{ operation: string; version: number }>(
    `SELECT asked.operation, coalesce(max(j.version) FILTER (WHERE j.operation = asked.operation) - 1, max(j.version)) AS version
     FROM jsonb_to_recordset($2::jsonb) AS asked(type text, id uuid, operation uuid)
     JOIN journal j ON j.bureau = $1 AND j.record_type = asked.type AND j.record_id = asked.id
     GROUP BY asked.operation`, [bureau, JSON.stringify(asked)]));
  const versions = new Map(rows.map(({ operation, version }) => [operation, version]));
  return seeded.map(({ edit, follows }) => {
    const body = edit.body as { operation: string };
    return follows ? { ...edit, body: { ...body, baseVersion: versions.get(body.operation) ?? 1 } } : edit;
  });
}
