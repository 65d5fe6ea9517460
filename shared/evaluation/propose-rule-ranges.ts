import { digitsOf, numberPattern, unitLabel } from './propose-rule-text.js';
import { inclusionGuess, named, proposal, valueInput, type Guess, type Recogniser } from './propose-rule-kinds.js';

interface Band {
  from?: string; fromIncluded: boolean; to?: string; toIncluded: boolean; award: string | { readonly share: string };
}

/** The pieces of a table: up to and with what each range is given. */
const piece = /[^;。]+?(?:满分|标准分|\d分|(?:得|计|为)(?:权重|分值|满分|标准分)?的?\d+(?:\.\d+)?%(?:的?(?:分值|权重|分))?|不得分|不计分|得零分)(?=[,;。]|$)/g;
const award = /(?:,)?(?:此项)?(?:(?:得|计|记|为|给)?(满分|标准分)|(?:得|计|为)(?:权重|分值|满分|标准分)?的?(\d+(?:\.\d+)?)%(?:的?(?:分值|权重|分))?|(?:得|计|记|为|给)?(\d+(?:\.\d+)?)分|(不得分|不计分|得零分))$/;
const between = /(?:^|[^\d.%])(\d+(?:\.\d+)?)%?(\(含\)|\(不含\))?-(\d+(?:\.\d+)?)(%)?[^\d%(]{0,2}(\(含\)|\(不含\))?(?:的|之间)?$/;
const chained = /(?:^|[^\d.])(\d+(?:\.\d+)?)%?(≤|<)[^\d≤<]{0,12}(≤|<)(\d+(?:\.\d+)?)(%)?(?:的)?$/;
const joined = /(≥|>)(\d+(?:\.\d+)?)%?(?:且|,|并)(?:≤|<)(\d+(?:\.\d+)?)(%)?(?:的)?$/;
const oneSided = /(≥|≤|>|<|=|大于|小于|低于|高于|超过|不足)(\d+(?:\.\d+)?)(%)?[^\d%(]{0,2}(\(含\))?(?:的)?$/;
const withAbove = /(?:^|[^\d.])(\d+(?:\.\d+)?)(%)?[^\d%(以]{0,2}(\(含\))?(?:及)?以(上|下)(?:的)?$/;

/** 一张表里各段的分值，端点归属逐段写出. */
export const bandTable: Recogniser = (text, row) => {
  if (/每|扣/.test(text)) return null;
  const bands: Band[] = [];
  const open: number[] = [];
  let percent = false;
  for (const [found] of text.matchAll(piece)) {
    const end = award.exec(found);
    if (!end) return null;
    const range = found.slice(0, end.index).replace(/,$/, '');
    const points = end[1] ? 'full' : end[2] ? { share: String(Number(end[2]) / 100) } : end[3] ?? '0';
    const read = readRange(range);
    if (!read) return null;
    percent ||= read.percent;
    if (read.open) open.push(bands.length);
    bands.push({ ...read.band, award: points });
  }
  if (bands.length < 2 || (bands.length === 2 && !bands.some(({ from, to }) => from !== undefined && to !== undefined))) return null;
  const guesses: Guess[] = [{
    switch: 'ends', stated: open.length === 0,
    sentence: open.length === 0 ? named('各段端点归属：原文写明', 'Which range an end belongs to: stated')
      : named(`第 ${open.map((one) => one + 1).join('、')} 段端点归属未写明，按含下界、不含上界`, `Ends of range ${open.map((one) => one + 1).join(', ')} not stated: lower included, upper not`),
  }];
  const numbers = bands.map((band) => (band.award === 'full' ? Number(row.weight) : typeof band.award === 'object' ? Number(band.award.share) * Number(row.weight) : Number(band.award)));
  const differs = Math.max(...numbers) !== Number(row.weight);
  return proposal('bands', { kind: 'bands', bands: withoutOverlap(cascaded(bands)), ...(percent ? { unit: unitLabel('%') } : {}) }, {
    inputs: [valueInput(row.indicator)], guesses,
    ...(differs ? { confidence: 'medium' as const, notes: [named(`各段最高 ${Math.max(...numbers)} 分，本行分值 ${row.weight} 分`, `The best range gives ${Math.max(...numbers)}, the row weighs ${row.weight}`)] } : {}),
  });
};

function readRange(text: string): { readonly band: Omit<Band, 'award'>; readonly percent: boolean; readonly open: boolean } | null {
  const two = between.exec(text);
  if (two) {
    const [low, high] = [two[2], two[5]];
    const fromIncluded = low ? low === '(含)' : high ? high !== '(含)' : true;
    const toIncluded = high ? high === '(含)' : low ? low !== '(含)' : false;
    return { band: { from: two[1]!, fromIncluded, to: two[3]!, toIncluded }, percent: Boolean(two[4]), open: !low && !high };
  }
  const chain = chained.exec(text);
  if (chain) return { band: { from: chain[1]!, fromIncluded: chain[2] === '≤', to: chain[4]!, toIncluded: chain[3] === '≤' }, percent: Boolean(chain[5]), open: false };
  const both = joined.exec(text);
  if (both) return { band: { from: both[2]!, fromIncluded: both[1] === '≥', to: both[3]!, toIncluded: /≤[^≤]*$/.test(text) }, percent: Boolean(both[4]), open: false };
  const one = oneSided.exec(text);
  if (one) return { band: sided(one[1]!, one[2]!, Boolean(one[4])), percent: Boolean(one[3]), open: false };
  const above = withAbove.exec(text);
  // 80%以下, below a range that begins at 80%, is without it.
  if (above) return { band: above[4] === '上' ? sided('≥', above[1]!, true) : sided('低于', above[1]!, Boolean(above[3])), percent: Boolean(above[2]), open: false };
  return /^(?:完成|达到)(?:年度)?目标(?:值|任务)?的?$/.test(text) ? { band: sided('≥', '100', true), percent: true, open: false } : null;
}

/** ≥90 10分; ≥80 8分: each ends where the one above it begins. */
function cascaded(bands: readonly Band[]): readonly Band[] {
  const above = bands.filter(({ from, to }) => from !== undefined && to === undefined).toSorted((one, other) => Number(other.from) - Number(one.from));
  if (above.length < 2) return bands;
  return bands.map((band) => {
    const higher = above[above.indexOf(band) - 1];
    return above.includes(band) && higher ? { ...band, to: higher.from!, toIncluded: !higher.fromIncluded } : band;
  });
}

function sided(sign: string, digits: string, included: boolean): Omit<Band, 'award'> {
  switch (sign) {
    case '≥': return { from: digits, fromIncluded: true, toIncluded: false };
    case '>': case '大于': case '高于': case '超过': return { from: digits, fromIncluded: included, toIncluded: false };
    case '≤': return { to: digits, fromIncluded: true, toIncluded: true };
    case '=': return { from: digits, fromIncluded: true, to: digits, toIncluded: true };
    default: return { to: digits, fromIncluded: true, toIncluded: included };
  }
}

/** An end that two ranges claim, or none does, belongs to the one that says so; 0 that stands alone (=0) is in no other. */
function withoutOverlap(bands: readonly Band[]): readonly Band[] {
  const alone = bands.filter(({ from, to }) => from !== undefined && from === to).map(({ from }) => from!);
  const settled = bands.map((band) => ({
    ...band,
    fromIncluded: band.from === band.to || band.from === undefined ? band.fromIncluded : band.fromIncluded && !alone.includes(band.from),
    toIncluded: band.from === band.to || band.to === undefined ? band.toIncluded : band.toIncluded && !alone.includes(band.to),
  }));
  const least = settled.reduce((low, { from }) => Math.min(low, from === undefined ? Number.NEGATIVE_INFINITY : Number(from)), Number.POSITIVE_INFINITY);
  return settled.map((band) => ({
    ...band,
    // The lowest end of a table that begins there belongs to it: 0-10%(含) without =0.
    ...(band.from !== undefined && Number(band.from) === least && !alone.includes(band.from) && band.from !== band.to ? { fromIncluded: true } : {}),
  }));
}

const gradeCodes: readonly (readonly [RegExp, string, string])[] = [
  [/^优秀?$|^好$|^A级?$/, 'excellent', 'Excellent'], [/^良好?$|^B级?$/, 'good', 'Good'],
  [/^(?:一般|合格|中等?|达标|C级?)$/, 'fair', 'Fair'], [/^(?:较差|差|不合格|不达标|低|D级?)$/, 'poor', 'Poor'],
];

/** 优秀10 良好8 一般5 较差0; 优秀等次的部门, 得10分; 良好等次的, 得8分. */
export const gradeMap: Recogniser = (text, row) => {
  const found = [...text.matchAll(/(优秀|良好|一般|不合格|合格|较差|不达标|达标|优|良|中等|中|差|低|[A-D]级)(?:等次|等级|档次|档)?(?:的)?(?:部门|单位)?(?:的)?,?(?:得|计|记|:|为)?(?:(满分)|(\d+(?:\.\d+)?)(%|分?)|(不得分))/g)]
    .filter(([, word], index, all) => all.findIndex((other) => other[1] === word) === index);
  if (found.length < 2) return null;
  const grades = found.map(([, word, full, digits, sign], index) => {
    const known = gradeCodes.find(([pattern]) => pattern.test(word!));
    const points = full ? 'full' : digits === undefined ? 'none' : sign === '%' ? { share: String(Number(digits) / 100) } : digits;
    return { code: known?.[1] ?? `grade${index + 1}`, label: { zh: word!, en: known?.[2] ?? word! }, award: points };
  });
  if (new Set(grades.map(({ code }) => code)).size < grades.length) grades.forEach((grade, index) => { grade.code = `grade${index + 1}`; });
  const referred = /引用|上级|一级部门/.test(text);
  return proposal('category', {
    kind: 'grades', grades: Object.fromEntries(grades.map(({ code, label, award: points }) => [code, { label, award: points }])),
  }, {
    inputs: [valueInput(`${row.indicator}（等次）`, `${row.indicator} (grade)`)],
    ...(referred ? { notes: [named('二级单位引用所属一级部门得分：登记考核结果时填一级部门的等次', 'Subordinate units take the grade of their department: enter that one')] } : {}),
  });
};

/** 无结余,3分;有结余,但不超过上年结转,2分;结余超过上年结转,不得分. */
export const carriedOver: Recogniser = (text) => {
  const found = /无结余,?(?:得|计)?(\d+(?:\.\d+)?)分?.*?不超过?上年结转,?(?:得|计)?(\d+(?:\.\d+)?)分?/.exec(text);
  if (!found) return null;
  const yuan = unitLabel('万元');
  return proposal('category', {
    kind: 'gate', conditions: [{ input: 'value', is: '<=', value: '0', unit: yuan, subject: { zh: '本年结余', en: 'Left over this year' } }],
    rule: { kind: 'points', award: found[1], account: { zh: '无结余', en: 'nothing left over' } },
    otherwise: {
      kind: 'allOrNothing', award: found[2],
      conditions: [{ input: 'value', is: '<=', value: { input: 'previous' }, unit: yuan, subject: { zh: '本年结余与上年结转', en: 'This year against last' } }],
    },
    because: { zh: '有结余，与上年结转比较', en: 'Something is left over: compared with last year' },
  }, {
    inputs: [valueInput('本年结余', 'Left over this year'), { name: 'previous', label: named('上年结转', 'Carried over from last year') }],
    guesses: [{ switch: 'zero', stated: true, sentence: named('结余为 0 单独成档：原文写明', 'Zero is a range of its own: stated') }],
  });
};

/** 前3名分别奖10、5、3. */
export const rankMap: Recogniser = (text, row) => {
  const found = new RegExp(`前(${numberPattern})名(?:分别|依次)?(?:奖励?|加|得|计)((?:\\d+(?:\\.\\d+)?分?[、,/]?)+)`).exec(text);
  if (!found) return null;
  const points = found[2]!.split(/[、,/]/).map((one) => one.replace(/分$/, '')).filter((one) => one !== '');
  if (points.length !== Number(digitsOf(found[1]!))) return null;
  return proposal('ranking', {
    kind: 'bands', unit: { zh: '名', en: 'in rank' },
    bands: [...points.map((given, index) => ({ from: String(index + 1), to: String(index + 1), toIncluded: true, award: given })),
      { from: String(points.length), fromIncluded: false, award: '0' }],
  }, {
    inputs: [valueInput(`${row.indicator}（名次）`, `${row.indicator} (rank)`)], confidence: 'medium',
    notes: [named('名次由上级给出，请选用“考核结果”等登记；属奖励分的，请把本行设为奖励行', 'The rank comes from above; where it is a reward, make the row a bonus row')],
  });
};

/** 达标得满分, against the target column. */
export const reached: Recogniser = (text, row) => {
  const { kind, comparison, value, unit } = row.target;
  if (kind !== 'number' || value === null || !/^(?:达标|完成|达到|实现)(?:年度)?(?:目标)?(?:值|任务)?的?,?(?:得|计)满分(?:,?(?:否则|未达标的?|未完成的?)不得分)?。?$/.test(text)) return null;
  return proposal('threshold', {
    kind: 'allOrNothing', conditions: [{ input: 'value', is: comparison ?? '>=', value, ...(unit ? { unit } : {}) }],
  }, { inputs: [valueInput(row.indicator)], guesses: [inclusionGuess(text, value)] });
};

/** 不低于80%得1分 and nothing else, 污水处理率达80%以上,否则不得分, 年内无案例不得分. */
export const threshold: Recogniser = (text, row) => {
  const none = /^(?:本?年(?:内|度))?无([^,;。]{2,12})(?:的)?,?(?:此项)?不得分$/.exec(text);
  if (none) {
    return proposal('threshold', { kind: 'allOrNothing', conditions: [{ input: 'value', holds: true, subject: { zh: none[1]!, en: none[1]! } }] }, {
      inputs: [valueInput(`${none[1]}数量`, `${none[1]}: number`)],
    });
  }
  const control = /([^,;。≤]{2,12})≤([^,;。\d]{2,10}?)(?:的)?,?(?:得|计)(?:标准分|满分)/.exec(text);
  if (control) {
    return proposal('threshold', {
      kind: 'allOrNothing', conditions: [{ input: 'value', is: '<=', value: { input: 'limit' }, subject: { zh: control[1]!, en: control[1]! } }],
    }, { inputs: [valueInput(control[1]!), { name: 'limit', label: named(control[2]!, control[2]!) }], guesses: [inclusionGuess(text, control[2]!)] });
  }
  const found = /(≥|≤|达到?|不低于|不少于|不超过)?(\d+(?:\.\d+)?)(%|[^\d,;。以得计]{0,3})?((?:\(含\))?(?:及)?以[上下内])?(?:的)?,?(?:(?:得|计)(?:满分|标准分|\d+(?:\.\d+)?分)),?.{0,3}?(?:否则|反之|未达到|达不到)?.{0,4}(?:不得分|得0分)|(≥|达到?|不低于)(\d+(?:\.\d+)?)(%|[^\d,;。以]{0,3})?(?:(?:及)?以上)?,否则不得分/.exec(text);
  if (!found || /每/.test(text)) return null;
  const [sign, digits, unit, above] = found[2] ? [found[1], found[2], found[3], found[4]] : [found[5], found[6], found[7], '以上'];
  const below = sign === '≤' || sign === '不超过' || /下|内/.test(above ?? '');
  return proposal('threshold', {
    kind: 'allOrNothing', conditions: [{ input: 'value', is: below ? '<=' : '>=', value: digits, ...(unit ? { unit: unitLabel(unit) } : {}) }],
  }, { inputs: [valueInput(row.indicator)], guesses: [inclusionGuess(text, digits!)] });
};
