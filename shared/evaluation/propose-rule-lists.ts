import { numberedParts, trimmed, unitLabel } from './propose-rule-text.js';
import { readEvent } from './propose-rule-steps.js';
import { bounded, named, proposal, type Recogniser, type RowContext } from './propose-rule-kinds.js';

const itemName = (index: number): string => `item${index + 1}`;
const same = (zh: string) => ({ zh, en: zh });
/** The completed value of a list: how many of its items are there. */
const countOf = (row: RowContext) => ({ name: 'value', label: named(`${row.indicator}：具备的项数`, `${row.indicator}: items in place`) });

/** ①…1分;②…1分; ①②③各1分. */
export const checklistAdd: Recogniser = (text, row) => {
  const numbered = numberedParts(text);
  const plain = text.replace(/[。;]$/, '').split(/[,;]/);
  // 制度健全得2分,执行有效得3分: items without numbers.
  const parts = numbered.length > 0 || /否则|不得分|率|\d%|优|良/.test(text) || !plain.every((part) => /^[^\d]{2,24}得\d+(?:\.\d+)?分$/.test(part)) ? numbered : plain;
  if (parts.length < 2) return null;
  const common = /各(?:得|计|加)?(\d+(?:\.\d+)?)分/.exec(text)?.[1];
  const items = parts.map((part, index) => {
    const own = /(?:得|计|加|\()?(\d+(?:\.\d+)?)分?\)?[;。,]?$/.exec(trimmed(part.replace(/,?扣完(?:为|即)止。?$/, '')))?.[1];
    const words = trimmed(part.replace(/,?(?:得|计|加|\()?(?:各)?(?:得|计|加)?\d+(?:\.\d+)?分?.*$/, '').replace(/各$/, ''));
    return { input: itemName(index), label: same(words === '' ? `第${index + 1}项` : words), points: common ?? own };
  });
  if (items.some(({ points }) => points === undefined) || /扣/.test(text)) return null;
  const total = items.reduce((sum, { points }) => sum + Number(points), 0);
  const bare = items.every(({ label }) => label.zh.startsWith('第'));
  return proposal('checklistAdd', { kind: 'checklist', mode: 'add', items }, {
    inputs: [countOf(row), ...items.map(({ input, label }) => ({ name: input, label }))], confidence: bare ? 'low' : 'high',
    notes: [
      ...(total === Number(row.weight) ? [] : [named(`各项合计 ${total} 分，本行分值 ${row.weight} 分`, `The items add up to ${total}, the row weighs ${row.weight}`)]),
      ...(bare ? [named('原文没有写明各项内容，请补充', 'The words do not name the items: add them')] : []),
    ],
  });
};

/** 建立应急救援中心有应急预案得满分, 每少一项扣5分; 海事卫星25部, 对讲机10部、视频系统均正常使用得满分, 每项不正常扣1分; ①②③,每少一项扣1分. */
export const checklistDeduct: Recogniser = (text, row) => {
  const found = /(?:每)?(?:缺少|少|缺|不具备)?(?:每)?[一1]?项(?:不[^,;。扣]{1,6}|未[^,;。扣]{1,8}|的)?扣(\d+(?:\.\d+)?)分?/.exec(text);
  if (!found || !/每/.test(text)) return null;
  const listed = numberedParts(text);
  const full = /^(.*?)(?:均|都|全部)?(?:正常(?:使用)?|齐全|具备|完备|完善)?(?:的)?,?(?:得|计)满分/.exec(text)?.[1] ?? '';
  const words = listed.length > 1 ? listed : full.split(/[,、;和]|(?<=.)(?=有[^,、]{2}|并[有建])/);
  const items = words.map((word) => trimmed(word.replace(/,?(?:得|计)?\d+(?:\.\d+)?分.*$/, '').replace(/,?每?(?:少|缺).*$/, ''))).filter((word) => word.length > 1)
    .map((word, index) => ({ input: itemName(index), label: same(word), points: found[1]! }));
  if (items.length < 2) return null;
  const { rule, guess } = bounded({ kind: 'checklist', mode: 'deduct', items }, text);
  return proposal('checklistDeduct', rule, {
    inputs: [countOf(row), ...items.map(({ input, label }) => ({ name: input, label }))], guesses: [guess], confidence: 'medium',
    notes: [named('“每项”按类别计；若指单台（单件），请改为“每发生一次扣分”', '"Each item" is read as a category; for single pieces choose points off for each event')],
  });
};

/** ①台帐1②执法3③不上报不制止每例扣2. */
export const sumOfParts: Recogniser = (text) => {
  const parts = numberedParts(text);
  if (parts.length < 2) return null;
  const inputs: { name: string; label: { zh: string; en: string } }[] = [];
  const rules = parts.map((part, index) => {
    const name = index === 0 ? 'value' : `part${index + 1}`;
    const plain = trimmed(part);
    const event = readEvent(plain) ?? readEvent(`,${plain}`);
    if (event) {
      inputs.push({ name, label: named(`${event.subject}（${event.unit}）`, `${event.subject} (${unitLabel(event.unit).en})`) });
      return { kind: 'steps', input: name, direction: 'perEvent', per: event.per, points: event.points, start: 'zero', unit: unitLabel(event.unit), partial: 'floor', subject: same(event.subject) };
    }
    const item = /^([^\d]+?),?(?:得|计)?(\d+(?:\.\d+)?)分?$/.exec(plain);
    if (!item) return null;
    inputs.push({ name, label: same(item[1]!) });
    return { kind: 'allOrNothing', conditions: [{ input: name, holds: true, subject: same(item[1]!) }], award: item[2] };
  });
  if (rules.some((one) => one === null)) return null;
  const { rule, guess } = bounded({ kind: 'sum', of: rules }, text);
  return proposal('sum', rule, { inputs, guesses: [guess], confidence: 'medium' });
};

/** 应急物资基本充足得8分, 不充足不得分; 全方位监控, 第一时期上报得满分否则不得分; 出现不配合现象不得分. */
export const allOrNothing: Recogniser = (text, row) => {
  if (/每|[；;]|\d%|≥|≤/.test(text.replace(/[;。]$/, ''))) return null;
  const bad = /^(?:出现|发现|发生|有)([^,;。]{2,20}?)(?:现象|情况|问题|行为)?(?:的)?,?(?:此项)?不得分。?$/.exec(text);
  if (bad) {
    return proposal('allOrNothing', { kind: 'allOrNothing', conditions: [{ input: 'value', holds: false, subject: same(bad[1]!) }] }, {
      inputs: [{ name: 'value', label: named(`${bad[1]}（次数）`, `${bad[1]} (times)`) }],
    });
  }
  const both = /^(.{2,60}?)(?:的)?,?(?:得|计)(满分|标准分|\d+(?:\.\d+)?分),?(?:否则|反之|不[^,;。]{1,8}|未[^,;。]{1,10})(?:的)?,?(?:此项)?(?:不得分|不计分|得0分|0分)。?$/.exec(text);
  const bare = both ? null : /^不([^,;。]{2,10}?)(?:的)?,?不得分。?$/.exec(text);
  if (!both && !bare) return null;
  const conditions = (both ? both[1]!.split(/[,、]|并且|且/) : [bare![1]!]).map(trimmed).filter((one) => one.length > 1);
  const holders = conditions.map((word, index) => ({ name: index === 0 ? 'value' : `condition${index + 1}`, label: same(word) }));
  if (holders.length === 0) return null;
  return proposal('allOrNothing', {
    kind: 'allOrNothing', conditions: holders.map(({ name, label }) => ({ input: name, holds: true, subject: label })),
  }, {
    inputs: holders, confidence: 'medium',
    notes: [
      ...(holders.length > 1 ? [named('各条件须同时成立', 'All conditions must hold')] : []),
      named(`“${conditions[0]}”须由记录认定，请选用能说明是或否的测量`, `"${conditions[0]}" must follow from records: choose a measure that says yes or no`),
    ],
    ...(bare ? { inputs: [{ name: 'value', label: named(`${row.indicator}：${bare[1]}`, `${row.indicator}: ${bare[1]}`) }] } : {}),
  });
};

/** 现场会推广国家级+10; 省级+5. */
export const bonusAdd: Recogniser = (text, row) => {
  const found = [...text.matchAll(/([^\d+,;、/。]{2,10})\+(\d+(?:\.\d+)?)分?/g)];
  if (found.length === 0) return null;
  const inputs = found.map(([, word], index) => ({ name: index === 0 ? 'value' : `level${index + 1}`, label: named(`${word}（次数）`, `${word} (times)`) }));
  const of = found.map(([, word, points], index) => ({
    kind: 'steps', input: inputs[index]!.name, direction: 'perEvent', points, start: 'zero', effect: 'add', partial: 'floor', unit: unitLabel('次'), subject: same(word!),
  }));
  return proposal('bonus', of.length === 1 ? of[0] : { kind: 'sum', of }, {
    inputs, confidence: 'medium',
    notes: [named('加分项不在 100 分内：请把本行设为奖励行，并在全表规则中写明上限', 'Outside the 100: make the row a bonus row and set its bounds for the whole form')],
    guesses: [{ switch: 'partial', stated: false, sentence: named(`每次累计加分，以 ${row.weight} 分为限：原文未写明`, `Each time counts, up to ${row.weight}: not stated`) }],
  });
};
