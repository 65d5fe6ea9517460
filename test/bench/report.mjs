/**
 * One line of the results.
 *
 * @typedef {object} Line
 * @property {string} name what was measured
 * @property {'≥' | '≤'} is
 * @property {number} target
 * @property {string} unit `×` for a ratio
 * @property {{ median: number, least: number, most: number, count: number }} measured
 * @property {string} floor what it stands beside, with its figures
 */

/** @param {Line} line */
export const reached = ({ is, target, measured }) => (is === '≥' ? measured.median >= target : measured.median <= target);

/** A table in Markdown, to be pasted into docs/benchmarks.md. @param {readonly Line[]} lines */
export function table(lines) {
  return [
    '| Measured | Target | Median | Range | Rounds | Reached | Beside |',
    '|---|---|---|---|---|---|---|',
    ...lines.map((line) => `| ${[
      line.name, `${line.is} ${line.target} ${line.unit}`, `${shown(line.measured.median)} ${line.unit}`,
      `${shown(line.measured.least)}–${shown(line.measured.most)}`, line.measured.count, reached(line) ? 'yes' : '**no**', line.floor,
    ].join(' | ')} |`),
  ].join('\n');
}

/** Two-column table of facts. @param {readonly (readonly [string, string])[]} facts */
export function facts(pairs) {
  return ['| | |', '|---|---|', ...pairs.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
}

/** Three significant digits, whole above 100. */
export const shown = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));
