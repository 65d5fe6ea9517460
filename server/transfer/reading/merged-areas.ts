import { Refusal } from '@fenghuo/shared/problems';
import { limitWords } from '../limits.js';
import { readText } from './shared-strings.js';
import { attributeOf, XmlReader } from './xml.js';
import { Zip } from './zip.js';

/** No form merges more; a sheet that does is made to be slow. */
const most = 20_000;

/** The merged areas of one sheet as it writes them, `A3:A7`. @throws Refusal */
export async function mergedAreas(path: string, part: string): Promise<readonly string[]> {
  const areas: string[] = [];
  const reader = new XmlReader({
    open(name, attributes) {
      if (name !== 'mergeCell') return;
      if (areas.length >= most) throw new Refusal('import-too-large', { limit: limitWords.rows });
      const area = attributeOf(attributes, 'ref');
      if (area !== undefined) areas.push(area);
    },
    close: () => undefined,
    text: () => undefined,
  });
  await readText((await Zip.open(path)).read(part), reader);
  return areas;
}
