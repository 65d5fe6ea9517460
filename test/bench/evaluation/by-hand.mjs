/**
 * The figures of the Zizhou 2020 form as somebody would write them who wants these numbers and nothing else: each dataset is scanned once,
 * `$1` the bureau. A column is the code of a row or figure of the form, `code/part` for its parts. No not-counted lists, no joins that these
 * numbers can do without.
 */
export const byHand = [
  `SELECT
    count(*) FILTER (WHERE kind = 'budgetCompleteness')   AS "1",
    count(*) FILTER (WHERE kind = 'budgetAccuracy')       AS "2",
    count(*) FILTER (WHERE kind = 'budgetDetail')         AS "3",
    count(*) FILTER (WHERE kind = 'targetDeclaration')    AS "4",
    count(*) FILTER (WHERE kind = 'coreIndicatorMissing') AS "5",
    count(*) FILTER (WHERE kind = 'coreIndicatorNone')    AS "5/none"
  FROM finding WHERE bureau = $1 AND fiscal_year = 2020 AND voided_at IS NULL`,

  `SELECT
    count(*) FILTER (WHERE kind = 'screening' AND level = 'county' AND two)                 AS "7",
    count(*) FILTER (WHERE kind = 'special' AND sector IN ('fuelStation', 'fireworks') AND two) AS "8",
    count(*) FILTER (WHERE kind = 'special' AND sector IN ('fuelStation', 'oilGas') AND two) AS "8/with-oil-gas",
    count(*) FILTER (WHERE kind = 'special' AND sector = 'fuelStation' AND two)             AS "8/fuel-stations-only",
    count(*) FILTER (WHERE kind = 'patrol' AND level = 'county' AND sector IN ('geological', 'floodDrought')) AS "9",
    count(*) FILTER (WHERE kind = 'special' AND sector = 'oilGas' AND two)                  AS "special-inspections-oil-gas",
    count(*) FILTER (WHERE kind = 'special' AND sector = 'fuelStation' AND two)             AS "special-inspections-fuel-station",
    count(*) FILTER (WHERE kind = 'special' AND sector = 'fireworks' AND two)               AS "special-inspections-fireworks"
  FROM (SELECT kind, level, sector, cardinality(officers) >= 2 AS two FROM inspection
    WHERE bureau = $1 AND inspected_on BETWEEN '2020-01-01' AND '2020-12-31' AND voided_at IS NULL) i`,

  `SELECT
    count(*) FILTER (WHERE sector IN ('nonCoalMine', 'oilGas'))                                AS "mine-oil-gas-hazards",
    count(*) FILTER (WHERE sector IN ('nonCoalMine', 'oilGas') AND disposition = 'onSite')     AS "mine-oil-gas-hazards/on-site",
    count(*) FILTER (WHERE sector IN ('nonCoalMine', 'oilGas') AND disposition = 'deadline')   AS "mine-oil-gas-hazards/deadline",
    count(*) FILTER (WHERE sector IN ('nonCoalMine', 'oilGas') AND disposition IS NULL)        AS "mine-oil-gas-hazards/not-stated",
    count(*) FILTER (WHERE sector IN ('nonCoalMine', 'oilGas') AND state = 'closed')           AS "mine-oil-gas-hazards/closed",
    round(100.0 * count(*) FILTER (WHERE sector IN ('nonCoalMine', 'oilGas') AND state = 'closed')
      / nullif(count(*) FILTER (WHERE sector IN ('nonCoalMine', 'oilGas')), 0), 2)             AS "mine-oil-gas-rectification",
    count(*) FILTER (WHERE sector = 'fuelStation' AND grade = 'general')                       AS "fuel-station-hazards",
    count(*) FILTER (WHERE sector = 'fuelStation' AND grade = 'general' AND disposition = 'onSite')   AS "fuel-station-hazards/on-site",
    count(*) FILTER (WHERE sector = 'fuelStation' AND grade = 'general' AND disposition = 'deadline') AS "fuel-station-hazards/deadline",
    count(*) FILTER (WHERE sector = 'fuelStation' AND grade = 'general' AND disposition IS NULL)      AS "fuel-station-hazards/not-stated",
    count(*) FILTER (WHERE sector = 'fuelStation' AND grade = 'general' AND state = 'closed')  AS "fuel-station-hazards/closed",
    count(*) FILTER (WHERE sector = 'hazardousChemicals')                                      AS "hazardous-chemicals-hazards",
    count(*) FILTER (WHERE sector = 'hazardousChemicals' AND state = 'closed')                 AS "hazardous-chemicals-hazards/closed",
    count(*) FILTER (WHERE sector = 'gasPipeline')                                             AS "gas-pipeline-hazards",
    count(*) FILTER (WHERE sector = 'gasPipeline' AND state = 'closed')                        AS "gas-pipeline-hazards/closed",
    count(*) FILTER (WHERE sector = 'urbanGas')                                                AS "urban-gas-hazards",
    count(*) FILTER (WHERE sector = 'urbanGas' AND state = 'closed')                           AS "urban-gas-hazards/closed",
    count(*) FILTER (WHERE sector = 'floodDrought')                                            AS "flood-drought-hazards"
  FROM hazard WHERE bureau = $1 AND found_on BETWEEN '2020-01-01' AND '2020-12-31' AND voided_at IS NULL`,

  `SELECT
    count(*) FILTER (WHERE kind = 'ban')                                AS "premises-banned",
    count(*) FILTER (WHERE kind = 'suspend')                            AS "premises-suspended",
    count(*) FILTER (WHERE kind = 'close' AND sector = 'fuelStation')   AS "fuel-premises-closed",
    count(*) FILTER (WHERE kind = 'seal' AND sector = 'fuelStation')    AS "fuel-stations-sealed",
    count(*) FILTER (WHERE kind = 'seal' AND sector = 'fireworks')      AS "fireworks-shops-sealed",
    coalesce(sum(quantity) FILTER (WHERE kind = 'seize' AND sector = 'fireworks' AND quantity_unit = '箱'), 0) AS "fireworks-seized"
  FROM premises_measure WHERE bureau = $1 AND taken_on BETWEEN '2020-01-01' AND '2020-12-31' AND voided_at IS NULL`,

  `SELECT (array_agg(grade ORDER BY issued_on DESC, received_at DESC, id DESC))[1] AS "14"
  FROM assessment_result WHERE bureau = $1 AND kind = 'countyTargetResponsibility' AND assessed_year = 2020 AND voided_at IS NULL`,

  `SELECT
    round(100.0 * count(*) FILTER (WHERE answer IN ('verySatisfied', 'satisfied', 'basicallySatisfied'))
      / nullif(count(*) FILTER (WHERE answer <> 'invalid'), 0), 2)      AS "15",
    count(*) FILTER (WHERE answer IN ('verySatisfied', 'satisfied', 'basicallySatisfied')) AS "15/numerator",
    count(*) FILTER (WHERE answer <> 'invalid')                         AS "15/denominator"
  FROM survey_response r JOIN survey s ON s.bureau = r.bureau AND s.id = r.survey AND s.surveyed_year = 2020 AND s.voided_at IS NULL
  WHERE r.bureau = $1 AND r.voided_at IS NULL`,

  `SELECT round(100.0 * sum(in_place) / nullif(sum(initial), 0), 2) AS "6",
    coalesce(sum(in_place), 0) / 100.0                                AS "6/numerator",
    coalesce(sum(initial), 0) / 100.0                                 AS "6/denominator",
    round(100.0 * (SELECT sum(amount) FROM budget_execution e JOIN budget_line l ON l.bureau = e.bureau AND l.id = e.line AND l.voided_at IS NULL
      WHERE e.bureau = $1 AND l.fiscal_year = 2020 AND e.voided_at IS NULL AND l.funding = 'fiscal') / nullif(sum(initial), 0), 2) AS "6/executed-of-budget"
  FROM budget_line WHERE bureau = $1 AND fiscal_year = 2020 AND voided_at IS NULL AND funding = 'fiscal'`,

  `SELECT r."10/rescueCentre", p."10/emergencyPlan", (r."10/rescueCentre"::boolean)::int + (p."10/emergencyPlan"::boolean)::int AS "10",
    r."10/rescueCentre" AS "10/operand1", p."10/emergencyPlan" AS "10/operand2"
  FROM (SELECT EXISTS (SELECT FROM organisation WHERE bureau = $1 AND kind = 'rescueCentre' AND state = 'active' AND voided_at IS NULL)::text AS "10/rescueCentre") r,
    (SELECT EXISTS (SELECT FROM emergency_plan WHERE bureau = $1 AND level = 'county' AND state IN ('published', 'filed') AND voided_at IS NULL)::text
      AS "10/emergencyPlan") p`,

  `SELECT count(*) FILTER (WHERE state NOT IN ('normal', 'scrapped')) AS "11",
    (coalesce(sum(quantity) FILTER (WHERE category = 'satellitePhone' AND unit = '部' AND state = 'normal'), 0) - 24)
      * (1 - coalesce(bool_or(category = 'satellitePhone' AND state NOT IN ('normal', 'scrapped')), false)::int) AS "11/satellitePhones",
    (coalesce(sum(quantity) FILTER (WHERE category = 'radio' AND unit = '部' AND state = 'normal'), 0) - 9)
      * (1 - coalesce(bool_or(category = 'radio' AND state NOT IN ('normal', 'scrapped')), false)::int) AS "11/radios",
    coalesce(sum(quantity) FILTER (WHERE category = 'videoConference' AND unit = '套' AND state = 'normal'), 0)
      * (1 - coalesce(bool_or(category = 'videoConference' AND state NOT IN ('normal', 'scrapped')), false)::int) AS "11/videoSystem"
  FROM equipment WHERE bureau = $1 AND category IN ('satellitePhone', 'radio', 'videoConference') AND registered_on <= '2020-12-31' AND voided_at IS NULL`,

  `SELECT count(*) FILTER (WHERE cause IN ('epidemic', 'disaster', 'rescue')) AS "12",
    coalesce(bool_or(cause = 'epidemic'), false)::int * coalesce(bool_or(cause IN ('disaster', 'rescue')), false)::int
      * (1 - (SELECT count(*) > 0 FROM stocktake WHERE bureau = $1 AND counted_on BETWEEN '2020-01-01' AND '2020-12-31' AND result = 'shortage'
        AND voided_at IS NULL)::int) AS "12/suppliesSufficient"
  FROM stock_entry e WHERE bureau = $1 AND kind IN ('issue', 'dispatch') AND entered_on BETWEEN '2020-01-01' AND '2020-12-31' AND voided_at IS NULL
    AND NOT EXISTS (SELECT FROM stock_entry r WHERE r.bureau = e.bureau AND r.reverses = e.id)`,

  `SELECT count(*) FILTER (WHERE due_at IS NULL OR reported_at <= due_at) AS "13",
    coalesce(bool_or(kind = 'initial'), false)::int * (1 - coalesce(bool_or(reported_at > due_at), false)::int) AS "13/reportedAtOnce"
  FROM disaster_report WHERE bureau = $1 AND reported_on BETWEEN '2020-01-01' AND '2020-12-31' AND voided_at IS NULL`,

  `SELECT (count(*) - 365) * (1 - (SELECT count(*) > 0 FROM roll_call WHERE bureau = $1 AND called_on BETWEEN '2020-01-01' AND '2020-12-31'
    AND result = 'absent' AND voided_at IS NULL)::int) AS "13/monitoredThroughout"
  FROM duty_shift WHERE bureau = $1 AND duty_on BETWEEN '2020-01-01' AND '2020-12-31' AND voided_at IS NULL`,
];

/** Figures that the form shows once more: nobody would compute them twice. */
const repeated = {
  'mine-oil-gas-rectification/numerator': 'mine-oil-gas-hazards/closed',
  'mine-oil-gas-rectification/denominator': 'mine-oil-gas-hazards',
};

/** Every figure of the form by its name, from the rows of the statements in their order. */
export function figuresOf(rows) {
  const figures = new Map(rows.flatMap((row) => Object.entries(row)));
  for (const [name, same] of Object.entries(repeated)) figures.set(name, figures.get(same));
  return figures;
}

/** The same names from the form that the application answers. */
export function valuesOf({ rows, figures }) {
  return new Map([...rows, ...figures].flatMap((row) => [
    [row.code, row.value],
    ...[...row.parts, ...(row.otherReadings ?? [])].map((part) => [`${row.code}/${part.code}`, part.value]),
  ]));
}
