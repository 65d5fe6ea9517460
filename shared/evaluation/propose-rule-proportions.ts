import { readFormula } from './propose-rule-formula.js';
import { digitsOf, numberPattern, trimmed, unitLabel } from './propose-rule-text.js';
import { inclusionGuess, named, proposal, valueInput, type Guess, type Recogniser, type RowContext } from './propose-rule-kinds.js';

const zeroGuess: Guess = { switch: 'zero', stated: false, sentence: named('目标或分母为零时不计分，列为“无可计量”', 'Where target or denominator is zero there is no score') };

/** The target column as a rule: full marks when it is reached, in proportion when not (the standard form). */
export const targetCompare: Recogniser = (_, row) => {
  const { kind, comparison, value, unit } = row.target;
  if (kind !== 'number' || value === null) return null;
  const direction = comparison === '<=' || comparison === '<' ? 'below' : comparison === '=' ? 'equal' : 'towards';
  const zero = Number(value) === 0;
  if (zero || value.startsWith('-')) {
    // 重大火灾 0 起: no proportion of nothing.
    return proposal('targetCompare', {
      kind: 'allOrNothing', conditions: [{ input: 'value', is: direction === 'towards' ? '>=' : '<=', value, ...(unit ? { unit } : {}) }],
    }, {
      inputs: [valueInput(row.indicator)], confidence: 'medium',
      guesses: [{ switch: 'zero', stated: false, sentence: named('目标为零或负数，不能按比例：达到得满分，否则 0 分', 'No proportion of a target of zero or below: full marks or none') }],
    });
  }
  const unstated = comparison === null;
  return proposal('targetCompare', { kind: 'proportion', direction, target: value, ...(unit ? { unit } : {}) }, {
    inputs: [valueInput(row.indicator)], confidence: unstated ? 'medium' : 'high', guesses: [zeroGuess],
    notes: [
      named('没有写明评分规则，按标准表：达到目标得满分，未达到按比例', 'No rule is written; as in the standard form: full marks at the target, in proportion below'),
      ...(unstated ? [named('目标没有写明“不低于”还是“不超过”，按不低于', 'The target does not say at least or at most: read as at least')] : []),
    ],
  });
};

/** 得分=20分×执行率; 完成率×分值. */
export const rateTimesWeight: Recogniser = (text, row) => {
  const rate = /^(?:得分)?=?(分值|满分|标准分|\d+(?:\.\d+)?)分?[×*xX]([^,;。×*/÷+()-]{2,12}率)(?:得分)?。?$/.exec(text)
    ?? /^(?:得分)?=?([^,;。×*/÷+()=-]{2,12}率)[×*xX](分值|满分|标准分|\d+(?:\.\d+)?)分?。?$/.exec(text);
  if (!rate) return null;
  const [points, name] = rate[1]!.endsWith('率') ? [rate[2]!, rate[1]!] : [rate[1]!, rate[2]!];
  const differs = /^\d/.test(points) && Number(points) !== Number(row.weight);
  return proposal('proportional', { kind: 'proportion', direction: 'towards', target: '100', unit: unitLabel('%') }, {
    inputs: [valueInput(`${name}（%）`, `${name} (%)`)], guesses: [zeroGuess], confidence: differs ? 'medium' : 'high',
    notes: differs ? [named(`原文按 ${points} 分计，本行分值 ${row.weight} 分`, `The words count ${points} points, the row weighs ${row.weight}`)] : [],
  });
};

/** 10例以上,否则按完成比例得分; 按完成比例得分. */
export const proportional: Recogniser = (text, row) => {
  if (!/按(?:照)?(?:实际)?[^,;。]{0,12}(?:完成|实现|达标|退养|执行|支出)?[^,;。]{0,6}(?:比例|比率|率)(?:得分|计分|计算|扣分|给分|折算)?/.test(text)) return null;
  const goal = new RegExp(`(≥|≤|达到?|不低于|不少于)?(${numberPattern})(%|次|处|个|项|人|份|起|例|件|户|家|篇|场|期|部|台|套)?(?:及)?以?上`).exec(text);
  const digits = goal ? digitsOf(goal[2]!) : row.target.value;
  const unit = goal?.[3] ? unitLabel(goal[3]) : row.target.unit;
  if (digits === null || digits === undefined || row.target.kind === 'month') {
    return proposal('proportional', { kind: 'proportion', direction: 'towards', target: '100', unit: unitLabel('%') }, {
      inputs: [valueInput(`${row.indicator}（完成比例，%）`, `${row.indicator} (proportion, %)`)], confidence: 'medium', guesses: [zeroGuess],
      notes: [named('没有写明目标值，以完成比例 100% 为满分', 'No target is written: a proportion of 100% gives full marks')],
    });
  }
  return proposal('proportional', {
    kind: 'proportion', direction: row.target.comparison === '<=' && !goal ? 'below' : 'towards', target: digits, ...(unit ? { unit } : {}),
  }, { inputs: [valueInput(row.indicator)], guesses: [zeroGuess, ...(goal ? [inclusionGuess(text, digits)] : [])] });
};

/** (1-10×调剂额/年初预算)×分值; 达标个数/全部个数. */
export const byFormula: Recogniser = (text, row) => {
  const clauses = text.split(/[;。]/).filter((one) => one !== '');
  const share = clauses.map((clause) => /([^,;。:]*?个数)[/÷](全部个数|总个数|[^,;。:]*?总数|[^,;。:]*?个数)/.exec(clause)).find((one) => one !== null);
  if (share) return hitRatio(text, row, trimmed(share[1]!), trimmed(share[2]!));
  const best = /^(?:得分)?=?(.*?)[/÷](第一名|最高值?|最优值?|先进值?)[×*](\d+(?:\.\d+)?)(?:分)?$/.exec(clauses[0] ?? '');
  if (best) return relativeToBest(row, trimmed(best[1]!) || row.indicator, best[2]!, best[3]!);
  const read = clauses.map((clause) => readFormula(clause.replace(/^[^=]{0,12}得分=|^得分?=/, ''))).find((one) => one !== null);
  if (!read) return null;
  const notes = clauses.length > 1
    ? [named(`公式以外的文字没有读入，请核对：${clauses.slice(1).join('；')}`, `Words beside the formula were not read, check them: ${clauses.slice(1).join('; ')}`)] : [];
  return proposal('formula', { kind: 'formula', expression: read.expression, reading: { zh: read.reading, en: read.reading } }, {
    inputs: read.inputs, guesses: [zeroGuess], confidence: 'medium',
    notes: [
      ...notes, named('得分限于 0 至分值之间', 'The score stays between zero and the weight'),
      ...(read.inputs.some(({ label }) => label.zh.endsWith('率'))
        ? [named('公式中的“率”按小数计（95% 为 0.95）：选用百分比的测量时，请改为“倍数”', 'Rates in a formula are fractions (0.95): choose a plain quotient, not a percentage')] : []),
    ],
  });
};

function hitRatio(text: string, row: RowContext, hit: string, all: string) {
  const excess = /超过(\d+)%以?上?.{0,4}不计/.exec(text)?.[1];
  return proposal('hitRatio', {
    kind: 'formula', reading: { zh: `分值 × ${hit} ÷ ${all}`, en: `weight × ${hit} ÷ ${all}` },
    expression: { op: 'multiply', of: [{ op: 'weight' }, { op: 'divide', of: [{ op: 'input', name: 'value' }, { op: 'input', name: 'all' }] }] },
  }, {
    inputs: [valueInput(hit || row.indicator), { name: 'all', label: named(all, all) }], guesses: [zeroGuess], confidence: 'medium',
    notes: excess ? [named(`超过目标 ${excess}% 以上的不算达标：选测量时须排除`, `Targets exceeded by ${excess}% or more do not count: leave them out in the measure`)] : [],
  });
}

function relativeToBest(row: RowContext, own: string, best: string, points: string) {
  const differs = Number(points) !== Number(row.weight);
  return proposal('relative', { kind: 'proportion', direction: 'towards', target: { input: 'best' }, cap: differs ? points : 'full' }, {
    inputs: [valueInput(own), { name: 'best', label: named(best, 'The best') }], guesses: [zeroGuess], confidence: 'medium',
    notes: [named(`“${best}”是横向数据，须由上级给出并登记`, '"The best" compares units: it is given from above and entered')],
  });
}

/** 不低于平均值…每低1%扣0.1. */
export const againstAverage: Recogniser = (text, row) => {
  const found = /(?:不低于|≥|达到)([^,;。\d]{0,10}平均(?:值|数|水平|分)?).*?每(低|少|高|超过?)(?:于)?(\d+(?:\.\d+)?)(%|个百分点)扣(\d+(?:\.\d+)?)分?/.exec(text);
  if (!found) return null;
  return proposal('relative', {
    kind: 'clamp', floor: 'none', cap: 'full', statedFloor: /扣完/.test(text),
    rule: { kind: 'steps', direction: 'shortfall', target: { input: 'average' }, per: found[3], points: found[5], measuredIn: found[4] === '%' ? 'relative' : 'points' },
  }, {
    inputs: [valueInput(row.indicator), { name: 'average', label: named(found[1]!, 'The average') }], confidence: 'medium',
    guesses: [{ switch: 'percentagePoints', stated: found[4] !== '%', sentence: found[4] === '%'
      ? named('“1%”按相对平均值的 1% 计：原文未写明', '"1%" read as 1% of the average: not stated') : named('按百分点计：原文写明', 'Percentage points: stated') }],
    notes: [named('平均值是横向数据，须由上级给出并登记', 'The average compares units: it is given from above and entered')],
  });
};

/** 11月底前完成, 2018年7月底前; 春节前50%、6月底前100%. */
export const deadline: Recogniser = (text, row) => {
  const shares = [...text.matchAll(/([^,;、。]{1,8}?)(?:底|末)?前[^\d,;、。]{0,14}(\d+(?:\.\d+)?)%/g)];
  if (shares.length > 1) {
    const inputs = shares.map(([, when], index) => ({ name: index === 0 ? 'value' : `by${index + 1}`, label: named(`${when}前完成比例（%）`, `Done before ${when} (%)`) }));
    return proposal('deadline', {
      kind: 'allOrNothing', conditions: shares.map(([, , percent], index) => ({ input: inputs[index]!.name, is: '>=', value: percent, unit: unitLabel('%'), subject: inputs[index]!.label })),
    }, { inputs, confidence: 'medium', notes: [named('各时点须同时达到', 'Every date must be met')] });
  }
  const by = monthIn(text, row) ?? (row.target.kind === 'month' && row.target.value !== null && /^(?:|按时完成|按期完成|及时|完成|.*得满分.*)$/.test(text) ? row.target.value : null);
  if (by === null) return null;
  const day = lastDay(by.includes('-') ? by : `${row.year}-${by}`);
  return proposal('deadline', { kind: 'allOrNothing', conditions: [{ input: 'value', is: '<=', day }] }, {
    inputs: [valueInput(`${row.indicator}：完成日期`, `${row.indicator}: day of completion`)],
    guesses: [{ switch: 'inclusion', stated: /底|末/.test(text), sentence: named(`含 ${day} 当日`, `${day} itself is in time`) }],
    ...(by.includes('-') ? {} : { notes: [named(`原文没有写年份，按评价年度 ${row.year} 年`, `No year is written: the assessed year ${row.year}`)] }),
  });
};

function monthIn(text: string, row: RowContext): string | null {
  const found = /^(?:须|应|在)?(?:(\d{4})年|当年|本年)?(\d{1,2})月(?:底|末|份)?(?:前|以前|之前)[^%扣]{0,20}$/.exec(text.replace(/[,;。]?(?:得|计)满分.*$/, ''));
  if (!found) return null;
  return `${found[1] ?? row.year}-${found[2]!.padStart(2, '0')}`;
}

function lastDay(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${month}-${String(new Date(Date.UTC(year!, number, 0)).getUTCDate()).padStart(2, '0')}`;
}
