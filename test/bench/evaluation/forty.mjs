/**
 * Forty indicators over three datasets, each as a measure and as somebody would write it by hand: a column of one statement for each dataset,
 * `$1` the bureau. The two are written apart from each other, and the benchmark fails unless every value agrees.
 */
const inspections = (where = {}, more = {}) => ({ op: 'count', dataset: 'inspections', period: 'inspectedOn', where, ...more });
const hazards = (where = {}, more = {}) => ({ op: 'count', dataset: 'hazards', period: 'foundOn', where, ...more });
const responses = (where = {}) => ({ op: 'count', dataset: 'survey-responses', period: 'surveyedYear', where });
const of = (...values) => ({ in: values });
const rate = (numerator, denominator) => ({ op: 'ratio', numerator, denominator, as: 'percent', whenZero: 'nothing-to-measure' });

const kinds = ['screening', 'special', 'patrol', 'routine', 'expert', 'unannounced'];
const sectors = ['nonCoalMine', 'fuelStation', 'oilGas', 'fireworks', 'hazardousChemicals', 'urbanGas', 'gasPipeline', 'geological'];
const open = "state NOT IN ('closed', 'transferred')";
const good = ['verySatisfied', 'satisfied', 'basicallySatisfied'];
const listed = (values) => values.map((value) => `'${value}'`).join(', ');

export const tables = {
  inspection: `FROM inspection WHERE bureau = $1 AND inspected_on BETWEEN '2020-01-01' AND '2020-12-31' AND voided_at IS NULL`,
  hazard: `FROM hazard WHERE bureau = $1 AND found_on BETWEEN '2020-01-01' AND '2020-12-31' AND voided_at IS NULL`,
  survey_response: `FROM survey_response r JOIN survey s ON s.bureau = r.bureau AND s.id = r.survey AND s.surveyed_year = 2020
    WHERE r.bureau = $1 AND r.voided_at IS NULL`,
};

const percent = (above, below) => `round(100.0 * count(*) FILTER (WHERE ${above}) / nullif(count(*) FILTER (WHERE ${below}), 0), 2)`;
const counted = (condition) => `count(*) FILTER (WHERE ${condition})`;

/** `[measure, table, column by hand]` */
export const indicators = [
  [inspections(), 'inspection', 'count(*)'],
  ...kinds.map((kind) => [inspections({ kind: of(kind), level: of('county') }, { admissible: ['twoOfficers@1'] }), 'inspection',
    counted(`kind = '${kind}' AND level = 'county' AND cardinality(officers) >= 2`)]),
  ...['fuelStation', 'fireworks', 'oilGas'].map((sector) => [inspections({ kind: of('special'), sector: of(sector) }), 'inspection',
    counted(`kind = 'special' AND sector = '${sector}'`)]),
  [inspections({}, { op: 'sum', quantity: 'officers' }), 'inspection', 'coalesce(sum(cardinality(officers)), 0)'],
  [inspections({ level: of('county') }, { op: 'countDistinct', dimension: 'sector' }), 'inspection', `count(DISTINCT sector) FILTER (WHERE level = 'county')`],
  [rate(inspections({}, { admissible: ['twoOfficers@1'] }), inspections()), 'inspection', percent('cardinality(officers) >= 2', 'true')],
  [hazards(), 'hazard', 'count(*)'],
  ...sectors.map((sector) => [hazards({ sector: of(sector) }), 'hazard', counted(`sector = '${sector}'`)]),
  ...sectors.map((sector) => [rate(hazards({ state: of('closed') }, { about: { sector: of(sector) } }), hazards({}, { about: { sector: of(sector) } })), 'hazard',
    percent(`sector = '${sector}' AND state = 'closed'`, `sector = '${sector}'`)]),
  [hazards({ grade: of('major') }), 'hazard', counted(`grade = 'major'`)],
  [hazards({ grade: of('major'), state: of('closed') }), 'hazard', counted(`grade = 'major' AND state = 'closed'`)],
  [hazards({ disposition: of('onSite') }), 'hazard', counted(`disposition = 'onSite'`)],
  [hazards({ disposition: of('deadline') }), 'hazard', counted(`disposition = 'deadline'`)],
  [hazards({ disposition: { present: false } }), 'hazard', counted('disposition IS NULL')],
  [hazards({ state: { notIn: ['closed', 'transferred'] } }), 'hazard', counted(open)],
  [responses(), 'survey_response', 'count(*)'],
  [responses({ answer: { notIn: ['invalid'] } }), 'survey_response', counted(`answer <> 'invalid'`)],
  [rate(responses({ answer: of(...good) }), responses({ answer: { notIn: ['invalid'] } })), 'survey_response',
    percent(`answer IN (${listed(good)})`, `answer <> 'invalid'`)],
  [responses({ channel: of('online') }), 'survey_response', counted(`channel = 'online'`)],
];

/** One statement for each table, a column `i<number>` for each of its indicators. */
export const byHand = Object.entries(tables).map(([table, from]) => `SELECT ${indicators.flatMap(([, inTable, column], index) =>
  (inTable === table ? [`${String(column)} AS "i${index}"`] : [])).join(',\n    ')}\n  ${from}`);

/** The form of these indicators, as a framework of 2020. */
export function formOf(bureau) {
  const label = (text) => ({ zh: text, en: text });
  return {
    code: 'growth', bureau, year: 2020, version: 99, title: label('Growth'), policy: { rounding: { ratio: 2, score: 2 } },
    rows: indicators.map(([measure], index) => ({
      code: `i${index}`, level1: label('产出'), level2: label(`G${index % 5}`), level3: label(`Indicator ${index}`), weight: '2.5', target: label('60'),
      ruleText: label('Each one fewer costs a tenth of a point'), inputs: { value: { measure } },
      rule: { kind: 'steps', direction: 'shortfall', target: '60', points: '0.1' },
    })),
  };
}
