import type { Label } from '../../label.js';
import { inputOf, missing, notANumber, numberOf, phrase, scored, type Account, type Sheet } from '../account.js';
import type { Checklist } from '../rule.js';
import { Exact, written } from '../schemas.js';
import { judge } from './conditions.js';

type Item = Checklist['items'][number];

/** Items that are there, or missing; each must be known. */
export function scoreChecklist(rule: Checklist, sheet: Sheet): Account {
  const answers = rule.items.map((item) => ({ item, there: isThere(item, sheet) }));
  const unknown = answers.flatMap(({ there }) => (typeof there === 'boolean' ? [] : [there]))[0];
  if (unknown) return unknown;
  const there = answers.flatMap((answer) => (answer.there === true ? [answer.item] : []));
  const absent = rule.items.filter((item) => !there.includes(item));
  if (rule.mode === 'deduct') return deducted(rule.items, absent, sheet.weight);
  const met = named(there);
  const count = phrase(`${rule.items.length} 项中具备 ${there.length} 项${met.zh && `（${met.zh}）`}`,
    `${there.length} of ${rule.items.length} items${met.en && ` (${met.en})`}`);
  if (rule.mode === 'add') return scored(pointsOf(there), count);
  const all = pointsOf(rule.items);
  if (all.lte(0)) return missing({ state: 'nothing-to-measure', value: null });
  return scored(sheet.weight.times(pointsOf(there)).div(all), count);
}

function deducted(items: readonly Item[], absent: readonly Item[], weight: Exact): Account {
  const lack = named(absent);
  const lost = pointsOf(absent);
  return scored(weight.minus(lost), absent.length === 0
    ? phrase(`${items.length} 项齐全`, `all ${items.length} items`)
    : phrase(`缺 ${absent.length} 项（${lack.zh}），扣 ${written(lost)} 分`, `${absent.length} missing (${lack.en}), minus ${written(lost)}`));
}

/** A yes or no, or why it cannot be said. */
function isThere(item: Item, sheet: Sheet): boolean | Account {
  if (item.input === undefined) {
    const answer = judge(item.conditions ?? [], sheet);
    return 'open' in answer ? answer.open : answer.holds;
  }
  const input = inputOf(sheet, item.input);
  if (!input || input.value === null) return missing(input, item.label);
  const value = numberOf(sheet, item.input);
  return value ? value.gt(0) : notANumber(input.value);
}

const pointsOf = (items: readonly Item[]): Exact => items.reduce((sum, item) => sum.plus(item.points ?? '1'), new Exact(0));

const named = (items: readonly Item[]): Label =>
  phrase(items.map((item) => item.label.zh).join('、'), items.map((item) => item.label.en).join(', '));
