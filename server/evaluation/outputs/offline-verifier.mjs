#!/usr/bin/env node
/**
 * Checks an unpacked evidence pack without the product: Node 20 or newer, nothing else. 离线核验证据包。
 *   node verify.mjs [folder] [--key <16 hex>] [--root <64 hex> --size <rows>] [--json]
 * `--key` and `--root` are what was kept elsewhere (printed on the report, noted by the upper level): whoever rewrites a whole pack has to
 * sign it with a key of his own, and only they show it.
 */
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options, positionals } = parseArgs({
  allowPositionals: true, options: { key: { type: 'string' }, root: { type: 'string' }, size: { type: 'string' }, json: { type: 'boolean' } },
});
const folder = positionals[0] ?? import.meta.dirname;
const found = [];
const tell = (kind, name, zh, en) => { found.push({ kind, name, zh, en }); };

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const hex = (bytes) => bytes.toString('hex');
const read = (path) => readFileSync(join(folder, path));

const hashes = new Map();
/** SHA-256 of a file: many records show the same photo. */
function hashOnce(path) {
  if (!hashes.has(path)) hashes.set(path, hex(sha256(read(path))));
  return hashes.get(path);
}

/** The one spelling of a value in bytes (RFC 8785), for what the product writes: keys sorted, no white space. */
function canonical(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

/** The content of a JSON file; undefined, and said, where it is missing or no JSON. */
function readJson(path) {
  try {
    return JSON.parse(read(path).toString('utf8'));
  } catch {
    if (!found.some(({ name }) => name === path)) tell('unreadable', path, `${path} 缺失或无法读取`, `${path} is missing or cannot be read`);
    return undefined;
  }
}

/** Root over a leaf at `index` of `size` (RFC 9162, 2.1.3.2); undefined where the path does not fit. */
function rootFrom(hash, index, size, path) {
  let [at, last, node] = [index, size - 1, hash];
  for (const step of path) {
    if (last === 0) return undefined;
    if (at % 2 === 1 || at === last) {
      node = sha256(Buffer.of(1), step, node);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else node = sha256(Buffer.of(1), node, step);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? node : undefined;
}

function checkSeal() {
  const seal = readJson('seal/seal.json');
  if (!seal) return undefined;
  const key = checked('seal/seal.json', () => publicKeyOf(seal));
  const statement = `fenghuo/${seal.bureau}\n${seal.size}\n${Buffer.from(seal.root, 'hex').toString('base64')}\n`;
  if (!key || !signed(key, statement, seal.signature)) tell('seal', 'seal/seal.json', '封存根值的签名无效：seal/seal.json 被改动', 'the signature of the root is not valid: seal/seal.json was altered');
  if (options.key && options.key !== seal.keyId) tell('key', seal.keyId, `签名密钥 ${seal.keyId} 不是留存的 ${options.key}`, `the key ${seal.keyId} is not the one that was kept, ${options.key}`);
  checkEarlier(seal);
  checkKept(seal);
  return { ...seal, publicKeyObject: key, rootBytes: Buffer.from(seal.root, 'hex') };
}

function publicKeyOf(seal) {
  const key = createPublicKey(seal.publicKey);
  const id = hex(sha256(key.export({ type: 'spki', format: 'der' }))).slice(0, 16);
  if (id !== seal.keyId) tell('key', seal.keyId, `公钥与其编号 ${seal.keyId} 不符`, `the public key does not have the id ${seal.keyId}`);
  return key;
}

function signed(key, statement, signature) {
  try {
    return verifySignature(null, Buffer.from(statement), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

/** The tree that the report was frozen under must be a beginning of the sealed one. */
function checkEarlier({ earlier, size, root }) {
  if (!earlier) return;
  let first = 0;
  const begun = earlier.subtrees.map(({ hash, size: width, path }) => {
    const bytes = Buffer.from(hash, 'hex');
    const reached = rootFrom(bytes, first / width, Math.ceil(size / width), path.map((one) => Buffer.from(one, 'base64')));
    first += width;
    return reached && hex(reached) === root ? bytes : undefined;
  });
  const whole = begun.every(Boolean) && first === earlier.size && hex(begun.reduceRight((right, left) => sha256(Buffer.of(1), left, right))) === earlier.root;
  if (!whole) tell('earlier', 'seal/seal.json', '报告所载的封存根值不在现封存之内', 'the root that the report names is not a beginning of the sealed journal');
}

function checkKept({ size, root, earlier }) {
  if (!options.root) return;
  const known = [{ size, root }, ...(earlier ? [earlier] : [])].find((one) => String(one.size) === options.size);
  if (!known) tell('kept', options.root, `本包没有前 ${options.size} 号的根值，无法与留存的比对`, `the pack has no root over ${options.size} rows to compare with the one that was kept`);
  else if (known.root !== options.root.toLowerCase()) tell('kept', options.root, '封存根值与留存的根值不符', 'the root is not the one that was kept');
}

/** Every file as the signed list says, and none beside. */
function checkManifest(seal) {
  const manifest = readJson('manifest.json');
  if (!manifest) return undefined;
  const signature = readJson('manifest.sig.json');
  const statement = `fenghuo-pack/${manifest.bureau}\n${hex(sha256(read('manifest.json')))}\n`;
  if (!seal?.publicKeyObject || !signature || !signed(seal.publicKeyObject, statement, signature.signature)) {
    tell('manifest', 'manifest.json', 'manifest.json 被改动：清单签名无效', 'manifest.json was altered: its signature is not valid');
  }
  for (const { path, size, sha256: expected } of manifest.files) {
    const file = join(folder, path);
    if (!existsSync(file)) tell('file-missing', path, `${path} 缺失`, `${path} is missing`);
    else if (statSync(file).size !== size || hashOnce(path) !== expected) tell('file-altered', path, `${path} 与清单不符，被改动`, `${path} does not agree with the list: it was altered`);
  }
  const listed = new Set(manifest.files.map(({ path }) => path));
  for (const path of filesIn(folder)) {
    if (!listed.has(path) && path !== 'manifest.json' && path !== 'manifest.sig.json') tell('file-added', path, `${path} 不在清单中`, `${path} is not in the list`);
  }
  for (const { type, id } of manifest.missing.records) tell('record-missing', `${type}/${id}`, `制作时日志中没有记录 ${type}/${id}`, `the journal did not have record ${type}/${id} when the pack was made`);
  for (const hash of manifest.missing.attachments) tell('attachment-missing', hash, `制作时附件 ${hash} 已缺失`, `attachment ${hash} was missing already when the pack was made`);
  return manifest;
}

const filesIn = (top) => readdirSync(top, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  .map((one) => relative(top, join(one.parentPath ?? one.path, one.name)).split(sep).join('/'));

/** Every record against its leaf, every leaf against the root. Answers the records that hold, by type and id. */
function checkRecords(seal) {
  const records = new Map();
  const proofs = existsSync(join(folder, 'seal')) ? readdirSync(join(folder, 'seal')).filter((name) => name.endsWith('.ndjson')).sort() : [];
  for (const name of proofs) {
    for (const [index, line] of read(`seal/${name}`).toString('utf8').split('\n').entries()) {
      if (line !== '') checkLeaf(seal, `seal/${name}:${index + 1}`, line, records);
    }
  }
  for (const path of filesIn(folder).filter((one) => one.startsWith('records/'))) {
    if (!records.has(path)) tell('record-unproven', path, `${path} 没有封存证明`, `${path} has no proof from the seal`);
  }
  return records;
}

function checkLeaf(seal, where, line, records) {
  const { leaf, path } = checked(where, () => JSON.parse(line), {});
  if (!leaf || !path) return tell('proof', where, `${where} 无法读取`, `${where} cannot be read`);
  const name = `records/${leaf.type}/${leaf.id}.json`;
  const root = rootFrom(sha256(Buffer.of(0), canonical(leaf)), Number(leaf.n) - 1, seal?.size ?? 0, path.map((step) => Buffer.from(step, 'base64')));
  const proven = root !== undefined && seal !== undefined && root.equals(seal.rootBytes);
  if (!proven) tell('proof', name, `${name}（日志第 ${leaf.n} 号）的封存证明不成立`, `the proof of ${name} (journal row ${leaf.n}) does not lead to the root`);
  if (!existsSync(join(folder, name))) return tell('record-missing', name, `${name} 缺失`, `${name} is missing`);
  const body = read(name);
  if (hex(sha256(body)) !== leaf.body) return tell('record-altered', name, `${name} 与日志第 ${leaf.n} 号不符，记录被改动`, `${name} does not agree with journal row ${leaf.n}: the record was altered`);
  return records.set(name, { leaf, proven, record: JSON.parse(body.toString('utf8')) });
}

/** The lists of a report with their entries: those of the first format stand in it, those of the second in pieces beside it (`report/<hash>.json`). */
function listsOf({ format, records, evidence }) {
  if (format === 1) return { named: records, lists: evidence };
  const whole = ({ count, pieces }, whose) => {
    const entries = pieces.flatMap((piece) => piece.entries ?? readPiece(piece, whose));
    if (entries.length !== count) tell('list', whose, `${whose} 的清单称有 ${count} 条，实有 ${entries.length} 条（report.json）`, `the list of ${whose} claims ${count} entries and has ${entries.length} (report.json)`);
    return entries;
  };
  return {
    named: whole(records, 'records'),
    lists: evidence.map(({ code, part, counted, notCounted }) => {
      const whose = part === 'value' ? code : `${code}.${part}`;
      return { code, part, counted: whole(counted, whose), notCounted: whole(notCounted, whose) };
    }),
  };
}

/** A piece is what its name says: its hash stands in report.json, and that one's in the journal. */
function readPiece({ sha256: hash }, whose) {
  const name = `report/${hash}.json`;
  const entries = readJson(name) ?? [];
  if (entries.length > 0 && hashOnce(name) !== hash) tell('list', name, `${name}（${whose} 的清单）被改动`, `${name} (the list of ${whose}) was altered`);
  return entries;
}

/** The report against the record that froze it, its figures against their lists. */
function checkReport(manifest, records) {
  const report = readJson('report.json');
  if (!report || !manifest) return undefined;
  if (manifest.report) {
    const frozen = records.get(`records/evaluation-report/${manifest.report.id}.json`);
    if (frozen?.record.content !== hex(sha256(read('report.json')))) {
      tell('report', 'report.json', 'report.json 与冻结时记入日志的校验值不符', 'report.json is not what was frozen: its hash is not the one in the journal');
    }
  }
  const digests = digestsOf(report);
  for (const [name, digest] of Object.entries(manifest.figures)) {
    if (digests[name] !== digest) tell('figure', name, `${nameOf(report, name)}被改动（report.json）`, `${name} in report.json was altered`);
  }
  for (const name of Object.keys(digests)) if (!(name in manifest.figures)) tell('figure', name, `${name} 系后加（report.json）`, `${name} was added to report.json`);
  const { named, lists } = listsOf(report);
  checkFigures(report, lists);
  checkEvidence(named, records);
  const framework = readJson('framework.json');
  if (framework && canonical(framework) !== canonical(report.framework)) tell('framework', 'framework.json', 'framework.json 与报告所用的指标体系不同', 'framework.json is not the framework of the report');
  return report;
}

/** A digest for each thing that the report says. */
function digestsOf({ form, deviations, evidence, beside, ...rest }) {
  const { rows, figures, groups, checks, ...head } = form;
  const all = [
    ...rows.map((row) => [`row ${row.code}`, row]), ...[...figures, ...beside ?? []].map((figure) => [`figure ${figure.code}`, figure]),
    ...checks.map((check) => [`check ${check.code}`, check]), ...evidence.map((list) => [`evidence ${list.code} ${list.part}`, list]),
    ...deviations.map((one) => [`deviation ${one.row}`, one]), ['groups', groups], ['head', head], ['rest', rest],
  ];
  return Object.fromEntries(all.map(([name, value]) => [name, hex(sha256(canonical(value)))]));
}

function nameOf({ form, beside = [] }, name) {
  const [kind, code] = name.split(' ');
  const one = [...form.rows, ...form.figures, ...beside].find((figure) => figure.code === code);
  return kind === 'row' && one ? `指标第 ${code} 行“${one.label.zh}”` : kind === 'figure' && one ? `数据“${one.label.zh}”` : `“${name}”`;
}

function checkFigures({ form, framework, narrative, beside = [] }, evidence) {
  const lists = new Map(evidence.map((list) => [`${list.code} ${list.part}`, list]));
  const measures = new Map([...framework.rows.map((row) => [row.code, row.inputs?.value?.measure]), ...[...narrative?.figures ?? [], ...framework.figures].map((one) => [one.code, one.measure])]);
  for (const one of [...form.rows, ...form.figures, ...beside]) {
    checkCount(lists, one, one.code, 'value', measures.get(one.code));
    for (const part of one.parts) checkCount(lists, part, one.code, part.code);
  }
  for (const { code, parts } of [...form.vetoes ?? [], ...form.eligibility ? [form.eligibility] : []]) {
    for (const part of parts) checkCount(lists, part, code, part.code);
  }
}

/** As many records as the figure says; a plain count is that number itself. */
function checkCount(lists, { label, value, counted, notCounted }, code, part, measure) {
  const list = lists.get(`${code} ${part}`);
  const name = part === 'value' ? code : `${code}.${part}`;
  const [behind, beside] = [list?.counted.length ?? 0, list?.notCounted.length ?? 0];
  if (behind !== counted) tell('figure', name, `“${label.zh}”（${name}）称计入 ${counted} 条记录，清单为 ${behind} 条`, `"${label.en}" (${name}) claims ${counted} records, its list has ${behind}`);
  else if (measure?.op === 'count' && value !== null && value !== String(behind)) tell('figure', name, `“${label.zh}”（${name}）为 ${value}，清单为 ${behind} 条`, `"${label.en}" (${name}) is ${value}, its list has ${behind} records`);
  if (beside !== notCounted) tell('figure', name, `“${label.zh}”（${name}）称未计入 ${notCounted} 条，清单为 ${beside} 条`, `"${label.en}" (${name}) claims ${notCounted} records not counted, its list has ${beside}`);
}

/** Every record behind a figure is there in that version, proven; every photo and document that a record names is there and is what its name says. */
function checkEvidence(named, records) {
  for (const { type, id, version, hash } of named) {
    const name = `records/${type}/${id}.json`;
    const proven = records.get(name);
    if (proven && proven.leaf.version !== version) tell('record-version', name, `${name} 是第 ${proven.leaf.version} 版，报告所计为第 ${version} 版`, `${name} is version ${proven.leaf.version}, the report counted version ${version}`);
    if (proven && hash && proven.leaf.body !== hash) tell('record-altered', name, `${name} 不是报告所计的记录（校验值不同）`, `${name} is not the record that the report counted: its hash is another`);
    if (!proven && !existsSync(join(folder, name))) tell('record-missing', name, `${name} 缺失`, `${name} is missing`);
  }
  const files = existsSync(join(folder, 'attachments')) ? readdirSync(join(folder, 'attachments')) : [];
  const byHash = new Map(files.map((name) => [name.split('.')[0], name]));
  for (const [name, { record }] of records) {
    for (const hash of attachmentsOf(record)) {
      const file = byHash.get(hash);
      if (!file) tell('attachment-missing', hash, `附件 ${hash} 缺失（${name}）`, `attachment ${hash} is missing (${name})`);
      else if (hashOnce(`attachments/${file}`) !== hash) tell('attachment-altered', `attachments/${file}`, `附件 attachments/${file} 被改动（${name}）`, `attachment attachments/${file} was altered (${name})`);
    }
  }
}

/** Photos, documents and signatures by their SHA-256; a content and a root of the evaluation are no files. */
const attachmentsOf = (record) => Object.entries(record).filter(([field]) => field !== 'content' && field !== 'sealRoot')
  .flatMap(([, value]) => value).filter((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value));

/** One step; what is not in its shape any more is a finding, never a crash. */
function checked(name, check, otherwise) {
  try { return check(); } catch (error) {
    tell('unreadable', name, `${name} 的结构被破坏，无法核验（${error.message}）`, `${name} is not in its shape any more and cannot be checked (${error.message})`);
    return otherwise;
  }
}

const seal = checked('seal/seal.json', checkSeal);
const manifest = checked('manifest.json', () => checkManifest(seal));
const records = checked('seal/proofs', () => checkRecords(seal), new Map());
const report = checked('report.json', () => checkReport(manifest, records));
const counted = { files: manifest?.files?.length ?? 0, records: records.size, figures: Object.keys(manifest?.figures ?? {}).length };
const draft = manifest && manifest.report === null;

if (options.json) console.log(JSON.stringify({ verified: found.length === 0, draft, ...counted, key: seal?.keyId, root: seal?.root, size: seal?.size, found }));
else {
  for (const { zh, en } of found) console.error(`✗ ${zh} · ${en}`);
  if (report?.form?.title) console.log(`${report.form.title.zh} · ${report.form.title.en}`);
  if (draft) console.log('草稿：数字未经冻结，日志不能为其作证 · draft: the figures were not frozen, the journal does not vouch for them');
  console.log(`文件 ${counted.files} 个、记录 ${counted.records} 条、数据 ${counted.figures} 项 · ${counted.files} files, ${counted.records} records, ${counted.figures} figures`);
  if (seal) console.log(`密钥 key ${seal.keyId}，前 ${seal.size} 号根值 root over ${seal.size} rows ${seal.root}\n请与另行留存的比对 · compare them with what was kept elsewhere (--key, --root --size)`);
  console.log(found.length === 0 ? '核验无误 · nothing was altered' : `核验发现 ${found.length} 处不符 · ${found.length} things do not agree`);
}
process.exitCode = found.length === 0 ? 0 : 1;
