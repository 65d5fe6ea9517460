import { framework } from '@fenghuo/shared/evaluation/framework';
import type { INestApplicationContext } from '@nestjs/common';
import type { Author } from '../access/principal.js';
import { Database } from '../database/database.js';
import { FrameworkService } from '../evaluation/frameworks/framework.service.js';
import { WriteService } from '../recordkeeping/write.service.js';
import { seededId } from './seeded-id.js';
import { readSeed, seedFiles } from './seeds-folder.js';

/** Folders of the forms: those that a bureau printed, and demonstrations of ours, which say so in their title. */
export type FrameworkFolder = 'frameworks' | 'demo-frameworks';

/** The evaluation forms of the demo bureaus, drafted and adopted by a manager of each. Seeding again repeats the same operations. */
export async function seedFrameworks(
  context: INestApplicationContext, managerOf: (bureau: string) => Author, report: (line: string) => void, folder: FrameworkFolder = 'frameworks',
): Promise<void> {
  const service = new FrameworkService(context.get(Database), context.get(WriteService));
  const paths = seedFiles(folder);
  for (const path of paths) {
    const content = readSeed(path, framework);
    const { bureau, code, year, version } = content;
    const begin = new Date(`${year}-01-02T01:00:00.000Z`);
    const idOf = (what: string) => seededId(`${what} framework ${bureau} ${code} ${version}`, begin);
    const author = managerOf(bureau);
    const record = await service.draft(author, content, `seeds/${path}`, { id: idOf('record'), create: idOf('create') }, begin);
    await service.adopt(author, bureau, record.id, 1, idOf('adopt'));
  }
  report(`评价指标体系 Evaluation frameworks: ${paths.length}`);
}
