import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import exceljs from 'exceljs';
import { bureau, query } from '../databases.mjs';

const headings = ['隐患名称', '隐患等级', '监管行业', '发现日期', '所在场所', '隐患描述', '判定依据', '所在区划', '经度', '纬度'];
const sectors = { fuelStation: '加油站', fireworks: '烟花爆竹', industryTrade: '工贸' };
const sites = 1000;

/** Row `n` of the ledger, in the words of an officer and as the table has it. */
function hazard(n, places) {
  const sector = Object.keys(sectors)[n % 3];
  const grade = n % 40 === 0 ? 'major' : 'general';
  const place = places[n % places.length];
  return {
    title: `台账隐患 ${n}`, grade, sector, day: new Date(Date.UTC(2020, n % 12, 1 + (n % 28))), site: n % sites,
    description: `第 ${n} 条：加油区灭火器压力低于绿区，现场通道堆放杂物，未见当日巡查记录。`, basis: 'GB 50156-2021 第 12.1.1 条', ...place,
    words: { grade: grade === 'major' ? '重大隐患' : '一般隐患', sector: sectors[sector] },
  };
}

/** The places of the bureau: code, name and a point. */
export async function placesOf(databaseUrl) {
  const [{ west, south, east, north }] = await query(databaseUrl, 'SELECT * FROM bureau WHERE code = $1', [bureau]);
  const divisions = await query(databaseUrl, `SELECT code, name FROM division WHERE left(code, 6) = $1 AND level = 'township' ORDER BY code`, [bureau]);
  return divisions.map(({ code, name }, i) => ({
    code, name, longitude: west + (east - west) * (i + 1) / (divisions.length + 2), latitude: south + (north - south) * (i + 1) / (divisions.length + 2),
  }));
}

/** The sites that the ledger names by their titles. */
export async function addSites({ databaseUrl }, places) {
  await query(databaseUrl,
    `INSERT INTO site (bureau, id, division, captured_at, provenance, received_at, author, version, state, name, kind, sector, registered_on)
     SELECT $1, gen_random_uuid(), $2, now(), 'imported', now(), 'bench', 1, 'recorded', 'Bench site ' || i, 'fuelStation', 'fuelStation', '2020-01-06'
     FROM generate_series(0, $3::int - 1) AS i`, [bureau, places[0].code, sites]);
  const rows = await query(databaseUrl, `SELECT name, id FROM site WHERE bureau = $1`, [bureau]);
  return new Map(rows.map(({ name, id }) => [name, id]));
}

/** Writes the ledger as a workbook; `first` is its first row, so that no two ledgers are alike. */
export async function writeWorkbook(path, rows, first, places) {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true, useStyles: true });
  const sheet = book.addWorksheet('台账');
  sheet.addRow(headings).commit();
  for (let n = first; n < first + rows; n += 1) {
    const { title, words, day, site, description, basis, name, longitude, latitude } = hazard(n, places);
    sheet.addRow([title, words.grade, words.sector, day, `Bench site ${site}`, description, basis, name, longitude, latitude]).commit();
  }
  await book.commit();
}

const columns = ['bureau', 'id', 'division', 'longitude', 'latitude', 'place_source', 'captured_at', 'provenance', 'received_at', 'author', 'version', 'state',
  'title', 'grade', 'sector', 'found_on', 'site', 'description', 'basis', 'photos'];

/** The same rows as the table wants them: converted already, so that nothing but COPY is measured. */
export async function writeCopyFile(path, rows, first, places, ids) {
  const out = createWriteStream(path, { mode: 0o644 });
  for (let n = first; n < first + rows; n += 1) {
    const { title, grade, sector, day, site, description, basis, code, longitude, latitude } = hazard(n, places);
    const id = `0190${n.toString(16).padStart(4, '0').slice(-4)}-${(n >> 16).toString(16).padStart(4, '0')}-8000-8000-${n.toString(16).padStart(12, '0')}`;
    const line = [bureau, id, code, longitude, latitude, 'manual', '2026-01-01', 'imported', '2026-01-01', 'bench', 1, 'found',
      title, grade, sector, day.toISOString().slice(0, 10), ids.get(`Bench site ${site}`), description, basis, '{}'].join('\t');
    if (!out.write(`${line}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

/** One table with the checks that the contract and the rules make, as constraints: fields, choices, days, place, division, reference. */
export async function createFloor({ databaseUrl }) {
  for (const statement of [
    'CREATE TABLE floor_hazard (LIKE hazard INCLUDING ALL)',
    `ALTER TABLE floor_hazard
       ADD FOREIGN KEY (division) REFERENCES division (code), ADD FOREIGN KEY (bureau, site) REFERENCES site (bureau, id),
       ADD CHECK (grade IN ('general', 'major')), ADD CHECK (sector IN (${Object.keys(sectors).map((name) => `'${name}'`).join(', ')})),
       ADD CHECK (length(title) BETWEEN 1 AND 200), ADD CHECK (length(description) BETWEEN 1 AND 4000), ADD CHECK (length(basis) BETWEEN 1 AND 200),
       ADD CHECK (found_on BETWEEN '1990-01-01' AND '2100-12-31'), ADD CHECK (longitude BETWEEN 109 AND 111 AND latitude BETWEEN 37 AND 38.5)`,
  ]) await query(databaseUrl, statement);
}

export const copyStatement = (path) => `COPY floor_hazard (${columns.join(', ')}) FROM '${path}'`;
