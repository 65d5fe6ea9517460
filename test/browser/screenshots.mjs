import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findBrowser } from '../setup/find-browser.mjs';

/**
 * Takes the pictures of the README anew from a running demonstration (`npm start`):
 *
 *     node test/browser/screenshots.mjs [http://localhost:3000]
 */
const address = process.argv[2] ?? 'http://localhost:3000';
const folder = join(import.meta.dirname, '../../docs/screenshots');
const place = 'bureau=610831&year=2020';
const headers = { 'x-fenghuo': '1', 'origin': address };

const browser = await chromium.launch({
  executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
});

async function signedIn(language) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce',
    locale: language === 'zh' ? 'zh-CN' : 'en-GB', timezoneId: 'Asia/Shanghai',
  });
  await context.addInitScript((chosen) => localStorage.setItem('fenghuo.language', chosen), language);
  const answer = await context.request.post(new URL('/api/access/sign-in', address).href, {
    headers, data: { account: 'manager', password: 'Fenghuo-2020' },
  });
  if (!answer.ok()) throw new Error(`${address} answered ${answer.status()} to the sign-in of the demonstration`);
  return context;
}

/** A hazard with the whole way behind it: ordered by a deadline, replied to, re-checked, closed. */
async function closedHazard(context) {
  const query = 'bureau=610831&from=2020-01-01&to=2020-12-31&state=closed&disposition=deadline&limit=1';
  const { rows } = await (await context.request.get(new URL(`/api/hazards?${query}`, address).href)).json();
  return rows[0].id;
}

async function take(context, name, path) {
  const page = await context.newPage();
  await page.goto(new URL(path, address).href);
  await page.locator('.top-bar').waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('.ant-spin-spinning, .ant-skeleton, .connection-mark-connecting') === null);
  await page.waitForTimeout(500);
  const picture = repacked(await page.screenshot());
  writeFileSync(join(folder, `${name}.png`), picture);
  console.log(`${name}.png ${Math.ceil(picture.length / 1000)} kB`);
  await page.close();
}

/** The same picture, a fifth smaller: a page is flat areas and letters, which pack best without the filters that help photographs. */
function repacked(png) {
  const chunks = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    chunks.push({ name: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + png.readUInt32BE(at)) });
  }
  const head = chunks.find(({ name }) => name === 'IHDR').data;
  const packed = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data));
  const rows = unfiltered(inflateSync(packed), head);
  return Buffer.concat([png.subarray(0, 8), chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** Rows of a PNG of 8 bits a channel with every filter taken off (PNG specification, clause 9). */
function unfiltered(rows, head) {
  const depth = head[9] === 6 ? 4 : 3;
  const stride = head.readUInt32BE(0) * depth + 1;
  for (let start = 0; start < rows.length; start += stride) {
    const filter = rows[start];
    rows[start] = 0;
    for (let at = start + 1; at < start + stride; at++) {
      const inRow = at - start > depth;
      const left = inRow ? rows[at - depth] : 0;
      const above = start > 0 ? rows[at - stride] : 0;
      const corner = inRow && start > 0 ? rows[at - stride - depth] : 0;
      rows[at] += [0, left, above, (left + above) >> 1, filter === 4 ? paeth(left, above, corner) : 0][filter];
    }
  }
  return rows;
}

function paeth(left, above, corner) {
  const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

try {
  mkdirSync(folder, { recursive: true });
  const [zh, en] = [await signedIn('zh'), await signedIn('en')];
  await take(zh, 'evaluation-zh', `/evaluation?${place}`);
  await take(en, 'evaluation-en', `/evaluation?${place}`);
  await take(zh, 'drawer-zh', `/evaluation?${place}&row=7&part=value&set=counted`);
  await take(zh, 'map-zh', `/map?${place}`);
  await take(zh, 'hazard-zh', `/records/hazards/${await closedHazard(zh)}?${place}`);
} finally {
  await browser.close();
}
