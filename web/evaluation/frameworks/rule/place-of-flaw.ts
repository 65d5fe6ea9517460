import type { Label } from '@fenghuo/shared/label';
import { ruleWords as words } from './rule.words.js';

/** What stands in a list of a rule. */
const lists: Readonly<Record<string, Label>> = {
  bands: words.rangeOf, of: words.partOf, items: words.itemOf, conditions: words.conditionOf, anyOf: words.conditionOf, levels: words.levelOf,
};

/** `of[1].bands[0].to` as an officer would say it: 第 2 部分、第 1 段. */
export function placeOfFlaw(path: string): Label {
  const steps = [...path.matchAll(/(\w+)\[(\d+)\]/g)].flatMap(([, name, index]): Label[] => {
    const word = lists[name!];
    return word ? [{ zh: word.zh.replace('{number}', String(Number(index) + 1)), en: word.en.replace('{number}', String(Number(index) + 1)) }] : [];
  });
  return { zh: steps.map(({ zh }) => zh).join('、'), en: steps.map(({ en }) => en).join(', ') };
}
